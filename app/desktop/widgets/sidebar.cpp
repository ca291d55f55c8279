// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "sidebar.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>

#include "layout.h"
#include "viewmodel/app_view_model.h"

namespace engram::desktop
{

Sidebar::Sidebar(AppViewModel &app, QWidget *parent)
    : QFrame(parent), m_app(app),
      m_today(new QPushButton(QIcon(QStringLiteral(":/icons/today.svg")), tr("Today")))
{
    setObjectName(QStringLiteral("sidebar"));
    constexpr int MarkSide = 5 * Grid;
    auto *mark = new QLabel;
    mark->setPixmap(QIcon(QStringLiteral(":/icons/engram.svg"))
                        .pixmap(QSize(MarkSide, MarkSide), devicePixelRatioF()));
    auto *brand = plainLabel("brand");
    brand->setText(tr("Engram"));
    m_today->setObjectName(QStringLiteral("today"));
    m_today->setCheckable(true);
    m_today->setToolTip(tr("What is due today (Ctrl+1)"));

    auto *name = new QHBoxLayout;
    name->setContentsMargins(3 * Grid, 0, 0, 0);
    name->setSpacing(2 * Grid);
    name->addWidget(mark);
    name->addWidget(brand, 1);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(3 * Grid, 6 * Grid, 3 * Grid, 6 * Grid);
    lines->setSpacing(Grid);
    lines->addLayout(name);
    lines->addSpacing(4 * Grid);
    lines->addWidget(m_today);
    lines->addStretch(1);
    setMinimumWidth(42 * Grid);

    connect(m_today, &QPushButton::clicked, this, [this] {
        m_app.goToday();
        refresh(); // a click on the page that is shown must not uncheck it
    });
    connect(&m_app, &AppViewModel::pageChanged, this, &Sidebar::refresh);
    connect(&m_app.today(), &TodayViewModel::changed, this, &Sidebar::refresh);
}

void Sidebar::refresh()
{
    m_today->setChecked(m_app.page() == Page::Today);
    const int total = m_app.today().total();
    m_today->setAccessibleDescription(total > 0 ? tr("%n due", nullptr, total) : QString());
}

} // namespace engram::desktop
