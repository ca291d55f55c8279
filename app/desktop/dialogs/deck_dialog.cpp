// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deck_dialog.h"

#include "form.h"
#include "widgets/choice_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

namespace engram::desktop
{

DeckDialog::DeckDialog(const QString &title, const QStringList &names, int current, Order order,
                       QWidget *parent)
    : QDialog(parent), m_decks(new ChoiceBox),
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

    auto *lines = new QVBoxLayout;
    lines->addWidget(label);
    lines->addWidget(m_decks);
    lines->addWidget(m_shuffled);
    layOutForm(*this, lines, order == Order::Asked ? tr("Start the quiz") : tr("Continue"))
        ->setFocus();
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
