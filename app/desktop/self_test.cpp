// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "self_test.h"

#include <cstdio>

#include <QApplication>
#include <QTemporaryDir>
#include <QTimer>

#include "dialogs/native_prompts.h"
#include "platform/shipped_deck.h"
#include "viewmodel/app_view_model.h"
#include "widgets/main_window.h"
#include "widgets/theme.h"

namespace engram::desktop
{

namespace
{

constexpr int Worked = 0;
constexpr int Broken = 1;
constexpr int PatienceMilliseconds = 30'000;

void report(const QString &sentence)
{
    std::puts(qPrintable(sentence));
}

} // namespace

int runSelfTest(const Clock &clock)
{
    const auto deck = shippedDeck();
    const QTemporaryDir folder;
    if (!deck || !folder.isValid()) {
        report(deck ? QStringLiteral("No temporary folder can be made.")
                    : QStringLiteral("The shipped deck is missing."));
        return Broken;
    }
    auto &application = *static_cast<QApplication *>(QCoreApplication::instance());
    AppViewModel app({.collection = folder.filePath(QStringLiteral("test.engram")),
                      .shippedDeck = deck->path,
                      .shippedDeckTitle = deck->title},
                     clock);
    Appearance appearance(application);
    NativePrompts prompts;
    DesktopSettings settings;
    MainWindow window(app, appearance, prompts, settings);
    ReviewViewModel &review = app.review();

    QObject::connect(
        &app, &AppViewModel::pageChanged, &window,
        [&] {
            if (app.page() == Page::Failed) {
                report(app.failure());
                QCoreApplication::exit(Broken);
            } else if (app.page() == Page::Today) {
                app.startShippedDeck();
            } else if (app.page() == Page::Review) {
                review.choose(0);
                review.accept();
                const bool answered = review.done() == 1;
                report(answered ? QStringLiteral("Engram works: imported “%1”, answered a card.")
                                      .arg(deck->title)
                                : QStringLiteral("The answer was not recorded."));
                QCoreApplication::exit(answered ? Worked : Broken);
            }
        },
        Qt::QueuedConnection);
    QTimer::singleShot(PatienceMilliseconds, &window, [] {
        report(QStringLiteral("Nothing happened for half a minute."));
        QCoreApplication::exit(Broken);
    });
    window.show();
    app.open();
    return QApplication::exec();
}

} // namespace engram::desktop
