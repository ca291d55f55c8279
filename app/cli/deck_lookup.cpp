// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deck_lookup.h"

#include "safe_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace engram::cli
{

namespace
{

std::string folded(const std::string &text)
{
    std::string result;
    icu::UnicodeString::fromUTF8(text).foldCase().toUTF8String(result);
    return result;
}

std::string withSlashes(std::string path)
{
    for (std::size_t at = path.find(PathArrow); at != std::string::npos;
         at = path.find(PathArrow, at))
        path.replace(at, PathArrow.size(), "/");
    return path;
}

} // namespace

std::string pathText(const std::vector<std::string> &names)
{
    return fmt::format("{}", fmt::join(names, PathArrow));
}

std::vector<std::string> pathsOf(const std::vector<DeckSummary> &decks)
{
    std::vector<std::string> paths;
    std::vector<std::string> open;
    for (const DeckSummary &row : decks) {
        open.resize(std::min(open.size(), static_cast<std::size_t>(row.depth)));
        open.push_back(row.deck.name);
        paths.push_back(pathText(open));
    }
    return paths;
}

std::map<DeckId, std::string> pathsById(const std::vector<DeckSummary> &decks)
{
    const std::vector<std::string> paths = pathsOf(decks);
    std::map<DeckId, std::string> byId;
    for (std::size_t i = 0; i < paths.size(); ++i)
        byId.emplace(decks[i].deck.id, paths[i]);
    return byId;
}

Result<std::optional<DeckId>> findDeck(Collection &collection, const std::string &name)
{
    if (name.empty())
        return std::optional<DeckId>();
    auto decks = collection.decks();
    if (!decks)
        return failFrom(decks);
    const std::vector<std::string> paths = pathsOf(*decks);

    std::vector<std::size_t> found;
    const std::string sought = folded(withSlashes(name));
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (folded(withSlashes(paths[i])) == sought)
            return std::optional((*decks)[i].deck.id);
        if (folded((*decks)[i].deck.name) == sought || folded((*decks)[i].deck.key) == sought)
            found.push_back(i);
    }
    if (found.size() == 1)
        return std::optional((*decks)[found.front()].deck.id);
    if (found.size() > 1)
        return fail(Errc::InvalidInput,
                    fmt::format("several decks are named “{}”; give the path, such as “{}”",
                                quotable(name), paths[found.front()]));
    return fail(Errc::NotFound,
                paths.empty() ? fmt::format("there is no deck “{}”, nor any other", quotable(name))
                              : fmt::format("there is no deck “{}”; there are: {}", quotable(name),
                                            fmt::join(paths, ", ")));
}

} // namespace engram::cli
