// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "sidebar.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include "layout.h"
#include "viewmodel/app_view_model.h"

namespace engram::desktop
{

namespace
{

QPushButton *pageButton(const QString &word, const char *name, const QString &tooltip)
{
    auto *button =
        new QPushButton(QIcon(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name))), word);
    button->setObjectName(QLatin1String(name));
    button->setCheckable(true);
    button->setToolTip(tooltip);
    button->setAutoDefault(true); // Enter presses it too
    return button;
}

} // namespace

Sidebar::Sidebar(AppViewModel &app, QWidget *parent)
    : QFrame(parent), m_app(app),
      m_today(pageButton(tr("Today"), "today", tr("What is due today (Ctrl+1)"))),
      m_library(pageButton(tr("Library"), "library",
                           tr("All cards and notes, to find and to change (Ctrl+2)"))),
      m_settings(pageButton(tr("Settings"), "settings",
                            tr("The day, reminders, colours, names of flags (Ctrl+4)")))
{
    setObjectName(QStringLiteral("sidebar"));
    constexpr int MarkSide = 5 * Grid;
    auto *mark = new QLabel;
    mark->setPixmap(QIcon(QStringLiteral(":/icons/engram.svg"))
                        .pixmap(QSize(MarkSide, MarkSide), devicePixelRatioF()));
    auto *brand = plainLabel("brand");
    brand->setText(tr("Engram"));

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
    lines->addWidget(m_library);
    lines->addWidget(m_settings);
    lines->addStretch(1);
    setMinimumWidth(42 * Grid);

    connect(m_today, &QPushButton::clicked, this, [this] {
        m_app.goToday();
        refresh(); // a click on the page that is shown must not uncheck it
    });
    connect(m_library, &QPushButton::clicked, this, [this] {
        m_app.showLibrary();
        refresh();
    });
    connect(m_settings, &QPushButton::clicked, this, [this] {
        m_app.showSettings();
        refresh();
    });
    connect(&m_app, &AppViewModel::pageChanged, this, &Sidebar::refresh);
    connect(&m_app.today(), &TodayViewModel::changed, this, &Sidebar::refresh);
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QFrame::keyPressEvent(event);
}

void Sidebar::refresh()
{
    m_today->setChecked(m_app.page() == Page::Today);
    m_library->setChecked(m_app.page() == Page::Library);
    m_settings->setChecked(m_app.page() == Page::Settings);
    const int total = m_app.today().total();
    m_today->setAccessibleDescription(total > 0 ? tr("%n due", nullptr, total) : QString());
}

} // namespace engram::desktop
