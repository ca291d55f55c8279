// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Pictures and sounds of a collection: files in a folder beside it, `<name>.media/`, each named by its
/// contents. Nothing outside of that folder is ever read to show a note. See ADR 0025.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <engram/id.h>
#include <engram/problem.h>
#include <engram/result.h>

namespace engram
{

/// What a larger file is refused for.
inline constexpr std::uintmax_t MostMediaBytes = 20U << 20U;
/// Of a picture, by its header; and the longest of its sides.
inline constexpr std::int64_t MostPixels = 64'000'000;
inline constexpr int LongestSide = 16'384;

/// By what a text calls it, the file in the folder of media. Only what is there.
using MediaFiles = std::map<std::string, std::string>;

/// Of a file in the folder of media, whether it is a picture; else it is a sound.
[[nodiscard]] inline bool isPicture(std::string_view file)
{
    return file.ends_with(".png") || file.ends_with(".jpg") || file.ends_with(".gif") ||
           file.ends_with(".webp");
}

/// What became of bytes that a person gave.
struct AddedMedia
{
    std::string file;               ///< also what a note may call it; "" where it was refused
    std::optional<Problem> refusal; ///< without a place
};

/// A file in the folder of media.
struct StoredMedia
{
    std::string file;
    std::uintmax_t bytes = 0;
    std::vector<NoteId> notes; ///< that mention it, those in the bin, too; empty: it is not used
};

/// What a note mentions and does not get.
struct LostMedia
{
    enum class Why : std::uint8_t {
        Unknown, ///< nothing of the collection is called so
        Gone,    ///< its file is not in the folder
        Removed, ///< its file was not used, and is in the bin of the folder
        Damaged, ///< its file is not what it was
    };

    Why why = Why::Unknown;
    std::string name;
    std::string file; ///< "" where it is unknown
    std::vector<NoteId> notes;
};

/// What is there, and what is not.
struct MediaReport
{
    std::vector<StoredMedia> files; ///< by name
    std::vector<LostMedia> lost;    ///< by the name in the notes
};

/// A picture or sound of an exported deck.
struct ExportedMedia
{
    std::vector<std::filesystem::path> written;
    std::vector<std::string> kept; ///< names at which another file is; nothing was written there
    std::vector<std::string> lost; ///< names whose files are not there
    /// Two notes of the deck call different files so; the file of the first one was written.
    std::vector<std::string> twofold;
};

/// The media of an open collection. Use as the collection: from one thread at a time; only read() is for
/// any thread.
class Media
{
public:
    virtual ~Media() = default;

    /// There may be none yet.
    [[nodiscard]] virtual const std::filesystem::path &folder() const = 0;
    /// Keeps bytes that a person pasted or dropped. A note mentions them as `![](file)`. Once more, the
    /// same. Errors: those of writing.
    [[nodiscard]] virtual Result<AddedMedia> add(std::string_view bytes) = 0;
    /// Likewise a file. Errors besides: NotFound, Io.
    [[nodiscard]] virtual Result<AddedMedia> addFile(const std::filesystem::path &path) = 0;
    /// What a note mentions, and of a fact its question, too. Cost: that of parsing texts with brackets.
    [[nodiscard]] virtual Result<MediaFiles> of(NoteId note) = 0;
    /// What a text mentions that is to be one of this note, or of a new one in this deck.
    [[nodiscard]] virtual Result<MediaFiles> in(std::string_view markdown,
                                                std::optional<NoteId> note,
                                                std::optional<DeckId> deck) = 0;
    /// Any thread. Errors: NotFound; Corrupt when it is not what it was; InvalidInput for a name that
    /// none of its files has; Io.
    [[nodiscard]] virtual Result<std::string> read(std::string_view file) const = 0;

    /// Cost: reads all notes; with `verified`, all files, too.
    [[nodiscard]] virtual Result<MediaReport> report(bool verified) = 0;
    /// Moves what no note mentions to the bin of the folder; gives its files. Cost: that of report().
    [[nodiscard]] virtual Result<std::vector<std::string>> removeUnused() = 0;
    /// Takes all out of that bin again; gives its files.
    [[nodiscard]] virtual Result<std::vector<std::string>> restoreRemoved() = 0;

    /// Writes what the notes of a deck, with those below it, mention beside its file: to the paths
    /// below `folder` that they have in the texts. Errors: NotFound; those of writing.
    [[nodiscard]] virtual Result<ExportedMedia> exportTo(DeckId deck,
                                                         const std::filesystem::path &folder) = 0;
    /// Likewise of some notes. Cost: reads them.
    [[nodiscard]] virtual Result<ExportedMedia> exportOf(std::span<const NoteId> notes,
                                                         const std::filesystem::path &folder) = 0;
};

} // namespace engram
