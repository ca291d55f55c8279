// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "card_actions.h"

#include <algorithm>
#include <vector>

#include <QLocale>

#include "engine.h"
#include "review_view_model.h"
#include "text/error_text.h"
#include "text/flag_text.h"
#include "text/study_date.h"

namespace engram::desktop
{

CardActions::CardActions(Engine &engine, ReviewViewModel &review, QObject *parent)
    : QObject(parent), m_engine(engine), m_review(review)
{
}

bool CardActions::canAct() const
{
    return m_engine.isReady() && m_review.card() != nullptr;
}

int CardActions::flag() const
{
    return m_review.card() != nullptr ? m_review.card()->flag : 0;
}

QString CardActions::flagName(int flag) const
{
    return desktop::flagName(flag,
                             m_engine.isReady() ? m_engine.collection().flagNames() : FlagNames());
}

StudyDay CardActions::today() const
{
    return m_engine.collection().today();
}

Result<std::vector<CardId>> CardActions::cardsWithin(Reach reach) const
{
    const Card &card = *m_review.card();
    if (reach == Reach::Card)
        return std::vector{card.id};
    if (reach == Reach::Family)
        return m_engine.collection().familyOf(card.id);
    return m_engine.collection().cardsOf(card.note).map(idsOf);
}

/// Says what was done, or `otherwise` where all was so already.
void CardActions::record(const Result<ChangeSet> &changes, const QString &sentence,
                         const QString &otherwise)
{
    if (!changes) {
        Q_EMIT failed(sentenceOf(changes.error()));
        return;
    }
    if (changes->cards.empty() && changes->notes.empty()) {
        if (!otherwise.isEmpty())
            Q_EMIT told(otherwise);
        return;
    }
    m_review.cardActed();
    Q_EMIT done(sentence);
}

void CardActions::suspend()
{
    if (canAct())
        record(m_engine.collection().setSuspended({m_review.card()->id}, true),
               tr("Suspended %n card(s).", nullptr, 1));
}

void CardActions::bury(Reach reach)
{
    if (!canAct())
        return;
    const auto cards = cardsWithin(reach);
    if (!cards) {
        Q_EMIT failed(sentenceOf(cards.error()));
        return;
    }
    const auto changes = m_engine.collection().bury(*cards);
    const int count = changes ? static_cast<int>(changes->cards.size()) : 0;
    record(changes, tr("Buried %n card(s) until tomorrow.", nullptr, count),
           tr("It is buried until tomorrow already."));
    if (changes && m_review.isExam())
        m_review.skip(); // an exam asks all of its questions: this one at its end
}

void CardActions::setFlag(int flag)
{
    if (canAct())
        record(m_engine.collection().setFlag({m_review.card()->id}, flag),
               flag == 0 ? tr("The flag is gone.") : tr("Flag: %1.").arg(flagName(flag)),
               flag == 0 ? tr("The card has no flag.") : tr("The card has that flag already."));
}

DueQuestion CardActions::dueQuestion() const
{
    if (!canAct())
        return {};
    DueQuestion question{.today = dateOf(today()), .days = 1, .interval = {}};
    if (const auto &schedule = m_review.card()->schedule) {
        question.interval = schedule->memory.interval;
        question.days = std::max(question.days, schedule->memory.interval);
    }
    return question;
}

void CardActions::setDue(const DueChoice &choice)
{
    if (!canAct())
        return;
    const StudyDay due = today() + choice.days;
    record(
        m_engine.collection().setDue({m_review.card()->id}, due,
                                     choice.interval ? DueInterval::DaysToDue : DueInterval::Keep),
        tr("Due on %1.").arg(QLocale().toString(dateOf(due), QLocale::LongFormat)),
        tr("The card is due on that day already."));
}

void CardActions::reset()
{
    if (canAct())
        record(m_engine.collection().reset({m_review.card()->id}), tr("The card is new again."),
               tr("The card is new: there is nothing to reset."));
}

bool CardActions::isMarked() const
{
    const auto note = canAct() ? m_engine.collection().note(m_review.card()->note)
                               : Result<Note>(fail(Errc::NotFound, ""));
    return note && engram::isMarked(*note);
}

void CardActions::toggleMark()
{
    if (!canAct())
        return;
    const bool marked = !isMarked();
    record(m_engine.collection().setMarked({m_review.card()->note}, marked),
           marked ? tr("Marked the note.") : tr("The mark is gone."));
}

void CardActions::copyNote()
{
    if (!canAct())
        return;
    auto copy = m_engine.collection().copyNote(m_review.card()->note);
    record(copy ? Result<ChangeSet>(ChangeSet{.notes = {*copy}}) : failFrom(copy),
           tr("Copied the note as new."));
}

void CardActions::removeNote()
{
    if (!canAct())
        return;
    const auto changes = m_engine.collection().removeNotes({m_review.card()->note});
    const int count = changes ? static_cast<int>(changes->notes.size()) : 0;
    record(changes, tr("Moved %n note(s) to the bin.", nullptr, count));
}

} // namespace engram::desktop
