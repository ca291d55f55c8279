// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Asks for a deck, and for a quiz also for the order.

#include <QDialog>

#include "prompts.h"

class QComboBox;
class QCheckBox;

namespace engram::desktop
{

class DeckDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Order { NotAsked, Asked };

    DeckDialog(const DeckQuestion &question, int current, Order order, QWidget *parent = nullptr);

    [[nodiscard]] int deck() const;
    [[nodiscard]] bool shuffled() const;

private:
    QComboBox *m_decks;
    QCheckBox *m_shuffled;
};

} // namespace engram::desktop
