// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "library_actions.h"

#include <algorithm>
#include <set>
#include <utility>

#include <QLocale>

#include "engine.h"
#include "text/error_text.h"
#include "text/study_date.h"

namespace engram::desktop
{

namespace
{

int cardsIn(const ChangeSet &changes)
{
    return static_cast<int>(changes.cards.size());
}

/// The cards of rows, and their notes, each once and in the order of the rows.
Result<ChangeSet> subjectsOf(Collection &collection, const std::vector<RowId> &rows,
                             LibraryMode mode, bool isOfNotes)
{
    ChangeSet subjects;
    std::set<NoteId> met;
    for (const RowId row : rows) {
        const NoteId note =
            mode == LibraryMode::Notes ? NoteId(row.value()) : noteOf(CardId(row.value()));
        if (isOfNotes) {
            if (met.insert(note).second)
                subjects.notes.push_back(note);
        } else if (mode == LibraryMode::Cards) {
            subjects.cards.push_back(CardId(row.value()));
        } else {
            auto cards = collection.cardsOf(note);
            if (!cards)
                return failFrom(cards);
            for (const Card &card : *cards)
                subjects.cards.push_back(card.id);
        }
    }
    return subjects;
}

} // namespace

LibraryActions::LibraryActions(Engine &engine, LibraryModel &rows, QObject *parent)
    : QObject(parent), m_engine(engine), m_rows(rows)
{
}

void LibraryActions::select(std::vector<RowSpan> spans, int current)
{
    m_selection = std::move(spans);
    m_current = current;
    Q_EMIT selectionChanged();
}

int LibraryActions::count() const
{
    int count = 0;
    for (const RowSpan &span : m_selection)
        count += span.last - span.first + 1;
    return count;
}

bool LibraryActions::canAct() const
{
    return m_engine.isReady() && count() > 0;
}

std::optional<CardId> LibraryActions::currentCard() const
{
    const LibraryRow *row = m_rows.rowAt(m_current);
    return row != nullptr && !row->cards.empty() ? std::optional(row->cards.front()) : std::nullopt;
}

std::optional<NoteId> LibraryActions::currentNote() const
{
    const LibraryRow *row = m_rows.rowAt(m_current);
    return row != nullptr ? std::optional(row->note) : std::nullopt;
}

int LibraryActions::currentFlag() const
{
    const LibraryRow *row = m_rows.rowAt(m_current);
    return row != nullptr ? row->flag : 0;
}

bool LibraryActions::isQuestion() const
{
    const LibraryRow *row = m_rows.rowAt(m_current);
    return row != nullptr && !row->isFact && row->kind == CardKind::Choice && !row->cards.empty() &&
           row->state != LibraryState::Orphan;
}

LibraryActions::Notes LibraryActions::selectedNotes() const
{
    return [rows = m_rows.idsIn(m_selection), mode = m_rows.mode()](Collection &collection) {
        return subjectsOf(collection, rows, mode, true).map([](const ChangeSet &subjects) {
            return subjects.notes;
        });
    };
}

void LibraryActions::make(bool isOfNotes, Change change, Sentence sentence, QString otherwise)
{
    if (!canAct())
        return;
    Collection *const collection = &m_engine.collection();
    auto work = [collection, isOfNotes, change = std::move(change), mode = m_rows.mode(),
                 rows = m_rows.idsIn(m_selection)]() -> Result<ChangeSet> {
        const auto subjects = subjectsOf(*collection, rows, mode, isOfNotes);
        return subjects ? change(*collection, subjects->cards, subjects->notes) : subjects;
    };
    doSoon(std::move(work),
           [this, sentence = std::move(sentence), otherwise = std::move(otherwise)](
               const Result<ChangeSet> &changes) { tell(changes, sentence, otherwise); });
}

template <class Work, class Told>
void LibraryActions::doSoon(Work work, Told told)
{
    if (count() <= FewRows) {
        told(work());
        return;
    }
    m_isAtWork = true;
    m_engine.run(this, std::move(work), [this, told = std::move(told)](const auto &result) {
        m_isAtWork = false;
        told(result);
    });
}

/// Says what was done, or that all was so already.
void LibraryActions::tell(const Result<ChangeSet> &changes, const Sentence &sentence,
                          const QString &otherwise)
{
    if (!changes)
        Q_EMIT failed(sentenceOf(changes.error()));
    else if (changes->cards.empty() && changes->notes.empty())
        Q_EMIT told(otherwise);
    else
        Q_EMIT done(sentence(*changes));
}

void LibraryActions::toggleSuspended()
{
    const LibraryRow *row = m_rows.rowAt(m_current);
    const bool suspends = row == nullptr || row->state != LibraryState::Suspended;
    make(
        false,
        [suspends](Collection &collection, const std::vector<CardId> &cards, const auto &) {
            return collection.setSuspended(cards, suspends);
        },
        [suspends](const ChangeSet &changes) {
            return suspends ? tr("Suspended %n card(s).", nullptr, cardsIn(changes))
                            : tr("Unsuspended %n card(s).", nullptr, cardsIn(changes));
        },
        suspends ? tr("All of them are suspended already.") : tr("None of them is suspended."));
}

void LibraryActions::bury()
{
    make(
        false,
        [](Collection &collection, const std::vector<CardId> &cards, const auto &) {
            return collection.bury(cards);
        },
        [](const ChangeSet &changes) {
            return tr("Buried %n card(s) until tomorrow.", nullptr, cardsIn(changes));
        },
        tr("All of them are buried until tomorrow already."));
}

void LibraryActions::setFlag(int flag)
{
    make(
        false,
        [flag](Collection &collection, const std::vector<CardId> &cards, const auto &) {
            return collection.setFlag(cards, flag);
        },
        [flag, name = m_rows.flagName(flag)](const ChangeSet &changes) {
            return flag == 0 ? tr("Took the flag of %n card(s).", nullptr, cardsIn(changes))
                             //: %1 is the name of a flag
                             : tr("Flagged %n card(s): %1.", nullptr, cardsIn(changes)).arg(name);
        },
        flag == 0 ? tr("None of them has a flag.") : tr("All of them have that flag already."));
}

DueQuestion LibraryActions::dueQuestion() const
{
    if (!canAct())
        return {};
    DueQuestion question{.today = dateOf(m_engine.collection().today()), .days = 1, .interval = {}};
    question.isOfSeveral = count() > 1;
    const LibraryRow *row = m_rows.rowAt(m_current);
    if (!question.isOfSeveral && row != nullptr && row->interval && row->cards.size() == 1) {
        question.interval = static_cast<int>(*row->interval);
        question.days = std::max(question.days, *question.interval);
    }
    return question;
}

void LibraryActions::setDue(const DueChoice &choice)
{
    if (!canAct())
        return;
    const StudyDay due = m_engine.collection().today() + choice.days;
    const QString date = QLocale().toString(dateOf(due), QLocale::LongFormat);
    const DueInterval interval = choice.interval ? DueInterval::DaysToDue : DueInterval::Keep;
    make(
        false,
        [due, interval](Collection &collection, const std::vector<CardId> &cards, const auto &) {
            return collection.setDue(cards, due, interval);
        },
        [date](const ChangeSet &changes) {
            return tr("%n card(s) are due on %1.", nullptr, cardsIn(changes)).arg(date);
        },
        tr("All of them are due on that day already."));
}

void LibraryActions::reset()
{
    make(
        false,
        [](Collection &collection, const std::vector<CardId> &cards, const auto &) {
            return collection.reset(cards);
        },
        [](const ChangeSet &changes) {
            return tr("%n card(s) are new again.", nullptr, cardsIn(changes));
        },
        tr("They are new: there is nothing to reset."));
}

GradeSubject LibraryActions::gradeSubject() const
{
    const LibraryRow *row = count() == 1 ? m_rows.rowAt(m_current) : nullptr;
    return desktop::gradeSubject(
        m_engine, tr("Grade %Ln row(s)", nullptr, count()),
        [cards = row != nullptr ? row->cards : std::vector<CardId>()] { return cards; });
}

void LibraryActions::gradeNow(Grade grade)
{
    if (!canAct())
        return;
    doSoon(
        [collection = &m_engine.collection(), grade, mode = m_rows.mode(),
         rows = m_rows.idsIn(m_selection)]() -> Result<GradedNow> {
            auto subjects = subjectsOf(*collection, rows, mode, false);
            if (!subjects)
                return failFrom(subjects);
            return collection->gradeNow(subjects->cards, grade);
        },
        [this](const Result<GradedNow> &done) {
            if (done)
                Q_EMIT graded(*done);
            else
                Q_EMIT failed(sentenceOf(done.error()));
        });
}

void LibraryActions::toggleMark()
{
    if (!canAct())
        return;
    const auto note = currentNote() ? m_engine.collection().note(*currentNote())
                                    : Result<Note>(fail(Errc::NotFound, ""));
    const bool marks = !note || !isMarked(*note);
    make(
        true,
        [marks](Collection &collection, const auto &, const std::vector<NoteId> &notes) {
            return collection.setMarked(notes, marks);
        },
        [marks](const ChangeSet &changes) {
            const auto count = static_cast<int>(changes.notes.size());
            return marks ? tr("Marked %n note(s).", nullptr, count)
                         : tr("Took the mark of %n note(s).", nullptr, count);
        },
        marks ? tr("All of them are marked already.") : tr("None of them is marked."));
}

void LibraryActions::copyNotes()
{
    make(
        true,
        [](Collection &collection, const auto &, const std::vector<NoteId> &notes) {
            return collection.copyNotes(notes).map(
                [](const std::vector<NoteId> &made) { return ChangeSet{.notes = made}; });
        },
        [](const ChangeSet &changes) {
            return tr("Copied %n note(s) as new.", nullptr, static_cast<int>(changes.notes.size()));
        },
        {});
}

void LibraryActions::moveTo(DeckId deck)
{
    const auto name = m_rows.context().decks.find(deck);
    make(
        true,
        [deck](Collection &collection, const auto &, const std::vector<NoteId> &notes) {
            return collection.moveNotes(notes, deck);
        },
        [name = name == m_rows.context().decks.end() ? QString()
                                                     : name->second](const ChangeSet &changes) {
            return tr("Moved %n note(s) to “%1”.", nullptr, static_cast<int>(changes.notes.size()))
                .arg(name);
        },
        tr("All of them are there already."));
}

void LibraryActions::removeNotes()
{
    make(
        true,
        [](Collection &collection, const auto &, const std::vector<NoteId> &notes) {
            return collection.removeNotes(notes);
        },
        [](const ChangeSet &changes) {
            return tr("Moved %n note(s) to the bin.", nullptr,
                      static_cast<int>(changes.notes.size()));
        },
        tr("All of them are in the bin already."));
}

} // namespace engram::desktop
