// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "library_text.h"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include "card_info_text.h"
#include "day_time.h"
#include "duration_text.h"
#include "percent_text.h"

namespace engram::desktop
{

namespace
{

struct LibraryText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::LibraryText)
};

QString number(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

} // namespace

QString titleOf(LibraryColumn column)
{
    switch (column) {
    case LibraryColumn::Title:
        return LibraryText::tr("Question");
    case LibraryColumn::Answer:
        return LibraryText::tr("Answer");
    case LibraryColumn::Deck:
        return LibraryText::tr("Deck");
    case LibraryColumn::Tags:
        return LibraryText::tr("Tags");
    case LibraryColumn::Kind:
        return LibraryText::tr("Kind");
    case LibraryColumn::State:
        return LibraryText::tr("State");
    case LibraryColumn::Due:
        return LibraryText::tr("Due");
    case LibraryColumn::Interval:
        return LibraryText::tr("Interval");
    case LibraryColumn::Easiness:
        return LibraryText::tr("Easiness");
    case LibraryColumn::Lapses:
        return LibraryText::tr("Forgotten");
    case LibraryColumn::Reviews:
        return LibraryText::tr("Reviews");
    case LibraryColumn::Retrievability:
        return LibraryText::tr("Retrievability");
    case LibraryColumn::Flag:
        return LibraryText::tr("Flag");
    case LibraryColumn::Created:
        return LibraryText::tr("Created");
    case LibraryColumn::Edited:
        return LibraryText::tr("Edited");
    case LibraryColumn::Position:
        return LibraryText::tr("Position");
    }
    return {};
}

QString nameOf(LibraryColumn column)
{
    switch (column) {
    case LibraryColumn::Title:
        return QStringLiteral("title");
    case LibraryColumn::Answer:
        return QStringLiteral("answer");
    case LibraryColumn::Deck:
        return QStringLiteral("deck");
    case LibraryColumn::Tags:
        return QStringLiteral("tags");
    case LibraryColumn::Kind:
        return QStringLiteral("kind");
    case LibraryColumn::State:
        return QStringLiteral("state");
    case LibraryColumn::Due:
        return QStringLiteral("due");
    case LibraryColumn::Interval:
        return QStringLiteral("interval");
    case LibraryColumn::Easiness:
        return QStringLiteral("easiness");
    case LibraryColumn::Lapses:
        return QStringLiteral("lapses");
    case LibraryColumn::Reviews:
        return QStringLiteral("reviews");
    case LibraryColumn::Retrievability:
        return QStringLiteral("retrievability");
    case LibraryColumn::Flag:
        return QStringLiteral("flag");
    case LibraryColumn::Created:
        return QStringLiteral("created");
    case LibraryColumn::Edited:
        return QStringLiteral("edited");
    case LibraryColumn::Position:
        return QStringLiteral("position");
    }
    return {};
}

QString wordOf(LibraryState state)
{
    switch (state) {
    case LibraryState::Draft:
        return LibraryText::tr("draft", "state");
    case LibraryState::New:
        return LibraryText::tr("new", "state");
    case LibraryState::Locked:
        return LibraryText::tr("locked", "state");
    case LibraryState::Young:
        return LibraryText::tr("young", "state");
    case LibraryState::Mature:
        return LibraryText::tr("mature", "state");
    case LibraryState::Learning:
        return LibraryText::tr("once more today", "state");
    case LibraryState::Buried:
        return LibraryText::tr("buried", "state");
    case LibraryState::Suspended:
        return LibraryText::tr("suspended", "state");
    case LibraryState::Orphan:
        return LibraryText::tr("orphan", "state");
    }
    return {};
}

QString kindText(CardKind kind, bool isFact)
{
    if (isFact)
        return LibraryText::tr("fact", "kind");
    switch (kind) {
    case CardKind::Choice:
        return LibraryText::tr("question", "kind");
    case CardKind::Basic:
        return LibraryText::tr("front to back", "kind");
    case CardKind::Reversed:
        return LibraryText::tr("back to front", "kind");
    case CardKind::Cloze:
        return LibraryText::tr("gap", "kind");
    case CardKind::Own:
        return LibraryText::tr("template", "kind");
    }
    return {};
}

QString cellText(const LibraryRow &row, LibraryColumn column, const LibraryContext &context)
{
    const auto moment = [&context](Instant at) { return momentText(at, context.utcOffset); };
    switch (column) {
    case LibraryColumn::Title:
        return QString::fromStdString(row.title);
    case LibraryColumn::Answer:
        return QString::fromStdString(row.answer);
    case LibraryColumn::Deck: {
        const auto deck = context.decks.find(row.deck);
        return deck == context.decks.end() ? QString() : deck->second;
    }
    case LibraryColumn::Tags: {
        QStringList tags;
        for (const std::string &tag : row.tags)
            tags << QString::fromStdString(tag);
        return tags.join(QLatin1Char(' '));
    }
    case LibraryColumn::Kind:
        return kindText(row.kind, row.isFact);
    case LibraryColumn::State:
        return wordOf(row.state);
    case LibraryColumn::Due:
        return row.due ? shortDate(*row.due, context.today) : QString();
    case LibraryColumn::Interval:
        return row.interval ? intervalText(static_cast<Days>(std::lround(*row.interval)))
                            : QString();
    case LibraryColumn::Easiness:
        return row.easiness ? QLocale().toString(*row.easiness, 'f', 2) : QString();
    case LibraryColumn::Lapses:
        return number(row.lapses);
    case LibraryColumn::Reviews:
        return number(row.reviews);
    case LibraryColumn::Retrievability:
        return row.retrievability ? percentText(*row.retrievability) : QString();
    case LibraryColumn::Flag:
        return row.flag > 0 ? QString::number(row.flag) : QString();
    case LibraryColumn::Created:
        return moment(row.created);
    case LibraryColumn::Edited:
        return moment(row.edited);
    case LibraryColumn::Position:
        return row.position ? number(*row.position + 1) : QString();
    }
    return {};
}

bool isFigure(LibraryColumn column)
{
    switch (column) {
    case LibraryColumn::Interval:
    case LibraryColumn::Easiness:
    case LibraryColumn::Lapses:
    case LibraryColumn::Reviews:
    case LibraryColumn::Retrievability:
    case LibraryColumn::Position:
        return true;
    default:
        return false;
    }
}

QString quotedTerm(const QString &key, const QString &value)
{
    QString written;
    for (const QChar sign : value) {
        if (QStringLiteral("\\\"*_:").contains(sign))
            written += QLatin1Char('\\');
        written += sign;
    }
    return QStringLiteral("%1:\"%2\"").arg(key, written);
}

QString bothOf(const QString &query, const QString &term)
{
    if (query.isEmpty() || term.isEmpty())
        return query.isEmpty() ? term : query;
    static const QRegularExpression either(QStringLiteral("\\bor\\b"),
                                           QRegularExpression::CaseInsensitiveOption);
    return (query.contains(either) ? QStringLiteral("(%1) %2") : QStringLiteral("%1 %2"))
        .arg(query, term);
}

} // namespace engram::desktop
