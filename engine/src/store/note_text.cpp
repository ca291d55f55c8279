// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/note_text.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include <engram/mastery.h>
#include <sqlite3.h>

#include "base/front_digest.h"
#include "base/text.h"
#include "base/text_pattern.h"
#include "model/search_condition.h"

namespace engram::store
{

namespace
{

class TextOfParts
{
public:
    void add(NoteField field, std::string_view part)
    {
        if (part.empty())
            return;
        m_text += {PartBegin, static_cast<char>(field), PartText};
        for (const char c : part) {
            const bool isControl = static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
            m_text += isControl ? ' ' : c;
        }
    }

    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

/// The last text that was folded: a query asks one note's text for one term after the other.
class FoldedText
{
public:
    [[nodiscard]] std::string_view of(std::string_view text, bool accentsIgnored)
    {
        if (m_text != text) {
            m_text = text;
            m_folded.reset();
            m_withoutAccents.reset();
        }
        std::optional<std::string> &kept = accentsIgnored ? m_withoutAccents : m_folded;
        if (!kept)
            kept = accentsIgnored ? withoutAccents(text) : foldedCase(text);
        return *kept;
    }

private:
    std::string m_text;
    std::optional<std::string> m_folded;
    std::optional<std::string> m_withoutAccents;
};

/// Whether one note's text has what a query's term asks.
class TextMatcher
{
public:
    TextMatcher(NoteField field, bool accentsIgnored, Extent extent, TextPattern pattern)
        : m_field(field), m_accentsIgnored(accentsIgnored), m_extent(extent),
          m_pattern(std::move(pattern))
    {
    }

    [[nodiscard]] bool matches(std::string_view text, FoldedText &folded) const
    {
        if (m_extent == Extent::Expression)
            return matchesPart(text);
        return matchesPart(folded.of(text, m_accentsIgnored));
    }

private:
    [[nodiscard]] bool matchesPart(std::string_view text) const
    {
        bool isEmpty = true;
        while (text.size() > 2) {
            const auto field = static_cast<NoteField>(text[1]);
            const std::size_t end = std::min(text.find(PartBegin, 1), text.size());
            if (field == m_field || (m_field == NoteField::Any && field != NoteField::Tag)) {
                isEmpty = false;
                if (m_pattern.matches(text.substr(3, end - 3)))
                    return true;
            }
            text.remove_prefix(end);
        }
        return isEmpty && m_pattern.matches("");
    }

    NoteField m_field;
    bool m_accentsIgnored;
    Extent m_extent;
    TextPattern m_pattern;
};

std::string_view textIn(sqlite3_value *value)
{
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(value));
    return bytes == nullptr
               ? std::string_view()
               : std::string_view(bytes, static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

std::unique_ptr<TextMatcher> matcherFor(sqlite3_value **arguments)
{
    const auto extent = static_cast<Extent>(sqlite3_value_int(arguments[1]));
    auto pattern = TextPattern::make(textIn(arguments[3]), extent);
    if (!pattern)
        return nullptr;
    return std::make_unique<TextMatcher>(static_cast<NoteField>(sqlite3_value_int(arguments[0])),
                                         sqlite3_value_int(arguments[2]) != 0, extent,
                                         *std::move(pattern));
}

// Called by SQLite, which no exception may pass.
void textMatches(sqlite3_context *context, int /*count*/, sqlite3_value **arguments)
{
    constexpr int PatternArgument = 3;
    FoldedText &folded = *static_cast<FoldedText *>(sqlite3_user_data(context));
    try {
        // Compiled once for a statement: the arguments before the text are bound, so they stay.
        auto *matcher =
            static_cast<const TextMatcher *>(sqlite3_get_auxdata(context, PatternArgument));
        std::unique_ptr<TextMatcher> made;
        if (matcher == nullptr) {
            made = matcherFor(arguments);
            if (!made) {
                sqlite3_result_error(context, "not a pattern", -1);
                return;
            }
            matcher = made.get();
        }
        sqlite3_result_int(context, matcher->matches(textIn(arguments[4]), folded) ? 1 : 0);
        if (made)
            sqlite3_set_auxdata(context, PatternArgument, made.release(),
                                [](void *kept) { delete static_cast<TextMatcher *>(kept); });
    } catch (...) {
        sqlite3_result_error_nomem(context);
    }
}

void retrievabilityOf(sqlite3_context *context, int /*count*/, sqlite3_value **arguments)
{
    if (sqlite3_value_type(arguments[0]) != SQLITE_NULL &&
        sqlite3_value_type(arguments[1]) != SQLITE_NULL)
        sqlite3_result_double(context, retrievability(sqlite3_value_int(arguments[0]),
                                                      sqlite3_value_int(arguments[1])));
}

} // namespace

std::string searchTextOf(const Note &note)
{
    TextOfParts text;
    if (const auto *question = std::get_if<Question>(&note.content)) {
        text.add(NoteField::Front, question->heading);
        text.add(NoteField::Front, question->body);
        for (const Option &option : question->options) {
            text.add(NoteField::Option, option.text);
            text.add(NoteField::Reason, option.reason);
        }
        for (const std::string &hint : question->hints)
            text.add(NoteField::Hint, hint);
        text.add(NoteField::Explanation, question->explanation);
    } else if (const auto *basic = std::get_if<Basic>(&note.content)) {
        text.add(NoteField::Front, basic->front);
        text.add(NoteField::Back, basic->back);
    } else if (const auto *fields = std::get_if<FieldNote>(&note.content)) {
        NoteField part = NoteField::Front; // the first
        for (const TypeField &field : fields->type->fields) {
            text.add(part == NoteField::Front ? part : ownField(field.number),
                     fields->at(field.number));
            part = NoteField::Any;
        }
    } else {
        text.add(NoteField::Front, std::get<Cloze>(note.content).text);
    }
    for (const std::string &tag : note.tags)
        text.add(NoteField::Tag, tag);
    return text.take();
}

std::int64_t frontDigestOf(const NoteContent &content)
{
    if (const auto *question = std::get_if<Question>(&content))
        return frontDigest(question->heading + "\n" + question->body);
    if (const auto *basic = std::get_if<Basic>(&content))
        return frontDigest(basic->front);
    if (const auto *fields = std::get_if<FieldNote>(&content))
        return frontDigest(fields->first());
    return frontDigest(std::get<Cloze>(content).text);
}

std::vector<std::string> tagsIn(std::string_view searchText)
{
    constexpr char TagPart[] = {PartBegin, static_cast<char>(NoteField::Tag), PartText};
    std::vector<std::string> tags;
    // They come last.
    std::size_t begin = searchText.find(std::string_view(TagPart, sizeof TagPart));
    while (begin < searchText.size()) {
        begin += sizeof TagPart;
        const std::size_t end = std::min(searchText.find(PartBegin, begin), searchText.size());
        tags.emplace_back(searchText.substr(begin, end - begin));
        begin = end;
    }
    return tags;
}

std::string indexTextOf(std::string_view searchText)
{
    return withoutAccents(searchText);
}

void addSearchFunctions(SQLite::Database &database)
{
    constexpr int Flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    database.check(sqlite3_create_function_v2(
        database.getHandle(), "text_matches", 5, Flags, new FoldedText, textMatches, nullptr,
        nullptr, [](void *kept) { delete static_cast<FoldedText *>(kept); }));
    database.check(sqlite3_create_function_v2(database.getHandle(), "retrievability", 2, Flags,
                                              nullptr, retrievabilityOf, nullptr, nullptr,
                                              nullptr));
}

} // namespace engram::store
