// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_keys.h"

#include <algorithm>

#include <QAction>

namespace engram::desktop
{

namespace
{

bool isBare(const QKeySequence &keys)
{
    return (keys[0].keyboardModifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
}

/// Keys by which a person finds their way everywhere, and digits, which name options and grades.
bool isReserved(const QKeySequence &keys)
{
    const Qt::Key key = keys[0].key();
    if (!isBare(keys))
        return false;
    if (key >= Qt::Key_0 && key <= Qt::Key_9)
        return true;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
    case Qt::Key_Backspace:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        return true;
    default:
        return false;
    }
}

} // namespace

QString withoutMnemonic(QString text)
{
    return text.remove(QLatin1Char('&'));
}

QString withKeys(const QString &text, const QString &keys)
{
    return keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys);
}

CommandKeys::CommandKeys(QMap<QString, QString> &kept, QObject *parent)
    : QObject(parent), m_kept(kept)
{
}

void CommandKeys::add(QAction *command, const QString &group, Reach reach)
{
    Line line{.shortcut = {.name = withoutMnemonic(command->text()),
                           .keys = {},
                           .group = withoutMnemonic(group),
                           .command = command},
              .command = {.action = command,
                          .reach = reach,
                          .first = command->shortcut(),
                          .context = command->shortcutContext() == Qt::WidgetShortcut
                                         ? Qt::WindowShortcut
                                         : command->shortcutContext()}};
    m_lines.push_back(line);
    const auto kept = m_kept.constFind(command->objectName());
    if (kept == m_kept.constEnd()) {
        giveFirst(line.command);
        return;
    }
    const auto keys = QKeySequence::fromString(*kept, QKeySequence::PortableText);
    const bool areKeys = keys.isEmpty() == kept->isEmpty();
    if (areKeys && objection(command, keys).isEmpty()) {
        give(line.command, keys);
    } else {
        forget(line.command);
        giveFirst(line.command);
    }
}

/// Who has them instead, as only a file could say, has its own first ones again.
void CommandKeys::giveFirst(const Command &command)
{
    give(command, {});
    for (const Line &line : m_lines) {
        const QAction *other = line.command.action;
        if (other != nullptr && other != command.action && !command.first.isEmpty() &&
            other->shortcut() == command.first && line.command.first != command.first) {
            forget(line.command);
            giveFirst(line.command);
        }
    }
    if (objection(command.action, command.first).isEmpty())
        give(command, command.first);
}

void CommandKeys::forget(const Command &command)
{
    const QString name = command.action->objectName();
    if (m_kept.remove(name) > 0)
        m_forgotten << name;
}

void CommandKeys::addFixed(const QString &name, const QString &keys, const QString &group,
                           const QList<QKeySequence> &taken)
{
    m_lines.push_back(
        {.shortcut = {.name = name, .keys = keys, .group = group}, .command = {}, .taken = taken});
}

std::vector<Shortcut> CommandKeys::list() const
{
    std::vector<Shortcut> all;
    for (const Line &line : m_lines) {
        Shortcut shortcut = line.shortcut;
        if (const QAction *command = shortcut.command) {
            shortcut.keys = command->shortcut().toString(QKeySequence::NativeText);
        }
        all.push_back(shortcut);
    }
    return all;
}

const CommandKeys::Command *CommandKeys::find(const QAction *command) const
{
    const auto line =
        std::ranges::find(m_lines, command, [](const Line &each) { return each.command.action; });
    return line == m_lines.end() ? nullptr : &line->command;
}

QString CommandKeys::objection(const QAction *command, const QKeySequence &keys) const
{
    if (keys.isEmpty())
        return {};
    if (keys.count() > 1)
        return tr("One combination of keys at a time, please.");
    if (keys[0].key() == Qt::Key_unknown)
        return tr("This key has no name here.");
    const QString shown = keys.toString(QKeySequence::NativeText);
    if (isReserved(keys))
        return tr("%1 always does the same, and cannot be given away.").arg(shown);
    const Command *wanting = find(command);
    // Bare keys of a card come after those that name options, and on no other page.
    const bool listensBeside =
        wanting == nullptr || wanting->reach == Reach::Window || !isBare(keys);
    const bool isFirst = wanting != nullptr && wanting->first == keys;
    for (const Line &line : m_lines) {
        if (listensBeside && !isFirst && line.taken.contains(keys))
            return tr("%1 is the key of “%2”, and stays so.").arg(shown, line.shortcut.name);
        const QAction *other = line.command.action;
        if (other != nullptr && other != command && other->shortcut() == keys)
            return tr("%1 is the key of “%2”. Change that one first.")
                .arg(shown, line.shortcut.name);
    }
    return {};
}

void CommandKeys::give(const Command &command, const QKeySequence &keys)
{
    command.action->setShortcut(keys);
    if (command.reach == Reach::Card)
        command.action->setShortcutContext(!keys.isEmpty() && isBare(keys) ? Qt::WidgetShortcut
                                                                           : command.context);
}

void CommandKeys::change(QAction *command, const QKeySequence &keys)
{
    const Command *known = find(command);
    if (known == nullptr || !objection(command, keys).isEmpty())
        return;
    give(*known, keys);
    if (keys == known->first)
        m_kept.remove(command->objectName());
    else
        m_kept[command->objectName()] = keys.toString(QKeySequence::PortableText);
    Q_EMIT changed();
}

bool CommandKeys::isChanged() const
{
    return std::ranges::any_of(m_lines, [](const Line &line) {
        return line.command.action != nullptr &&
               line.command.action->shortcut() != line.command.first;
    });
}

void CommandKeys::reset()
{
    for (const Line &line : m_lines)
        if (line.command.action != nullptr)
            give(line.command, line.command.first);
    m_kept.clear();
    Q_EMIT changed();
}

} // namespace engram::desktop
