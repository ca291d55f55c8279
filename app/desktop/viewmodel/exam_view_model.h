// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is settled before an exam begins.

#include <algorithm>
#include <optional>

#include <QObject>
#include <QString>

#include <engram/session_options.h>

namespace engram::desktop
{

class ExamViewModel : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostQuestions = SessionOptions::MaximumCount;
    static constexpr int MostMinutes = static_cast<int>(SessionOptions::MaximumLimit.count());

    using QObject::QObject;

    /// Over a deck with those below it, or over all, with so many questions. What was chosen last
    /// time stays chosen. `ends` says which session it takes the place of; "" for none.
    void setDeck(std::optional<DeckId> deck, const QString &name, int there, const QString &ends);
    void setQuestions(int questions) { m_questions = questions; }
    void setMinutes(int minutes) { m_minutes = minutes; }
    void setAsReviews(bool asReviews) { m_asReviews = asReviews; }

    [[nodiscard]] QString title() const; ///< "Exam: Capitals"
    [[nodiscard]] const QString &ends() const { return m_ends; }
    /// As many as was chosen, and as there are.
    [[nodiscard]] int questions() const { return std::min(m_questions, most()); }
    [[nodiscard]] int most() const { return std::clamp(m_there, 1, MostQuestions); }
    [[nodiscard]] int minutes() const { return m_minutes; } ///< 0 for no limit
    [[nodiscard]] bool asReviews() const { return m_asReviews; }
    [[nodiscard]] SessionOptions options() const;

Q_SIGNALS:
    void changed();

private:
    std::optional<DeckId> m_deck;
    QString m_name;
    QString m_ends;
    int m_there = 0;
    int m_questions = 20;
    int m_minutes = 0;
    bool m_asReviews = false;
};

} // namespace engram::desktop
