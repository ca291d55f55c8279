#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
#
# deck_is_canonical.sh CLI DECK: a shipped deck is in canonical form, without lints, and comes back as it went in.
set -euo pipefail

cli=$1 deck=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export ENGRAM_COLLECTION=$scratch/deck.engram

"$cli" lint "$deck"
"$cli" fmt --check "$deck"
"$cli" import "$deck" >/dev/null
"$cli" export "$scratch/exported.md" >/dev/null
diff -u "$deck" "$scratch/exported.md"
