// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The pages, at the left.

#include <QFrame>

class QPushButton;

namespace engram::desktop
{

class AppViewModel;

class Sidebar : public QFrame
{
    Q_OBJECT

public:
    explicit Sidebar(AppViewModel &app, QWidget *parent = nullptr);

Q_SIGNALS:
    void left(); ///< by Esc, which is for the page

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();

    AppViewModel &m_app;
    QPushButton *m_today;
    QPushButton *m_library;
    QPushButton *m_settings;
};

} // namespace engram::desktop
