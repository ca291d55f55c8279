// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search/anki_terms.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <engram/card.h>

#include "base/front_digest.h"

namespace engram::search
{

namespace
{

using Form = CardCondition::Form;

CardCondition ofKind(CardKind kind)
{
    return CardCondition::of(CardTest::Kind, {std::int64_t{static_cast<std::uint8_t>(kind)}});
}

std::string withoutEscapes(std::string_view typed)
{
    std::string text;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        if (typed[i] == '\\' && i + 1 < typed.size())
            ++i;
        text += typed[i];
    }
    return text;
}

/// What Anki says by key and value, or by key alone, and what to say instead.
struct Foreign
{
    std::string_view key;
    std::string_view value; ///< "" for any
    std::string_view instead;
};

constexpr std::array Foreigns = {
    Foreign{"deck", "current", "deck:NAME"},
    Foreign{"deck", "filtered", ""},
    Foreign{"did", "", "deck:NAME"},
    Foreign{"mid", "", "note:question, note:basic, note:cloze"},
    Foreign{"sc", "", "front:*TEXT*"},
    Foreign{"preset", "", ""},
    Foreign{"resched", "", ""},
    Foreign{"is", "buried-manually", "is:buried"},
    Foreign{"is", "buried-sibling", "is:buried"},
};

} // namespace

Understood noteTypeTerm(Written value)
{
    const std::string name = lower(value.text);
    if (name == "question")
        return ofKind(CardKind::Choice);
    if (name == "basic")
        return CardCondition::joined(Form::Any,
                                     {ofKind(CardKind::Basic), ofKind(CardKind::Reversed)});
    if (name == "cloze")
        return ofKind(CardKind::Cloze);
    return mistake(SearchMistake::UnknownValue, value, {"question", "basic", "cloze"});
}

Understood ordinalTerm(Written value)
{
    const auto number = integer(value.text, 1, MaximumOrdinal);
    // Templates have numbers here, and no names.
    if (!number)
        return mistake(SearchMistake::Foreign, value, {"card:1", "card:2", "kind:reversed"});
    // Deletions are numbered from 1, other cards from 0.
    const CardCondition cloze = ofKind(CardKind::Cloze);
    const auto numbered = [](std::int64_t ordinal) {
        return CardCondition::of(CardTest::Ordinal, {ordinal});
    };
    return CardCondition::joined(
        Form::Any, {CardCondition::joined(Form::All, {cloze, numbered(*number)}),
                    CardCondition::joined(Form::All, {negation(cloze), numbered(*number - 1)})});
}

Understood frontTerm(Written value)
{
    if (value.text.empty())
        return mistake(SearchMistake::MissingTerm, value);
    // Anki's "dupe:1234567890123,text" names a note type by its id.
    const std::size_t comma = value.text.find(',');
    const bool isOfType = comma != std::string_view::npos && comma > 0 &&
                          std::ranges::all_of(value.text.substr(0, comma),
                                              [](char c) { return c >= '0' && c <= '9'; });
    if (isOfType && comma >= 10)
        return mistake(SearchMistake::Foreign, {value.text.substr(0, comma), value.at},
                       {"dupe:TEXT"});
    return CardCondition::of(CardTest::Front, {frontDigest(withoutEscapes(value.text))});
}

std::optional<Mistake> foreignTerm(std::string_view name, Written key, Written value)
{
    for (const Foreign &each : Foreigns) {
        if (each.key != name || (!each.value.empty() && each.value != lower(value.text)))
            continue;
        const Written &said = each.value.empty() ? key : value;
        std::vector<std::string> expected;
        if (!each.instead.empty())
            expected.emplace_back(each.instead);
        return Mistake{SearchMistake::Foreign, said.at, std::string(said.text),
                       std::move(expected)};
    }
    return std::nullopt;
}

} // namespace engram::search
