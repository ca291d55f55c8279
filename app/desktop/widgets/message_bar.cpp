// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "message_bar.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "layout.h"
#include "viewmodel/app_view_model.h"

namespace engram::desktop
{

MessageBar::MessageBar(AppViewModel &app, QWidget *parent)
    : QFrame(parent), m_app(app), m_text(plainLabel("messageText", true)), m_action(new QPushButton)
{
    setObjectName(QStringLiteral("message"));
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_action->setProperty("quiet", true);
    m_action->setFocusPolicy(Qt::TabFocus);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("messageClose"));
    close->setProperty("quiet", true);
    close->setFocusPolicy(Qt::TabFocus);

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(9 * Grid, Grid, 9 * Grid, Grid);
    line->setSpacing(3 * Grid);
    line->addWidget(m_text, 1);
    line->addWidget(m_action);
    line->addWidget(close);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    connect(m_action, &QPushButton::clicked, this, [this] {
        switch (m_app.message().action) {
        case Message::Action::None:
            break;
        case Message::Action::Undo:
            m_app.undo();
            break;
        case Message::Action::Redo:
            m_app.redo();
            break;
        case Message::Action::GoOn:
            m_app.goOn();
            break;
        }
    });
    connect(close, &QPushButton::clicked, &m_app, &AppViewModel::dismissMessage);
    connect(&m_app, &AppViewModel::messageChanged, this, &MessageBar::refresh);
    hide();
    QCoreApplication::instance()->installEventFilter(this);
}

/// What is said in passing goes before the next key acts: the page is not pushed down for long.
bool MessageBar::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_app.message().passing)
        m_app.dismissMessage();
    return QFrame::eventFilter(object, event);
}

void MessageBar::refresh()
{
    const Message &message = m_app.message();
    m_text->setText(message.text);
    m_action->setVisible(message.action != Message::Action::None);
    m_action->setText(message.action == Message::Action::Redo   ? tr("Redo")
                      : message.action == Message::Action::GoOn ? tr("Go on with it")
                                                                : tr("Undo"));
    setVisible(!message.text.isEmpty());
    if (!message.text.isEmpty()) {
        m_text->setAccessibleName(message.text);
        QAccessibleEvent event(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace engram::desktop
