# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
#
# The steps that app/run.sh and tests/run.sh share. Sourced, never run. Expects bash with
# `set -euo pipefail` and `root`, the source folder.

say() {
    printf '%s\n' "$*" >&2
}

# step LOG COMMAND…: runs it quietly; when it fails, shows what it wrote and stops.
step() {
    local log=$1
    shift
    if ! "$@" </dev/null >"$log" 2>&1; then
        cat "$log" >&2
        say "Failed: $*"
        say "The output above is kept in $log."
        exit 1
    fi
}

# packages_of SECTION…: the names listed under these sections of debian-packages.txt.
packages_of() {
    local wanted=" $* " section='' line
    while IFS= read -r line; do
        case $line in
            '' | '#'*) ;;
            '['*']') section=${line//[\[\]]/} ;;
            *) if [[ $wanted == *" $section "* ]]; then printf '%s\n' "$line"; fi ;;
        esac
    done <"$root/packaging/linux/debian-packages.txt"
}

# missing_of SECTION…: those of them that are not installed.
missing_of() {
    local installed
    installed=$(packages_of "$@" | xargs dpkg-query -W -f '${Package} ${db:Status-Status}\n' 2>/dev/null |
        sed -n 's/ installed$//p' | sort) || true
    comm -23 <(packages_of "$@" | sort) <(printf '%s\n' "$installed" | sort -u)
}

# install_packages SECTION…: asks first what is missing, so that a second run needs no network.
install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is not Debian: taking it that what packaging/linux/debian-packages.txt names is here."
        return
    fi
    local missing=() as_root=()
    mapfile -t missing < <(missing_of "$@")
    if [[ ${#missing[@]} -eq 0 ]]; then
        return
    fi
    if [[ $(id -u) -ne 0 ]]; then
        if ! command -v sudo >/dev/null; then
            say "These packages are missing, and installing them needs root or sudo. As root, run:"
            say "    apt-get update && apt-get install --no-install-recommends ${missing[*]}"
            exit 1
        fi
        as_root=(sudo)
    fi
    as_root+=(env DEBIAN_FRONTEND=noninteractive)
    local log
    log=$(mktemp -t engram-packages-XXXXXX.log)
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    if ! "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 update </dev/null >"$log" 2>&1; then
        say "The package lists could not be refreshed; trying with those that are here."
    fi
    step "$log" "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 \
        install -y --no-install-recommends "${missing[@]}"
    rm -f "$log"
}

# build PRESET [CMAKE OPTION…]: configures and builds build/PRESET, everything in it.
build() {
    local preset=$1 folder=$root/build/$1
    shift
    if ! mkdir -p "$folder" || [[ ! -w $folder ]]; then
        say "Cannot write to $folder. Was it made by another user? Remove it, or run as that user."
        exit 1
    fi
    if command -v ccache >/dev/null; then
        set -- -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@"
    fi
    step "$folder/configure.log" cmake -S "$root" --preset "$preset" "$@"
    if ! ninja -C "$folder" -n all 2>/dev/null | grep -q 'no work to do'; then
        say "Building in $folder (some minutes the first time)"
    fi
    step "$folder/build.log" cmake --build "$folder" --parallel "$(nproc)"
}
