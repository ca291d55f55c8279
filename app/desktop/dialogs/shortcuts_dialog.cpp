// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "shortcuts_dialog.h"

#include <map>

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace engram::desktop
{

std::vector<Shortcut> reviewShortcuts()
{
    const auto text = [](const char *words) {
        return QCoreApplication::translate("engram::desktop::ReviewShortcuts", words);
    };
    std::vector<Shortcut> shortcuts{
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Choose an option")),
         text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "1–4 or A–D"))},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Show the answer")),
         text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Space or Enter"))},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Accept the proposed grade")),
         text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Enter or Space"))},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Again, Hard, Good, Easy")),
         text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "1–4, once answered"))},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts",
                                "Hint; once more rules an option out")),
         QStringLiteral("H")},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts",
                                "Open or close the explanation")),
         QStringLiteral("X")},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Not now: skip the card")),
         QStringLiteral("N")},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Hand an exam in")),
         text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Ctrl+Enter"))},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Edit the note")),
         text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts",
                                "E, unless it names an option"))},
        {text(
             QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "In the editor: save; go back")),
         text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Ctrl+S; Esc"))},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Mark the note, or unmark")),
         QStringLiteral("*")},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Suspend the card")),
         QStringLiteral("S")},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Bury it with its siblings")),
         text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts",
                                "B, unless it names an option"))},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Bury the card; the note")),
         text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "− ; ="))},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Flag the card; 0 for none")),
         text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "F, then 1–7"))},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "More to do with the card")),
         QStringLiteral("M")},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Scroll the card")),
         text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts",
                                "↑ ↓ Page Up Page Down Home End"))},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Pause: back to Today")),
         text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Esc"))},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Start, on Today")),
         text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Enter"))},
        {text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts",
                                "Unbury, unsuspend a deck, on Today")),
         text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "Ctrl+U, Ctrl+Shift+U"))},
    };
    for (Shortcut &shortcut : shortcuts)
        shortcut.group =
            text(QT_TRANSLATE_NOOP("engram::desktop::ReviewShortcuts", "While a card is asked"));
    return shortcuts;
}

namespace
{

constexpr int ColumnGap = 18;

/// The shortcuts of one group under its title.
QWidget *groupPanel(const QString &title, const std::vector<Shortcut> &shortcuts)
{
    auto *panel = new QWidget;
    auto *grid = new QGridLayout(panel);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(ColumnGap);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    auto *head = new QLabel(title);
    head->setObjectName(QStringLiteral("strong"));
    head->setTextFormat(Qt::PlainText);
    grid->addWidget(head, 0, 0, 1, 2);
    for (const Shortcut &shortcut : shortcuts) {
        const int row = grid->rowCount();
        auto *name = new QLabel(shortcut.name);
        auto *keys = new QLabel(shortcut.keys);
        for (QLabel *label : {name, keys})
            label->setTextFormat(Qt::PlainText);
        keys->setObjectName(QStringLiteral("dim"));
        grid->addWidget(name, row, 0);
        grid->addWidget(keys, row, 1);
    }
    return panel;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<Shortcut> &shortcuts, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    std::vector<QString> titles;
    std::map<QString, std::vector<Shortcut>> groups;
    for (const Shortcut &shortcut : shortcuts) {
        if (groups[shortcut.group].empty())
            titles.push_back(shortcut.group);
        groups[shortcut.group].push_back(shortcut);
    }
    // What is needed most has a column of its own.
    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    columns->setSpacing(2 * ColumnGap);
    auto *first = new QVBoxLayout;
    auto *others = new QVBoxLayout;
    for (QVBoxLayout *column : {first, others}) {
        column->setSpacing(ColumnGap / 2);
        columns->addLayout(column);
    }
    for (const QString &title : titles)
        (title == titles.front() ? first : others)->addWidget(groupPanel(title, groups.at(title)));
    first->addStretch(1);
    others->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("shortcuts"));
    scroll->setAccessibleName(windowTitle());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    // Room for all of it, where the window that it is about has as much.
    const int bar = scroll->verticalScrollBar()->sizeHint().width();
    const QSize whole = page->sizeHint() + QSize(bar, 0);
    const QSize room = parent != nullptr ? parent->window()->size() - QSize(0, 120) : whole;
    scroll->setMinimumSize(whole.boundedTo(room));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(ColumnGap / 2);
    lines->addWidget(scroll, 1);
    lines->addWidget(buttons);
    scroll->setFocus(); // the arrows scroll
}

} // namespace engram::desktop
