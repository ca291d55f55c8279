// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "shortcuts_dialog.h"

#include <algorithm>
#include <map>

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "key_button.h"
#include "widgets/command_keys.h"

namespace engram::desktop
{

namespace
{

constexpr int ColumnGap = 18;
constexpr int Beside = 80; // what is beside the columns: margins, the scroll bar, the window's edge

QLabel *plain(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(CommandKeys &keys, QWidget *parent)
    : QDialog(parent), m_keys(keys), m_message(plain({})), m_reset(nullptr)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    std::vector<QString> titles;
    std::map<QString, std::vector<Shortcut>> groups;
    for (const Shortcut &shortcut : keys.list()) {
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
        (title == titles.front() ? first : others)->addWidget(makeGroup(title, groups.at(title)));
    alignKeys();
    // In a small window the columns stand below each other.
    if (parent != nullptr && page->sizeHint().width() > parent->window()->width() - Beside)
        columns->setDirection(QBoxLayout::TopToBottom);
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
    const QSize room = parent != nullptr ? parent->window()->size() - QSize(0, 160) : whole;
    scroll->setMinimumSize(whole.boundedTo(room));

    m_message->setObjectName(QStringLiteral("keyMessage"));
    m_message->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_reset = buttons->addButton(tr("&Reset all keys"), QDialogButtonBox::ResetRole);
    m_reset->setObjectName(QStringLiteral("resetKeys"));
    for (QAbstractButton *button : buttons->buttons())
        qobject_cast<QPushButton *>(button)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_keys.reset();
        m_message->setText(tr("All keys are as they were at first."));
    });
    connect(&keys, &CommandKeys::changed, this, &ShortcutsDialog::refresh);
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(ColumnGap / 2);
    lines->addWidget(scroll, 1);
    lines->addWidget(m_message);
    lines->addWidget(buttons);
    m_message->setText(tr("To change keys, press Enter on them or click them."));
    refresh();
    scroll->setFocus(); // the arrows scroll
}

QWidget *ShortcutsDialog::makeGroup(const QString &title, const std::vector<Shortcut> &shortcuts)
{
    auto *panel = new QWidget;
    auto *grid = new QGridLayout(panel);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(ColumnGap);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    m_grids.push_back(grid);
    QLabel *head = plain(title);
    head->setObjectName(QStringLiteral("strong"));
    grid->addWidget(head, 0, 0, 1, 2);
    for (const Shortcut &shortcut : shortcuts) {
        const int row = grid->rowCount();
        grid->addWidget(plain(shortcut.name), row, 0);
        grid->addWidget(makeKeys(shortcut), row, 1, Qt::AlignLeft);
    }
    return panel;
}

/// All rows are as high as one with a button, and all keys begin at one line.
void ShortcutsDialog::alignKeys()
{
    QSize most;
    const auto keysIn = [](QGridLayout *grid, int row) {
        const QLayoutItem *item = grid->itemAtPosition(row, 1);
        return item != nullptr ? item->widget() : nullptr;
    };
    constexpr int FirstRow = 1; // under the heading
    for (QGridLayout *grid : m_grids)
        for (int row = FirstRow; row < grid->rowCount(); ++row)
            if (QWidget *keys = keysIn(grid, row)) {
                keys->ensurePolished();
                most = most.expandedTo(keys->sizeHint());
            }
    for (QGridLayout *grid : m_grids) {
        grid->setColumnMinimumWidth(1, most.width());
        for (int row = FirstRow; row < grid->rowCount(); ++row)
            if (keysIn(grid, row) != nullptr)
                grid->setRowMinimumHeight(row, most.height());
    }
}

QWidget *ShortcutsDialog::makeKeys(const Shortcut &shortcut)
{
    if (shortcut.command == nullptr) {
        QLabel *fixed = plain(shortcut.keys);
        fixed->setObjectName(QStringLiteral("dim"));
        return fixed;
    }
    auto *button = new KeyButton(shortcut.name);
    button->setProperty("quiet", true);
    m_buttons.emplace_back(shortcut.command, button);
    connect(button, &KeyButton::listening, this, [this] {
        m_message->setText(tr("Press the new keys. Esc leaves them, Backspace takes them away."));
    });
    connect(button, &KeyButton::keysChosen, this,
            [this, command = shortcut.command, name = shortcut.name](const QKeySequence &keys) {
                change(command, name, keys);
            });
    return button;
}

void ShortcutsDialog::change(QAction *command, const QString &name, const QKeySequence &keys)
{
    const QString objection = m_keys.objection(command, keys);
    m_keys.change(command, keys);
    if (!objection.isEmpty())
        m_message->setText(objection);
    else if (keys.isEmpty())
        m_message->setText(tr("“%1” has no keys of its own now.").arg(name));
    else
        m_message->setText(tr("%1: %2", "command and its keys")
                               .arg(name, keys.toString(QKeySequence::NativeText)));
}

void ShortcutsDialog::refresh()
{
    for (const Shortcut &shortcut : m_keys.list()) {
        const auto found = std::ranges::find(m_buttons, shortcut.command,
                                             [](const auto &each) { return each.first; });
        if (found != m_buttons.end())
            found->second->showKeys(shortcut.keys);
    }
    m_reset->setEnabled(m_keys.isChanged());
}

} // namespace engram::desktop
