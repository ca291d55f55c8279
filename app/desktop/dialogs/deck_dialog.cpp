// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deck_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace engram::desktop
{

DeckDialog::DeckDialog(const QString &title, const QStringList &names, int current, Order order,
                       QWidget *parent)
    : QDialog(parent), m_decks(new QComboBox),
      m_shuffled(new QCheckBox(tr("In &mixed order"), this))
{
    setWindowTitle(title);
    m_decks->setObjectName(QStringLiteral("deck"));
    m_decks->addItems(names);
    m_decks->setCurrentIndex(current);
    m_shuffled->setObjectName(QStringLiteral("shuffled"));
    m_shuffled->setVisible(order == Order::Asked);
    auto *label = new QLabel(order == Order::Asked ? tr("Questions of") : tr("Deck"));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_decks);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *accept = buttons->addButton(order == Order::Asked ? tr("Start the quiz") : tr("Continue"),
                                      QDialogButtonBox::AcceptRole);
    accept->setProperty("primary", true);

    constexpr int Margin = 24;
    constexpr int Spacing = 12;
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(Margin, Margin, Margin, Margin);
    lines->setSpacing(Spacing);
    lines->addWidget(label);
    lines->addWidget(m_decks);
    lines->addWidget(m_shuffled);
    lines->addSpacing(Spacing);
    lines->addWidget(buttons);
    accept->setDefault(true); // only now: the dialog must have the button
    setMinimumWidth(380);
    accept->setFocus();

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

int DeckDialog::deck() const
{
    return m_decks->currentIndex();
}

bool DeckDialog::shuffled() const
{
    return m_shuffled->isChecked();
}

} // namespace engram::desktop
