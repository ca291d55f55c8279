#compdef engram-cli
# SPDX-License-Identifier: GPL-3.0-or-later

local -a commands
commands=(
    'due:what is due today'
    'review:the day'\''s review'
    'quiz:a deck as a quiz, with a score'
    'spread:deal out what has piled up'
    'find:list the cards that a query finds'
    'replace:replace text in the notes that a query finds'
    'tag:list, rename, give or take away tags'
    'types:list, define, change or remove note types'
    'duplicates:list notes that ask the same, together'
    'card:list, explain, grade, edit, mark, suspend, bury, flag, reschedule, delete'
    'flags:what flags stand for'
    'deck:list, make, rename, move, merge or delete decks'
    'bin:what was deleted, to be restored'
    'exam:some questions, with a report at the end'
    'cram:what is in review, outside the schedule'
    'ahead:review what comes due in the next days'
    'weak:the facts that are remembered least'
    'import:bring decks in, or up to date'
    'export:write a deck as Markdown'
    'fmt:bring deck files into canonical form'
    'lint:say what could be better in decks'
    'facts:propose cards for what an explanation says'
    'stats:how much was learned'
    'mastery:how well each question is known'
    'schedule:the scheduler as a calculator'
    'options:how decks are studied'
    'check:verify the whole collection'
    'media:list pictures and sounds, and tidy them up'
    'rebuild:make all that is derived again'
    'backup:write a verified copy'
    'restore:put a backup in the collection'\''s place'
    'undo:undo the last step'
    'redo:redo what was undone'
)
local -a options
options=(
    '--collection[the collection to use]:collection:_files'
    '--now[a moment in the place of the clock]:moment:'
    '--json[print data as JSON]'
    '(-h --help)'{-h,--help}'[show help]'
    '--version[show the version]'
)
local -a actions
actions=(list info mark unmark edit history copy delete suspend unsuspend bury unbury flag due grade reset)
local -a deck_actions
deck_actions=(list new rename move merge delete)
local -a tag_actions
tag_actions=(list rename delete add remove)
local -a media_actions
media_actions=(list missing unused tidy restore)
local -a type_actions
type_actions=(list show add rename remove change)
local command='' action='' word
for word in $words[2,-1]; do
    if [[ $command == card ]]; then
        (( ${actions[(I)$word]} )) && action=$word
    elif [[ $command == deck ]]; then
        [[ -z $action ]] && (( ${deck_actions[(I)$word]} )) && action=$word
    elif [[ $command == tag ]]; then
        [[ -z $action ]] && (( ${tag_actions[(I)$word]} )) && action=$word
    elif [[ $command == media ]]; then
        [[ -z $action ]] && (( ${media_actions[(I)$word]} )) && action=$word
    elif [[ $command == types ]]; then
        [[ -z $action ]] && (( ${type_actions[(I)$word]} )) && action=$word
    elif [[ -z $command ]] && (( ${commands[(I)$word:*]} )); then
        command=$word
    fi
done
case $command in
    due | stats | mastery)
        options+=('--deck[only this deck and those below it]:deck:')
        ;;
    review)
        options+=(
            '--deck[only this deck and those below it]:deck:'
            '--search[only cards that this finds]:query:'
            '--minutes[the time that there is]:minutes:'
            '--timebox[say after so many minutes how many cards they came to]:minutes:'
            '(-y --yes)'{-y,--yes}'[begin an empty collection with the shipped deck]')
        ;;
    quiz)
        options+=(
            '--deck[only this deck and those below it]:deck:'
            '--search[only cards that this finds]:query:'
            '--shuffle[in random order]'
            '--new[start anew where one was left]'
            '--timebox[say after so many minutes how many cards they came to]:minutes:'
            '(-y --yes)'{-y,--yes}'[begin an empty collection with the shipped deck]')
        ;;
    exam)
        options+=(
            '--deck[only this deck and those below it]:deck:'
            '--search[only cards that this finds]:query:'
            '--questions[how many]:questions:'
            '--minutes[the time for all of it]:minutes:'
            '--as-reviews[what is new or due counts as reviews]'
            '--new[start anew where one was left]'
            '--timebox[say after so many minutes how many cards they came to]:minutes:'
            '(-y --yes)'{-y,--yes}'[begin an empty collection with the shipped deck]')
        ;;
    cram)
        options+=(
            '--deck[only this deck and those below it]:deck:'
            '--search[only cards that this finds]:query:'
            '--all[what was never asked, too]'
            '--new[start anew where one was left]'
            '--timebox[say after so many minutes how many cards they came to]:minutes:'
            '(-y --yes)'{-y,--yes}'[begin an empty collection with the shipped deck]')
        ;;
    ahead)
        options+=(
            '--deck[only this deck and those below it]:deck:'
            '--search[only cards that this finds]:query:'
            '--days[how many days ahead]:days:'
            '--timebox[say after so many minutes how many cards they came to]:minutes:'
            '(-y --yes)'{-y,--yes}'[begin an empty collection with the shipped deck]')
        ;;
    weak)
        options+=(
            '--deck[only this deck and those below it]:deck:'
            '--facts[how many]:facts:'
            '--timebox[say after so many minutes how many cards they came to]:minutes:'
            '(-y --yes)'{-y,--yes}'[begin an empty collection with the shipped deck]')
        ;;
    find)
        options+=(
            '--sort[which come first]:column:(title answer deck tags kind state due interval easiness lapses reviews retrievability flag created edited position)'
            '--reverse[the other way round]'
            '--columns[what to say of each]:columns:(title answer deck tags kind state due interval easiness lapses reviews retrievability flag created edited position)'
            '--notes[list notes]'
            '--skip[leave so many out]:number:'
            '--limit[at most so many cards]:number:'
            '--count[only say how many there are]')
        ;;
    replace)
        options+=(
            '--find[what is replaced]:text:'
            '--with[what takes its place]:text:'
            '--regex[a regular expression]'
            '--ignore-case[capital and small letters are the same]'
            '--field[only in these parts]:parts:(front back option reason hint explanation field tag)'
            '--dry-run[only show what would change]'
            '--limit[show at most so many notes]:number:')
        ;;
    duplicates)
        options+=('--limit[at most so many groups]:number:')
        ;;
    spread)
        options+=(
            '--deck[only this deck and those below it]:deck:'
            '--over[onto how many days]:days:'
            '--away-from[first day away]:day:'
            '--away-until[last day away]:day:'
            '--dry-run[only say what would happen]')
        ;;
    card)
        options+=('--deck[where ids are looked up]:deck:')
        case $action in
            list)
                options+=(
                    '--suspended[only suspended cards]'
                    '--buried[only buried cards]'
                    '--flag[only cards with this flag]:flag:(0 1 2 3 4 5 6 7)')
                ;;
            due)
                options+=('--interval[make the days until then the interval too]')
                ;;
            edit)
                options+=('--file[take the text from here]:file:_files')
                ;;
            history)
                options+=(
                    '--show[the text of this version]:version:'
                    '--diff[what this version changed]:version:'
                    '--restore[save the note as it was]:version:')
                ;;
        esac
        _arguments $options '1:command:{_describe command commands}' \
            "2:action:($actions)" '*:card:'
        return
        ;;
    deck)
        case $action in
            new)
                options+=('--into[below this deck]:deck:')
                ;;
            move)
                options+=('--into[below this deck]:deck:' '--top[below no deck]')
                ;;
            merge)
                options+=('--into[the deck that gets the notes]:deck:')
                ;;
        esac
        _arguments $options '1:command:{_describe command commands}' \
            "2:action:($deck_actions)" '*:deck:'
        return
        ;;
    media)
        _arguments $options '1:command:{_describe command commands}' "2:action:($media_actions)"
        return
        ;;
    tag)
        _arguments $options '1:command:{_describe command commands}' \
            "2:action:($tag_actions)" '3:tag:' '*:query:'
        return
        ;;
    types)
        case $action in
            add)
                options+=('--update[change types that are there already]')
                ;;
            rename)
                options+=('--field[the field that is renamed]:field:')
                ;;
            change)
                options+=(
                    '*--map[what becomes of what, as OLD=NEW]:map:'
                    '--dry-run[only say what would change]')
                ;;
        esac
        _arguments $options '1:command:{_describe command commands}' \
            "2:action:($type_actions)" '*:file:_files'
        return
        ;;
    bin)
        _arguments $options '1:command:{_describe command commands}' '2:action:(restore)' '*:note:'
        return
        ;;
    flags)
        _arguments $options '1:command:{_describe command commands}' '2:flag:(1 2 3 4 5 6 7)' '3:name:'
        return
        ;;
    import)
        options+=(
            '--as[the format]:format:(markdown quiz-page)'
            '--answers[the quiz page'\''s answers, or a file with them]:answers:_files'
            '--dry-run[only say what would happen]')
        ;;
    export)
        options+=(
            '--as[the format]:format:(markdown quiz-page)'
            '--deck[only this deck and those below it]:deck:')
        ;;
    fmt)
        options+=('--check[name the files that differ]')
        ;;
    lint)
        options+=(
            '--write-ids[write missing ids into the files]'
            '--deck[the notes of this deck]:deck:'
            '--search[the notes that this finds]:query:'
            '--all[all notes of the collection]')
        ;;
    facts)
        options+=(
            '--rule[only what this rule finds]:rule:(R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 R11 R12 R13 R14 R15 R16 R17 R18 R19)'
            '--all[suggestions, too]'
            '--as[the format]:format:(markdown quiz-page)'
            '--answers[the key of a quiz page]:answers:_files'
            '--note[of a note of the collection]:note:'
            '--deck[the deck in which the id is looked up]:deck:'
            '--search[which notes have facts proposed]:query:'
            '--accept-all[write the deck with the proposed facts, or make facts of the note]'
            '*--accept[make facts of these candidates]:fact:'
            '*--reject[do not propose these candidates again]:fact:'
            '--output[write it into this new file]:file:_files')
        ;;
    schedule)
        options+=(
            '--algorithm[the scheduler]:algorithm:(sm2)'
            '--variant[how to read SM-2]:variant:(published delphi)'
            '--grades[grades in order, such as 5,4,3]:grades:')
        ;;
    options)
        options+=(
            '--preset[the preset]:preset:'
            '--new[make a preset of this name]:name:'
            '--name[give the preset another name]:name:'
            '*--set[change an option]:option:(newPerDay= reviewsPerDay= reviewOrder= newPlace= newOrder= spaceSiblings= shuffleOptions= showTimer= gradeScale= recallFirst= confidence= typedAnswers= autoShow= answerTimeCap= learning= firstStep= secondStep= thirdStep= maximumInterval= fuzz= balanceLoad= monday= tuesday= wednesday= thursday= friday= saturday= sunday= leechThreshold= leechAction=)'
            '--inherit[study the deck as the one above it]'
            '--remove[remove the preset]'
            '--today[limits for today only]:limits:(new= reviews= off)')
        ;;
esac
_arguments $options '1:command:{_describe command commands}' '*:file:_files'
