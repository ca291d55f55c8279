// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <QStringList>

#include "viewmodel/notifier.h"

namespace engram::test
{

/// Notifications that nobody sees but the test.
class FakeNotifier final : public desktop::Notifier
{
public:
    bool isThere = true;
    QStringList shown;

    void ask() override { Q_EMIT answered(isThere); }
    void notify(const QString &title, const QString &text) override
    {
        if (isThere)
            shown << title + QStringLiteral(": ") + text;
        Q_EMIT notified(isThere);
    }
};

} // namespace engram::test
