# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for engram-cli

_engram_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} word command=''
    local commands='due review quiz exam cram ahead weak spread find replace tag types duplicates card flags deck bin import export fmt lint facts stats mastery schedule options check media rebuild backup restore undo redo'
    local actions='list info mark unmark edit history copy delete suspend unsuspend bury unbury flag due grade reset' deck_actions='list new rename move merge delete'
    local tag_actions='list rename delete add remove' media_actions='list missing unused tidy restore'
    local type_actions='list show add rename remove change' action=''
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [[ $command == card ]]; then
            [[ " $actions " == *" $word "* ]] && action=$word
        elif [[ $command == deck ]]; then
            [[ -z $action && " $deck_actions " == *" $word "* ]] && action=$word
        elif [[ $command == tag ]]; then
            [[ -z $action && " $tag_actions " == *" $word "* ]] && action=$word
        elif [[ $command == media ]]; then
            [[ -z $action && " $media_actions " == *" $word "* ]] && action=$word
        elif [[ $command == types ]]; then
            [[ -z $action && " $type_actions " == *" $word "* ]] && action=$word
        elif [[ -z $command && " $commands " == *" $word "* ]]; then
            command=$word
        fi
    done
    COMPREPLY=()
    case $previous in
        --collection) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        --algorithm) mapfile -t COMPREPLY < <(compgen -W 'sm2' -- "$current"); return ;;
        --variant) mapfile -t COMPREPLY < <(compgen -W 'published delphi' -- "$current"); return ;;
        --as) mapfile -t COMPREPLY < <(compgen -W 'markdown quiz-page' -- "$current"); return ;;
        --rule) mapfile -t COMPREPLY < <(compgen -W 'R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 R11 R12 R13 R14 R15 R16 R17 R18 R19' -- "$current"); return ;;
        --output) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        --file) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        --answers) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        --flag) mapfile -t COMPREPLY < <(compgen -W '0 1 2 3 4 5 6 7' -- "$current"); return ;;
        --set)
            local keys='newPerDay= reviewsPerDay= reviewOrder= newPlace= newOrder= spaceSiblings= shuffleOptions= showTimer='
            keys+=' gradeScale= recallFirst= confidence= typedAnswers= autoShow= answerTimeCap= learning= firstStep= secondStep= thirdStep= maximumInterval= fuzz= balanceLoad= monday= tuesday= wednesday= thursday= friday= saturday= sunday= leechThreshold= leechAction='
            compopt -o nospace
            mapfile -t COMPREPLY < <(compgen -W "$keys" -- "$current")
            return ;;
        --sort | --columns) mapfile -t COMPREPLY < <(compgen -W 'title answer deck tags kind state due interval easiness lapses reviews retrievability flag created edited position' -- "$current"); return ;;
        --field) [[ $command == types ]] || mapfile -t COMPREPLY < <(compgen -W 'front back option reason hint explanation field tag' -- "$current"); return ;;
        --now | --map | --find | --with | --deck | --into | --search | --limit | --skip | --grades | --minutes | --timebox | --questions | --days | --facts | --note | --accept | --reject | --over | --away-from | --away-until | --preset | --name | --today) return ;;
        --new) [[ $command == options ]] && return ;;
    esac
    if [[ $current == -* ]]; then
        local options='--collection --now --json --help --version'
        case $command in
            due | stats | mastery) options+=' --deck' ;;
            review) options+=' --deck --search --minutes --timebox --yes' ;;
            quiz) options+=' --deck --search --shuffle --new --timebox --yes' ;;
            exam) options+=' --deck --search --questions --minutes --as-reviews --new --timebox --yes' ;;
            cram) options+=' --deck --search --all --new --timebox --yes' ;;
            ahead) options+=' --deck --search --days --timebox --yes' ;;
            weak) options+=' --deck --facts --timebox --yes' ;;
            find) options+=' --sort --reverse --columns --notes --skip --limit --count' ;;
            replace) options+=' --find --with --regex --ignore-case --field --dry-run --limit' ;;
            duplicates) options+=' --limit' ;;
            spread) options+=' --deck --over --away-from --away-until --dry-run' ;;
            card)
                options+=' --deck'
                case $action in
                    list) options+=' --suspended --buried --flag' ;;
                    due) options+=' --interval' ;;
                    edit) options+=' --file' ;;
                    history) options+=' --show --diff --restore' ;;
                esac
                ;;
            deck)
                case $action in
                    new | merge) options+=' --into' ;;
                    move) options+=' --into --top' ;;
                esac
                ;;
            types)
                case $action in
                    add) options+=' --update' ;;
                    rename) options+=' --field' ;;
                    change) options+=' --map --dry-run' ;;
                esac
                ;;
            import) options+=' --as --answers --dry-run' ;;
            export) options+=' --as --deck' ;;
            fmt) options+=' --check' ;;
            lint) options+=' --write-ids --deck --search --all' ;;
            facts) options+=' --note --deck --search --rule --all --as --answers --accept-all --accept --reject --output' ;;
            schedule) options+=' --algorithm --variant --grades' ;;
            options) options+=' --preset --new --name --set --inherit --remove --today' ;;
        esac
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
    elif [[ -z $command ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$current")
    elif [[ $command == card ]]; then
        [[ -n $action ]] || mapfile -t COMPREPLY < <(compgen -W "$actions" -- "$current")
    elif [[ $command == flags ]]; then
        mapfile -t COMPREPLY < <(compgen -W '1 2 3 4 5 6 7' -- "$current")
    elif [[ $command == deck ]]; then
        [[ -n $action ]] || mapfile -t COMPREPLY < <(compgen -W "$deck_actions" -- "$current")
    elif [[ $command == tag ]]; then
        [[ -n $action ]] || mapfile -t COMPREPLY < <(compgen -W "$tag_actions" -- "$current")
    elif [[ $command == media ]]; then
        [[ -n $action ]] || mapfile -t COMPREPLY < <(compgen -W "$media_actions" -- "$current")
    elif [[ $command == types ]]; then
        if [[ -z $action ]]; then
            mapfile -t COMPREPLY < <(compgen -W "$type_actions" -- "$current")
        elif [[ $action == add ]]; then
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
        fi
    elif [[ $command == bin ]]; then
        [[ " ${COMP_WORDS[*]} " == *' restore '* ]] || mapfile -t COMPREPLY < <(compgen -W 'restore' -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    fi
}
complete -o filenames -F _engram_cli engram-cli
