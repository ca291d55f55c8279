// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search/term.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include <engram/card.h>
#include <engram/grade.h>
#include <engram/id.h>

#include "base/text.h"
#include "base/text_pattern.h"
#include "search/anki_terms.h"
#include "search/own_terms.h"

namespace engram::search
{

namespace
{

using Form = CardCondition::Form;

constexpr std::int64_t MostDays = 100'000;
constexpr double MostNumber = 1e9;
constexpr std::int64_t HighestGrade = value(Grade::Easy);

tl::unexpected<Mistake> unknownPrefix(Written value, std::vector<std::string> expected = {})
{
    return mistake(SearchMistake::UnknownValue, {value.prefix, value.at - 1 - value.prefix.size()},
                   std::move(expected));
}

CardCondition text(NoteField field, Extent extent, bool accentsIgnored, std::string_view typed)
{
    std::string pattern = patternOf(typed);
    pattern = accentsIgnored ? foldedPattern(pattern, withoutAccents)
                             : foldedPattern(pattern, foldedCase);
    return CardCondition::of(CardTest::Text, {std::int64_t{static_cast<char>(field)},
                                              std::int64_t{static_cast<std::uint8_t>(extent)},
                                              std::int64_t{accentsIgnored}, std::move(pattern)});
}

Understood expression(NoteField field, Written value)
{
    std::string typed;
    for (std::size_t i = 0; i < value.text.size(); ++i)
        // All but the escape of a quotation mark belongs to the expression.
        if (value.text.substr(i, 2) != "\\\"")
            typed += value.text[i];
    if (typed.size() > Search::MaximumExpression)
        return mistake(SearchMistake::HugeExpression, value);
    const auto compiled = TextPattern::make(typed, Extent::Expression);
    if (!compiled)
        return tl::unexpected<Mistake>(
            Mistake{SearchMistake::BadExpression, value.at, compiled.error()});
    if (compiled->size() > TextPattern::MaximumProgram)
        return mistake(SearchMistake::HugeExpression, value);
    return CardCondition::of(CardTest::Text,
                             {std::int64_t{static_cast<char>(field)},
                              std::int64_t{static_cast<std::uint8_t>(Extent::Expression)},
                              std::int64_t{0}, std::move(typed)});
}

/// The rest of `value` behind `prefix`, if it begins so.
std::optional<Written> behind(Written value, std::string_view prefix)
{
    if (lower(value.prefix) == prefix)
        return Written{value.text, value.at};
    if (lower(value.text.substr(0, prefix.size())) != prefix)
        return std::nullopt;
    return value.from(prefix.size());
}

Understood tagTerm(Written value)
{
    if (value.text.empty())
        return mistake(SearchMistake::MissingTerm, value);
    if (value.prefix.empty() && lower(value.text) == "none")
        return text(NoteField::Tag, Extent::Whole, false, "");
    return fieldTerm(NoteField::Tag, Extent::Below, value);
}

Understood wordTerm(Written value)
{
    if (value.text.empty())
        return mistake(SearchMistake::MissingTerm, value);
    if (!value.prefix.empty() && lower(value.prefix) != "nc:")
        return unknownPrefix(value, {"nc:"});
    return fieldTerm(NoteField::Any, Extent::Words, value);
}

Understood deckTerm(Written value)
{
    if (value.text.empty())
        return mistake(SearchMistake::MissingTerm, value);
    return CardCondition::of(CardTest::Deck, {foldedPattern(patternOf(value.text), foldedCase)});
}

struct Named
{
    std::string_view name;
    CardTest test;
};

constexpr std::array States = {
    Named{"new", CardTest::New},
    Named{"due", CardTest::Due},
    Named{"learning", CardTest::Learning},
    Named{"review", CardTest::Scheduled},
    Named{"young", CardTest::Young},
    Named{"mature", CardTest::Mature},
    Named{"suspended", CardTest::Suspended},
    Named{"buried", CardTest::Buried},
    Named{"leech", CardTest::Leech},
    Named{"orphan", CardTest::Orphan},
    Named{"draft", CardTest::Draft},
    Named{"duplicate", CardTest::Duplicate},
    Named{"learn", CardTest::Learning},
};

constexpr std::array Properties = {
    Named{"interval", CardTest::Interval}, Named{"easiness", CardTest::Easiness},
    Named{"lapses", CardTest::Lapses},     Named{"reviews", CardTest::Reviews},
    Named{"due", CardTest::DueDay},        Named{"retrievability", CardTest::Retrievability},
    Named{"ivl", CardTest::Interval},      Named{"ease", CardTest::Easiness},
    Named{"reps", CardTest::Reviews},      Named{"r", CardTest::Retrievability},
};

/// The first `most` names, for what was expected.
template <std::size_t Size>
std::vector<std::string> names(const std::array<Named, Size> &table, std::size_t most)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < most; ++i)
        out.emplace_back(table[i].name);
    return out;
}

template <std::size_t Size>
const Named *find(const std::array<Named, Size> &table, std::string_view name)
{
    for (const Named &entry : table)
        if (entry.name == name)
            return &entry;
    return nullptr;
}

Understood stateTerm(Written value)
{
    const std::string name = lower(value.text);
    if (name == "marked")
        return text(NoteField::Tag, Extent::Below, false, name);
    if (const Named *state = find(States, name))
        return CardCondition::of(state->test);
    std::vector<std::string> expected = names(States, States.size() - 1);
    expected.emplace_back("marked");
    return mistake(SearchMistake::UnknownValue, value, std::move(expected));
}

Understood kindTerm(Written value)
{
    const std::string name = lower(value.text);
    if (name == "fact")
        return CardCondition::of(CardTest::Fact);
    const std::array kinds = {
        std::pair{"question", CardKind::Choice}, std::pair{"basic", CardKind::Basic},
        std::pair{"reversed", CardKind::Reversed}, std::pair{"cloze", CardKind::Cloze}};
    std::vector<std::string> expected;
    for (const auto &[known, kind] : kinds) {
        if (name == known)
            return CardCondition::of(CardTest::Kind,
                                     {std::int64_t{static_cast<std::uint8_t>(kind)}});
        expected.emplace_back(known);
    }
    expected.emplace_back("fact");
    return mistake(SearchMistake::UnknownValue, value, std::move(expected));
}

/// Image marks are sought as such: `![…](`.
Understood hasTerm(Written value)
{
    const std::string name = lower(value.text);
    if (name == "hint")
        return negation(text(NoteField::Hint, Extent::Whole, false, ""));
    if (name == "explanation")
        return negation(text(NoteField::Explanation, Extent::Whole, false, ""));
    if (name == "image")
        return text(NoteField::Any, Extent::Part, false, "![*](");
    if (name == "facts")
        return CardCondition::of(CardTest::HasFacts);
    return mistake(SearchMistake::UnknownValue, value, {"hint", "explanation", "image", "facts"});
}

tl::unexpected<Mistake> notANumber(Written value, std::int64_t low, std::int64_t high)
{
    return mistake(SearchMistake::NotANumber, value, {std::to_string(low), std::to_string(high)});
}

Understood flagTerm(Written value)
{
    const auto flag = integer(value.text, 0, MaximumFlag);
    if (!flag)
        return notANumber(value, 0, MaximumFlag);
    return CardCondition::of(CardTest::Flag, {*flag});
}

Understood recentTerm(CardTest test, Written value)
{
    const auto days = integer(value.text, 1, MostDays);
    if (!days)
        return notANumber(value, 1, MostDays);
    return CardCondition::of(test, {*days});
}

/// days, or days:grade; with `buttons` Anki's four instead of grades.
Understood reviewedTerm(Written value, bool buttons)
{
    const std::size_t colon = value.text.find(':');
    const auto days = integer(value.text.substr(0, colon), 1, MostDays);
    if (!days)
        return notANumber({value.text.substr(0, colon), value.at}, 1, MostDays);
    std::int64_t low = 0;
    std::int64_t high = HighestGrade;
    if (colon != std::string_view::npos) {
        const Written said = value.from(colon + 1);
        const auto number = buttons ? integer(said.text, 1, 4) : integer(said.text, 0, high);
        if (!number)
            return buttons ? notANumber(said, 1, 4) : notANumber(said, 0, high);
        // Again is any failure; the others are one grade each, from Hard on.
        low = buttons ? (*number == 1 ? 0 : *number + 1) : *number;
        high = buttons && *number == 1 ? 2 : low;
    }
    return CardCondition::of(CardTest::Reviewed, {*days, low, high});
}

Understood idTerm(std::string_view key, Written value)
{
    // A note's cards are numbered from it, so a greater id is none.
    const std::int64_t most = std::numeric_limits<std::int64_t>::max() / (MaximumOrdinal + 1) - 1;
    std::vector<CardCondition> ids;
    for (std::size_t begin = 0; begin <= value.text.size();) {
        const std::size_t end = std::min(value.text.find(',', begin), value.text.size());
        const Written one{value.text.substr(begin, end - begin), value.at + begin};
        const bool isCard = key == "cid";
        const auto id =
            integer(one.text, 1, isCard ? std::numeric_limits<std::int64_t>::max() : most);
        if (!id)
            return notANumber(one, 1, most);
        if (key == "parent")
            ids.push_back(CardCondition::of(CardTest::FactOf, {*id}));
        else if (isCard)
            ids.push_back(CardCondition::of(CardTest::Span, {*id, *id}));
        else
            ids.push_back(
                CardCondition::of(CardTest::Span, {cardId(NoteId(*id), 0).value(),
                                                   cardId(NoteId(*id), MaximumOrdinal).value()}));
        begin = end + 1;
    }
    return CardCondition::joined(Form::Any, std::move(ids));
}

struct Comparison
{
    std::string_view sign;
    bool less, equal, greater;
};

// Longer signs before those that they begin with.
constexpr std::array Comparisons = {
    Comparison{"!=", true, false, true}, Comparison{"<=", true, true, false},
    Comparison{">=", false, true, true}, Comparison{"=", false, true, false},
    Comparison{"<", true, false, false}, Comparison{">", false, false, true},
};

/// The ranges of whole numbers n for which n / scale compares so with `number`.
CardCondition wholeNumbers(CardTest test, const Comparison &wanted, double number, double scale)
{
    constexpr std::int64_t Least = std::numeric_limits<std::int32_t>::min();
    constexpr std::int64_t Most = std::numeric_limits<std::int32_t>::max();
    // A tenth of an easiness is no sum of powers of two.
    const double scaled = std::round(number * scale * 1e6) / 1e6;
    const auto below = static_cast<std::int64_t>(std::ceil(scaled)) - 1;
    const auto above = static_cast<std::int64_t>(std::floor(scaled)) + 1;
    std::vector<CardCondition> ranges;
    if (wanted.less)
        ranges.push_back(CardCondition::of(test, {Least, below}));
    if (wanted.equal)
        ranges.push_back(CardCondition::of(test, {below + 1, above - 1}));
    if (wanted.greater)
        ranges.push_back(CardCondition::of(test, {above, Most}));
    return CardCondition::joined(Form::Any, std::move(ranges));
}

CardCondition reals(CardTest test, const Comparison &wanted, double number)
{
    constexpr double Infinite = std::numeric_limits<double>::infinity();
    std::vector<CardCondition> ranges;
    if (wanted.less)
        ranges.push_back(CardCondition::of(test, {-Infinite, std::nextafter(number, -Infinite)}));
    if (wanted.equal)
        ranges.push_back(CardCondition::of(test, {number, number}));
    if (wanted.greater)
        ranges.push_back(CardCondition::of(test, {std::nextafter(number, Infinite), Infinite}));
    return CardCondition::joined(Form::Any, std::move(ranges));
}

Understood propertyTerm(Written value)
{
    const std::size_t end = std::min(value.text.find_first_of("=!<>"), value.text.size());
    const Written name{value.text.substr(0, end), value.at};
    const std::string key = lower(name.text);
    if (key == "stability" || key == "difficulty" || key == "s" || key == "d")
        return mistake(SearchMistake::NotYetKnown, name);
    const Named *property = find(Properties, key);
    if (property == nullptr)
        return mistake(SearchMistake::UnknownValue, name, names(Properties, 6));
    const Written compared = value.from(end);
    const Comparison *comparison = nullptr;
    for (const Comparison &one : Comparisons)
        if (comparison == nullptr && compared.text.starts_with(one.sign))
            comparison = &one;
    if (comparison == nullptr)
        return mistake(SearchMistake::NoComparison, compared, {"=", "!=", "<", "<=", ">", ">="});

    const Written typed = compared.from(comparison->sign.size());
    const bool isShare = property->test == CardTest::Retrievability;
    const bool isPercent = isShare && typed.text.ends_with('%');
    const std::string_view digits = typed.text.substr(0, typed.text.size() - (isPercent ? 1 : 0));
    double number = 0;
    const char *const last = digits.data() + digits.size();
    const auto [stop, error] =
        std::from_chars(digits.data(), last, number, std::chars_format::fixed);
    if (error != std::errc() || stop != last || digits.empty() || std::isnan(number) ||
        std::abs(number) > MostNumber)
        return notANumber(typed, isShare ? 0 : -static_cast<std::int64_t>(MostNumber),
                          isShare ? 1 : static_cast<std::int64_t>(MostNumber));
    if (isShare)
        return reals(property->test, *comparison, isPercent ? number / 100 : number);
    return wholeNumbers(property->test, *comparison, number,
                        property->test == CardTest::Easiness ? 100 : 1);
}

constexpr std::pair<std::string_view, NoteField> Fields[] = {
    {"front", NoteField::Front},   {"back", NoteField::Back},
    {"hint", NoteField::Hint},     {"option", NoteField::Option},
    {"reason", NoteField::Reason}, {"explanation", NoteField::Explanation},
    {"text", NoteField::Front},
};

constexpr std::string_view OtherKeys[] = {
    "deck",   "tag",        "is",       "kind",  "flag",   "has",  "prop", "added",
    "edited", "introduced", "reviewed", "rated", "parent", "nid",  "cid",  "re",
    "nc",     "w",          "note",     "card",  "dupe",   "field"};

std::vector<std::string> allKeys()
{
    std::vector<std::string> keys(std::begin(OtherKeys), std::end(OtherKeys));
    for (const auto &[name, field] : Fields)
        keys.emplace_back(name);
    return keys;
}

} // namespace

std::string patternOf(std::string_view typed)
{
    std::string out;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        if (typed[i] == '\\' && i + 1 < typed.size())
            out += typed[++i];
        else if (typed[i] == '*')
            out += AnyRun;
        else if (typed[i] == '_')
            out += AnyOne;
        else
            out += typed[i];
    }
    return out;
}

Understood fieldTerm(NoteField field, Extent extent, Written value)
{
    if (const auto typed = behind(value, "re:"))
        return expression(field, *typed);
    if (const auto typed = behind(value, "nc:"))
        return text(field, extent, true, typed->text);
    if (!value.prefix.empty())
        return unknownPrefix(value, {"re:", "nc:"});
    return text(field, extent, false, value.text);
}

tl::unexpected<Mistake> mistake(SearchMistake what, Written where,
                                std::vector<std::string> expected)
{
    return tl::unexpected<Mistake>(
        Mistake{what, where.at, std::string(where.text), std::move(expected)});
}

std::optional<std::int64_t> integer(std::string_view text, std::int64_t low, std::int64_t high)
{
    std::int64_t number = 0;
    const char *const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end || text.empty() || number < low || number > high)
        return std::nullopt;
    return number;
}

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool isKey(std::string_view key)
{
    const auto isField = [key](const auto &field) { return field.first == key; };
    return std::ranges::find(OtherKeys, key) != std::end(OtherKeys) ||
           std::ranges::any_of(Fields, isField);
}

CardCondition textTerm(Written typed)
{
    if (typed.text.empty())
        return {};
    return text(NoteField::Any, Extent::Part, false, typed.text);
}

Understood keyTerm(Written key, Written value)
{
    const std::string name = lower(key.text);
    for (const auto &[known, field] : Fields)
        if (name == known)
            return fieldTerm(field, Extent::Whole, value);
    if (name == "tag")
        return tagTerm(value);
    if (name == "w")
        return wordTerm(value);
    if (isKey(name) && !value.prefix.empty())
        return unknownPrefix(value);
    if (auto foreign = foreignTerm(name, key, value))
        return tl::unexpected<Mistake>(*std::move(foreign));
    if (name == "note")
        return typeTerm(value);
    if (name == "field")
        return ownFieldTerm(value);
    if (name == "card")
        return ordinalTerm(value);
    if (name == "dupe")
        return frontTerm(value);
    if (name == "deck")
        return deckTerm(value);
    if (name == "is")
        return stateTerm(value);
    if (name == "kind")
        return kindTerm(value);
    if (name == "flag")
        return flagTerm(value);
    if (name == "has")
        return hasTerm(value);
    if (name == "prop")
        return propertyTerm(value);
    if (name == "added")
        return recentTerm(CardTest::Added, value);
    if (name == "edited")
        return recentTerm(CardTest::Edited, value);
    if (name == "introduced")
        return recentTerm(CardTest::Introduced, value);
    if (name == "reviewed" || name == "rated")
        return reviewedTerm(value, name == "rated");
    if (name == "parent" || name == "nid" || name == "cid")
        return idTerm(name, value);
    if ((name == "re" || name == "nc") && value.text.empty())
        return mistake(SearchMistake::MissingTerm, value);
    if (name == "re")
        return expression(NoteField::Any, value);
    if (name == "nc")
        return text(NoteField::Any, Extent::Part, true, value.text);
    return mistake(SearchMistake::UnknownKey, key, allKeys());
}

} // namespace engram::search
