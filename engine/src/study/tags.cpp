// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/tags.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <utility>

#include <engram/note.h>
#include <fmt/format.h>

#include "base/text.h"

namespace engram::study
{

namespace
{

constexpr std::string_view Separator = TagSeparator;
using Path = std::vector<std::string>;

Path pathOf(std::string_view tag)
{
    Path path;
    for (;;) {
        const std::size_t end = tag.find(Separator);
        path.emplace_back(tag.substr(0, end));
        if (end == std::string_view::npos)
            return path;
        tag.remove_prefix(end + Separator.size());
    }
}

std::string joined(std::span<const std::string> path)
{
    std::string tag;
    for (const std::string &name : path)
        tag += (tag.empty() ? "" : TagSeparator) + name;
    return tag;
}

/// By what it is compared.
Path foldedPath(std::string_view tag)
{
    return pathOf(foldedCase(tag));
}

bool isAtOrBelow(std::string_view tag, const Path &folded)
{
    const Path path = foldedPath(tag);
    return std::ranges::mismatch(folded, path).in1 == folded.end();
}

/// A tag that a person gives: InvalidInput when it is none.
Result<std::string> checkedTag(std::string_view given)
{
    const std::string tag = asSeen(given);
    const Path path = pathOf(tag);
    const bool isWhole = std::ranges::none_of(path, [](const std::string &name) {
        return name.empty() || name.find(':') != std::string::npos;
    });
    if (!isWhole || !isShowableLine(tag) || simplified(tag) != tag ||
        tag.find_first_of(" \"{}") != std::string::npos || codePointCount(tag) > LongestTag)
        return fail(
            Errc::InvalidInput,
            fmt::format("“{}” is no tag: it is one word without spaces, quotation marks and "
                        "braces, of at most {} characters, with :: between its parts",
                        excerptOf(given), LongestTag));
    return foldedCase(tag) == MarkedTag ? std::string(MarkedTag) : tag;
}

/// Those of a person's own choice by their new names; "" takes one away.
using NewTag = std::function<std::string(const std::string &)>;

/// The tags as they become, each once.
std::vector<std::string> changed(const std::vector<std::string> &tags, const NewTag &newTag)
{
    std::vector<std::string> after;
    std::set<std::string> known;
    for (const std::string &tag : tags) {
        std::string become = newTag(tag);
        if (!become.empty() && known.insert(foldedCase(become)).second)
            after.push_back(std::move(become));
    }
    return after;
}

/// Saves the notes whose tags `change` makes others; those in the bin are left out.
template <class Change>
Result<std::optional<TagsChanged>> changeTags(const StudyContext &context,
                                              const std::vector<NoteId> &notes, Change change,
                                              const Progress &progress)
{
    constexpr std::size_t Look = 256;
    constexpr double ShareOfReading = 0.2;
    log::Batch batch = context.newBatch();
    std::set<NoteId> met;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (i % Look == 0 && progress &&
            !progress(ShareOfReading * static_cast<double>(i) / static_cast<double>(notes.size())))
            return std::nullopt;
        // Saving what is in the bin would bring it back.
        auto removed = context.store.isRemoved(notes[i]);
        if (!removed)
            return failFrom(removed);
        if (*removed || !met.insert(notes[i]).second)
            continue;
        auto note = context.store.note(notes[i]);
        if (!note)
            return failFrom(note);
        std::vector<std::string> tags = change(note->tags);
        if (tags == note->tags)
            continue;
        note->tags = std::move(tags);
        batch.rows.emplace_back(log::Event(log::NoteSaved{*std::move(note)}));
    }
    if (batch.rows.empty())
        return TagsChanged{};
    auto changes = context.store.commit(batch, [&progress](double done) {
        return !progress || progress(ShareOfReading + (1 - ShareOfReading) * done);
    });
    if (!changes)
        return failFrom(changes);
    if (!*changes)
        return std::nullopt;
    return TagsChanged{.changes = **std::move(changes)};
}

/// All spellings of a tag and of those below it, and the notes that have one of them.
struct Tagged
{
    std::vector<NoteId> notes;
    std::vector<std::string> tags;   ///< these spellings
    std::vector<std::string> others; ///< all other tags
};

Result<Tagged> notesAtOrBelow(const StudyContext &context, const Path &folded)
{
    auto counts = context.store.tagCounts();
    if (!counts)
        return failFrom(counts);
    Tagged tagged;
    for (const auto &[tag, count] : *counts) {
        if (!isAtOrBelow(tag, folded)) {
            tagged.others.push_back(tag);
            continue;
        }
        auto notes = context.store.notesTagged(tag);
        if (!notes)
            return failFrom(notes);
        tagged.tags.push_back(tag);
        tagged.notes.insert(tagged.notes.end(), notes->begin(), notes->end());
    }
    std::ranges::sort(tagged.notes);
    const auto again = std::ranges::unique(tagged.notes);
    tagged.notes.erase(again.begin(), again.end());
    return tagged;
}

tl::unexpected<Error> noSuchTag(std::string_view tag)
{
    return fail(Errc::NotFound, fmt::format("no note has the tag “{}”", excerptOf(tag)));
}

/// Notes by the tags they have, to be told as a tree.
struct Node
{
    std::string name; ///< as most notes spell it
    std::int64_t mostNotes = -1;
    std::int64_t notes = 0;
    std::map<std::string, Node> below; ///< by what they are compared

    void add(std::span<const std::string> path, std::int64_t count)
    {
        Node &next = below[foldedCase(path.front())];
        if (count > next.mostNotes) {
            next.mostNotes = count;
            next.name = path.front();
        }
        if (path.size() == 1)
            next.notes += count;
        else
            next.add(path.subspan(1), count);
    }

    std::int64_t list(Path &above, std::vector<TagSummary> &rows) const
    {
        std::int64_t all = notes;
        for (const auto &[folded, node] : below) {
            above.push_back(node.name);
            const std::size_t row = rows.size();
            rows.push_back({.tag = joined(above),
                            .name = node.name,
                            .depth = static_cast<int>(above.size()) - 1,
                            .notes = node.notes});
            rows[row].notesWithBelow = node.list(above, rows);
            all += rows[row].notesWithBelow;
            above.pop_back();
        }
        return all;
    }
};

} // namespace

Result<std::vector<TagSummary>> tags(const StudyContext &context)
{
    auto counts = context.store.tagCounts();
    if (!counts)
        return failFrom(counts);
    Node root;
    for (const auto &[tag, count] : *counts)
        root.add(pathOf(tag), count);
    std::vector<TagSummary> rows;
    Path above;
    root.list(above, rows);
    return rows;
}

Result<std::optional<TagsChanged>> renameTag(const StudyContext &context, std::string_view tag,
                                             std::string_view name, const Progress &progress)
{
    auto become = checkedTag(name);
    if (!become)
        return failFrom(become);
    const Path folded = foldedPath(tag);
    auto tagged = notesAtOrBelow(context, folded);
    if (!tagged)
        return failFrom(tagged);
    if (tagged->notes.empty())
        return noSuchTag(tag);
    const Path becomes = foldedPath(*become);
    const bool isMerged = std::ranges::any_of(tagged->others, [&becomes](const std::string &other) {
        return isAtOrBelow(other, becomes);
    });
    const NewTag renamed = [&](const std::string &old) {
        if (!isAtOrBelow(old, folded))
            return old;
        Path path = pathOf(old);
        path.erase(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(folded.size()));
        path.insert(path.begin(), *become);
        return joined(path);
    };
    for (const std::string &old : tagged->tags)
        if (codePointCount(renamed(old)) > LongestTag)
            return fail(Errc::InvalidInput,
                        fmt::format("“{}” would be a tag of more than {} characters",
                                    excerptOf(renamed(old)), LongestTag));
    auto done = changeTags(
        context, tagged->notes,
        [&renamed](const std::vector<std::string> &tags) { return changed(tags, renamed); },
        progress);
    if (done && *done)
        (*done)->merged = isMerged;
    return done;
}

Result<std::optional<TagsChanged>> removeTag(const StudyContext &context, std::string_view tag,
                                             const Progress &progress)
{
    auto tagged = notesAtOrBelow(context, foldedPath(tag));
    if (!tagged)
        return failFrom(tagged);
    if (tagged->notes.empty())
        return noSuchTag(tag);
    return setTag(context, tagged->notes, tag, false, progress);
}

Result<std::optional<TagsChanged>> setTag(const StudyContext &context,
                                          const std::vector<NoteId> &notes, std::string_view tag,
                                          bool isGiven, const Progress &progress)
{
    std::string given;
    if (isGiven) {
        auto checked = checkedTag(tag);
        if (!checked)
            return failFrom(checked);
        given = *std::move(checked);
    }
    const Path folded = foldedPath(isGiven ? given : tag);
    const NewTag without = [&folded](const std::string &old) {
        return isAtOrBelow(old, folded) ? std::string() : old;
    };
    return changeTags(
        context, notes,
        [&](const std::vector<std::string> &tags) {
            if (!isGiven)
                return changed(tags, without);
            std::vector<std::string> after = tags;
            const auto isThere = [&](const std::string &each) {
                return foldedPath(each) == folded;
            };
            if (std::ranges::none_of(tags, isThere))
                after.push_back(given);
            return after;
        },
        progress);
}

} // namespace engram::study
