// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The end of a session: what was answered, how well, what was missed, what comes tomorrow.

#include <optional>
#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>

#include <engram/clock.h>
#include <engram/session.h>

namespace engram::desktop
{

/// A card that was missed at the first try, or a question of an exam; plain text.
struct MissedCard
{
    QString title;
    QString chosen; ///< "" for a recall card, and without an answer
    QString reason; ///< why what was chosen is wrong; "" where the deck does not say
    QString right;
    bool isRight = false;
    bool isUnanswered = false;
    std::optional<NoteId> question; ///< what it can be read about; nothing for a recall card
};

/// How an exam went in one section; plain text.
struct TopicLine
{
    QString path;  ///< "Capitals › Europe"
    QString score; ///< "3 / 4"
    int right = 0;
    int count = 0;
};

class SummaryViewModel : public QObject
{
    Q_OBJECT

public:
    explicit SummaryViewModel(const Clock &clock, QObject *parent = nullptr);

    void show(const SessionSummary &summary, bool quiz);

    [[nodiscard]] QString title() const; ///< "Done for now", or "Score 17 / 20"
    /// "24 answers · first try 83 % · 6:10 · 15 s each".
    [[nodiscard]] QString figures() const;
    /// "Last time 12 / 20 (60 %) · now 15 points more"; "" where there was none.
    [[nodiscard]] QString lastTime() const;
    [[nodiscard]] QString tomorrow() const;
    [[nodiscard]] QString streak() const; ///< "5 days in a row."; "" for fewer than two
    /// Of what was missed; nothing when nothing was.
    [[nodiscard]] const std::optional<Practice> &practice() const { return m_practice; }
    [[nodiscard]] QString practiceTitle() const; ///< "Cram what was missed", or the first of it
    /// "Next card in 8 minutes.", of one that waits for its learning step; else "".
    [[nodiscard]] QString next() const;
    [[nodiscard]] bool isNextReady() const; ///< that card can be asked now
    void tick();                            ///< time has passed
    /// Of an exam all its questions, else what was missed.
    [[nodiscard]] const std::vector<MissedCard> &misses() const { return m_misses; }
    [[nodiscard]] QString missesTitle() const;
    [[nodiscard]] const std::vector<TopicLine> &topics() const { return m_topics; }

Q_SIGNALS:
    void changed();
    void nextChanged(); ///< what is said of the next card, or that it is ready

private:
    void showExam(const ExamReport &exam);

    const Clock &m_clock;
    std::optional<Instant> m_nextAt;
    SessionProgress m_progress;
    std::vector<MissedCard> m_misses;
    std::vector<TopicLine> m_topics;
    std::optional<ExamReport> m_exam;
    std::optional<Score> m_score;
    std::optional<Score> m_lastTime;
    QString m_nextSaid;
    int m_dueTomorrow = 0;
    int m_streak = 0;
    std::optional<Practice> m_practice;
    bool m_isDeckGone = false;
    bool m_quiz = false;
};

} // namespace engram::desktop
