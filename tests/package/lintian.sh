#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
#
# lintian.sh FOLDER: the Debian package there has neither errors nor warnings.
set -euo pipefail

package=$(find "$1" -maxdepth 1 -name 'engram_*.deb')
if [[ $(wc -l <<<"$package") -ne 1 ]]; then
    echo "expected one package, found: $package"
    exit 1
fi
options=()
if [[ $(id -u) -eq 0 ]]; then
    options+=(--allow-root)
fi
# A date ahead of the last Debian release's policy, and a package that closes no request of Debian's, are no faults here.
lintian "${options[@]}" --fail-on error,warning \
    --suppress-tags initial-upload-closes-no-bugs,no-symbols-control-file "$package"
