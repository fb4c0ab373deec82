# SPDX-FileCopyrightText: 2026 Loomdeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by run.sh and test.sh: installs the Debian packages that are missing, and nothing else.
# shellcheck shell=bash

# What it takes to build and to run; README.md says what each library is for.
LOOMDECK_BUILD_PACKAGES=(
    build-essential cmake ninja-build ccache
    qt6-base-dev qt6-declarative-dev qt6-charts-dev qt6-l10n-tools qt6-tools-dev
    libgl1-mesa-dev libsqlite3-dev libpq-dev libssl-dev libyaml-cpp-dev libre2-dev qtkeychain-qt6-dev nlohmann-json3-dev libvalijson-dev libboost-dev
)
LOOMDECK_RUN_PACKAGES=(
    libqt6sql6-sqlite libqt6sql6-psql libqt6svg6 qt6-qpa-plugins
    qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript
    qml6-module-qtquick qml6-module-qtquick-templates qml6-module-qtquick-window
    qml6-module-qtquick-controls qml6-module-qtcharts
    fonts-inter fonts-jetbrains-mono fonts-dejavu-core
)
LOOMDECK_TEST_PACKAGES=(
    qml6-module-qttest
    postgresql postgresql-client xvfb xauth procps git tzdata
)

say() { printf '%s\n' "$*" >&2; }

# install_missing PACKAGE… - asks the package manager only when something is missing.
install_missing() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "Missing packages: ${missing[*]}. Install them as root, or run this again as root or with sudo."
            return 1
        fi
        root=(sudo)
    fi
    say "Installing ${#missing[@]} packages that are missing …"
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# QML objects come out the same each time only so, and only then does ccache know them again.
build() {
    QT_HASH_SEED=0 cmake --preset "$1" "${@:2}" >/dev/null
    QT_HASH_SEED=0 cmake --build --preset "$1" --parallel "${LOOMDECK_BUILD_JOBS:-$(nproc)}"
}
