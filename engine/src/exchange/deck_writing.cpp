// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/exchange.h>

namespace engram
{

namespace
{

/// `.engram`, and the `.engram-wal`, `-shm` and `.lock` beside a collection that is open.
bool isNameOfCollection(const std::filesystem::path &path)
{
    const std::string extension = path.extension().string();
    return extension.starts_with(".engram") || extension == ".lock";
}

/// Whether what is at this path may give way to a deck.
bool mayBeReplaced(const std::filesystem::path &path)
{
    std::error_code failed;
    if (!std::filesystem::is_regular_file(path, failed) || std::filesystem::is_empty(path, failed))
        return true; // nothing is lost, or the write itself will say what is wrong
    const auto there = readDeck(path, {.format = Format::Markdown});
    return there && !there->file.title().empty();
}

} // namespace

Result<void> writeDeck(const std::filesystem::path &path, const DeckFile &deck)
{
    if (isNameOfCollection(path))
        return fail(Errc::InvalidInput,
                    "this name is a collection's; the name of a deck ends in .md", path.string());
    if (!mayBeReplaced(path))
        return fail(Errc::Conflict, "not a deck", path.string());
    return writeFileAtomically(path, writeDeckFile(deck));
}

} // namespace engram
