// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Which keys lead to which command. A command is an action with a name; a person can give it other
/// keys, which are kept by that name.

#include <vector>

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>

class QAction;

namespace engram::desktop
{

/// A line of the list of shortcuts: a name and its keys, under a title.
struct Shortcut
{
    QString name;
    QString keys;
    QString group;
    QAction *command = nullptr; ///< whose keys can be changed; null for those that stay
};

class CommandKeys : public QObject
{
    Q_OBJECT

public:
    /// Where a command listens. A card takes bare keys itself, since they may name an option first.
    enum class Reach { Window, Card };

    /// `kept` has the keys that are not the first ones, as portable text by the name of the command:
    /// read when a command is added, written with each change. It must outlive this.
    explicit CommandKeys(QMap<QString, QString> &kept, QObject *parent = nullptr);

    /// The keys that the command has are its first ones. Kept ones take their place. Those that are no
    /// keys, or the first ones of a command that has no others, are forgotten.
    void add(QAction *command, const QString &group, Reach reach = Reach::Window);
    /// A line for keys that stay as they are. Of those, `taken` are such as a command could be given;
    /// it cannot have them where it would listen beside them, unless they are its first ones.
    void addFixed(const QString &name, const QString &keys, const QString &group,
                  const QList<QKeySequence> &taken = {});

    [[nodiscard]] std::vector<Shortcut> list() const;
    /// Why the command cannot have these keys, as a sentence; "" when it can.
    [[nodiscard]] QString objection(const QAction *command, const QKeySequence &keys) const;
    /// Gives other keys, or with an empty sequence none. Nothing where there is an objection.
    void change(QAction *command, const QKeySequence &keys);
    /// The commands, by name, whose kept keys were forgotten when they, or others, were added.
    [[nodiscard]] const QStringList &forgotten() const { return m_forgotten; }
    [[nodiscard]] bool isChanged() const; ///< any command
    void reset();                         ///< every command has its first keys again

Q_SIGNALS:
    void changed();

private:
    struct Command
    {
        QAction *action = nullptr;
        Reach reach = Reach::Window;
        QKeySequence first;
        Qt::ShortcutContext context; ///< of keys with a modifier
    };
    struct Line
    {
        Shortcut shortcut;
        Command command;
        QList<QKeySequence> taken = {};
    };

    [[nodiscard]] const Command *find(const QAction *command) const;
    void give(const Command &command, const QKeySequence &keys);
    void giveFirst(const Command &command);
    void forget(const Command &command);

    QMap<QString, QString> &m_kept;
    std::vector<Line> m_lines;
    QStringList m_forgotten;
};

/// "&Undo" as it is read: "Undo".
[[nodiscard]] QString withoutMnemonic(QString text);

/// "Skip (N)"; without keys the text alone.
[[nodiscard]] QString withKeys(const QString &text, const QString &keys);

} // namespace engram::desktop
