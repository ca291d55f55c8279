// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Every key there is, to look at and to change.

#include <utility>
#include <vector>

#include <QDialog>

class QAction;
class QGridLayout;
class QLabel;
class QPushButton;

namespace engram::desktop
{

class CommandKeys;
class KeyButton;
struct Shortcut;

class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `keys` must outlive it.
    explicit ShortcutsDialog(CommandKeys &keys, QWidget *parent = nullptr);

private:
    QWidget *makeGroup(const QString &title, const std::vector<Shortcut> &shortcuts);
    QWidget *makeKeys(const Shortcut &shortcut);
    void alignKeys();
    void change(QAction *command, const QString &name, const QKeySequence &keys);
    void refresh();

    CommandKeys &m_keys;
    std::vector<std::pair<QAction *, KeyButton *>> m_buttons;
    std::vector<QGridLayout *> m_grids; ///< of the groups: names, and their keys beside them
    QLabel *m_message;
    QPushButton *m_reset;
};

} // namespace engram::desktop
