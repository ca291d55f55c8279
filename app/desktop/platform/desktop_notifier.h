// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include "viewmodel/notifier.h"

class QDBusPendingCallWatcher;

namespace engram::desktop
{

/// Notifications by the service of the desktop: see the Desktop Notifications Specification.
class DesktopNotifier final : public Notifier
{
    Q_OBJECT

public:
    explicit DesktopNotifier(QObject *parent = nullptr);

    void ask() override;
    void notify(const QString &title, const QString &text) override;

private Q_SLOTS:
    void onActionInvoked(uint id, const QString &action);
    /// What lets a window come to the front where windows may not do so by themselves.
    void onActivationToken(uint id, const QString &token);

private:
    bool m_hasBus;
    uint m_shown = 0; ///< the last notification; 0 for none
};

} // namespace engram::desktop
