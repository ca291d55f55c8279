#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
source "$(dirname -- "${BASH_SOURCE[0]}")/lint.sh"

find app tests packaging .ci -name '*.sh' -o -path .ci/run 2>/dev/null | sort | while IFS= read -r script; do
    bash -n "$script" 2>&1 || true
done | verdict 'these scripts are the first thing that a newcomer runs.' 'mend the line that bash names.'
