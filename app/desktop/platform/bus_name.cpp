// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "bus_name.h"

#include <utility>

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

#include "session_bus.h"

namespace engram::desktop
{

namespace
{

const QString BusService = QStringLiteral("org.freedesktop.DBus");

QDBusMessage busCall(const QString &method)
{
    return QDBusMessage::createMethodCall(BusService, QStringLiteral("/org/freedesktop/DBus"),
                                          BusService, method);
}

} // namespace

BusName::BusName(QString name, QObject *parent) : QObject(parent), m_name(std::move(name))
{
    if (!hasSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    auto *watcher =
        new QDBusServiceWatcher(m_name, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this, me = bus.baseService()](const QString &, const QString &, const QString &owner) {
                const bool isMine = m_isWanted && owner == me;
                if (std::exchange(m_isHeld, isMine) != isMine && isMine)
                    Q_EMIT held();
            });
}

void BusName::take(Else otherwise)
{
    constexpr uint DoNotQueue = 4;
    constexpr uint Owner = 1;
    constexpr uint Queued = 2;
    constexpr uint AlreadyOwner = 4;
    if (std::exchange(m_isWanted, true) || !hasSessionBus())
        return;
    QDBusMessage call = busCall(QStringLiteral("RequestName"));
    call << m_name << (otherwise == Else::GiveUp ? DoNotQueue : 0U);
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<uint> reply = *answer;
        answer->deleteLater();
        const uint said = reply.isValid() ? reply.value() : 0U;
        if (said == Owner || said == AlreadyOwner) {
            if (!std::exchange(m_isHeld, true))
                Q_EMIT held();
        } else if (said != Queued) {
            m_isWanted = false;
            Q_EMIT refused();
        }
    });
}

void BusName::giveUp()
{
    m_isHeld = false;
    if (!std::exchange(m_isWanted, false) || !hasSessionBus())
        return;
    QDBusMessage call = busCall(QStringLiteral("ReleaseName"));
    call << m_name;
    QDBusConnection::sessionBus().send(call);
}

bool isTaken(const QString &name)
{
    if (!hasSessionBus())
        return false;
    const QDBusConnectionInterface *bus = QDBusConnection::sessionBus().interface();
    return bus != nullptr && bus->isServiceRegistered(name);
}

} // namespace engram::desktop
