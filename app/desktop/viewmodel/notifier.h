// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <QObject>
#include <QString>

namespace engram::desktop
{

/// What shows notifications on the desktop. Nothing here waits for it.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks whether there is anything that shows them: answered().
    virtual void ask() = 0;
    /// Shows one, in the place of the one before: notified().
    virtual void notify(const QString &title, const QString &text) = 0;

Q_SIGNALS:
    void answered(bool isThere);
    void notified(bool isShown); ///< whether what notify() was given last can be seen
    void activated();            ///< the person chose the notification
};

} // namespace engram::desktop
