// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "backlog_offer.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "layout.h"
#include "viewmodel/app_view_model.h"

namespace engram::desktop
{

BacklogOffer::BacklogOffer(AppViewModel &app, QWidget *parent)
    : QFrame(parent), m_app(app), m_sentence(plainLabel("backlogSentence", true)),
      m_all(new QPushButton), m_most(new QPushButton)
{
    setObjectName(QStringLiteral("panel"));
    auto *spread = new QPushButton(tr("Spread them over days…"));
    m_all->setObjectName(QStringLiteral("allNow"));
    spread->setObjectName(QStringLiteral("spreadThem"));
    m_most->setObjectName(QStringLiteral("mostValuable"));
    auto *choices = new QHBoxLayout;
    choices->setSpacing(6 * Grid);
    for (QPushButton *choice : {m_all, spread, m_most}) {
        choice->setProperty("quiet", true);
        choices->addWidget(choice);
    }
    choices->addStretch(1);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(4 * Grid, 3 * Grid, 4 * Grid, 2 * Grid);
    lines->setSpacing(Grid);
    lines->addWidget(m_sentence);
    lines->addLayout(choices);

    connect(m_all, &QPushButton::clicked, &m_app, &AppViewModel::startAllDue);
    connect(spread, &QPushButton::clicked, this, [this] { m_app.showBacklog(); });
    connect(m_most, &QPushButton::clicked, this, [this] { m_app.startShort(); });
}

void BacklogOffer::refresh()
{
    const TodayViewModel &today = m_app.today();
    m_sentence->setText(today.backlogSentence());
    m_all->setText(tr("All %n now", "reviews", today.reviewsDue()));
    //: %1 is a time such as 7 minutes
    m_most->setText(tr("The most valuable first, for %1").arg(today.shortText()));
    m_most->setToolTip(today.shortSentence());
    m_most->setAccessibleDescription(today.shortSentence());
    m_most->setVisible(today.hasShortSession());
    setVisible(!today.backlogSentence().isEmpty());
}

} // namespace engram::desktop
