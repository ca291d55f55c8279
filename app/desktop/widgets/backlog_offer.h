// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The choice on Today when reviews have piled up: all now, spread over days, or what saves most.

#include <QFrame>

class QLabel;
class QPushButton;

namespace engram::desktop
{

class AppViewModel;

class BacklogOffer : public QFrame
{
    Q_OBJECT

public:
    explicit BacklogOffer(AppViewModel &app, QWidget *parent = nullptr);

    /// Hidden when nothing has piled up.
    void refresh();

private:
    AppViewModel &m_app;
    QLabel *m_sentence;
    QPushButton *m_all;
    QPushButton *m_most;
};

} // namespace engram::desktop
