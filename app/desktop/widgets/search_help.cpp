// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search_help.h"

#include <QCoreApplication>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>

#include "layout.h"

namespace engram::desktop
{

namespace
{

struct SearchHelp
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::SearchHelp)
};

} // namespace

QWidget *searchHelp()
{
    struct Line
    {
        QString query;
        QString meaning;
    };
    const Line lines[] = {
        {QStringLiteral("ocean current"), SearchHelp::tr("both words, in any order")},
        {QStringLiteral("\"ocean current\""), SearchHelp::tr("the phrase")},
        {QStringLiteral("ocean or sea"),
         SearchHelp::tr("one of them; -salt leaves out, (…) groups, o*n and _cean stand for any")},
        {QStringLiteral("front:*sea*"),
         SearchHelp::tr("in one part; also back, option, reason, hint, explanation. re:… is a "
                        "regular expression, nc:uber finds über")},
        {QStringLiteral("tag:fish"),
         SearchHelp::tr("with that tag; tag:none, without any; deck:Sea, in that deck; "
                        "deck:current, in the one that is selected on Today")},
        {QStringLiteral("is:leech"),
         SearchHelp::tr("also new, due, learning, review, young, mature, suspended, buried, "
                        "marked, duplicate, orphan; draft, among notes")},
        {QStringLiteral("flag:1"),
         SearchHelp::tr("with that flag; flag:0 has none; kind:cloze, has:image, has:facts")},
        {QStringLiteral("prop:lapses>2"),
         SearchHelp::tr("also interval, easiness, reviews, due, retrievability")},
        {QStringLiteral("reviewed:1:1"),
         SearchHelp::tr("forgotten today, for a cram; also reviewed:7, introduced:7, added:7, "
                        "edited:7")},
    };
    auto *panel = new QFrame;
    panel->setObjectName(QStringLiteral("panel"));
    auto *grid = new QGridLayout(panel);
    grid->setContentsMargins(5 * Grid, 3 * Grid, 5 * Grid, 3 * Grid);
    grid->setHorizontalSpacing(5 * Grid);
    grid->setVerticalSpacing(Grid);
    grid->setColumnStretch(1, 1);
    for (const Line &line : lines) {
        const int row = grid->rowCount();
        QLabel *query = plainLabel("strong");
        query->setText(line.query);
        QLabel *meaning = plainLabel("dim", true);
        meaning->setText(line.meaning);
        grid->addWidget(query, row, 0, Qt::AlignTop);
        grid->addWidget(meaning, row, 1);
    }
    return panel;
}

} // namespace engram::desktop
