// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"

#include <cstdio>
#include <cstdlib>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

#include <engram/system_clock.h>

namespace engram::desktop
{

namespace
{

constexpr int Usage = 2;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::CommandLine)
};

QString defaultCollection()
{
    if (const QString chosen = qEnvironmentVariable("ENGRAM_COLLECTION"); !chosen.isEmpty())
        return chosen;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/engram/collection.engram");
}

} // namespace

CommandLine readCommandLine(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Spaced repetition with questions that explain themselves"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption collection(
        QStringLiteral("collection"),
        Text::tr("The collection; by default ENGRAM_COLLECTION, or engram/collection.engram in the "
                 "data folder."),
        QStringLiteral("PATH"));
    const QCommandLineOption now(QStringLiteral("now"),
                                 Text::tr("Pretend that it is this moment: 2026-11-23 (noon), or "
                                          "2026-11-23T08:30."),
                                 QStringLiteral("ISO"));
    const QCommandLineOption selfTest(
        QStringLiteral("self-test"),
        Text::tr("Import the shipped deck into a temporary folder, answer a card, and exit."));
    const QCommandLineOption remind(
        QStringLiteral("remind"),
        Text::tr("Without a window: say once a day what is due, as the settings want it."));
    parser.addOptions({collection, now, selfTest, remind});
    parser.addPositionalArgument(
        QStringLiteral("file"),
        Text::tr("A deck to import, or a collection (.engram) to open in place of your own."),
        QStringLiteral("[file…]"));
    parser.process(application);

    CommandLine line;
    line.collection = parser.isSet(collection) ? parser.value(collection) : defaultCollection();
    line.selfTest = parser.isSet(selfTest);
    line.remind = parser.isSet(remind);
    line.isCollectionGiven = parser.isSet(collection);
    for (const QString &file : parser.positionalArguments()) {
        if (file.endsWith(QLatin1String(".engram")))
            line.collection = file;
        else
            line.decks << QFileInfo(file).absoluteFilePath();
    }
    if (parser.isSet(now)) {
        line.now = parseMoment(parser.value(now).toStdString(), SystemClock());
        if (!line.now) {
            const QString words =
                Text::tr("engram: --now %1: this is no moment. Write 2026-11-23 or "
                         "2026-11-23T08:30.\n")
                    .arg(parser.value(now));
            std::fputs(qPrintable(words), stderr);
            std::exit(Usage);
        }
    }
    return line;
}

} // namespace engram::desktop
