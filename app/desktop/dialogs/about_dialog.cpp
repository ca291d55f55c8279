// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "about_dialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace engram::desktop
{

namespace
{

struct Library
{
    const char *name;
    const char *licence;
};

/// What is linked into the program.
constexpr Library Libraries[] = {
    {"Qt", "LGPL-3.0-only"},  {"SQLite", "public domain"},
    {"SQLiteCpp", "MIT"},     {"MD4C", "MIT"},
    {"{fmt}", "MIT"},         {"tl::expected", "CC0-1.0"},
    {"nlohmann JSON", "MIT"}, {"ICU", "Unicode-DFS-2016"},
    {"libsodium", "ISC"},
};

QLabel *text(const QString &words, const char *name)
{
    auto *label = new QLabel(words);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// A licence's name, which no line may break at its hyphens.
QString unbroken(QString name)
{
    constexpr char16_t NonBreakingHyphen = 0x2011;
    return name.replace(QLatin1Char('-'), QChar(NonBreakingHyphen));
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Engram"));
    constexpr int MarkSide = 64;
    constexpr int Margin = 28;
    constexpr int Spacing = 10;

    auto *mark = new QLabel;
    mark->setPixmap(QIcon(QStringLiteral(":/icons/engram.svg"))
                        .pixmap(QSize(MarkSide, MarkSide), devicePixelRatioF()));
    mark->setAlignment(Qt::AlignTop);
    auto *name = new QVBoxLayout;
    name->setSpacing(4);
    name->addWidget(text(tr("Engram %1").arg(QCoreApplication::applicationVersion()), "title"));
    name->addWidget(text(tr("Spaced repetition with questions that explain themselves"), "dim"));
    auto *head = new QHBoxLayout;
    head->setSpacing(2 * Spacing);
    head->addWidget(mark);
    head->addLayout(name, 1);

    auto *libraries = new QGridLayout;
    libraries->setHorizontalSpacing(3 * Spacing);
    libraries->setVerticalSpacing(2);
    constexpr int Columns = 2;
    int place = 0;
    for (const Library &library : Libraries) {
        const int row = place / Columns;
        const int column = place % Columns * 2;
        auto *title = text(QLatin1String(library.name), "library");
        auto *licence = text(QLatin1String(library.licence), "dim");
        title->setWordWrap(false);
        licence->setWordWrap(false);
        libraries->addWidget(title, row, column);
        libraries->addWidget(licence, row, column + 1);
        ++place;
    }
    libraries->setColumnStretch(2 * Columns, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(Margin, Margin, Margin, Margin);
    lines->setSpacing(Spacing);
    lines->addLayout(head);
    lines->addSpacing(Spacing);
    lines->addWidget(
        text(tr("Copyright © The Engram authors. Engram is free software under the GNU "
                "General Public License, version 3 or later (GPL-3.0-or-later). It "
                "comes without any warranty. The decks that come with it are under "
                "CC-BY-4.0.")
                 .replace(QStringLiteral("CC-BY-4.0"), unbroken(QStringLiteral("CC-BY-4.0"))),
             "licence"));
    lines->addSpacing(Spacing);
    lines->addWidget(text(tr("Scheduling"), "strong"));
    // The author of SM-2 asks programs that use it to show this notice as it is.
    lines->addWidget(text(QStringLiteral("Algorithm SM-2, (C) Copyright SuperMemo World, 1991.\n"
                                         "https://www.supermemo.com\nhttps://www.supermemo.eu"),
                          "notice"));
    lines->addSpacing(Spacing);
    lines->addWidget(text(tr("Made with"), "strong"));
    lines->addLayout(libraries);
    lines->addSpacing(2 * Spacing);
    lines->addWidget(buttons);
    setMinimumWidth(560);
}

} // namespace engram::desktop
