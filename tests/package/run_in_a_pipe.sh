#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
#
# run_in_a_pipe.sh CLI: what app/run.sh prints without a terminal, on a home that has no collection yet.
set -euo pipefail

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
unset ENGRAM_COLLECTION XDG_DATA_HOME
export HOME=$home

"$1" review </dev/null | tee "$home/output"
grep -q '[0-9] new questions' "$home/output"
grep -q 'A)\|1)\|A \|1 ' "$home/output"
