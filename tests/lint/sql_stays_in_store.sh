#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
source "$(dirname -- "${BASH_SOURCE[0]}")/lint.sh"

statement='(SELECT [A-Za-z*(]|INSERT (OR [A-Z]+ )?INTO|UPDATE [a-z_]+ SET|DELETE FROM|(CREATE|DROP|ALTER) (TABLE|INDEX|TRIGGER|VIEW))'
sources engine app | find_in_code "\"[^\"]*$statement" |
    verdict 'statements in one folder can be read, tested and migrated together.' \
        'put the statement into a file of its own under engine/src/store/sql/ and name it from store/.'
