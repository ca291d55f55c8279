// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A thin bar: how much of the session is done. The figures stand beside it as text.

#include <QWidget>

namespace engram::desktop
{

class Appearance;

class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(const Appearance &appearance, QWidget *parent = nullptr);

    void setProgress(int done, int total);

    [[nodiscard]] QSize sizeHint() const override { return {160, 6}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    int m_done = 0;
    int m_total = 0;
};

} // namespace engram::desktop
