// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "shipped_deck.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace engram::desktop
{

namespace
{

/// The front matter's `deck:`, or the file's name in words.
QString titleIn(const QFileInfo &file)
{
    constexpr int FrontMatterLines = 20;
    constexpr qint64 LongestLine = 1000;
    QFile deck(file.filePath());
    if (deck.open(QIODevice::ReadOnly)) {
        for (int i = 0; i < FrontMatterLines && !deck.atEnd(); ++i) {
            const QString line = QString::fromUtf8(deck.readLine(LongestLine)).trimmed();
            if (line.startsWith(QLatin1String("deck:")))
                return line.mid(5).trimmed();
        }
    }
    return file.completeBaseName().replace(QLatin1Char('-'), QLatin1Char(' '));
}

std::optional<ShippedDeck> deckIn(const QString &folder)
{
    const auto files =
        QDir(folder).entryInfoList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        if (file.fileName() != QLatin1String("README.md"))
            return ShippedDeck{file.absoluteFilePath(), titleIn(file)};
    }
    return std::nullopt;
}

} // namespace

std::optional<ShippedDeck> shippedDeck()
{
    if (const QString chosen = qEnvironmentVariable("ENGRAM_DECKS_DIR"); !chosen.isEmpty())
        return deckIn(chosen);
    const QString installed =
        QCoreApplication::applicationDirPath() + QStringLiteral("/../share/engram/decks");
    if (auto deck = deckIn(installed))
        return deck;
    return deckIn(QStringLiteral(ENGRAM_SOURCE_DECKS));
}

} // namespace engram::desktop
