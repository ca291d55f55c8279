#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
source "$(dirname -- "${BASH_SOURCE[0]}")/lint.sh"

version=$(sed -nE 's/^project\(Engram VERSION ([0-9.]+).*/\1/p' CMakeLists.txt)
{
    grep -qE "^## \[$version\]" CHANGELOG.md || echo "CHANGELOG.md: no entry for $version"
    first=$(sed -nE 's/.*<release version="([^"]+)".*/\1/p' packaging/linux/share/metainfo/*.xml | head -n 1)
    [[ $first == "$version" ]] || echo "packaging/linux/share/metainfo: the first release is $first, not $version"
    head -n 1 packaging/debian/changelog | grep -qF "engram ($version)" || echo "packaging/debian/changelog: not $version"
    for page in packaging/linux/man/*.1; do
        grep -qF "\"Engram $version\"" "$page" || echo "$page: not $version"
    done
} | verdict 'people and packagers look for the version in all of these.' 'write the version of CMakeLists.txt into them.'
