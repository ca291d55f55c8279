// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "native_prompts.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

#include "about_dialog.h"
#include "deck_dialog.h"
#include "due_dialog.h"
#include "name_dialog.h"
#include "shortcuts_dialog.h"

namespace engram::desktop
{

namespace
{

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::NativePrompts)
};

} // namespace

bool mayOpen(const QUrl &link)
{
    const QString scheme = link.scheme().toLower();
    return link.isValid() && (scheme == QLatin1String("http") || scheme == QLatin1String("https") ||
                              scheme == QLatin1String("mailto"));
}

QStringList NativePrompts::openFiles(QWidget *parent, const QString &folder)
{
    return QFileDialog::getOpenFileNames(
        parent, Text::tr("Import"), folder,
        Text::tr("Decks and quiz pages (*.md *.markdown *.txt);;All files (*)"));
}

QString NativePrompts::saveFile(QWidget *parent, const QString &suggestion)
{
    return QFileDialog::getSaveFileName(parent, Text::tr("Export deck"), suggestion,
                                        Text::tr("Markdown (*.md)"));
}

QString NativePrompts::saveBackup(QWidget *parent, const QString &suggestion)
{
    // No backup is ever replaced: the engine refuses.
    return QFileDialog::getSaveFileName(parent, Text::tr("Back up"), suggestion,
                                        Text::tr("Collections (*.engram)"), nullptr,
                                        QFileDialog::DontConfirmOverwrite);
}

QString NativePrompts::openBackup(QWidget *parent, const QString &folder)
{
    return QFileDialog::getOpenFileName(
        parent, Text::tr("Restore a backup"), folder,
        Text::tr("Collections and what was there before (*.engram *.engram.before-restore-*);;"
                 "All files (*)"));
}

bool NativePrompts::mayRestore(QWidget *parent, const QString &question)
{
    QMessageBox box(QMessageBox::NoIcon, Text::tr("Restore a backup"), {}, QMessageBox::Cancel,
                    parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(question);
    const QPushButton *restore = box.addButton(Text::tr("Restore"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == restore;
}

std::optional<int> NativePrompts::chooseDeck(QWidget *parent, const DeckQuestion &question)
{
    DeckDialog dialog(question, 0, DeckDialog::Order::NotAsked, parent);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.deck();
}

std::optional<QString> NativePrompts::nameDeck(QWidget *parent, const QString &title,
                                               const QString &name)
{
    NameDialog dialog(title, name, parent);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.name();
}

std::optional<QuizChoice> NativePrompts::chooseQuiz(QWidget *parent, const QStringList &names,
                                                    int current)
{
    DeckDialog dialog({.title = Text::tr("Quiz"),
                       .label = Text::tr("Questions of"),
                       .accept = Text::tr("Start the quiz"),
                       .note = Text::tr("What is new or due is reviewed by it; of the rest only "
                                        "the score counts."),
                       .names = names},
                      current, DeckDialog::Order::Asked, parent);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return QuizChoice{dialog.deck(), dialog.shuffled()};
}

std::optional<DueChoice> NativePrompts::chooseDue(QWidget *parent, const DueQuestion &question)
{
    DueDialog dialog(question, parent);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.choice();
}

void NativePrompts::openLink(QWidget *parent, const QUrl &link)
{
    if (!mayOpen(link))
        return;
    const QString words = Text::tr("This deck links to another place. Open it in your browser?");
    QMessageBox question(QMessageBox::NoIcon, Text::tr("Open a link"), {}, QMessageBox::Cancel,
                         parent);
    question.setTextFormat(Qt::PlainText);
    question.setText(words + QStringLiteral("\n\n") + link.toDisplayString());
    const QPushButton *open = question.addButton(Text::tr("Open"), QMessageBox::AcceptRole);
    question.exec();
    if (question.clickedButton() == open)
        QDesktopServices::openUrl(link);
}

void NativePrompts::showAbout(QWidget *parent)
{
    AboutDialog(parent).exec();
}

void NativePrompts::showShortcuts(QWidget *parent, CommandKeys &keys)
{
    ShortcutsDialog(keys, parent).exec();
}

} // namespace engram::desktop
