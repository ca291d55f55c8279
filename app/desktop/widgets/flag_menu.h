// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The flags by their names, each under its digit; 0 takes a flag away.

#include <functional>

#include <QMenu>

namespace engram::desktop
{

class FlagMenu : public QMenu
{
    Q_OBJECT

public:
    using Name = std::function<QString(int flag)>;
    using Current = std::function<int()>;

    /// `current` says which flag there is, each time the menu opens. The commands are called
    /// `flag1Command` and so on, behind `prefix`.
    FlagMenu(Name name, Current current, const QString &prefix, QWidget *parent);

Q_SIGNALS:
    void chosen(int flag);

private:
    void add(int flag, const Name &name, const Current &current, const QString &prefix);
};

} // namespace engram::desktop
