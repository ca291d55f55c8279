// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What the desktop says about light and dark, where Qt 6.4 does not ask it.

#include <QObject>

class QDBusVariant;

namespace engram::desktop
{

/// Asks the desktop portal, without waiting, and listens to it. Silent where there is none.
class ColorScheme : public QObject
{
    Q_OBJECT

public:
    explicit ColorScheme(QObject *parent = nullptr);

Q_SIGNALS:
    void darkPreferred(bool dark);

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);
};

} // namespace engram::desktop
