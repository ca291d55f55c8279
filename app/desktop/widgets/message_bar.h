// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// One line under the title that says what happened and offers to take it back. It never blocks.

#include <QFrame>

class QLabel;
class QPushButton;

namespace engram::desktop
{

class AppViewModel;

class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(AppViewModel &app, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void refresh();

    AppViewModel &m_app;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace engram::desktop
