#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
#
# bash app/run.sh [FILE…]: installs what is missing, builds, and starts Engram: the desktop program
# where there is a display, the day's review in a terminal, and in a pipe only what is due and the
# first question.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/linux/steps.sh
source "$root/packaging/linux/steps.sh"

sections=(build)
if [[ -z ${DISPLAY:-} && -n ${WAYLAND_DISPLAY:-} ]]; then
    sections+=(wayland)
fi
install_packages "${sections[@]}"
build release -DBUILD_TESTING=OFF

bin=$root/build/release/bin
if [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]]; then
    exec "$bin/engram" "$@"
fi
if [[ -t 0 && -t 1 ]]; then
    say "No display: the day's review comes in this terminal."
    exec "$bin/engram-cli" review
fi
exec "$bin/engram-cli" review </dev/null
