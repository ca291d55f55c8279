// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "desktop_notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QStringList>
#include <QVariantMap>

#include "session_bus.h"

namespace engram::desktop
{

namespace
{

const QString NotifyService = QStringLiteral("org.freedesktop.Notifications");
const QString NotifyPath = QStringLiteral("/org/freedesktop/Notifications");
const QString DefaultAction = QStringLiteral("default"); ///< a click on the notification itself
const QString DesktopEntry = QStringLiteral("io.github.engram_srs.Engram");

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(NotifyService, NotifyPath, NotifyService, method);
}

} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent) : Notifier(parent), m_hasBus(hasSessionBus())
{
    if (!m_hasBus)
        return;
    // From whichever service answers: it may be started, or replaced, later.
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect({}, NotifyPath, NotifyService, QStringLiteral("ActionInvoked"), this,
                SLOT(onActionInvoked(uint, QString)));
    bus.connect({}, NotifyPath, NotifyService, QStringLiteral("ActivationToken"), this,
                SLOT(onActivationToken(uint, QString)));
}

void DesktopNotifier::ask()
{
    if (!m_hasBus) {
        Q_EMIT answered(false);
        return;
    }
    auto *answer = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(callOf(QStringLiteral("GetServerInformation"))),
        this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        Q_EMIT answered(!answer->isError());
        answer->deleteLater();
    });
}

void DesktopNotifier::notify(const QString &title, const QString &text)
{
    if (!m_hasBus) {
        Q_EMIT notified(false);
        return;
    }
    constexpr int AsTheServiceLikes = -1; // how long it is shown
    QDBusMessage call = callOf(QStringLiteral("Notify"));
    call << QStringLiteral("Engram") << m_shown << DesktopEntry << title << text
         << QStringList{DefaultAction, tr("Study")}
         << QVariantMap{{QStringLiteral("desktop-entry"), DesktopEntry}} << AsTheServiceLikes;
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<uint> reply = *answer;
        m_shown = reply.isValid() ? reply.value() : 0;
        answer->deleteLater();
        Q_EMIT notified(m_shown != 0);
    });
}

void DesktopNotifier::onActionInvoked(uint id, const QString &action)
{
    if (id == m_shown && id != 0 && action == DefaultAction)
        Q_EMIT activated();
}

void DesktopNotifier::onActivationToken(uint id, const QString &token)
{
    if (id == m_shown && id != 0)
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

} // namespace engram::desktop
