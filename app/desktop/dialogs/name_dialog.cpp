// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "name_dialog.h"

#include "form.h"

#include <QLabel>
#include <QLineEdit>

#include <engram/deck.h>

namespace engram::desktop
{

NameDialog::NameDialog(const QString &title, const QString &name, QWidget *parent)
    : QDialog(parent), m_name(new QLineEdit(name))
{
    setWindowTitle(title);
    m_name->setObjectName(QStringLiteral("deckName"));
    m_name->setMaxLength(static_cast<int>(LongestDeckName));
    m_name->selectAll();
    auto *label = new QLabel(tr("&Name of the deck"));
    label->setBuddy(m_name);
    auto *lines = new QVBoxLayout;
    lines->addWidget(label);
    lines->addWidget(m_name);
    QPushButton *accept = layOutForm(*this, lines, title);
    const auto check = [this, accept] { accept->setEnabled(!m_name->text().trimmed().isEmpty()); };
    check();
    m_name->setFocus();
    connect(m_name, &QLineEdit::textChanged, this, check);
}

QString NameDialog::name() const
{
    return m_name->text();
}

} // namespace engram::desktop
