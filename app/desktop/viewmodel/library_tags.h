// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a person does with tags in the library: each is one step of undo over all notes, on the engine's
/// thread where they may be many, and says what it did.

#include <optional>
#include <utility>

#include <QObject>
#include <QString>

#include <engram/collection.h>

namespace engram::desktop
{

class Engine;
class LibraryActions;
class LongWork;

class LibraryTags : public QObject
{
    Q_OBJECT

public:
    LibraryTags(Engine &engine, LibraryActions &rows, LongWork &work, QObject *parent = nullptr);

    /// Calls a tag otherwise, and those below it with it. Where there is one of that name, it asks
    /// first: see mergeAsked().
    void rename(const QString &tag, const QString &name);
    /// What was asked about last is meant.
    void merge();
    void remove(const QString &tag); ///< from all notes, and those below it
    /// With the notes of the rows that are selected.
    void giveToSelected(const QString &tag);
    void takeFromSelected(const QString &tag);

Q_SIGNALS:
    void mergeAsked(const QString &question); ///< whether two tags are to be one
    void done(const QString &sentence);
    void failed(const QString &sentence);
    void told(const QString &sentence);

private:
    using Changed = Result<std::optional<TagsChanged>>;

    void renameTo(const QString &tag, const QString &name);
    void changeSelected(const QString &tag, bool gives);
    void tell(const Changed &changed,
              QString (*sentence)(const TagsChanged &, const QString &tag, const QString &name),
              const QString &tag, const QString &name, const QString &otherwise);

    Engine &m_engine;
    LibraryActions &m_rows;
    LongWork &m_work;
    std::pair<QString, QString> m_asked; ///< a tag, and the one that it would be
};

} // namespace engram::desktop
