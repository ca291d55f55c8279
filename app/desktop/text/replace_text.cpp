// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "replace_text.h"

#include <algorithm>

#include <QCoreApplication>

#include "problem_text.h"

namespace engram::desktop
{

namespace
{

struct ReplaceText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::ReplaceText)
};

constexpr std::size_t BytesBefore = 40;
constexpr std::size_t MostBytes = 400;

/// The place, or one a little behind it, where a character begins.
std::size_t atCharacter(const std::string &text, std::size_t place)
{
    while (place < text.size() && (static_cast<unsigned char>(text[place]) & 0xC0U) == 0x80U)
        ++place;
    return std::min(place, text.size());
}

QString shownText(const std::string &text, std::size_t begin, std::size_t end)
{
    QString shown = QString::fromUtf8(text.data() + begin, static_cast<qsizetype>(end - begin));
    shown.replace(QLatin1Char('\n'), QStringLiteral("⏎"));
    shown.replace(QLatin1Char('\t'), QLatin1Char(' '));
    return shown;
}

} // namespace

QString wordOf(NotePart part)
{
    switch (part) {
    case NotePart::Front:
        return ReplaceText::tr("front", "part");
    case NotePart::Back:
        return ReplaceText::tr("back", "part");
    case NotePart::Option:
        return ReplaceText::tr("option", "part");
    case NotePart::Reason:
        return ReplaceText::tr("reason", "part");
    case NotePart::Hint:
        return ReplaceText::tr("hint", "part");
    case NotePart::Explanation:
        return ReplaceText::tr("explanation", "part");
    case NotePart::Tag:
        return ReplaceText::tr("tag", "part");
    case NotePart::Field:
        return ReplaceText::tr("field", "part");
    }
    return {};
}

QString sentenceOf(const ReplaceError &error)
{
    const QString text = QString::fromStdString(error.text);
    switch (error.mistake) {
    case ReplaceMistake::NothingSought:
        return ReplaceText::tr("Write what is to be found.");
    case ReplaceMistake::NoPart:
        return ReplaceText::tr("Choose at least one part of the notes to look in.");
    case ReplaceMistake::NotText:
        return ReplaceText::tr("It has characters that are no text.");
    case ReplaceMistake::TooLong:
        return ReplaceText::tr("It is longer than is looked for.");
    case ReplaceMistake::BadExpression:
        return ReplaceText::tr("The regular expression is wrong: %1.").arg(text);
    case ReplaceMistake::HugeExpression:
        return ReplaceText::tr("The regular expression is too complex.");
    case ReplaceMistake::BadGroup:
        return ReplaceText::tr("What takes its place names a group that is not there: %1.")
            .arg(text);
    }
    return {};
}

QString reasonOf(const RefusedReplacement &refused)
{
    switch (refused.refusal) {
    case ReplaceRefusal::Invalid:
        return sentenceOf(refused.problem);
    case ReplaceRefusal::TooManyPlaces:
        return ReplaceText::tr("the expression matches at too many places of a long text");
    case ReplaceRefusal::TooLong:
        return ReplaceText::tr("a part of it would have over a million bytes");
    }
    return {};
}

Excerpt excerptOf(const std::string &text, std::span<const ByteSpan> places)
{
    const std::size_t first = places.front().begin;
    const std::size_t last = places.back().end;
    const std::size_t line = first == 0 ? 0 : text.rfind('\n', first - 1) + 1;
    const std::size_t begin =
        first - line <= BytesBefore ? line : atCharacter(text, first - BytesBefore);
    const std::size_t lineEnd = std::min(text.find('\n', last), text.size());
    const std::size_t end =
        lineEnd - begin <= MostBytes ? lineEnd : atCharacter(text, begin + MostBytes);
    Excerpt excerpt;
    excerpt.text = (begin > line ? QStringLiteral("…") : QString()) + shownText(text, begin, end) +
                   (end < lineEnd ? QStringLiteral("…") : QString());
    const qsizetype before = begin > line ? 1 : 0;
    for (const ByteSpan &place : places) {
        if (place.begin >= end)
            break;
        const auto from = before + shownText(text, begin, place.begin).size();
        const auto length = shownText(text, place.begin, std::min(place.end, end)).size();
        excerpt.marks.push_back({static_cast<int>(from), static_cast<int>(length)});
    }
    return excerpt;
}

} // namespace engram::desktop
