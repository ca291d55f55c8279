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
#include "self_test.h"
#include "text/translation.h"
#include "viewmodel/app_view_model.h"
#include "widgets/main_window.h"
#include "widgets/theme.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace
{

using namespace engram;
using namespace engram::desktop;

bool needsNoScreen(int argc, char **argv)
{
    const std::set<std::string_view> words{"--self-test", "--help", "-h", "--version", "-v"};
    return std::any_of(argv + 1, argv + argc,
                       [&words](std::string_view word) { return words.contains(word); });
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
    window.show();
    app.open();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    // argv is read here, before there is an application to read it.
    if (needsNoScreen(argc, argv) && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setApplicationName(QStringLiteral("engram"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ENGRAM_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Engram"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.engram_srs.Engram"));
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/engram.svg")));

    installTranslation(application);
    return run(readCommandLine(application), application);
}
