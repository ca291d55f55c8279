#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
source "$(dirname -- "${BASH_SOURCE[0]}")/lint.sh"

# The table of engine/docs/architecture.md: which of our own folders a module may include.
allowed_of() {
    case $1 in
        base) echo 'base' ;;
        model) echo 'base model' ;;
        schedule | content | deckfile | log) echo "base model $1" ;;
        facts) echo 'base model content facts' ;;
        store) echo 'base model log store' ;;
        *) echo 'base model schedule content facts deckfile log store study search exchange media statistics' ;;
    esac
}

# The module that makes what a public header declares; nothing for plain values, which all may include.
maker_of() {
    case ${1#engram/} in
        derived_id.h) echo base ;;
        math.h | rich_text.h | typed_answer.h) echo content ;;
        deck_file.h) echo deckfile ;;
        exchange.h | import.h | selection_export.h) echo exchange ;;
        facts.h) echo facts ;;
    esac
}

engine_findings() {
    local module at header target
    for module in engine/src/*/; do
        module=$(basename "$module")
        while IFS=: read -r file line header; do
            at=$file:$line
            case $header in
                engram/*) target=$(maker_of "$header") ;;
                */*) target=${header%%/*} ;;
                *) continue ;;
            esac
            if [[ -n $target && -d engine/src/$target && " $(allowed_of "$module") " != *" $target "* ]]; then
                echo "$at: $module may not include $header"
            fi
            if [[ $header == ../* ]]; then
                echo "$at: name headers from engine/src, without '..': $header"
            fi
        done < <(sources "engine/src/$module" | includes)
    done
    # Pure modules know no files, threads or clocks.
    sources engine/src/schedule engine/src/content engine/src/facts engine/src/deckfile engine/src/log | includes |
        grep -E ':(filesystem|fstream|thread|mutex|atomic|future|cstdio|unistd\.h|fcntl\.h)$' |
        sed 's/$/ in a pure module/' || true
    sources engine/src | includes | grep -E ':engram/collection\.h$' |
        grep -E '^engine/src/(base|model|schedule|content|facts|deckfile|log|store)/' |
        sed 's/$/ below the façade/' || true
}

app_findings() {
    sources app/cli | includes | grep -E ':Q[A-Z]' | sed 's/$/ in the command line/' || true
    sources app/cli app/desktop | includes |
        grep -E ':(base|model|schedule|content|facts|deckfile|log|store|study|search|exchange|media|statistics)/' |
        sed 's/$/ is private to the engine/' || true
    sources app/desktop/viewmodel | includes |
        grep -E ':(QtWidgets/?|Q[A-Za-z]*(Widget|Window|Dialog|Layout|Button|Label|Menu|MessageBox|LineEdit|Browser|View))' |
        sed 's/$/ in a view-model/' || true
    sources app/desktop/viewmodel | includes | grep -E ':(\.\./)?(widgets|dialogs|platform)/' | sed 's/$/ in a view-model/' || true
    sources app/desktop/settings app/desktop/text | includes | grep -E ':(\.\./)?(viewmodel|widgets|dialogs|platform)/' |
        sed 's/$/ is above settings and text/' || true
    sources app/desktop/platform | includes | grep -E ':(\.\./)?(widgets|dialogs)/' | sed 's/$/ in the platform/' || true
    # Plain engine values are fine in widgets; what acts is not.
    sources app/desktop/widgets app/desktop/dialogs | includes |
        grep -E ':engram/(collection|session|clock|exchange|deck_file|random)\.h$' |
        sed 's/$/ in a widget/' || true
    sources app/desktop/widgets app/desktop/dialogs |
        find_in_code '(collection|session)\(\)?(->|\.)(open|answer|undo|redo|planImport|applyImport|startSession|saveSettings|exportDeck)' || true
}

{ engine_findings; app_findings; } |
    verdict 'each layer can be read, tested and replaced alone, because it knows only what is below it.' \
        'see "Who may include whom" in engine/docs/architecture.md; usually the code belongs one layer up or down.'
