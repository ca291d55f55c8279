// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Files in and out. Reading a file never changes a collection: it gives a DeckFile and its
/// problems, which Collection::planImport() compares with what is there.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <engram/deck_file.h>
#include <engram/result.h>

namespace engram
{

/// The formats that can be read.
enum class Format {
    Markdown, ///< the native deck
    QuizPage, ///< a quiz web page pasted as text: "n of N", A–Z options, Hint, Detailed explanation
};

/// The format's name on the command line: "markdown", "quiz-page".
[[nodiscard]] std::string_view nameOf(Format format);
[[nodiscard]] std::optional<Format> formatNamed(std::string_view name);

/// What the reader cannot find out from the file itself.
struct ReadOptions
{
    std::optional<Format> format; ///< nothing: found from the content, then from the extension
    std::string answers;          ///< the quiz page's key, "BCCB…" or one letter a line
};

/// Larger files are refused with InvalidInput.
inline constexpr std::uintmax_t MaximumFileSize = 256U << 20U;

/// Reads a file in any encoding (UTF-8 with or without BOM, UTF-16 with BOM or evident, otherwise
/// Windows-1252) and with any line ends.
/// Errors: NotFound; Io; InvalidInput for a binary file, a folder, one over MaximumFileSize, or
/// answers to what is no quiz page.
[[nodiscard]] Result<ParsedDeck> readDeck(const std::filesystem::path &path,
                                          const ReadOptions &options = {});

/// The same for text already in memory. Errors: InvalidInput when it is not text, and as above.
[[nodiscard]] Result<ParsedDeck> readDeck(std::string_view bytes, std::string_view fileName,
                                          const ReadOptions &options);

/// The text of a file of any kind, in UTF-8 with '\n' line ends. Errors: those of readDeck().
[[nodiscard]] Result<std::string> readText(const std::filesystem::path &path);

/// Writes a deck as its canonical text. A file that is there already is replaced when it is empty or
/// names a deck in its front matter; anything else is left alone, for a wrong name must not cost a
/// picture, a page of notes or a collection.
/// Errors: Conflict; InvalidInput for a name ending in `.engram` or `.lock`, a collection's; and
/// those of writeFileAtomically().
[[nodiscard]] Result<void> writeDeck(const std::filesystem::path &path, const DeckFile &deck);

/// Writes text so that the file is either the old or the whole new one: a temporary neighbour,
/// synced, renamed.
/// Errors: ReadOnly, OutOfSpace, NotFound (no such folder), Io.
[[nodiscard]] Result<void> writeFileAtomically(const std::filesystem::path &path,
                                               std::string_view text);

} // namespace engram
