#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
source "$(dirname -- "${BASH_SOURCE[0]}")/lint.sh"

{
    sources engine app | grep -v '^engine/src/store/' | includes | grep -E ':(SQLiteCpp/|sqlite3)' || true
    grep -nHE 'SQLite' app/*/CMakeLists.txt || true
} | verdict 'locks, transactions and the law of the log hold because one folder alone talks to SQLite.' \
    'call the store (inside the engine) or the collection (outside of it).'
