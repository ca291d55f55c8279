# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
#
# What every lint shares. A lint pipes its findings, one a line, into `verdict`.

set -eu
export LC_ALL=C.UTF-8
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."

# sources FOLDER…: the C++ files below these folders.
sources() {
    local folder
    for folder in "$@"; do
        if [[ -d $folder ]]; then
            find "$folder" -type f \( -name '*.cpp' -o -name '*.h' \)
        fi
    done | sort
}

# find_in_code REGEX: of the files named on standard input, the lines whose code, comments left out, matches.
find_in_code() {
    local file
    while IFS= read -r file; do
        sed -E 's@(^|[^:"])//.*@\1@' "$file" | grep -nE -- "$1" | sed "s|^|$file:|" || true
    done
}

# includes: "FILE:LINE:HEADER" of each #include in the files named on standard input.
includes() {
    xargs -r grep -nHE '^#include' | sed -E 's@^([^:]+:[0-9]+):#include *[<"]([^>"]+)[>"].*@\1:\2@' || true
}

# verdict WHY HOW: fails when there are findings, and says what to do about them.
verdict() {
    local findings
    findings=$(cat)
    if [[ -n $findings ]]; then
        printf '%s\n\nWhy it matters: %s\nHow to mend it: %s\n' "$findings" "$1" "$2"
        exit 1
    fi
}
