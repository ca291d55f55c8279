// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Why the collection could not be opened, and what can be done.

#include <QWidget>

class QLabel;

namespace engram::desktop
{

class AppViewModel;

class FailurePage : public QWidget
{
    Q_OBJECT

public:
    explicit FailurePage(AppViewModel &app, QWidget *parent = nullptr);

Q_SIGNALS:
    void quitRequested();

private:
    void refresh();

    AppViewModel &m_app;
    QLabel *m_words;
};

} // namespace engram::desktop
