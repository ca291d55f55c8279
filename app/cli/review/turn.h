// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <engram/clock.h>
#include <engram/session.h>
#include <engram/typed_answer.h>

#include "terminal.h"

namespace engram::cli
{

/// One card being answered, from its showing to its grade: prints what is asked for and remembers
/// it for the log. Keys and lines drive it alike.
class Turn
{
public:
    Turn(Terminal &out, const Clock &clock, Session &session, ShownCard card);

    [[nodiscard]] const ShownCard &card() const { return m_card; }
    /// The question, if the card is one.
    [[nodiscard]] const ChoiceView *question() const;
    /// An option was chosen, or the back shown.
    [[nodiscard]] bool isAnswered() const { return m_answered; }
    [[nodiscard]] bool isStruck(std::size_t place) const { return m_struck.contains(place); }

    /// The question was shown without its options, which come after thinking.
    [[nodiscard]] bool hidesOptions() const { return m_hidesOptions; }
    void showOptions();

    void show();
    /// The next hint; when there is none left, strikes a wrong option out, while another stays.
    /// An exam gives no help.
    void giveHelp();
    void showExplanation();

    /// An exam says nothing of an answer before its end.
    [[nodiscard]] bool isExam() const { return m_session.options().kind == SessionKind::Exam; }

    /// A quiz is about its score: an answer is graded as proposed.
    [[nodiscard]] bool isQuiz() const { return m_session.options().kind == SessionKind::Quiz; }
    /// The person gave an answer, a choice or a text, which waits for its grade. A back that was only
    /// looked at is none.
    [[nodiscard]] bool waitsForGrade() const;

    /// Takes the options at these places on screen as the answer. Here, or at reveal(), ends the time
    /// that the answer took.
    void choose(const std::vector<std::size_t> &places);
    /// How sure the person is of the choice, before its result.
    void state(Confidence confidence) { m_answer.confidence = confidence; }
    /// Prints what came of the choice; nothing in an exam.
    void showResult();
    /// Prints the back of a recall card.
    void reveal();
    /// The answer is typed, and not only thought of.
    [[nodiscard]] bool isTyped() const;
    /// Takes what was typed, and prints how it differs, before the back.
    void type(std::string_view text);

    /// The card is asked again; what helped so far stays.
    void takeBack();

    /// The grade to suggest, once the answer is known.
    [[nodiscard]] Grade proposed() const
    {
        return m_typed ? m_typed->proposed() : m_session.propose(m_answer);
    }
    /// Records the grade; on disk when it returns.
    [[nodiscard]] Result<void> record(Grade grade);

private:
    void stopClock();
    void giveHintOf(const RecallView &recall);
    void strike(std::uint8_t index);

    Terminal &m_out;
    const Clock &m_clock;
    Session &m_session;
    ShownCard m_card;
    Answer m_answer;
    std::vector<std::uint8_t> m_strikeOrder; ///< authored indexes
    std::set<std::size_t> m_struck;          ///< places on screen
    std::vector<std::size_t> m_places;       ///< chosen, on screen
    std::optional<TypedComparison> m_typed;
    Instant m_since;
    bool m_answered = false;
    bool m_hidesOptions = false;
};

} // namespace engram::cli
