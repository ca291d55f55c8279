#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
#
# manual_and_completions.sh CLI: the manual page and the three completions name the commands and options that --help names.
set -euo pipefail

linux=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../packaging/linux" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$1" --help | awk '/^[A-Z]/ { group = $0 } /^  [a-z]/ && group ~ /ommands:$/ { print $1 }' | sort -u >"$scratch/help"
sed -nE 's/.*commands=.(due [a-z ]*).$/\1/p' "$linux/completions/engram-cli.bash" | tr ' ' '\n' | sort -u >"$scratch/bash"
sed -nE "s/^    '([a-z]+):.*/\1/p" "$linux/completions/engram-cli.zsh" | sort -u >"$scratch/zsh"
sed -nE 's/.*__fish_use_subcommand -f -a ([a-z]+) .*/\1/p' "$linux/completions/engram-cli.fish" | sort -u >"$scratch/fish"
awk '/^\.SH/ { commands = $2 == "COMMANDS" } commands && previous == ".TP" && /^\.BR? / { print $2 } { previous = $0 }' \
    "$linux/man/engram-cli.1" | sort -u >"$scratch/manual"

failed=0
if [[ $(wc -l <"$scratch/help") -lt 5 ]]; then
    echo 'no commands were found in --help:'
    cat "$scratch/help"
    failed=1
fi
for list in bash zsh fish manual; do
    if ! diff -u --label --help --label "$list" "$scratch/help" "$scratch/$list"; then
        failed=1
    fi
done

# Each command's own options, in all four.
while read -r command; do
    while read -r option; do
        for file in man/engram-cli.1 completions/engram-cli.{bash,zsh,fish}; do
            words=$option
            case $file in
                *.1) words=${option//-/\\-} ;;
                *.fish) words="-l ${option#--}" ;;
            esac
            if ! grep -qF -- "$words" "$linux/$file"; then
                echo "$file does not know $command $option"
                failed=1
            fi
        done
    done < <("$1" "$command" --help | sed -nE 's/^  (-[a-z],)?(--[a-z-]+).*/\2/p')
done <"$scratch/help"
exit "$failed"
