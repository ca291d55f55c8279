// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deck_dialog.h"

#include "form.h"
#include "widgets/choice_box.h"
#include "widgets/layout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

namespace engram::desktop
{

DeckDialog::DeckDialog(const DeckQuestion &question, int current, Order order, QWidget *parent)
    : QDialog(parent), m_decks(new ChoiceBox),
      m_shuffled(new QCheckBox(tr("In &mixed order"), this))
{
    setWindowTitle(question.title);
    m_decks->setObjectName(QStringLiteral("deck"));
    m_decks->addItems(question.names);
    m_decks->setCurrentIndex(current);
    m_shuffled->setObjectName(QStringLiteral("shuffled"));
    m_shuffled->setVisible(order == Order::Asked);
    auto *label = new QLabel(question.label);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true); // a deck's name may be long
    label->setBuddy(m_decks);
    m_decks->setAccessibleName(question.label);

    auto *lines = new QVBoxLayout;
    lines->addWidget(label);
    lines->addWidget(m_decks);
    lines->addWidget(m_shuffled);
    if (!question.note.isEmpty()) {
        QLabel *note = plainLabel("dim", true);
        note->setText(question.note);
        lines->addWidget(note);
        m_decks->setAccessibleDescription(question.note);
    }
    QPushButton *accept = layOutForm(*this, lines, question.accept);
    setTabOrder(m_decks, m_shuffled);
    setTabOrder(m_shuffled, accept);
    m_decks->setFocus(); // the arrows choose, Enter accepts
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
