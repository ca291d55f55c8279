// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search/bound_condition.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <map>
#include <string>
#include <utility>

#include <engram/card.h>
#include <engram/deck_options.h>

#include "base/text.h"
#include "base/text_pattern.h"
#include "study/deck_tree.h"

namespace engram::search
{

namespace
{

using Form = CardCondition::Form;

std::string joined(const std::vector<std::string> &path, std::string_view separator)
{
    std::string text;
    for (const std::string &name : path) {
        text += text.empty() ? "" : separator;
        text += name;
    }
    return foldedCase(text);
}

template <class AnyId>
std::string arrayOf(const std::vector<AnyId> &ids)
{
    std::string json = "[";
    for (const AnyId id : ids)
        json += (json.size() > 1 ? "," : "") + std::to_string(id.value());
    return json + "]";
}

class Binding
{
public:
    Binding(const study::StudyContext &context, std::vector<Deck> decks)
        : m_context(context), m_tree(std::move(decks)), m_today(context.today().number())
    {
    }

    [[nodiscard]] CardCondition bind(CardCondition condition) const
    {
        if (condition.form != Form::Test) {
            for (CardCondition &part : condition.parts)
                part = bind(std::move(part));
            return condition;
        }
        std::vector<SearchValue> &values = condition.values;
        switch (condition.test) {
        case CardTest::Young:
        case CardTest::Mature:
            values.assign({std::int64_t{MatureFrom}});
            break;
        case CardTest::Learning:
        case CardTest::Due:
        case CardTest::Buried:
        case CardTest::Retrievability:
            values.insert(values.begin(), m_today);
            break;
        case CardTest::DueDay:
            for (SearchValue &value : values)
                value = std::get<std::int64_t>(value) + m_today;
            break;
        case CardTest::Added:
        case CardTest::Edited:
        case CardTest::Introduced:
        case CardTest::Reviewed:
            values.front() = since(std::get<std::int64_t>(values.front()));
            break;
        case CardTest::Deck:
            values.front() = arrayOf(decksOf(std::get<std::string>(values.front())));
            break;
        case CardTest::OwnType:
            values.front() = arrayOf(typesOf(std::get<std::string>(values.front())));
            break;
        case CardTest::OwnField:
            return condition.negated ? negation(ownField(values)) : ownField(values);
        case CardTest::Leech:
            return condition.negated ? negation(leech()) : leech();
        default:
            break;
        }
        return condition;
    }

private:
    /// The instant from which on it was within so many days, today included.
    [[nodiscard]] std::int64_t since(std::int64_t days) const
    {
        const auto before = std::chrono::hours(24) * (days - 1);
        return (m_context.dayStart() - before).time_since_epoch().count();
    }

    /// The decks so named, each with those below it.
    [[nodiscard]] std::vector<DeckId> decksOf(std::string_view pattern) const
    {
        std::vector<DeckId> found;
        // Without memory for it the pattern is none, and nothing is found.
        const auto name = TextPattern::make(pattern, Extent::Whole);
        std::size_t end = 0;
        for (std::size_t place = 0; name && place < m_tree.depthFirst().size(); ++place) {
            const DeckId deck = m_tree.depthFirst()[place];
            const std::vector<std::string> path = m_tree.path(deck);
            if (name->matches(foldedCase(path.back())) || name->matches(joined(path, "/")) ||
                name->matches(joined(path, "::")))
                end = std::max(end, m_tree.end(deck));
            if (place < end)
                found.push_back(deck);
        }
        return found;
    }

    /// The note types so named.
    [[nodiscard]] std::vector<NoteTypeId> typesOf(std::string_view pattern) const
    {
        std::vector<NoteTypeId> found;
        const auto name = TextPattern::make(pattern, Extent::Whole);
        for (const NoteType &type : m_context.store.types().all())
            if (name && name->matches(foldedCase(type.name)))
                found.push_back(type.id);
        return found;
    }

    /// In each type the fields so named.
    [[nodiscard]] CardCondition ownField(const std::vector<SearchValue> &values) const
    {
        CardCondition any{.form = Form::Any, .values = {}, .parts = {}};
        const auto name = TextPattern::make(std::get<std::string>(values.front()), Extent::Whole);
        for (const NoteType &type : m_context.store.types().all()) {
            for (std::size_t i = 0; name && i < type.fields.size(); ++i) {
                const TypeField &field = type.fields[i];
                if (!name->matches(foldedCase(field.name)))
                    continue;
                const NoteField part = i == 0 ? NoteField::Front : engram::ownField(field.number);
                std::vector<SearchValue> sought = values;
                sought.front() = std::int64_t{static_cast<char>(part)};
                any.parts.push_back(CardCondition::joined(
                    Form::All,
                    {CardCondition::of(CardTest::OwnType, {arrayOf(std::vector{type.id})}),
                     CardCondition::of(CardTest::Text, std::move(sought))}));
            }
        }
        return any;
    }

    [[nodiscard]] CardCondition leech() const
    {
        constexpr std::int64_t Most = std::numeric_limits<std::int32_t>::max();
        std::map<std::int64_t, std::vector<DeckId>> decks;
        for (const Deck &deck : m_tree.decks())
            if (const int threshold = m_context.store.options().optionsOf(deck.id).leechThreshold;
                threshold > 0)
                decks[threshold].push_back(deck.id);
        CardCondition any{.form = Form::Any, .values = {}, .parts = {}};
        for (const auto &[threshold, where] : decks)
            any.parts.push_back(CardCondition::joined(
                Form::All,
                {inDecks(where), CardCondition::of(CardTest::Lapses, {threshold, Most})}));
        return any;
    }

    const study::StudyContext &m_context;
    study::DeckTree m_tree;
    std::int64_t m_today;
};

} // namespace

CardCondition inDecks(const std::vector<DeckId> &decks)
{
    return CardCondition::of(CardTest::Deck, {arrayOf(decks)});
}

Result<CardCondition> bound(const study::StudyContext &context, const CardCondition &parsed)
{
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    return Binding(context, *std::move(decks)).bind(parsed);
}

} // namespace engram::search
