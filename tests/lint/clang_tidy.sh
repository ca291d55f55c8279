#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
#
# clang_tidy.sh [FILE PATTERN]: clang-tidy over all of ours, as .clang-tidy says.
#
# Most of its time goes into reading Qt's and GoogleTest's headers, so it looks at ten files at once (CMake's unity
# build, only configured). So a name may be used once among the files of a folder, in an anonymous namespace too.
# Takes about twenty minutes on two cores; CTest does not run it. A pattern picks batches by their target, as in
# "clang_tidy.sh tests/engine".
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
pattern=${1:-.}
build=$root/build/tidy
tidy=${CLANG_TIDY:-clang-tidy-19}
if ! command -v "$tidy" >/dev/null; then
    echo "$tidy is missing: apt install clang-tidy-19, or name another one in CLANG_TIDY." >&2
    exit 1
fi

mkdir -p "$root/build"
rm -rf "$build" # files of batches that are no more would be looked at, too
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_EXPORT_COMPILE_COMMANDS=ON \
    -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=10 >"$build.log"
# A batch includes .cpp files: what it is.
sed -nE 's/^ *"file": "(.*unity_.*)",?$/\1/p' "$build/compile_commands.json" | grep -E -- "$pattern" | sort -u |
    xargs -r -P "$(nproc)" -n 1 "$tidy" --quiet --checks=-bugprone-suspicious-include \
        --config-file="$root/.clang-tidy" -p "$build"
echo 'clang-tidy: clean'
