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
    : QFrame(parent), m_app(app), m_text(plainLabel("messageText", true)),
      m_action(new QPushButton), m_close(new QPushButton)
{
    setObjectName(QStringLiteral("message"));
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_action->setProperty("quiet", true);
    m_action->setFocusPolicy(Qt::TabFocus);
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setProperty("quiet", true);
    m_close->setFocusPolicy(Qt::TabFocus);

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(PageMargin, 0, PageMargin, 0);
    line->setSpacing(3 * Grid);
    line->addWidget(m_text, 1);
    line->addWidget(m_action);
    line->addWidget(m_close);

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
        case Message::Action::HandIn:
            m_app.handIn();
            break;
        case Message::Action::Merge:
            m_app.mergeTags();
            break;
        }
    });
    connect(m_close, &QPushButton::clicked, &m_app, &AppViewModel::dismissMessage);
    connect(&m_app, &AppViewModel::messageChanged, this, &MessageBar::refresh);
    hide();
    QCoreApplication::instance()->installEventFilter(this);
}

void MessageBar::layOver(QWidget &pages, QLayout &room)
{
    m_pages = &pages;
    m_room = &room;
    place();
}

void MessageBar::place()
{
    if (m_pages == nullptr)
        return;
    const QRect room = m_room->geometry();
    const int needed = layout()->totalHeightForWidth(room.width());
    const int height = needed > MessageRoom ? needed + 2 * Grid : MessageRoom;
    m_room->setContentsMargins(0, m_text->text().isEmpty() ? 0 : height - MessageRoom, 0, 0);
    setGeometry(room.x(), room.y(), room.width(), height);
    raise();
}

/// What is said in passing goes before the next key acts, and what is there has been read then.
bool MessageBar::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_pages && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    if (event->type() == QEvent::KeyPress && m_app.message().passing)
        m_app.dismissMessage();
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress)
        m_app.noteMessageRead();
    return QFrame::eventFilter(object, event);
}

void MessageBar::refresh()
{
    const Message &message = m_app.message();
    m_text->setText(message.text);
    m_action->setVisible(message.action != Message::Action::None);
    m_action->setText(message.action == Message::Action::Redo     ? tr("Redo")
                      : message.action == Message::Action::GoOn   ? tr("Go on with it")
                      : message.action == Message::Action::HandIn ? tr("Hand in (Ctrl+Enter)")
                      : message.action == Message::Action::Merge  ? tr("&Merge (Alt+M)")
                                                                  : tr("Undo"));
    m_close->setText(message.action == Message::Action::HandIn  ? tr("Go on (Esc)")
                     : message.action == Message::Action::Merge ? tr("No")
                                                                : tr("Close"));
    place();
    setVisible(!message.text.isEmpty());
    if (!message.text.isEmpty()) {
        m_text->setAccessibleName(message.text);
        QAccessibleEvent event(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace engram::desktop
