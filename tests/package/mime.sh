#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
#
# mime.sh FOLDER SCRATCH: the MIME description compiles, and its magic tells our files from other SQLite files.
set -euo pipefail

rm -rf "$2"
mkdir -p "$2"
cp -r "$1" "$2/mime"
update-mime-database "$2/mime"
grep -q '^application/vnd.engram.collection:\*\.engram$' "$2/mime/globs"
grep -qa 'application/vnd.engram.collection' "$2/mime/magic"
