// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Asks for the name of a deck.

#include <QDialog>

class QLineEdit;

namespace engram::desktop
{

class NameDialog : public QDialog
{
    Q_OBJECT

public:
    NameDialog(const QString &title, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const;

private:
    QLineEdit *m_name;
};

} // namespace engram::desktop
