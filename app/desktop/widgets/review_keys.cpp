// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// The keys of the review page.

#include "review_page.h"

#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>

#include "answer_panel.h"
#include "card_menu.h"
#include "detail_button.h"
#include "option_button.h"
#include "review_bar.h"
#include "viewmodel/card_actions.h"
#include "viewmodel/review_view_model.h"

namespace engram::desktop
{

namespace
{

constexpr int LastLetterKey = Qt::Key_G; // H is the hint

} // namespace

void ReviewPage::goOn()
{
    // A button reached with Tab is what the person means; it takes Space by itself.
    auto *focused = qobject_cast<QAbstractButton *>(focusWidget());
    if (focused != nullptr && focused->hasFocus()) {
        focused->click();
        return;
    }
    if (m_review.phase() != ReviewViewModel::Phase::Asking)
        m_review.accept();
    else if (m_review.isChoice() && !m_review.hidesOptions())
        m_review.confirm();
    else
        m_review.reveal();
}

bool ReviewPage::takeOption(const QKeyEvent &event)
{
    const int key = event.key();
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        m_review.press(key - Qt::Key_1 + 1);
        return true;
    }
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    const bool asking = m_review.phase() == ReviewViewModel::Phase::Asking;
    const auto options = static_cast<int>(m_review.question().rows().size());
    if (asking && modifiers == Qt::NoModifier && key >= Qt::Key_A && key <= LastLetterKey &&
        key - Qt::Key_A < options) {
        m_review.press(key - Qt::Key_A + 1);
        return true;
    }
    return false;
}

void ReviewPage::popUp(QMenu &menu)
{
    menu.popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

bool ReviewPage::takeAction(int key)
{
    switch (key) {
    case Qt::Key_S:
        m_actions.suspend();
        return true;
    case Qt::Key_B:
        m_actions.bury(CardActions::Reach::Family);
        return true;
    case Qt::Key_Minus:
        m_actions.bury(CardActions::Reach::Card);
        return true;
    case Qt::Key_Equal:
        m_actions.bury(CardActions::Reach::Note);
        return true;
    case Qt::Key_E:
        Q_EMIT editRequested();
        return true;
    case Qt::Key_Asterisk:
        m_actions.toggleMark();
        return true;
    case Qt::Key_F:
        popUp(m_menu->flags());
        return true;
    case Qt::Key_M:
        popUp(*m_menu);
        return true;
    default:
        return false;
    }
}

bool ReviewPage::scrollBy(int key)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    switch (key) {
    case Qt::Key_Up:
        bar->triggerAction(QScrollBar::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
        bar->triggerAction(QScrollBar::SliderSingleStepAdd);
        return true;
    case Qt::Key_Home:
        bar->triggerAction(QScrollBar::SliderToMinimum);
        return true;
    case Qt::Key_End:
        bar->triggerAction(QScrollBar::SliderToMaximum);
        return true;
    case Qt::Key_PageUp:
        bar->triggerAction(QScrollBar::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
        bar->triggerAction(QScrollBar::SliderPageStepAdd);
        return true;
    default:
        return false;
    }
}

void ReviewPage::keyPressEvent(QKeyEvent *event)
{
    if (scrollBy(event->key()))
        return;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & Qt::ControlModifier) && !event->isAutoRepeat())
        return m_review.handIn();
    // A key that is held down acts once.
    if (event->isAutoRepeat() || (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        goOn();
        return;
    case Qt::Key_H:
        m_review.hint();
        return;
    case Qt::Key_X:
        m_review.toggleExplanation();
        return;
    case Qt::Key_N:
        m_review.skip();
        return;
    case Qt::Key_Escape:
        Q_EMIT pauseRequested();
        return;
    default:
        if (!takeOption(*event) && !takeAction(event->key()))
            QWidget::keyPressEvent(event);
    }
}

} // namespace engram::desktop
