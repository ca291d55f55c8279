// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search/replacement.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "base/text_pattern.h"
#include "exchange/note_check.h"
#include "search/note_parts.h"

namespace engram
{

namespace
{

tl::unexpected<ReplaceError> replaceMistake(ReplaceMistake what, std::string text = {})
{
    return tl::unexpected<ReplaceError>(ReplaceError{what, std::move(text)});
}

bool isPlainText(std::string_view text)
{
    return isValidUtf8(text) && std::ranges::none_of(text, [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte == 0x7F || (byte < 0x20 && c != '\n' && c != '\t');
           });
}

} // namespace

tl::expected<Replacement, ReplaceError> Replacement::make(const ReplaceOptions &options)
{
    if (options.find.empty())
        return replaceMistake(ReplaceMistake::NothingSought);
    if (options.parts.empty())
        return replaceMistake(ReplaceMistake::NoPart);
    if (options.find.size() > MaximumLength || options.with.size() > MaximumLength)
        return replaceMistake(ReplaceMistake::TooLong);
    if (!isPlainText(options.find) || !isPlainText(options.with))
        return replaceMistake(ReplaceMistake::NotText);
    auto replacer =
        TextReplacer::make({options.find, options.with, options.isExpression, options.ignoreCase});
    if (!replacer) {
        auto &[mistake, text] = replacer.error();
        switch (mistake) {
        case TextReplacer::Mistake::Expression:
            return replaceMistake(ReplaceMistake::BadExpression, std::move(text));
        case TextReplacer::Mistake::Size:
            return replaceMistake(ReplaceMistake::HugeExpression);
        case TextReplacer::Mistake::Group:
            return replaceMistake(ReplaceMistake::BadGroup, std::move(text));
        }
    }
    return Replacement(std::make_shared<const CompiledReplacement>(
        CompiledReplacement{options, *std::move(replacer)}));
}

namespace search
{

namespace
{

constexpr std::size_t LongestPart = 1'000'000; // bytes

NoteField fieldOf(NotePart part)
{
    switch (part) {
    case NotePart::Front:
        return NoteField::Front;
    case NotePart::Back:
        return NoteField::Back;
    case NotePart::Option:
        return NoteField::Option;
    case NotePart::Reason:
        return NoteField::Reason;
    case NotePart::Hint:
        return NoteField::Hint;
    case NotePart::Explanation:
        return NoteField::Explanation;
    case NotePart::Field:
        return NoteField::Any;
    case NotePart::Tag:
        break;
    }
    return NoteField::Tag;
}

/// Without those that are empty, or there already.
void tidyTags(std::vector<std::string> &tags)
{
    std::set<std::string> known;
    std::erase_if(tags, [&known](const std::string &tag) {
        return tag.empty() || !known.insert(foldedCase(tag)).second;
    });
}

/// Replaces in all parts that are meant, until one refuses.
class NoteReplacing
{
public:
    NoteReplacing(const Note &note, const CompiledReplacement &replacement)
        : m_replacement(replacement), m_before(note), m_result{.note = note, .parts = {}}
    {
    }

    [[nodiscard]] NoteOutcome outcome()
    {
        visitParts(m_result.note, [this](NotePart part, std::string &text) {
            if (!m_refused && std::ranges::find(m_replacement.options.parts, part) !=
                                  m_replacement.options.parts.end())
                replaceIn(part, text);
        });
        if (m_refused)
            return *m_refused;
        if (m_result.places == 0)
            return {};
        if (m_result.note.tags != m_before.tags)
            tidyTags(m_result.note.tags);
        auto checked = exchange::checkedNote(m_before, std::move(m_result.note));
        if (!checked)
            return RefusedReplacement{m_before.id, ReplaceRefusal::Invalid, checked.error()};
        m_result.note = *std::move(checked);
        if (m_result.note == m_before)
            return {};
        return std::move(m_result);
    }

private:
    void replaceIn(NotePart part, std::string &text)
    {
        TextReplacer::Replaced replaced = m_replacement.replacer.replace(text);
        if (replaced.isTooMuch)
            refuse(ReplaceRefusal::TooManyPlaces);
        else if (replaced.text.size() > LongestPart)
            refuse(ReplaceRefusal::TooLong);
        else if (!isValidUtf8(replaced.text)) // an expression may match a part of a character
            refuse(ReplaceRefusal::Invalid);
        if (m_refused || replaced.places.empty())
            return;
        PartReplacement made{part, text, replaced.text, {}};
        for (const TextReplacer::Place &place : replaced.places)
            made.places.push_back({place.before, place.sizeBefore, place.after, place.sizeAfter});
        m_result.places += made.places.size();
        m_result.parts.push_back(std::move(made));
        text = std::move(replaced.text);
    }

    void refuse(ReplaceRefusal why)
    {
        m_refused = RefusedReplacement{m_before.id, why, ProblemCode::ReplacedCharacters};
    }

    const CompiledReplacement &m_replacement;
    const Note &m_before;
    NoteReplaced m_result;
    std::optional<RefusedReplacement> m_refused;
};

} // namespace

NoteOutcome replacedIn(const Note &note, const Replacement &replacement)
{
    return NoteReplacing(note, replacement.compiled()).outcome();
}

CardCondition conditionOf(const Replacement &replacement)
{
    const ReplaceOptions &options = replacement.compiled().options;
    if (options.isExpression)
        return {};
    std::vector<CardCondition> anywhere;
    for (const NotePart part : options.parts)
        anywhere.push_back(CardCondition::of(CardTest::Text,
                                             {std::int64_t{static_cast<char>(fieldOf(part))},
                                              std::int64_t{static_cast<std::uint8_t>(Extent::Part)},
                                              std::int64_t{1}, withoutAccents(options.find)}));
    return CardCondition::joined(CardCondition::Form::Any, std::move(anywhere));
}

} // namespace search

} // namespace engram
