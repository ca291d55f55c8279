// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "question_view_model.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine.h"
#include "media_reading.h"
#include "text/error_text.h"
#include "text/mastery_text.h"

namespace engram::desktop
{

namespace
{

/// New ones first.
bool isWeaker(const FactMastery &a, const FactMastery &b)
{
    return std::pair(a.inReview, a.retrievability) < std::pair(b.inReview, b.retrievability);
}

double freshnessOf(double retrievability)
{
    constexpr double AsGoodAsForgotten = 0.7;
    return std::clamp((retrievability - AsGoodAsForgotten) / (1 - AsGoodAsForgotten), 0.0, 1.0);
}

} // namespace

QuestionViewModel::QuestionViewModel(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine)
{
}

bool QuestionViewModel::show(NoteId question)
{
    auto insight = m_engine.collection().mastery(question);
    if (!insight) {
        m_error = sentenceOf(insight.error());
        return false;
    }
    m_question = std::move(insight->question);
    m_heading = QString::fromStdString(insight->heading);
    m_body = QString::fromStdString(insight->body);
    m_options = std::move(insight->options);
    m_explanation = QString::fromStdString(insight->explanation);
    m_facts.setFacts(std::move(insight->facts));
    m_media = mediaOf(m_engine, question);
    Q_EMIT changed();
    return true;
}

std::optional<CardId> QuestionViewModel::card() const
{
    return m_question ? std::optional(m_question->card) : std::nullopt;
}

QString QuestionViewModel::figures() const
{
    return m_question ? masteryText(*m_question) : QString();
}

std::vector<TintedSentence> QuestionViewModel::sentences() const
{
    std::map<std::size_t, TintedSentence> tinted;
    const std::vector<FactMastery> &facts = m_facts.facts();
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (!facts[i].sentence)
            continue;
        TintedSentence &sentence = tinted[*facts[i].sentence];
        sentence.sentence = *facts[i].sentence;
        if (!sentence.numbers.isEmpty())
            sentence.numbers += tr(", ", "between numbers");
        sentence.numbers += QString::number(i + 1);
    }
    std::vector<TintedSentence> result;
    for (auto &[place, sentence] : tinted) {
        const FactMastery &weakest = facts[static_cast<std::size_t>(rowOf(place))];
        if (weakest.inReview)
            sentence.freshness = freshnessOf(weakest.retrievability);
        result.push_back(std::move(sentence));
    }
    return result;
}

std::optional<CardId> QuestionViewModel::cardAt(int row) const
{
    if (row < 0 || row >= m_facts.rowCount())
        return std::nullopt;
    return m_facts.facts()[static_cast<std::size_t>(row)].card;
}

std::vector<CardId> QuestionViewModel::cardsOfFact(int row) const
{
    const auto card = cardAt(row);
    if (!card || !m_engine.isReady())
        return {};
    return m_engine.collection().cardsOf(noteOf(*card)).map(idsOf).value_or(std::vector{*card});
}

std::vector<CardId> QuestionViewModel::cardsMeant(const QModelIndexList &selected) const
{
    std::vector<CardId> cards;
    for (const QModelIndex &row : selected)
        for (const CardId card : cardsOfFact(row.row()))
            cards.push_back(card);
    if (m_facts.rowCount() == 0)
        if (const auto own = card())
            cards.push_back(*own);
    return cards;
}

GradeSubject QuestionViewModel::gradeSubject(const QModelIndexList &selected) const
{
    QString title = tr("Grade the question");
    if (m_facts.rowCount() > 0)
        title = selected.size() == 1
                    ? tr("Grade fact %1").arg(selected.front().row() + 1)
                    : tr("Grade %n fact(s)", nullptr, static_cast<int>(selected.size()));
    return desktop::gradeSubject(m_engine, title,
                                 [this, selected] { return cardsMeant(selected); });
}

std::optional<std::size_t> QuestionViewModel::sentenceAt(int row) const
{
    if (row < 0 || row >= m_facts.rowCount())
        return std::nullopt;
    return m_facts.facts()[static_cast<std::size_t>(row)].sentence;
}

int QuestionViewModel::rowOf(std::size_t sentence) const
{
    const std::vector<FactMastery> &facts = m_facts.facts();
    int weakest = -1;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (facts[i].sentence == sentence &&
            (weakest < 0 || isWeaker(facts[i], facts[static_cast<std::size_t>(weakest)])))
            weakest = static_cast<int>(i);
    }
    return weakest;
}

} // namespace engram::desktop
