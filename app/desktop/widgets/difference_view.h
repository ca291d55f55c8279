// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Two texts in one, to be read and copied: a line that was removed begins with a minus and its words are
/// struck out, one that was added begins with a plus and its words are underlined, whatever the colours.

#include <vector>

#include <QTextEdit>

#include <engram/text_difference.h>

namespace engram::desktop
{

class Appearance;

class DifferenceView : public QTextEdit
{
    Q_OBJECT

public:
    explicit DifferenceView(const Appearance &appearance, QWidget *parent = nullptr);

    void showLines(const std::vector<DifferenceLine> &lines);

private:
    const Appearance &m_appearance;
};

} // namespace engram::desktop
