// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "library_tags.h"

#include <algorithm>

#include "library_actions.h"
#include "long_work.h"
#include "text/error_text.h"

namespace engram::desktop
{

namespace
{

int notesIn(const TagsChanged &changed)
{
    return static_cast<int>(changed.changes.notes.size());
}

bool isAtOrBelow(const QString &tag, const QString &top)
{
    return tag.compare(top, Qt::CaseInsensitive) == 0 ||
           tag.startsWith(top + QLatin1String(TagSeparator), Qt::CaseInsensitive);
}

QString renamedText(const TagsChanged &changed, const QString &tag, const QString &name)
{
    return changed.merged ? LibraryTags::tr("“%1” and “%2” are one tag now. Changed %n note(s).",
                                            nullptr, notesIn(changed))
                                .arg(tag, name)
                          : LibraryTags::tr("The tag “%1” is called “%2” now, in %n note(s).",
                                            nullptr, notesIn(changed))
                                .arg(tag, name);
}

QString givenText(const TagsChanged &changed, const QString &tag, const QString &)
{
    return LibraryTags::tr("Gave the tag “%1” to %n note(s).", nullptr, notesIn(changed)).arg(tag);
}

QString takenText(const TagsChanged &changed, const QString &tag, const QString &)
{
    return LibraryTags::tr("Took the tag “%1” from %n note(s).", nullptr, notesIn(changed))
        .arg(tag);
}

} // namespace

LibraryTags::LibraryTags(Engine &engine, LibraryActions &rows, LongWork &work, QObject *parent)
    : QObject(parent), m_engine(engine), m_rows(rows), m_work(work)
{
}

void LibraryTags::rename(const QString &tag, const QString &name)
{
    m_asked = {};
    if (!m_engine.isReady())
        return;
    const auto tags = m_engine.collection().tags();
    if (!tags) {
        Q_EMIT failed(sentenceOf(tags.error()));
        return;
    }
    const auto there = std::ranges::find_if(*tags, [&name](const TagSummary &row) {
        return QString::fromStdString(row.tag).compare(name, Qt::CaseInsensitive) == 0;
    });
    if (there == tags->end() || isAtOrBelow(name, tag)) {
        renameTo(tag, name);
        return;
    }
    m_asked = {tag, QString::fromStdString(there->tag)};
    Q_EMIT mergeAsked(tr("There is a tag “%2” already, with %n note(s). Shall “%1” be the same?",
                         nullptr, static_cast<int>(there->notesWithBelow))
                          .arg(m_asked.first, m_asked.second));
}

void LibraryTags::merge()
{
    const auto [tag, name] = std::exchange(m_asked, {});
    if (!tag.isEmpty() && m_engine.isReady())
        renameTo(tag, name);
}

void LibraryTags::renameTo(const QString &tag, const QString &name)
{
    m_work.run(
        tr("Renaming “%1”").arg(tag),
        [tag = tag.toStdString(), name = name.toStdString()](Collection &collection,
                                                             const Progress &progress) -> Changed {
            return collection.renameTag(tag, name, progress);
        },
        [this, tag, name](const Changed &changed) {
            tell(changed, renamedText, tag, name, tr("It is called so already."));
        });
}

void LibraryTags::remove(const QString &tag)
{
    if (!m_engine.isReady())
        return;
    m_work.run(
        tr("Taking away “%1”").arg(tag),
        [tag = tag.toStdString()](Collection &collection, const Progress &progress) -> Changed {
            return collection.removeTag(tag, progress);
        },
        [this, tag](const Changed &changed) {
            tell(changed, takenText, tag, {}, tr("No note has that tag any more."));
        });
}

void LibraryTags::giveToSelected(const QString &tag)
{
    changeSelected(tag, true);
}

void LibraryTags::takeFromSelected(const QString &tag)
{
    changeSelected(tag, false);
}

void LibraryTags::changeSelected(const QString &tag, bool gives)
{
    if (!m_rows.canAct())
        return;
    m_work.run(
        gives ? tr("Giving “%1”").arg(tag) : tr("Taking away “%1”").arg(tag),
        [gives, tag = tag.toStdString(), selected = m_rows.selectedNotes()](
            Collection &collection, const Progress &progress) -> Changed {
            auto notes = selected(collection);
            if (!notes)
                return failFrom(notes);
            return gives ? collection.addTagTo(*notes, tag, progress)
                         : collection.removeTagFrom(*notes, tag, progress);
        },
        [this, gives, tag](const Changed &changed) {
            tell(changed, gives ? givenText : takenText, tag, {},
                 gives ? tr("All of them have that tag already.")
                       : tr("None of them has that tag."));
        });
}

/// Says what was done, or that all was so already.
void LibraryTags::tell(const Changed &changed,
                       QString (*sentence)(const TagsChanged &, const QString &, const QString &),
                       const QString &tag, const QString &name, const QString &otherwise)
{
    if (!changed)
        Q_EMIT failed(sentenceOf(changed.error()));
    else if (!*changed)
        Q_EMIT told(tr("Cancelled. Nothing was changed."));
    else if ((*changed)->changes.notes.empty())
        Q_EMIT told(otherwise);
    else
        Q_EMIT done(sentence(**changed, tag, name));
}

} // namespace engram::desktop
