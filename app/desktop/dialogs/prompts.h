// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Whatever stops and asks. The window holds one; a test passes its own and answers at once.

#include <optional>

#include <QString>
#include <QStringList>

#include "viewmodel/card_actions.h"

class QUrl;
class QWidget;

namespace engram::desktop
{

class CommandKeys;

/// What is asked about decks, in words.
struct DeckQuestion
{
    QString title = {};
    QString label = {};
    QString accept = {}; ///< on the button that answers
    QString note = {};   ///< what it comes to; "" for nothing to say
    QStringList names = {};
};

/// What a quiz is to be over.
struct QuizChoice
{
    int deck = 0; ///< place in the list that was offered
    bool shuffled = false;
};

class Prompts
{
public:
    virtual ~Prompts() = default;

    /// Files to import, beginning in `folder`; empty when cancelled.
    virtual QStringList openFiles(QWidget *parent, const QString &folder) = 0;
    /// Where to save a deck; "" when cancelled. It has asked before replacing a file.
    virtual QString saveFile(QWidget *parent, const QString &suggestion) = 0;
    /// Where to write a backup, and which one to restore; "" when cancelled.
    virtual QString saveBackup(QWidget *parent, const QString &suggestion) = 0;
    virtual QString openBackup(QWidget *parent, const QString &folder) = 0;
    virtual bool mayRestore(QWidget *parent, const QString &question) = 0;
    /// One of the names, by its place.
    virtual std::optional<int> chooseDeck(QWidget *parent, const DeckQuestion &question) = 0;
    /// A name, proposed as `name`; nothing when cancelled.
    virtual std::optional<QString> nameDeck(QWidget *parent, const QString &title,
                                            const QString &name) = 0;
    virtual std::optional<QuizChoice> chooseQuiz(QWidget *parent, const QStringList &names,
                                                 int current) = 0;
    virtual std::optional<DueChoice> chooseDue(QWidget *parent, const DueQuestion &question) = 0;
    /// Opens a link of a deck in the browser, if the person agrees.
    virtual void openLink(QWidget *parent, const QUrl &link) = 0;
    virtual void showAbout(QWidget *parent) = 0;
    /// Lists all keys, and lets them be changed.
    virtual void showShortcuts(QWidget *parent, CommandKeys &keys) = 0;
};

} // namespace engram::desktop
