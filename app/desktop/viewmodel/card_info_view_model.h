// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Card info: the whole history of one card, why it is due when it is, and what each grade would do.

#include <array>
#include <optional>

#include <QObject>
#include <QString>

#include <engram/card_info.h>

#include "card_history_model.h"
#include "grade_subject.h"

namespace engram::desktop
{

class Engine;

/// What a grade would do today.
struct NextInterval
{
    QString grade;    ///< "Good"
    QString interval; ///< "15 d"
    QString sentence; ///< for screen readers
};

class CardInfoViewModel : public QObject
{
    Q_OBJECT

public:
    explicit CardInfoViewModel(Engine &engine, QObject *parent = nullptr);

    /// Reads the card. `answers`: whether to tell what was chosen and what is right, which a question
    /// that is being asked must not. False when it cannot be read: see error().
    bool show(CardId card, bool answers);
    /// Reads it once more.
    bool refresh() { return m_info && show(m_info->card.id, m_answers); }

    [[nodiscard]] std::optional<CardId> card() const
    {
        return m_info ? std::optional(m_info->card.id) : std::nullopt;
    }

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString place() const;   ///< "Distributed Systems › Delivery · question"
    [[nodiscard]] QString reason() const;  ///< one sentence
    [[nodiscard]] QString figures() const; ///< "Due in 4 days · easiness 2.36 · …"; "" when new
    /// What the intervals under the grades are.
    [[nodiscard]] QString nextWords() const;
    [[nodiscard]] QString words()
        const; ///< what the words of figures and history mean; "" when new
    [[nodiscard]] std::array<NextInterval, 4> next() const;
    [[nodiscard]] GradeSubject gradeSubject() const;
    [[nodiscard]] CardHistoryModel &history() { return m_history; }
    [[nodiscard]] const QString &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    Engine &m_engine;
    CardHistoryModel m_history;
    std::optional<CardInfo> m_info;
    bool m_answers = true;
    StudyDay m_today{0};
    QString m_error;
};

} // namespace engram::desktop
