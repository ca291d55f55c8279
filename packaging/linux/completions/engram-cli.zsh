#compdef engram-cli
# SPDX-License-Identifier: GPL-3.0-or-later

local -a commands
commands=(
    'due:what is due today'
    'review:the day'\''s review'
    'quiz:a deck as a quiz, with a score'
    'import:bring decks in, or up to date'
    'export:write a deck as Markdown'
    'fmt:bring deck files into canonical form'
    'lint:say what could be better in deck files'
    'stats:how much was learned'
    'schedule:the scheduler as a calculator'
    'check:verify the whole collection'
    'rebuild:make all that is derived again'
    'backup:write a verified copy'
    'restore:put a backup in the collection'\''s place'
    'undo:undo the last step'
    'redo:redo what was undone'
)
_arguments -C \
    '--collection[the collection to use]:collection:_files' \
    '--now[an instant in the place of the clock]:instant:' \
    '--json[write data as JSON]' \
    '(-h --help)'{-h,--help}'[show help]' \
    '--version[show the version]' \
    '1:command:{_describe command commands}' \
    '*:file:_files'
