#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
source "$(dirname -- "${BASH_SOURCE[0]}")/lint.sh"

{ grep -rnIE '(^|[^A-Za-z0-9_.}])/(work|root)/|/tmp/[a-z]/' --exclude-dir=build --exclude-dir=.git --exclude=.git . || true; } |
    grep -v '^./tests/lint/no_machine_paths.sh:' |
    verdict 'the source tree must build anywhere.' 'name the path from the source folder, or take it from the caller.'
