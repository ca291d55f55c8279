// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "shortcuts_dialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace engram::desktop
{

std::vector<Shortcut> reviewShortcuts()
{
    const auto text = [](const char *words) {
        return QCoreApplication::translate("engram::desktop::ReviewShortcuts", words);
    };
    return {
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
}

ShortcutsDialog::ShortcutsDialog(const std::vector<Shortcut> &shortcuts, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    constexpr int Margin = 28;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Margin);
    grid->setVerticalSpacing(6);
    const std::size_t rows = (shortcuts.size() + 1) / 2;
    for (std::size_t i = 0; i < shortcuts.size(); ++i) {
        auto *name = new QLabel(shortcuts[i].name);
        auto *keys = new QLabel(shortcuts[i].keys);
        for (QLabel *label : {name, keys})
            label->setTextFormat(Qt::PlainText);
        keys->setObjectName(QStringLiteral("dim"));
        const int row = static_cast<int>(i % rows);
        const int column = static_cast<int>(i / rows) * 2;
        grid->addWidget(name, row, column);
        grid->addWidget(keys, row, column + 1);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(Margin, Margin, Margin, Margin);
    lines->setSpacing(Margin);
    lines->addLayout(grid);
    lines->addWidget(buttons);
}

} // namespace engram::desktop
