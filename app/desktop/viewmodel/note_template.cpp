// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "note_template.h"

#include <algorithm>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace engram::desktop
{

namespace
{

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::NoteTemplate)

public:
    QString asked = tr("What is asked?");
    QString right = tr("The right option");
    QString whyRight = tr("Why it is right.");
    QString wrong = tr("A wrong option");
    QString whyWrong = tr("Why it is wrong.");
    QString explanation = tr("What there is to understand.");
    QString fact = tr("What follows from it?");
    QString answer = tr("The answer.");
};

enum class Left {
    Nothing,   ///< the person's own line, or an empty one
    Needed,    ///< has to say something else
    Spare,     ///< may be left out
    FactAsked, ///< goes with its answer, and that with it
    FactAnswer
};

/// What a line says behind the signs of the format.
QString saidBy(const QString &line)
{
    static const QRegularExpression Signs(
        QStringLiteral(R"(^\s*(?:#+\s+|-\s+\[[ xX]\]\s+|-\s+|>\s*)?)"));
    return QString(line).remove(Signs).trimmed();
}

Left leftIn(const QString &line, NewNote kind, const Words &words)
{
    const QString said = saidBy(line);
    if (said.isEmpty())
        return Left::Nothing;
    if (said == words.asked || said == words.right || said == words.wrong)
        return Left::Needed;
    if (said == words.answer)
        return kind == NewNote::Card ? Left::Needed : Left::FactAnswer;
    if (kind == NewNote::Card)
        return Left::Nothing;
    if (said == words.fact)
        return Left::FactAsked;
    return said == words.whyRight || said == words.whyWrong || said == words.explanation
               ? Left::Spare
               : Left::Nothing;
}

/// What is left of the template in each line. A fact of which both halves are left is spare; of one
/// the other half is needed.
std::vector<Left> leftIn(const QStringList &lines, NewNote kind)
{
    const Words words;
    std::vector<Left> left;
    for (const QString &line : lines)
        left.push_back(leftIn(line, kind, words));
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i] == Left::FactAsked && i + 1 < left.size() && left[i + 1] == Left::FactAnswer)
            left[i] = left[i + 1] = Left::Spare;
        else if (left[i] == Left::FactAsked || left[i] == Left::FactAnswer)
            left[i] = Left::Needed;
    }
    return left;
}

bool isHeading(const QString &line)
{
    return line.startsWith(QLatin1Char('#'));
}

} // namespace

QString templateOf(NewNote kind)
{
    const Words words;
    if (kind == NewNote::Card)
        return QStringLiteral("## %1\n\n%2\n").arg(words.asked, words.answer);
    return QStringLiteral("## %1\n\n"
                          "- [x] %2\n"
                          "      > %3\n"
                          "- [ ] %4\n"
                          "      > %5\n\n"
                          "### Explanation\n\n"
                          "%6\n\n"
                          "### Facts\n\n"
                          "- %7\n"
                          "  > %8\n")
        .arg(words.asked, words.right, words.whyRight, words.wrong, words.whyWrong,
             words.explanation, words.fact, words.answer);
}

std::vector<TextProblem> leftOfTemplate(NewNote kind, const QString &text)
{
    const QStringList lines = text.split(QLatin1Char('\n'));
    const std::vector<Left> left = leftIn(lines, kind);
    std::vector<TextProblem> problems;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (left[i] == Left::Needed)
            problems.push_back(
                {.line = static_cast<int>(i) + 1,
                 .sentence =
                     Words::tr("This still says “%1”, from the template. Write your own, or "
                               "remove the line.")
                         .arg(saidBy(lines[static_cast<qsizetype>(i)])),
                 .blocks = true});
    return problems;
}

QString withoutTemplate(NewNote kind, const QString &text)
{
    const QStringList lines = text.split(QLatin1Char('\n'));
    const std::vector<Left> left = leftIn(lines, kind);
    if (std::ranges::find(left, Left::Spare) == left.end())
        return text;
    QStringList kept;
    qsizetype heading = -1; // of what is kept, the last one
    bool isEmptied = false; // under it something was left out
    const auto dropEmptied = [&] {
        const auto hasWords = [](const QString &line) { return !line.trimmed().isEmpty(); };
        const bool isBare =
            heading >= 0 && std::none_of(kept.begin() + heading + 1, kept.end(), hasWords);
        if (isEmptied && isBare)
            kept.erase(kept.begin() + heading, kept.end());
    };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (left[static_cast<std::size_t>(i)] == Left::Spare) {
            isEmptied = true;
            continue;
        }
        if (isHeading(lines[i])) {
            dropEmptied();
            heading = kept.size();
            isEmptied = false;
        }
        kept << lines[i];
    }
    dropEmptied();
    return kept.join(QLatin1Char('\n')).trimmed() + QLatin1Char('\n');
}

} // namespace engram::desktop
