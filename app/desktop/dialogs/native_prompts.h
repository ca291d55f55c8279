// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The prompts that people see.

#include "prompts.h"

namespace engram::desktop
{

class NativePrompts final : public Prompts
{
public:
    QStringList openFiles(QWidget *parent, const QString &folder) override;
    QString saveFile(QWidget *parent, const QString &suggestion) override;
    QString saveBackup(QWidget *parent, const QString &suggestion) override;
    QString openBackup(QWidget *parent, const QString &folder) override;
    bool mayRestore(QWidget *parent, const QString &question) override;
    std::optional<int> chooseDeck(QWidget *parent, const DeckQuestion &question) override;
    std::optional<QString> nameDeck(QWidget *parent, const QString &title,
                                    const QString &name) override;
    std::optional<QuizChoice> chooseQuiz(QWidget *parent, const QStringList &names,
                                         int current) override;
    std::optional<DueChoice> chooseDue(QWidget *parent, const DueQuestion &question) override;
    void openLink(QWidget *parent, const QUrl &link) override;
    void showAbout(QWidget *parent) override;
    void showShortcuts(QWidget *parent, CommandKeys &keys) override;
};

/// Only http, https and mailto lead out of the program.
[[nodiscard]] bool mayOpen(const QUrl &link);

} // namespace engram::desktop
