// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "card_info_view_model.h"

#include <utility>

#include <QLocale>
#include <QStringList>

#include "engine.h"
#include "grade_choices.h"
#include "text/card_info_text.h"
#include "text/duration_text.h"
#include "text/error_text.h"
#include "text/grade_text.h"
#include "text/list_text.h"

namespace engram::desktop
{

namespace
{

QString kindOf(const Card &card)
{
    switch (card.kind) {
    case CardKind::Choice:
        return CardInfoViewModel::tr("question");
    case CardKind::Basic:
        return CardInfoViewModel::tr("front to back");
    case CardKind::Reversed:
        return CardInfoViewModel::tr("back to front");
    case CardKind::Cloze:
        return CardInfoViewModel::tr("gap");
    case CardKind::Own:
        return CardInfoViewModel::tr("template");
    }
    return {};
}

} // namespace

CardInfoViewModel::CardInfoViewModel(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine)
{
}

bool CardInfoViewModel::show(CardId card, bool answers)
{
    auto info = m_engine.collection().cardInfo(card);
    if (!info) {
        m_error = sentenceOf(info.error());
        return false;
    }
    m_answers = answers;
    m_today = m_engine.collection().today();
    m_history.setHistory(std::move(info->history), answers);
    m_info = std::move(*info);
    Q_EMIT changed();
    return true;
}

QString CardInfoViewModel::title() const
{
    return m_info ? QString::fromStdString(m_info->title) : QString();
}

QString CardInfoViewModel::place() const
{
    if (!m_info)
        return {};
    return pathText(m_info->deckPath) + QStringLiteral(" · ") + kindOf(m_info->card);
}

QString CardInfoViewModel::reason() const
{
    if (!m_info)
        return {};
    if (m_info->reason)
        return sentenceOf(*m_info->reason, m_today);
    if (m_info->reset)
        return tr("New again: it was reset on %1.", "a date")
            .arg(shortDate(*m_info->reset, m_today));
    return m_info->card.locked ? tr("New, and locked until its question was answered once.")
                               : tr("New: it was never answered on schedule.");
}

QString CardInfoViewModel::figures() const
{
    if (!m_info || !m_info->card.schedule)
        return {};
    const Schedule &schedule = *m_info->card.schedule;
    //: %1 is a date
    const QString since = tr("Due since %1").arg(shortDate(schedule.due, m_today));
    return QStringList{
        //: %1 is "today" or "in 4 days"
        schedule.due < m_today ? since : tr("Due %1").arg(intervalSentence(schedule.due - m_today)),
        tr("easiness %1").arg(QLocale().toString(schedule.memory.easiness / 100.0, 'f', 2)),
        tr("%n review(s)", nullptr, schedule.reviews),
        tr("forgotten %n times", nullptr, schedule.lapses)}
        .join(QStringLiteral(" · "));
}

QString CardInfoViewModel::nextWords() const
{
    // Of a drill that an earlier day left, nothing is asked any more.
    const bool isDrilled =
        m_info && m_info->card.schedule && m_info->card.schedule->drill == m_today;
    return isDrilled ? tr("Once more today keeps its day; a review would give")
                     : tr("A review today gives");
}

QString CardInfoViewModel::words() const
{
    QStringList sentences;
    if (m_info && m_info->card.schedule)
        sentences << tr(
            "Easiness: by how much a pass lengthens the interval; hard passes lower it. "
            "Forgotten: failed after a pass.");
    if (m_history.rowCount() > 0)
        sentences << tr("Interval: days until the next review, which the schedule asks for. Once "
                        "more, on the same day, and practice do not change it.");
    return sentences.join(QLatin1Char(' '));
}

std::array<NextInterval, 4> CardInfoViewModel::next() const
{
    const auto grades = gradesOf(GradeScale::Four);
    std::array<NextInterval, 4> next;
    for (std::size_t i = 0; i < grades.size() && m_info; ++i) {
        const Outcome &outcome = m_info->outcomes.at(static_cast<std::size_t>(value(grades[i])));
        const QString grade = wordOf(grades[i]);
        const QString sentence = outcome.drill ? tr("%1: asked again today, then %2")
                                               : tr("%1: next %2", "a grade, and when next");
        next.at(i) = {grade, whenText(outcome),
                      sentence.arg(grade, intervalSentence(outcome.interval))};
    }
    return next;
}

GradeSubject CardInfoViewModel::gradeSubject() const
{
    if (!m_info)
        return {};
    return desktop::gradeSubject(m_engine, tr("Grade this card"),
                                 [card = m_info->card.id] { return std::vector{card}; });
}

} // namespace engram::desktop
