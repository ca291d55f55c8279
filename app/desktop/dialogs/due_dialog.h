// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// On which day a card is to be asked again.

#include <QDialog>

#include "viewmodel/card_actions.h"

class QCheckBox;
class QLabel;
class QSpinBox;

namespace engram::desktop
{

class DueDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DueDialog(const DueQuestion &question, QWidget *parent = nullptr);

    [[nodiscard]] DueChoice choice() const;

private:
    void showDate();

    QDate m_today;
    QSpinBox *m_days;
    QLabel *m_date;
    QCheckBox *m_interval;
};

} // namespace engram::desktop
