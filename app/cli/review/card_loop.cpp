// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "review/card_loop.h"

#include "flag_text.h"
#include "note_editing.h"
#include "quantity_text.h"
#include "review/card_print.h"
#include "review/session_words.h"
#include "step_text.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

namespace engram::cli
{

CardLoop::CardLoop(Program &program, Collection &collection, Session &session,
                   std::chrono::minutes timebox)
    : m_program(program), m_out(program.out), m_collection(collection), m_timebox(timebox),
      m_session(session)
{
    m_timebox.start(program.clock->now());
}

int CardLoop::run()
{
    for (;;) {
        auto shown = m_session.current();
        if (!shown)
            return m_program.fail(shown.error());
        if (!*shown)
            return finish();
        Turn turn(m_out, *m_program.clock, m_session, std::move(**shown));
        turn.show();
        m_askedToHandIn = false;
        End end = take(turn);
        if (end == End::Left && turn.waitsForGrade())
            end = keep(turn);
        switch (end) {
        case End::NextCard:
            break;
        case End::Left:
            return leave();
        case End::Finished:
            return finish();
        case End::Failed:
            return Failure;
        }
    }
}

/// An answer whose result was seen counts with its proposed grade, also when one leaves before it is
/// accepted.
CardLoop::End CardLoop::keep(Turn &turn)
{
    if (record(turn, turn.proposed()) == End::Failed)
        return End::Failed;
    auto next = m_session.current();
    if (!next) {
        m_program.fail(next.error());
        return End::Failed;
    }
    return *next ? End::Left : End::Finished;
}

std::optional<CardLoop::End> CardLoop::obey(Request request, Turn &turn)
{
    const bool wasAsked = std::exchange(m_askedToHandIn, false);
    switch (request) {
    case Request::Hint:
        turn.giveHelp();
        return std::nullopt;
    case Request::Explanation:
        turn.showExplanation();
        return std::nullopt;
    case Request::Info:
        return showInfo(turn);
    case Request::PreviousInfo:
        return showPreviousInfo(turn);
    case Request::Help:
        explainInput(turn);
        return std::nullopt;
    case Request::Skip:
        m_session.skip();
        return End::NextCard;
    case Request::Quit:
        return End::Left;
    case Request::Finish:
        return wasAsked ? std::optional(End::Finished) : handIn(turn);
    case Request::Undo:
        return step(m_session.undo(), false);
    case Request::Redo:
        return step(m_session.redo(), true);
    case Request::Suspend:
        return suspend(turn.card().card);
    case Request::BuryCard:
        return bury(std::vector{turn.card().card.id});
    case Request::BuryNote:
        return bury(m_collection.cardsOf(turn.card().card.note).map(idsOf));
    case Request::BuryFamily:
        return bury(m_collection.familyOf(turn.card().card.id));
    case Request::Mark:
        return mark(turn);
    case Request::Edit:
        if (!turn.isExam())
            return edit(turn);
        m_out.line("The text would give the answer away; edit it after the exam.", Tone::Dim);
        return std::nullopt;
    case Request::Delete:
        return remove(turn.card().card);
    }
    return std::nullopt;
}

std::optional<CardLoop::End> CardLoop::showInfo(const Turn &turn)
{
    return printInfo(turn.card().card.id, turn.isAnswered() ? Answers::Shown : Answers::Hidden);
}

std::optional<CardLoop::End> CardLoop::showPreviousInfo(const Turn &turn)
{
    if (turn.isExam() || !m_previous) {
        m_out.line(turn.isExam() ? "It would tell how the answer was; see the report at the end."
                                 : "No card was answered yet.",
                   Tone::Dim);
        return std::nullopt;
    }
    return printInfo(*m_previous, Answers::Shown);
}

std::optional<CardLoop::End> CardLoop::printInfo(CardId card, Answers answers)
{
    auto info = m_collection.cardInfo(card);
    if (!info) {
        m_program.fail(info.error());
        return End::Failed;
    }
    printCardInfo(m_out.line(), *info, m_collection.today(), answers);
    m_out.line();
    return std::nullopt;
}

CardLoop::End CardLoop::record(Turn &turn, Grade grade)
{
    if (auto recorded = turn.record(grade); !recorded) {
        m_program.fail(recorded.error());
        return End::Failed;
    }
    m_previous = turn.card().card.id;
    if (const auto cards = m_timebox.answered(m_program.clock->now()))
        m_out.line(fmt::format("{}: {}", countOf(m_timebox.length().count(), "minute"),
                               countOf(*cards, "card")),
                   Tone::Dim);
    return End::NextCard;
}

CardLoop::End CardLoop::told(const Result<ChangeSet> &done, std::string_view what)
{
    if (!done) {
        m_program.fail(done.error());
        return End::Failed;
    }
    m_out.line(done->cards.empty() ? "It is so already."
                                   : fmt::format("{} {} · u undoes it", what,
                                                 countOf(std::ssize(done->cards), "card")),
               Tone::Dim);
    return End::NextCard;
}

/// With questions open it asks first.
std::optional<CardLoop::End> CardLoop::handIn(const Turn &turn)
{
    if (!turn.isExam()) {
        m_out.line("Only an exam is handed in.", Tone::Dim);
        return std::nullopt;
    }
    const SessionProgress progress = m_session.progress();
    const int open = progress.quizCount - progress.questionsAnswered;
    m_out.line(
        fmt::format("{} open. ! once more hands in all the same; what has no answer counts as "
                    "wrong.",
                    open == 1 ? "1 question is" : fmt::format("{} questions are", open)));
    m_askedToHandIn = true;
    return std::nullopt;
}

CardLoop::End CardLoop::suspend(const Card &card)
{
    return told(m_collection.setSuspended({card.id}, true), "Suspended");
}

CardLoop::End CardLoop::bury(Result<std::vector<CardId>> cards)
{
    const auto done = cards ? m_collection.bury(*cards) : Result<ChangeSet>(failFrom(cards));
    const End end = told(done, "Buried until tomorrow:");
    if (end != End::NextCard)
        return end;
    const bool isExam = m_session.options().kind == SessionKind::Exam;
    if (isExam)
        m_out.line("The exam asks it at its end all the same.", Tone::Dim);
    if (isExam || done->cards.empty()) // a quiz asks what was buried before it began
        m_session.skip();
    return end;
}

std::optional<CardLoop::End> CardLoop::putFlag(const Turn &turn, FlagMark mark)
{
    if (auto done = m_collection.setFlag({turn.card().card.id}, mark.flag); !done) {
        m_program.fail(done.error());
        return End::Failed;
    }
    m_out.line(mark.flag == 0
                   ? "No flag."
                   : fmt::format("Flag {}.", flagText(mark.flag, m_collection.flagNames())),
               Tone::Dim);
    return std::nullopt;
}

std::optional<CardLoop::End> CardLoop::mark(const Turn &turn)
{
    const NoteId id = turn.card().card.note;
    auto note = m_collection.note(id);
    const auto done =
        note ? m_collection.setMarked({id}, !isMarked(*note)) : Result<ChangeSet>(failFrom(note));
    if (!done) {
        m_program.fail(done.error());
        return End::Failed;
    }
    m_out.line(isMarked(*note) ? "Not marked any more." : "Marked.", Tone::Dim);
    return std::nullopt;
}

std::optional<CardLoop::End> CardLoop::editInEditor(const Turn &turn)
{
    const auto end = editNote(m_program, m_collection, turn.card().card.note);
    if (!end) {
        m_program.fail(end.error());
        return End::Failed;
    }
    return *end == EditEnd::Saved ? std::optional(End::NextCard) : std::nullopt;
}

CardLoop::End CardLoop::remove(const Card &card)
{
    return told(m_collection.removeNotes({card.note}), "Moved to the bin:");
}

std::optional<CardLoop::End> CardLoop::step(const Result<std::optional<StepKind>> &done,
                                            bool forward)
{
    if (!done) {
        m_program.fail(done.error());
        return End::Failed;
    }
    if (!*done) {
        m_out.line(forward ? "There is nothing to redo." : "There is nothing to undo.", Tone::Dim);
        return std::nullopt;
    }
    if (**done != StepKind::Answer)
        m_out.line(fmt::format("{} {}.", forward ? "Did again" : "Undid", nameOf(**done)),
                   Tone::Dim);
    return End::NextCard;
}

int CardLoop::finish()
{
    auto summary = m_session.summary();
    if (!summary)
        return m_program.fail(summary.error());
    if (summary->exam)
        printExam(m_out, *summary);
    else
        printSummary(m_out, *summary);
    if (summary->nextAt)
        m_out.line(
            fmt::format("Next card in {}, by its learning step: `engram-cli review` goes on.",
                        minutesIn(*summary->nextAt - m_program.clock->now())),
            Tone::Strong);
    if (const auto ended = m_session.end(); !ended)
        return m_program.fail(ended.error());
    const auto missed = practiceOf(*summary);
    const bool asksOnce = summary->exam || m_session.options().kind == SessionKind::Quiz;
    return missed && asksOnce ? practise(*missed) : Success;
}

int CardLoop::leave()
{
    const SessionProgress progress = m_session.progress();
    if (m_session.options().kind == SessionKind::Exam) {
        m_out.line().line(fmt::format("Left with {} of {} answered{}. `engram-cli exam` goes on.",
                                      progress.done, progress.quizCount,
                                      progress.timeLeft ? "; the time goes on" : ""));
        return Success;
    }
    auto summary = m_session.summary();
    if (!summary)
        return m_program.fail(summary.error());
    printSummary(m_out, *summary);
    printWhatIsLeft(m_out, m_session.options().kind, progress);
    return Success;
}

} // namespace engram::cli
