#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
source "$(dirname -- "${BASH_SOURCE[0]}")/lint.sh"

find engine -type f \( -name '*.cpp' -o -name '*.h' -o -name CMakeLists.txt -o -name '*.cmake*' \) |
    find_in_code '#include *<Q|Qt6|Q_OBJECT|\bQ(String|Object|ByteArray|List|Date|DateTime)\b' |
    verdict 'the engine serves the command line, the tests and other programs, and builds without Qt.' \
        'use the standard library, or move what needs Qt to app/desktop.'
