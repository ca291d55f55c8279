// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/deck_export.h"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/deck_path.h"
#include "exchange/deck_note.h"
#include "exchange/file_types.h"
#include "study/deck_tree.h"

namespace engram::exchange
{

Result<DeckFile> exportDeck(const study::StudyContext &context, DeckId root)
{
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    const study::DeckTree tree(*std::move(decks));
    const Deck *deck = tree.find(root);
    if (deck == nullptr)
        return fail(Errc::NotFound, "there is no such deck");

    using Entry = std::pair<std::string, std::string>;
    const std::size_t depth = tree.path(root).size();
    DeckFile file{.frontMatter = deck->frontMatter, .sections = {}};
    // Without its name the file would come in again as another deck, named after the file.
    const auto named = std::ranges::find(file.frontMatter, "deck", &Entry::first);
    if (named == file.frontMatter.end())
        file.frontMatter.emplace(file.frontMatter.begin(), "deck", deck->name);
    else
        named->second = deck->name;
    std::set<std::string> ids; // two files' sections may have one id, now that they are one file's
    for (const DeckId id : tree.subtree(root)) {
        auto notes = context.store.notes(id);
        if (!notes)
            return failFrom(notes);
        std::vector<DeckNote> written = grouped(*notes, deckNote);
        const Deck *section = tree.find(id);
        if (id == root) {
            if (!written.empty())
                file.sections.push_back(
                    {.title = {}, .id = {}, .notes = std::move(written), .line = 0});
            continue;
        }
        const auto given = std::ranges::find(section->frontMatter, "id", &Entry::first);
        const bool hasId = given != section->frontMatter.end() && ids.insert(given->second).second;
        const std::vector<std::string> path = tree.path(id);
        file.sections.push_back({.title = joinedPath(std::span(path).subspan(depth)),
                                 .id = hasId ? given->second : std::string(),
                                 .notes = std::move(written),
                                 .line = 0});
    }
    file.types = typesUsed(file);
    return file;
}

} // namespace engram::exchange
