// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <QApplication>
#include <QMenuBar>
#include <QPushButton>

#include "dialogs/prompts.h"
#include "support/desktop_app.h"
#include "widgets/command_keys.h"
#include "widgets/main_window.h"
#include "widgets/theme.h"

namespace engram::test
{

/// Prompts that answer at once with what the test put in, and remember what was asked.
class FakePrompts final : public desktop::Prompts
{
public:
    QStringList files;
    QString savePath;
    QString backup; ///< to write or to restore
    QString restoreAsked;
    bool restores = true;
    std::optional<desktop::QuizChoice> quiz;
    std::optional<desktop::DueChoice> due;
    std::optional<desktop::DueQuestion> dueAsked;
    QUrl openedLink;
    desktop::CommandKeys *keys = nullptr; ///< those listed last
    int aboutShown = 0;
    std::optional<int> deckPlace = 0; ///< chosen of the decks that are offered
    QStringList decksOffered;
    QString deckAsked;
    std::optional<QString> deckName;
    QString nameProposed;

    QStringList openFiles(QWidget *, const QString &) override { return files; }
    QString saveFile(QWidget *, const QString &) override { return savePath; }
    QString saveBackup(QWidget *, const QString &) override { return backup; }
    QString openBackup(QWidget *, const QString &) override { return backup; }
    bool mayRestore(QWidget *, const QString &question) override
    {
        restoreAsked = question;
        return restores;
    }
    std::optional<int> chooseDeck(QWidget *, const desktop::DeckQuestion &question) override
    {
        decksOffered = question.names;
        deckAsked = question.label;
        return deckPlace;
    }
    std::optional<QString> nameDeck(QWidget *, const QString &, const QString &name) override
    {
        nameProposed = name;
        return deckName;
    }
    std::optional<desktop::QuizChoice> chooseQuiz(QWidget *, const QStringList &, int) override
    {
        return quiz;
    }
    std::optional<desktop::DueChoice> chooseDue(QWidget *,
                                                const desktop::DueQuestion &question) override
    {
        dueAsked = question;
        return due;
    }
    void openLink(QWidget *, const QUrl &link) override { openedLink = link; }
    void showAbout(QWidget *) override { ++aboutShown; }
    void showShortcuts(QWidget *, desktop::CommandKeys &listed) override { keys = &listed; }
};

/// The real window over a collection of its own.
class DesktopWindow : public DesktopApp
{
public:
    explicit DesktopWindow(const std::string &shippedDeck = SmallDeck)
        : DesktopApp(shippedDeck),
          appearance(*static_cast<QApplication *>(QApplication::instance())),
          window(*app, appearance, prompts, settings)
    {
        window.resize(1180, 760); // whatever the screen has room for
        window.show();
    }

    [[nodiscard]] bool isActive() { return QTest::qWaitForWindowActive(&window, PatienceMs); }

    /// A key, as the person at the window presses it.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        clock.advance(std::chrono::seconds(1));
        QWidget *target = window.focusWidget();
        QTest::keyClick(target != nullptr ? target : &window, key, modifiers);
    }

    /// The visible widget of this name; null when there is none.
    template <class Widget = QWidget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        for (Widget *widget : window.findChildren<Widget *>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    void click(const char *name)
    {
        clock.advance(std::chrono::seconds(1));
        auto *widget = find(name);
        ASSERT_NE(widget, nullptr) << name;
        QTest::mouseClick(widget, Qt::LeftButton);
    }

    void trigger(const char *command)
    {
        auto *action = window.findChild<QAction *>(QLatin1String(command));
        ASSERT_NE(action, nullptr) << command;
        ASSERT_TRUE(action->isEnabled()) << command;
        action->trigger();
    }

    FakePrompts prompts;
    desktop::DesktopSettings settings;
    desktop::Appearance appearance;
    desktop::MainWindow window;
};

} // namespace engram::test
