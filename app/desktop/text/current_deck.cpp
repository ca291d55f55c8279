// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "current_deck.h"

#include <algorithm>

#include "library_text.h"

namespace engram::desktop
{

namespace
{

bool isBetweenTerms(QChar sign)
{
    return sign.isSpace() || sign == QLatin1Char('(') || sign == QLatin1Char(')');
}

/// Behind the quotation that begins here, or the end.
qsizetype endOfQuotation(const QString &query, qsizetype at)
{
    for (++at; at < query.size(); ++at) {
        if (query[at] == QLatin1Char('\\'))
            ++at;
        else if (query[at] == QLatin1Char('"'))
            return at + 1;
    }
    return query.size();
}

/// Behind the term that begins here: up to a space or parenthesis, quotations being of it.
qsizetype endOfTerm(const QString &query, qsizetype at)
{
    while (at < query.size() && !isBetweenTerms(query[at])) {
        if (query[at] == QLatin1Char('"'))
            at = endOfQuotation(query, at);
        else
            at += query[at] == QLatin1Char('\\') ? 2 : 1;
    }
    return std::min(at, query.size());
}

bool isCurrentDeck(QStringView term)
{
    if (term.size() > 1 && term.front() == QLatin1Char('"') && term.back() == QLatin1Char('"'))
        term = term.mid(1, term.size() - 2);
    return term.compare(QLatin1String("deck:current"), Qt::CaseInsensitive) == 0;
}

} // namespace

QString withCurrentDeck(const QString &query, const QString &path)
{
    if (path.isEmpty())
        return query;
    QString named;
    for (qsizetype at = 0; at < query.size();) {
        if (isBetweenTerms(query[at]) || query[at] == QLatin1Char('-')) {
            named += query[at++];
            continue;
        }
        const qsizetype end = endOfTerm(query, at);
        const QStringView term = QStringView(query).mid(at, end - at);
        if (isCurrentDeck(term))
            named += quotedTerm(QStringLiteral("deck"), path);
        else
            named += term;
        at = end;
    }
    return named;
}

} // namespace engram::desktop
