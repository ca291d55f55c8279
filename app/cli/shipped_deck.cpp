// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "shipped_deck.h"

#include <algorithm>
#include <cstdlib>

namespace engram::cli
{

namespace
{

namespace fs = std::filesystem;

std::vector<fs::path> decksIn(const fs::path &folder)
{
    std::vector<fs::path> decks;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const fs::path &path = entry->path();
        if (path.extension() == ".md" && path.filename() != "README.md")
            decks.push_back(path);
    }
    std::sort(decks.begin(), decks.end());
    return decks;
}

fs::path installedFolder()
{
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return program.parent_path().parent_path() / "share" / "engram" / "decks";
}

} // namespace

std::vector<fs::path> shippedDecks()
{
    const char *const chosen = std::getenv("ENGRAM_DECKS_DIR");
    if (chosen != nullptr && *chosen != '\0')
        return decksIn(chosen);
    for (const fs::path &folder : {installedFolder(), fs::path(ENGRAM_SOURCE_DECKS)}) {
        if (auto decks = decksIn(folder); !decks.empty())
            return decks;
    }
    return {};
}

} // namespace engram::cli
