#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
#
# installed_files.sh PREFIX: what the desktop looks for is where it looks.
set -euo pipefail

failed=0
for file in \
    bin/engram bin/engram-cli \
    share/applications/io.github.engram_srs.Engram.desktop \
    share/metainfo/io.github.engram_srs.Engram.metainfo.xml \
    share/mime/packages/io.github.engram_srs.Engram.xml \
    share/icons/hicolor/scalable/apps/io.github.engram_srs.Engram.svg \
    share/man/man1/engram.1.gz share/man/man1/engram-cli.1.gz \
    share/bash-completion/completions/engram-cli \
    share/fish/vendor_completions.d/engram-cli.fish \
    share/engram/decks/distributed-systems.md \
    share/doc/engram/copyright; do
    if [[ ! -s $1/$file ]]; then
        echo "not installed: $file"
        failed=1
    fi
done
exit "$failed"
