// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Every key there is.

#include <vector>

#include <QDialog>

#include "prompts.h"

namespace engram::desktop
{

class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const std::vector<Shortcut> &shortcuts, QWidget *parent = nullptr);
};

/// The keys of a card, which are in no menu.
[[nodiscard]] std::vector<Shortcut> reviewShortcuts();

} // namespace engram::desktop
