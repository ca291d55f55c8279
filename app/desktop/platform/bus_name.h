// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <QObject>
#include <QString>

namespace engram::desktop
{

/// Of the processes that remind: one without a window, and windows, of which the first one counts.
inline const QString ReminderName = QStringLiteral("io.github.engram_srs.Engram.Reminder");
inline const QString WindowName = QStringLiteral("io.github.engram_srs.Engram.Window");

/// A name on the session bus, which one process at a time has.
class BusName : public QObject
{
    Q_OBJECT

public:
    explicit BusName(QString name, QObject *parent = nullptr);

    enum class Else {
        Wait,  ///< until the one who has it gives it up
        GiveUp ///< the name stays theirs
    };
    /// Takes the name where it is free; held() or refused() follows, and nothing without a bus.
    void take(Else otherwise);
    void giveUp();
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

Q_SIGNALS:
    void held();
    void refused();

private:
    QString m_name;
    bool m_isWanted = false;
    bool m_isHeld = false;
};

/// Whether any process has the name now. Asks the bus itself, which answers at once.
[[nodiscard]] bool isTaken(const QString &name);

} // namespace engram::desktop
