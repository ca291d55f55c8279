// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "search_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace engram::desktop
{

namespace
{

struct SearchText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::SearchText)
};

QString whatIsWrong(const SearchError &error)
{
    const QString text = QString::fromStdString(error.text);
    switch (error.mistake) {
    case SearchMistake::TooLong:
        return SearchText::tr("It is longer than is searched for.");
    case SearchMistake::NotText:
        return SearchText::tr("It has characters that are no text.");
    case SearchMistake::TooNested:
        return SearchText::tr("Parentheses and negations go too deep.");
    case SearchMistake::TooManyTerms:
        return SearchText::tr("It has too many terms.");
    case SearchMistake::OpenQuote:
        return SearchText::tr("A quotation has no end.");
    case SearchMistake::OpenBracket:
        return SearchText::tr("A parenthesis has no end.");
    case SearchMistake::StrayBracket:
        return SearchText::tr("A parenthesis ends that did not begin.");
    case SearchMistake::MissingTerm:
        return SearchText::tr("Something is missing.");
    case SearchMistake::UnknownKey:
        return SearchText::tr("“%1” is nothing to search by.").arg(text);
    case SearchMistake::UnknownValue:
        return SearchText::tr("“%1” is not known.").arg(text);
    case SearchMistake::NotANumber:
        return SearchText::tr("“%1” is no number.").arg(text);
    case SearchMistake::NoComparison:
        return SearchText::tr("A property needs =, !=, <, <=, > or >= and a number.");
    case SearchMistake::Foreign:
        return SearchText::tr("“%1” has no meaning here.").arg(text);
    case SearchMistake::NotYetKnown:
        return SearchText::tr("Nothing here tells “%1”.").arg(text);
    case SearchMistake::BadExpression:
        return SearchText::tr("The regular expression is wrong: %1.").arg(text);
    case SearchMistake::HugeExpression:
        return SearchText::tr("The regular expression is too long or too complex.");
    }
    return {};
}

QString whatIsRight(const SearchError &error)
{
    QStringList expected;
    for (const std::string &one : error.expected)
        expected << QString::fromStdString(one);
    if (expected.isEmpty())
        return {};
    if (error.mistake == SearchMistake::NotANumber && expected.size() == 2)
        return SearchText::tr("%1 to %2 would be one.").arg(expected[0], expected[1]);
    if (error.mistake == SearchMistake::Foreign)
        return SearchText::tr("Say %1 instead.").arg(expected.join(QStringLiteral(", ")));
    return SearchText::tr("Known are: %1.").arg(expected.join(QStringLiteral(", ")));
}

} // namespace

QString sentenceOf(const SearchError &error)
{
    QStringList sentences{SearchText::tr("At character %1:").arg(error.column), whatIsWrong(error)};
    if (const QString right = whatIsRight(error); !right.isEmpty())
        sentences << right;
    return sentences.join(QStringLiteral(" "));
}

} // namespace engram::desktop
