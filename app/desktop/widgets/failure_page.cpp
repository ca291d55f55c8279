// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "failure_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "layout.h"
#include "viewmodel/app_view_model.h"

namespace engram::desktop
{

FailurePage::FailurePage(AppViewModel &app, QWidget *parent)
    : QWidget(parent), m_app(app), m_words(plainLabel("failure", true))
{
    setObjectName(QStringLiteral("failurePage"));
    auto *title = plainLabel("title", true);
    title->setText(tr("The collection is not open"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *again = new QPushButton(tr("Try again"));
    again->setObjectName(QStringLiteral("tryAgain"));
    again->setProperty("primary", true);
    auto *quit = new QPushButton(tr("Quit"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(3 * Grid);
    buttons->addWidget(again);
    buttons->addWidget(quit);
    buttons->addStretch(1);
    auto *column = new QWidget;
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4 * Grid);
    lines->addStretch(2);
    lines->addWidget(title);
    lines->addWidget(m_words);
    lines->addLayout(buttons);
    lines->addStretch(3);
    centreColumn(this, column, 6 * Grid, 6 * Grid);

    connect(again, &QPushButton::clicked, &m_app, &AppViewModel::open);
    connect(quit, &QPushButton::clicked, this, &FailurePage::quitRequested);
    connect(&m_app, &AppViewModel::pageChanged, this, &FailurePage::refresh);
}

void FailurePage::refresh()
{
    m_words->setText(m_app.failure());
}

} // namespace engram::desktop
