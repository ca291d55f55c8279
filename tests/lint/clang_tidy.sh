#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
#
# clang_tidy.sh [BUILD FOLDER] [FILE PATTERN]: clang-tidy over all sources that a build compiles, as .clang-tidy says.
# Takes minutes, so CTest does not run it. Default: build/dev, everything of ours.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
build=${1:-$root/build/dev}
pattern=${2:-.}
tidy=${CLANG_TIDY:-clang-tidy-19}
if [[ ! -f $build/compile_commands.json ]]; then
    echo "No $build/compile_commands.json: build first (bash tests/run.sh), or name the build folder." >&2
    exit 1
fi

sed -nE 's/^ *"file": "(.*)",?$/\1/p' "$build/compile_commands.json" |
    grep -E "^$root/(engine|app|tests)/" | grep -E -- "$pattern" | sort -u |
    xargs -r -P "$(nproc)" -n 1 "$tidy" --quiet -p "$build"
echo 'clang-tidy: clean'
