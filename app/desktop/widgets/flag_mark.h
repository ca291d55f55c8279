// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A card's flag: a small coloured flag with its name behind it.

#include <QIcon>
#include <QLabel>

namespace engram::desktop
{

/// The coloured flag alone; an empty icon for 0.
[[nodiscard]] QIcon flagIcon(int flag);

class FlagMark : public QLabel
{
    Q_OBJECT

public:
    explicit FlagMark(QWidget *parent = nullptr);

    /// `name` is what the flag is called. 0 hides the mark.
    void setFlag(int flag, const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_flag = 0;
};

} // namespace engram::desktop
