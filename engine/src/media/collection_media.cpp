// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "media/collection_media.h"

#include <utility>

#include "content/media_mentions.h"
#include "exchange/file_reading.h"
#include "media/media_export.h"
#include "media/media_names.h"
#include "media/media_report.h"
#include "media/media_type.h"
#include "model/media_name.h"
#include "store/opening.h"

namespace engram::media
{

namespace
{

AddedMedia refused(ProblemCode code, std::string text)
{
    return {.file = {}, .refusal = Problem{.code = code, .text = std::move(text)}};
}

/// Adds what each path means at a place, as far as it is there.
Result<void> addFiles(MediaNames &names, const MediaFolder &folder,
                      const std::vector<std::string> &paths, const NamePlace &place,
                      MediaFiles &files)
{
    for (const std::string &path : paths) {
        if (!isMediaName(path))
            continue;
        auto named = names.find(path, place);
        if (!named)
            return failFrom(named);
        std::string file = *named ? (*named)->file : path;
        if (folder.has(file))
            files.emplace(path, std::move(file));
    }
    return {};
}

} // namespace

CollectionMedia::CollectionMedia(const study::StudyContext &context,
                                 const std::filesystem::path &collection, bool readOnly)
    : m_context(context), m_folder(store::realPath(collection), readOnly)
{
}

Result<AddedMedia> CollectionMedia::add(std::string_view bytes)
{
    Examined examined = examine(bytes);
    if (!examined.type)
        return refused(examined.refusal, std::move(examined.figures));
    std::string file = fileNameOf(bytes, *examined.type);
    if (auto put = m_folder.put(file, bytes); !put)
        return failFrom(put);
    return AddedMedia{.file = std::move(file), .refusal = {}};
}

Result<AddedMedia> CollectionMedia::addFile(const std::filesystem::path &path)
{
    std::error_code ignored;
    if (std::filesystem::is_regular_file(path, ignored) &&
        std::filesystem::file_size(path, ignored) > MostMediaBytes)
        return refused(ProblemCode::MediaTooLarge, path.filename().string());
    const auto bytes = exchange::readWholeFile(path, MostMediaBytes);
    if (!bytes && bytes.error().code == Errc::InvalidInput)
        return refused(ProblemCode::MediaUnreadable, path.filename().string());
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    auto added = add(*bytes);
    if (added && added->refusal) {
        const std::string figures = added->refusal->text;
        added->refusal->text =
            path.filename().string() + (figures.empty() ? std::string() : ": " + figures);
    }
    return added;
}

Result<MediaFiles> CollectionMedia::of(NoteId id)
{
    MediaFiles files;
    MediaNames names(m_context);
    for (std::optional<NoteId> next = id; next;) {
        auto note = m_context.store.note(*next);
        if (!note)
            return failFrom(note);
        if (auto added =
                addFiles(names, m_folder, mediaPathsIn(note->content), placeOf(*note), files);
            !added)
            return failFrom(added);
        next = *next == id ? note->parent : std::nullopt;
    }
    return files;
}

Result<MediaFiles> CollectionMedia::in(std::string_view markdown, std::optional<NoteId> note,
                                       std::optional<DeckId> deck)
{
    MediaFiles files;
    NamePlace place{.note = note, .parent = {}, .deck = deck};
    if (note)
        if (const auto there = m_context.store.note(*note))
            place = placeOf(*there);
    MediaNames names(m_context);
    if (auto added = addFiles(names, m_folder, mediaPathsIn(markdown), place, files); !added)
        return failFrom(added);
    return files;
}

Result<std::string> CollectionMedia::read(std::string_view file) const
{
    return m_folder.read(file);
}

Result<MediaReport> CollectionMedia::report(bool verified)
{
    return mediaReport(m_context, m_folder, verified);
}

Result<std::vector<std::string>> CollectionMedia::removeUnused()
{
    auto report = mediaReport(m_context, m_folder, false);
    if (!report)
        return failFrom(report);
    std::vector<std::string> moved;
    for (StoredMedia &stored : report->files) {
        if (!stored.notes.empty())
            continue;
        if (auto done = m_folder.moveToBin(stored.file); !done)
            return failFrom(done);
        moved.push_back(std::move(stored.file));
    }
    return moved;
}

Result<std::vector<std::string>> CollectionMedia::restoreRemoved()
{
    std::vector<std::string> files = m_folder.filesInBin();
    for (const std::string &file : files)
        if (auto done = m_folder.takeFromBin(file); !done)
            return failFrom(done);
    return files;
}

Result<ExportedMedia> CollectionMedia::exportTo(DeckId deck, const std::filesystem::path &folder)
{
    return exportMedia(m_context, m_folder, deck, folder);
}

Result<ExportedMedia> CollectionMedia::exportOf(std::span<const NoteId> notes,
                                                const std::filesystem::path &folder)
{
    return exportMedia(m_context, m_folder, notes, folder);
}

} // namespace engram::media
