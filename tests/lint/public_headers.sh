#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
source "$(dirname -- "${BASH_SOURCE[0]}")/lint.sh"

headers() {
    find engine/include -name '*.h' | sort
}

foreign_includes() {
    headers | includes | grep -vE ':(engram/[a-z0-9_]+\.h|tl/expected\.hpp|[a-z_]+)$' |
        sed 's/$/: only public headers, the standard library and tl::expected/' || true
}

unlisted() {
    local header
    while IFS= read -r header; do
        grep -qF "${header#engine/}" engine/CMakeLists.txt || echo "$header:1: not listed in engine/CMakeLists.txt"
    done < <(headers)
}

# A declaration at namespace level needs a /// line before it, or before the group without blank lines that it is in.
undocumented() {
    headers | xargs awk '
        FNR == 1 { described = 0; documented = 0; depth = 0; wrapped = 0; inside = 0; opening = 0 }
        /^\/\/\/ / && !inside { described = 1 }
        /^namespace [a-z:]+$/ { inside = 1; documented = 0; opening = 1; next }
        opening && /^{$/ { opening = 0; next }
        !inside { next }
        /^} \/\/ namespace/ { if (!described) print FILENAME ":1: no /// paragraph says what the header is for"; inside = 0; next }
        /^$/ { if (!wrapped && depth == 0) documented = 0; next }
        /^[ ]*\/\/\// { if (depth == 0) documented = 1; next }
        /^(\/\/|#|namespace|})/ && depth == 0 { next }
        depth == 0 && !wrapped && /^[A-Za-z\[]/ {
            forward = /^(struct|class|enum class) [A-Za-z]+;/
            if (!documented && !/\/\/\/</ && !forward) print FILENAME ":" FNR ": undocumented: " $0
        }
        {
            text = $0
            sub(/\/\/.*/, "", text)
            depth += gsub(/{/, "{", text) - gsub(/}/, "}", text)
            wrapped = depth == 0 && text !~ /[;}][ ]*$/
        }'
}

{ foreign_includes; unlisted; undocumented; } |
    verdict 'the public headers are the manual of the engine, and all that a program that uses it sees.' \
        'say in a /// line what it is, its units, errors and cost; list it; move private things to engine/src.'
