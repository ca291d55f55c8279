#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
source "$(dirname -- "${BASH_SOURCE[0]}")/lint.sh"

sources engine app tests | xargs wc -l | awk '$2 != "total" && $1 > 500 { print $2 ": " $1 " lines" }' |
    verdict 'a file is named after the one thing in it; over 500 lines it holds several.' \
        'split it by noun: each part gets the name of what it is about.'
