#!/bin/bash
# SPDX-FileCopyrightText: 2026 Loomdeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens the console on a demo workspace; without a display it serves it instead.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/setup.sh

install_missing "${LOOMDECK_BUILD_PACKAGES[@]}" "${LOOMDECK_RUN_PACKAGES[@]}"
build release -DLOOMDECK_TESTS=OFF

program=build/release/loomdeck
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$program" --demo "$@"
fi
folder="${XDG_DATA_HOME:-$HOME/.local/share}/loomdeck"
store="sqlite:$folder/demo.db"
mkdir -p "$folder"
[ -e "$folder/demo.db" ] || "$program" demo --store "$store"
say "There is no display, so the demo workspace is served without windows; stop it with Ctrl+C."
exec "$program" serve --store "$store" "$@"
