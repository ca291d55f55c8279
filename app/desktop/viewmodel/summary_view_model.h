// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The end of a session: what was answered, how well, what was missed, what comes tomorrow.

#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>

#include <engram/session.h>

namespace engram::desktop
{

/// A card that was missed at the first try; plain text.
struct MissedCard
{
    QString title;
    QString chosen; ///< "" for a recall card
    QString right;
};

class SummaryViewModel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void show(const SessionSummary &summary, bool quiz);

    [[nodiscard]] QString title() const; ///< "Done for now", or "Score 17 / 20"
    /// "24 answers · first try 83 % · 6:10".
    [[nodiscard]] QString figures() const;
    [[nodiscard]] QString tomorrow() const;
    [[nodiscard]] const std::vector<MissedCard> &misses() const { return m_misses; }

Q_SIGNALS:
    void changed();

private:
    SessionProgress m_progress;
    std::vector<MissedCard> m_misses;
    int m_dueTomorrow = 0;
    bool m_quiz = false;
};

} // namespace engram::desktop
