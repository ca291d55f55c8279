// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Grades to answer cards by where they are listed, without showing them.

#include <QMenu>

#include <engram/grade.h>

namespace engram::desktop
{

class DetailButton;

class GradeMenu : public QMenu
{
    Q_OBJECT

public:
    explicit GradeMenu(QWidget *parent);

Q_SIGNALS:
    void chosen(engram::Grade grade);
};

/// A button that opens the menu; so does G in `place`.
[[nodiscard]] DetailButton *gradeButton(GradeMenu &menu, QWidget &place);

} // namespace engram::desktop
