// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A list of choices whose texts may be of any length, such as names of decks: what has no room in the
/// closed box is elided, and said whole by its tooltip.

#include <QComboBox>

namespace engram::desktop
{

class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr);

    [[nodiscard]] QString shownText() const; ///< as far as there is room
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int roomWithin(const QRect &box) const;
};

} // namespace engram::desktop
