#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
source "$(dirname -- "${BASH_SOURCE[0]}")/lint.sh"

if ! command -v clang-format-14 >/dev/null; then
    echo 'clang-format-14 is not installed: skipped'
    exit 77
fi
{ sources engine app tests | xargs -r clang-format-14 --dry-run --Werror 2>&1 || true; } |
    sed -nE 's/^([^ ]+:[0-9]+):[0-9]+: error: .*/\1/p' | sort -t: -k1,1 -u |
    verdict 'one form for all files: changes then show only what changed.' \
        "run: clang-format-14 -i \$(git ls-files '*.cpp' '*.h')"
