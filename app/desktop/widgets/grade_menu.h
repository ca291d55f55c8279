// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Grades to answer cards by where they are listed, without showing them. It says first what is graded,
/// and behind each grade when the card then comes. A grade is chosen by its digit or its letter, too.

#include <functional>
#include <vector>

#include <QMenu>

#include <engram/grade.h>

#include "viewmodel/grade_subject.h"

namespace engram::desktop
{

class DetailButton;

class GradeMenu : public QMenu
{
    Q_OBJECT

public:
    using Subject = std::function<GradeSubject()>;

    /// `subject` is asked each time it opens.
    GradeMenu(Subject subject, QWidget *parent);

    [[nodiscard]] QString subject() const { return m_subject().title; }
    void openBelow(const QWidget &button);

Q_SIGNALS:
    void chosen(engram::Grade grade);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Subject m_subject;
    QAction *m_title;
    std::vector<QAction *> m_grades;
};

/// A button that opens the menu; so does G in `place`.
[[nodiscard]] DetailButton *gradeButton(GradeMenu &menu, QWidget &place);
/// Says on the button what is graded now.
void sayWhatIsGraded(DetailButton &button, const GradeMenu &menu);

} // namespace engram::desktop
