// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "fact_words.h"

#include <string>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <engram/note_text.h>

namespace engram::desktop
{

namespace
{

using Kind = PreviewBlock::Kind;

struct FactWordsText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::FactWords)
};

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n')))
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    return lines;
}

/// With each deletion replaced, \1 being what it hides.
QString withDeletions(QString text, const QString &by)
{
    static const QRegularExpression deletion(
        QStringLiteral("\\{\\{(?:\\d+:)?(.*?)(?:::.*?)?\\}\\}"),
        QRegularExpression::DotMatchesEverythingOption);
    return text.replace(deletion, by);
}

/// The first paragraph stands out; code or a drawing below it does not.
void addPrompt(std::vector<PreviewBlock> &blocks, const QString &prompt)
{
    const auto end = prompt.indexOf(QLatin1String("\n\n"));
    blocks.push_back({Kind::Heading, end < 0 ? prompt : prompt.left(end)});
    if (end >= 0)
        blocks.push_back({Kind::Text, prompt.mid(end + 2)});
}

} // namespace

FactWords wordsOf(const FactCandidate &fact)
{
    FactWords words{.kind = fact.kind, .prompt = QString::fromStdString(fact.prompt)};
    if (fact.kind != FactKind::Cloze)
        words.answer = QString::fromStdString(fact.answer);
    for (const std::string &lure : fact.lures)
        words.lures += QString::fromStdString(lure) + QLatin1Char('\n');
    words.lures.chop(words.lures.isEmpty() ? 0 : 1);
    return words;
}

NoteContent contentOf(const FactWords &words)
{
    FactCandidate fact;
    fact.kind = words.kind;
    fact.prompt = words.prompt.trimmed().toStdString();
    fact.answer = words.answer.trimmed().toStdString();
    for (const QString &lure : linesOf(words.lures))
        fact.lures.push_back(lure.toStdString());
    return contentOf(fact);
}

std::vector<PreviewBlock> previewOf(const FactWords &words)
{
    std::vector<PreviewBlock> blocks;
    if (words.kind == FactKind::Cloze) {
        addPrompt(blocks, withDeletions(words.prompt, QStringLiteral("[…]")));
        blocks.push_back({Kind::Text, withDeletions(words.prompt, QStringLiteral("**\\1**"))});
        return blocks;
    }
    addPrompt(blocks, words.prompt);
    if (words.kind == FactKind::Basic) {
        blocks.push_back({Kind::Text, words.answer});
        return blocks;
    }
    blocks.push_back({Kind::RightOption, words.answer});
    for (const QString &lure : linesOf(words.lures))
        blocks.push_back({Kind::WrongOption, lure});
    return blocks;
}

QString obstacleIn(const FactWords &words)
{
    if (words.prompt.trimmed().isEmpty())
        return FactWordsText::tr("There is nothing to ask. Write the prompt.");
    if (words.kind == FactKind::Cloze)
        return withDeletions(words.prompt, QString()) == words.prompt
                   ? FactWordsText::tr(
                         "Nothing is hidden. Put {{ and }} around what is to be recalled.")
                   : QString();
    if (words.answer.trimmed().isEmpty())
        return FactWordsText::tr("There is no answer. Write it below the prompt.");
    if (words.kind == FactKind::Choice && linesOf(words.lures).isEmpty())
        return FactWordsText::tr(
            "A single option leaves nothing to choose. Write wrong ones, a line each.");
    return {};
}

} // namespace engram::desktop
