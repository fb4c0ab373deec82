#!/bin/bash
# SPDX-FileCopyrightText: 2026 Loomdeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs every test: first as users run the program, then the fast ones again with
# warnings as errors and under the address and undefined behaviour sanitizers.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/setup.sh

install_missing "${LOOMDECK_BUILD_PACKAGES[@]}" "${LOOMDECK_RUN_PACKAGES[@]}" "${LOOMDECK_TEST_PACKAGES[@]}"
# Qt complains about a missing or open one.
export XDG_RUNTIME_DIR="${XDG_RUNTIME_DIR:-$(mktemp -d)}"

say "== Build and test"
build release -DLOOMDECK_TESTS=ON
ctest --preset release --label-exclude benchmark --parallel "$(nproc)"
say "== QML rules"
cmake --build --preset release --target all_qmllint
say "== Fast tests under the sanitizers"
build asan -DLOOMDECK_TESTS=ON -DLOOMDECK_WERROR=ON
# One more than there are processors: they wait a good deal, for a server to start or a clock to move.
ctest --preset asan --parallel "$(($(nproc) + 1))"
