// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The measures that pages share: a 4-px grid and one column of text.

#include <QLabel>
#include <QWidget>

namespace engram::desktop
{

inline constexpr int Grid = 4;

/// Between the edge of a table's cell and what the style draws in it.
inline constexpr int CellPadding = 9;
/// Beside the one column of text that fills a page.
inline constexpr int PageMargin = 6 * Grid;

/// Above what a page begins with, for a message of one line.
inline constexpr int MessageRoom = 7 * Grid;

/// The font of a question's heading, in body fonts.
inline constexpr qreal HeadingScale = 1.35;

/// What one column of text may take: some 84 characters of prose in a panel at the body font.
[[nodiscard]] int columnWidth();

/// `text` with a direction of its own: in a window from right to left "1 d" stays so, and does not
/// become "d 1".
[[nodiscard]] QString isolated(const QString &text);

/// A plain-text label that wraps where `wraps` says so. It begins at the side at which the window's
/// lines begin, whatever script it is in.
[[nodiscard]] QLabel *plainLabel(const char *objectName, bool wraps = false,
                                 QWidget *parent = nullptr);

/// Puts `column` in the middle of `page`, from its top, at most columnWidth() wide unless what is
/// in it cannot be that narrow.
void centreColumn(QWidget *page, QWidget *column, int topMargin, int bottomMargin);

} // namespace engram::desktop
