#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
#
# A lint that cannot fail proves nothing. Each is run on a small tree in which its rule is broken.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(cd -- "$here/../.." && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
head='// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors'
failed=0

# begin: a tree that breaks no rule.
begin() {
    rm -rf "${tree:?}"/*
    mkdir -p "$tree"/{app/cli,app/desktop/{settings,widgets,viewmodel,platform},engine/include/engram,engine/src/{store,model,facts,deckfile},tests/lint}
    cp "$here"/*.sh "$tree/tests/lint/"
    cp "$root"/{CMakeLists.txt,CHANGELOG.md,.clang-format} "$tree/"
    cp -r "$root/packaging" "$tree/"
    printf 'engine/include/engram/a.h\ninclude/engram/a.h\n' >"$tree/engine/CMakeLists.txt"
}

# plant FILE LINE…: adds a file with the usual first lines.
plant() {
    local file=$tree/$1
    shift
    printf '%s\n' "$head" "$@" >"$file"
}

# expect RULE WHAT: the rule must complain about the planted file.
expect() {
    if bash "$tree/tests/lint/$1.sh" >"$tree/output" 2>&1; then
        echo "lint.$1 does not notice: $2"
        failed=1
    elif ! grep -q 'How to mend it' "$tree/output"; then
        echo "lint.$1 broke on: $2"
        cat "$tree/output"
        failed=1
    fi
    begin
}

# broken RULE FILE LINE…
broken() {
    local rule=$1 file=$2
    shift
    plant "$@"
    expect "$rule" "$file: ${*:2}"
}

begin
for rule in "$here"/*.sh; do
    rule=$(basename "$rule" .sh)
    case $rule in lint | lints_notice | clang_tidy) continue ;; esac
    if ! bash "$tree/tests/lint/$rule.sh" >"$tree/output" 2>&1 && [[ $(tail -n 1 "$tree/output") != *skipped ]]; then
        echo "lint.$rule complains about a tree that breaks no rule:"
        cat "$tree/output"
        failed=1
    fi
done

broken clock_is_passed_in engine/src/model/a.cpp 'auto x = std::chrono::system_clock::now();'
broken clock_is_passed_in app/cli/a.cpp 'auto x = QDateTime::currentDateTimeUtc();'
broken clock_is_passed_in tests/a.cpp 'std::random_device dice;'
broken engine_has_no_qt engine/src/model/a.cpp '#include <QString>'
broken files_are_short engine/src/model/a.cpp "$(yes '//' | head -n 501)"
broken files_begin_alike engine/src/model/a.h '/// It.'
broken files_begin_alike engine/src/model/a.h '#pragma once'
printf 'int a;\n' >"$tree/app/cli/a.cpp"
expect files_begin_alike 'a file without a licence line'
broken layers engine/src/model/a.cpp '#include "store/store.h"'
broken layers engine/src/store/a.cpp '#include "../model/a.h"'
broken layers engine/src/facts/a.cpp '#include <engram/deck_file.h>'
broken layers app/cli/a.cpp '#include "store/store.h"'
broken layers app/cli/a.cpp '#include <QString>'
broken layers app/desktop/viewmodel/a.cpp '#include <QPushButton>'
broken layers app/desktop/viewmodel/a.cpp '#include "platform/session_bus.h"'
broken layers app/desktop/settings/a.cpp '#include "viewmodel/engine.h"'
broken layers app/desktop/platform/a.cpp '#include "widgets/theme.h"'
broken layers app/desktop/widgets/a.cpp '#include <engram/collection.h>'
broken no_machine_paths app/cli/a.cpp "// see /""root/notes"
broken no_qtest_macros tests/a.cpp '    QCOMPARE(a, b);'
broken no_sleeps tests/a.cpp '    QTest::qWait(50);'
broken no_todo app/cli/a.cpp "// TO""DO later"
broken public_headers engine/include/engram/a.h '#pragma once' '/// It.' '#include <SQLiteCpp/SQLiteCpp.h>'
broken public_headers engine/include/engram/a.h '#pragma once' '/// It.' 'namespace engram' '{' '' 'struct A' '{' '};' \
    '' '} // namespace engram'
broken public_headers engine/include/engram/b.h '#pragma once' '/// It.'
printf '# SPDX-License-Identifier: GPL-3.0-or-later\nif\n' >"$tree/app/run.sh"
expect scripts_parse 'a script that does not parse'
broken sql_stays_in_store engine/src/store/a.cpp 'auto x = "SELECT id FROM card";'
broken sqlite_stays_in_store app/cli/a.cpp '#include <sqlite3.h>'
sed -i 's/VERSION 0\.1\.0/VERSION 0.9.9/' "$tree/CMakeLists.txt"
expect versions_agree 'another version'
if command -v clang-format-14 >/dev/null; then
    broken formatted app/cli/a.cpp 'int  a ;'
fi
exit "$failed"
