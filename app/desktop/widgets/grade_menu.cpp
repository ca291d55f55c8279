// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "grade_menu.h"

#include <utility>

#include <QKeyEvent>
#include <QShortcut>

#include "detail_button.h"
#include "text/grade_text.h"

namespace engram::desktop
{

GradeMenu::GradeMenu(Subject subject, QWidget *parent)
    : QMenu(tr("Grade now"), parent), m_subject(std::move(subject)), m_title(addAction(QString()))
{
    setObjectName(QStringLiteral("gradeMenu"));
    m_title->setObjectName(QStringLiteral("gradeSubject"));
    m_title->setEnabled(false);
    addSeparator();
    for (const Grade grade : gradesOf(GradeScale::Four)) {
        QAction *action = addAction(QString());
        action->setObjectName(QStringLiteral("grade%1Command").arg(value(grade)));
        connect(action, &QAction::triggered, this, [this, grade] { Q_EMIT chosen(grade); });
        m_grades.push_back(action);
    }
}

void GradeMenu::openBelow(const QWidget &button)
{
    const GradeSubject subject = m_subject();
    const NextByGrade next = subject.next ? subject.next() : NextByGrade();
    const auto grades = gradesOf(GradeScale::Four);
    m_title->setText(tr("%1 unseen", "what is graded").arg(subject.title));
    for (std::size_t i = 0; i < m_grades.size(); ++i) {
        //: A digit, and the grade's word with its letter
        QString text = tr("%1  &%2", "digit, grade").arg(i + 1).arg(wordOf(grades[i]));
        if (!next.at(i).isEmpty())
            text += QLatin1Char('\t') + next.at(i);
        m_grades[i]->setText(text);
    }
    popup(button.mapToGlobal(button.rect().bottomLeft()));
    setActiveAction(m_grades[2]);
}

void GradeMenu::keyPressEvent(QKeyEvent *event)
{
    const int place = event->key() - Qt::Key_1;
    if (place < 0 || place >= static_cast<int>(m_grades.size())) {
        QMenu::keyPressEvent(event);
        return;
    }
    close();
    m_grades[static_cast<std::size_t>(place)]->trigger();
}

DetailButton *gradeButton(GradeMenu &menu, QWidget &place)
{
    auto *button = new DetailButton(GradeMenu::tr("Grade now"), GradeMenu::tr("G", "key"));
    button->setObjectName(QStringLiteral("gradeNow"));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoDefault(true); // Enter presses it too
    button->setToolTip(GradeMenu::tr("Answers what is selected by one grade, without asking it"));
    const auto open = [&menu, button] { menu.openBelow(*button); };
    QObject::connect(button, &QPushButton::clicked, &menu, open);
    auto *key = new QShortcut(QKeySequence(Qt::Key_G), &place);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(key, &QShortcut::activated, &menu, [button, open] {
        if (button->isEnabled())
            open();
    });
    // While the menu is open its letters are its own: E is Easy, and edits nothing.
    const auto listen = [&place](bool listens) {
        for (QShortcut *shortcut : place.findChildren<QShortcut *>())
            shortcut->setEnabled(listens);
    };
    QObject::connect(&menu, &QMenu::aboutToShow, &place, [listen] { listen(false); });
    QObject::connect(&menu, &QMenu::aboutToHide, &place, [listen] { listen(true); });
    return button;
}

void sayWhatIsGraded(DetailButton &button, const GradeMenu &menu)
{
    const QString title = menu.subject();
    button.setWords(title.isEmpty() ? GradeMenu::tr("Grade now") : title,
                    GradeMenu::tr("G", "key"));
}

} // namespace engram::desktop
