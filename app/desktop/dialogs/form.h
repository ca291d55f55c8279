// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <QDialog>
#include <QPushButton>
#include <QVBoxLayout>

namespace engram::desktop
{

/// Gives a small dialog its margins, `lines` and, under them, Cancel and a default button that
/// accepts. Returns the latter.
QPushButton *layOutForm(QDialog &dialog, QVBoxLayout *lines, const QString &acceptText);

} // namespace engram::desktop
