// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The measures that pages share: a 4-px grid and one column of text.

#include <QLabel>
#include <QWidget>

namespace engram::desktop
{

inline constexpr int Grid = 4;

/// At most 72 characters wide at the body font, and never wider than the page has room for.
inline constexpr int ColumnWidth = 860;

/// A plain-text label that wraps where `wraps` says so.
[[nodiscard]] QLabel *plainLabel(const char *objectName, bool wraps = false,
                                 QWidget *parent = nullptr);

/// Puts `column` in the middle of `page`, at most ColumnWidth wide, from its top.
void centreColumn(QWidget *page, QWidget *column, int topMargin, int bottomMargin);

} // namespace engram::desktop
