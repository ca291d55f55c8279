#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
source "$(dirname -- "${BASH_SOURCE[0]}")/lint.sh"

{
    sources engine app tests | while IFS= read -r file; do
        head -n 1 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || echo "$file:1: no licence line"
        sed -n 2p "$file" | grep -q 'SPDX-FileCopyrightText: ' || echo "$file:2: no copyright line"
    done
    sources engine app tests | grep '\.h$' | while IFS= read -r file; do
        grep -qx '#pragma once' "$file" || echo "$file:1: no #pragma once"
        grep -q '///' "$file" || echo "$file:1: nothing says what it is for (///)"
    done
    find app engine tests packaging -name '*.sh' | sort | while IFS= read -r file; do
        head -n 3 "$file" | grep -q 'SPDX-License-Identifier: ' || echo "$file:1: no licence line"
    done
} | verdict 'every file says under which licence it is, and every header what it is for.' \
    'copy the first lines of a neighbour, and add a /// line to the header.'
