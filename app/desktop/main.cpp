// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// engram: finds the paths and the clock, and puts the window together.

#include <QApplication>
#include <QIcon>
#include <QStyleFactory>

#include <engram/system_clock.h>

#include "command_line.h"
#include "dialogs/native_prompts.h"
#include "platform/color_scheme.h"
#include "platform/shipped_deck.h"
#include "remind.h"
#include "self_test.h"
#include "text/translation.h"
#include "viewmodel/app_view_model.h"
#include "widgets/main_window.h"
#include "widgets/theme.h"
#include "window_reminder.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace
{

using namespace engram;
using namespace engram::desktop;

bool isAskedFor(const std::set<std::string_view> &words, int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc,
                       [&words](std::string_view word) { return words.contains(word); });
}

bool needsNoScreen(int argc, char **argv)
{
    return isAskedFor({"--self-test", "--help", "-h", "--version", "-v"}, argc, argv);
}

std::unique_ptr<const Clock> clockOf(const CommandLine &line)
{
    if (line.now)
        return std::make_unique<const ShiftedClock>(*line.now);
    return std::make_unique<const SystemClock>();
}

int run(const CommandLine &line, QApplication &application)
{
    const auto clock = clockOf(line);
    if (line.selfTest)
        return runSelfTest(*clock);

    const auto deck = shippedDeck().value_or(ShippedDeck());
    DesktopSettings settings = DesktopSettings::load(settingsFile());
    AppViewModel app({.collection = line.collection,
                      .shippedDeck = deck.path,
                      .shippedDeckTitle = deck.title,
                      .decks = line.decks,
                      .deviceSeed = systemSeed()},
                     *clock);
    Appearance appearance(application);
    const ColorScheme desktopColors;
    QObject::connect(&desktopColors, &ColorScheme::darkPreferred, &appearance,
                     &Appearance::setSystemIsDark);
    NativePrompts prompts;
    MainWindow window(app, appearance, prompts, settings);
    WindowReminder reminder(app, window, *clock);
    window.show();
    app.open();
    const int exitCode = QApplication::exec();
    reminder.leave();
    return exitCode;
}

/// Cheap: it runs as long as the session does.
int runWithoutWindow(int &argc, char **argv)
{
    QCoreApplication application(argc, argv);
    installTranslation(application);
    const CommandLine line = readCommandLine(application);
    return runReminder(line.isCollectionGiven ? line.collection : QString(), *clockOf(line));
}

} // namespace

int main(int argc, char **argv)
{
    // argv is read here, before there is an application to read it.
    if (needsNoScreen(argc, argv) && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setApplicationName(QStringLiteral("engram"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ENGRAM_VERSION));
    if (isAskedFor({"--remind"}, argc, argv))
        return runWithoutWindow(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Engram"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.engram_srs.Engram"));
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/engram.svg")));

    installTranslation(application);
    return run(readCommandLine(application), application);
}
