// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search/own_terms.h"

#include "base/text.h"
#include "search/anki_terms.h"

namespace engram::search
{

Understood ownFieldTerm(Written value)
{
    const std::size_t equals = value.text.find('=');
    if (equals == 0 || equals == std::string_view::npos)
        return mistake(SearchMistake::NoComparison, value, {"field:NAME=TEXT"});
    Understood found = fieldTerm(NoteField::Any, Extent::Whole, value.from(equals + 1));
    if (found) {
        found->test = CardTest::OwnField;
        found->values.front() = foldedPattern(patternOf(value.text.substr(0, equals)), foldedCase);
    }
    return found;
}

Understood typeTerm(Written value)
{
    if (value.text.empty())
        return mistake(SearchMistake::MissingTerm, value);
    if (Understood builtIn = noteTypeTerm(value))
        return builtIn;
    return CardCondition::of(CardTest::OwnType, {foldedPattern(patternOf(value.text), foldedCase)});
}

} // namespace engram::search
