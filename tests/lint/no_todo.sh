#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
source "$(dirname -- "${BASH_SOURCE[0]}")/lint.sh"

{ grep -rnE '\b(TODO|FIXME|XXX|HACK)\b' CMakeLists.txt README.md CONTRIBUTING.md app engine tests packaging resources 2>/dev/null || true; } |
    grep -v '^tests/lint/no_todo.sh:' |
    verdict 'a note in the code is a promise that nobody tracks.' 'do it, or open an issue and delete the note.'
