// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/mastery.h"

#include <algorithm>
#include <utility>

#include <engram/rich_text.h>

#include "content/sentences.h"
#include "study/deck_tree.h"

namespace engram::study
{

namespace
{

/// On a question's page a fact is read, not only named.
constexpr std::size_t LongestFact = 300;

/// Of a card that is neither new nor forgotten; of those, 0.
double retrievabilityOn(StudyDay today, Days interval, std::optional<StudyDay> lastReviewed,
                        bool forgotten)
{
    return lastReviewed && !forgotten ? retrievability(interval, today - *lastReviewed) : 0;
}

/// Takes the cards of one question, its own first, and makes its figures.
class QuestionTally
{
public:
    QuestionTally(NoteId note, CardId card, DeckId deck, double own)
        : m_row{.note = note,
                .card = card,
                .deck = deck,
                .title = {},
                .key = {},
                .own = own,
                .weakest = {},
                .weakestTitle = {}}
    {
    }

    [[nodiscard]] NoteId question() const { return m_row.note; }

    /// Cards of one fact follow each other.
    void add(CardId card, double known, bool inReview)
    {
        if (m_facts.empty() || m_facts.back().note != noteOf(card)) {
            m_facts.push_back({.note = noteOf(card),
                               .card = card,
                               .title = {},
                               .inReview = inReview,
                               .retrievability = known,
                               .sentence = {}});
            return;
        }
        FactMastery &fact = m_facts.back();
        fact.inReview = fact.inReview && inReview;
        if (known < fact.retrievability) {
            fact.card = card;
            fact.retrievability = known;
        }
    }

    [[nodiscard]] std::vector<FactMastery> takeFacts() { return std::move(m_facts); }

    [[nodiscard]] QuestionMastery finish()
    {
        double sum = 0;
        for (const FactMastery &fact : m_facts) {
            ++m_row.facts;
            m_row.factsInReview += fact.inReview ? 1 : 0;
            sum += fact.retrievability;
            if (!m_row.weakest || fact.retrievability < m_row.weakestRetrievability) {
                m_row.weakest = fact.note;
                m_row.weakestRetrievability = fact.retrievability;
            }
        }
        m_row.factsMean = m_facts.empty() ? 0 : sum / m_row.facts;
        m_row.mastery = m_facts.empty() ? m_row.own : std::min(m_row.own, m_row.factsMean);
        return m_row;
    }

private:
    QuestionMastery m_row;
    std::vector<FactMastery> m_facts;
};

Result<void> tallyDeck(const StudyContext &context, DeckId deck, std::optional<NoteId> after,
                       std::size_t most, std::vector<QuestionMastery> &rows)
{
    auto cards = context.store.masteryCards(deck, after, most);
    if (!cards)
        return failFrom(cards);
    const StudyDay today = context.today();
    std::optional<QuestionTally> tally;
    for (const store::MasteryCard &card : *cards) {
        const double known =
            retrievabilityOn(today, card.interval, card.lastReviewed, card.forgotten);
        if (!card.isFact) {
            if (tally)
                rows.push_back(tally->finish());
            tally.emplace(card.question, card.card, deck, known);
        } else if (tally && tally->question() == card.question) {
            tally->add(card.card, known, card.lastReviewed.has_value());
        }
    }
    if (tally)
        rows.push_back(tally->finish());
    return {};
}

/// Titles are read for the rows that are asked for only.
Result<void> nameRow(const StudyContext &context, QuestionMastery &row)
{
    auto note = context.store.note(row.note);
    if (!note)
        return failFrom(note);
    row.title = titleOf(note->content);
    row.key = note->key;
    if (!row.weakest)
        return {};
    auto weakest = context.store.note(*row.weakest);
    if (!weakest)
        return failFrom(weakest);
    row.weakestTitle = titleOf(weakest->content);
    return {};
}

} // namespace

Result<std::vector<QuestionMastery>> questionsOf(const StudyContext &context,
                                                 std::optional<DeckId> deck,
                                                 std::optional<NoteId> after, std::size_t most)
{
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    const DeckTree tree(*std::move(decks));
    if (deck && tree.find(*deck) == nullptr)
        return fail(Errc::NotFound, "there is no such deck");
    const std::vector<DeckId> scope = tree.subtree(deck);
    auto place = scope.begin();
    if (after) {
        auto note = context.store.note(*after);
        if (!note)
            return failFrom(note);
        place = std::ranges::find(scope, note->deck);
        if (place == scope.end())
            return fail(Errc::NotFound, "there is no such question");
    }
    std::vector<QuestionMastery> rows;
    for (; place != scope.end() && rows.size() < most; ++place, after.reset()) {
        if (auto tallied = tallyDeck(context, *place, after, most - rows.size(), rows); !tallied)
            return failFrom(tallied);
    }
    for (QuestionMastery &row : rows) {
        if (auto named = nameRow(context, row); !named)
            return failFrom(named);
    }
    return rows;
}

Result<QuestionInsight> mastery(const StudyContext &context, NoteId id)
{
    auto note = context.store.note(id);
    if (!note)
        return failFrom(note);
    auto own = context.store.cards(id);
    if (!own)
        return failFrom(own);
    auto *question = std::get_if<Question>(&note->content);
    if (question == nullptr || own->empty())
        return fail(Errc::NotFound, "this is no question that is asked");
    auto factIds = context.store.factsOf(id);
    if (!factIds)
        return failFrom(factIds);

    const StudyDay today = context.today();
    const auto known = [&](const Card &card) {
        return card.schedule
                   ? retrievabilityOn(today, card.schedule->memory.interval,
                                      card.schedule->lastReviewed, isForgotten(*card.schedule))
                   : 0;
    };
    const Card &card = own->front();
    QuestionTally tally(id, card.id, card.deck, known(card));
    std::vector<NoteContent> contents;
    for (const NoteId fact : *factIds) {
        auto cards = context.store.cards(fact);
        if (!cards)
            return failFrom(cards);
        std::erase_if(*cards, [](const Card &each) { return each.suspended; });
        for (const Card &each : *cards)
            tally.add(each.id, known(each), each.schedule.has_value());
        if (cards->empty())
            continue; // a draft, or suspended: nothing is asked
        auto factNote = context.store.note(fact);
        if (!factNote)
            return failFrom(factNote);
        contents.push_back(std::move(factNote->content));
    }

    std::string title = titleOf(note->content);
    QuestionInsight insight{.question = tally.finish(),
                            .heading = std::move(question->heading),
                            .body = std::move(question->body),
                            .options = std::move(question->options),
                            .explanation = std::move(question->explanation),
                            .facts = tally.takeFacts()};
    insight.question.title = std::move(title);
    insight.question.key = note->key;
    const auto sources = sourceSentences(sentencesOf(insight.explanation), contents);
    for (std::size_t i = 0; i < insight.facts.size(); ++i) {
        FactMastery &fact = insight.facts[i];
        fact.title = titleOf(contents[i], LongestFact);
        fact.sentence = sources[i];
        if (insight.question.weakest == fact.note)
            insight.question.weakestTitle = titleOf(contents[i]);
    }
    return insight;
}

} // namespace engram::study
