// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Nothing changes in passing: over a drop-down or a field of a number or a time, on whatever page or
/// dialog, the wheel scrolls what is around it, unless the field was entered by click or by key. The
/// wheel enters none.

#include <QObject>

namespace engram::desktop
{

class PassingWheel : public QObject
{
    Q_OBJECT

public:
    /// In force for the whole application as long as it lives.
    explicit PassingWheel(QObject *parent = nullptr);

    [[nodiscard]] bool eventFilter(QObject *object, QEvent *event) override;
};

} // namespace engram::desktop
