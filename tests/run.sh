#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
#
# bash tests/run.sh [CTEST OPTION…]: installs what the tests need, builds everything, runs them.
#   bash tests/run.sh -R store               those with "store" in their name
#   bash tests/run.sh -L lint                those with a label: engine cli desktop lint package
#   ENGRAM_PRESET=asan bash tests/run.sh     under the sanitizers
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/linux/steps.sh
source "$root/packaging/linux/steps.sh"

preset=${ENGRAM_PRESET:-dev}
export LC_ALL=${LC_ALL:-C.UTF-8}
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}

install_packages build test
build "$preset" -DBUILD_TESTING=ON
# Every public header must compile alone.
step "$root/build/$preset/headers.log" \
    cmake --build "$root/build/$preset" --target all_verify_interface_header_sets
cd "$root"
exec ctest --preset "$preset" --output-on-failure --parallel "$(nproc)" "$@"
