// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "tag_line.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>

#include <engram/tags.h>

#include "detail_button.h"
#include "layout.h"

namespace engram::desktop
{

TagLine::TagLine(QWidget *parent)
    : QFrame(parent), m_what(plainLabel("tagWhat")), m_tag(new QLineEdit),
      m_accept(new DetailButton({}, tr("Enter", "key"))), m_known(new QStringListModel(this))
{
    setObjectName(QStringLiteral("panel"));
    m_what->setBuddy(m_tag);
    m_tag->setObjectName(QStringLiteral("tag"));
    m_tag->setMaxLength(static_cast<int>(LongestTag));
    m_tag->setPlaceholderText(tr("sea::fish, say"));
    auto *completer = new QCompleter(m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_tag->setCompleter(completer);
    m_accept->setObjectName(QStringLiteral("tagAccept"));
    m_accept->setPrimary();
    auto *cancel = new DetailButton(tr("Cancel"), tr("Esc", "key"));
    cancel->setObjectName(QStringLiteral("tagCancel"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(3 * Grid, 2 * Grid, 3 * Grid, 2 * Grid);
    line->setSpacing(2 * Grid);
    line->addWidget(m_what);
    line->addWidget(m_tag, 1);
    line->addWidget(m_accept);
    line->addWidget(cancel);
    connect(m_tag, &QLineEdit::textChanged, this,
            [this] { m_accept->setEnabled(!m_tag->text().trimmed().isEmpty()); });
    connect(m_tag, &QLineEdit::returnPressed, this, &TagLine::answer);
    connect(m_accept, &QPushButton::clicked, this, &TagLine::answer);
    connect(cancel, &QPushButton::clicked, this, &TagLine::close);
    hide();
}

void TagLine::ask(bool gives, int rows, const QStringList &tags)
{
    m_gives = gives;
    m_known->setStringList(tags);
    m_what->setText(gives ? tr("Tag for %Ln row(s):", nullptr, rows)
                          : tr("Tag to take from %Ln row(s):", nullptr, rows));
    m_tag->setAccessibleName(m_what->text());
    m_accept->setWords(gives ? tr("Give") : tr("Take"), tr("Enter", "key"));
    m_accept->setEnabled(false);
    m_tag->clear();
    show();
    m_tag->setFocus();
}

void TagLine::answer()
{
    const QString tag = m_tag->text().trimmed();
    if (tag.isEmpty())
        return;
    close();
    if (m_gives)
        Q_EMIT given(tag);
    else
        Q_EMIT taken(tag);
}

void TagLine::close()
{
    Q_EMIT closed(); // first: who has the focus, and is hidden, gives it to whoever is next
    hide();
}

void TagLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace engram::desktop
