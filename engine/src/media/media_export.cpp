// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "media/media_export.h"

#include <map>
#include <string>
#include <system_error>
#include <utility>

#include <engram/exchange.h>

#include "base/errno.h"
#include "content/media_mentions.h"
#include "exchange/file_reading.h"
#include "media/media_names.h"
#include "model/media_name.h"
#include "study/deck_tree.h"

namespace engram::media
{

namespace
{

namespace fs = std::filesystem;

/// By the name in the texts, the file that the first note means.
using Wanted = std::map<std::string, std::string>;

Result<void> collect(MediaNames &names, const Note &note, Wanted &wanted, ExportedMedia &exported)
{
    for (const std::string &path : mediaPathsIn(note.content)) {
        if (!isMediaName(path))
            continue;
        auto named = names.find(path, placeOf(note));
        if (!named)
            return failFrom(named);
        std::string file = *named ? (*named)->file : std::string();
        if (file.empty() && isMediaFile(path))
            file = path;
        if (file.empty())
            continue; // never was the collection's
        const auto [at, isNew] = wanted.emplace(path, file);
        if (!isNew && at->second != file &&
            (exported.twofold.empty() || exported.twofold.back() != path))
            exported.twofold.push_back(path);
    }
    return {};
}

/// Whether a symbolic link on the way to the file leads out of the folder.
bool leadsOut(const fs::path &folder, const fs::path &file)
{
    std::error_code error;
    const fs::path real = fs::weakly_canonical(file.parent_path(), error);
    const fs::path within = error ? fs::path() : real.lexically_relative(folder);
    return within.empty() || *within.begin() == "..";
}

bool isSomethingAt(const fs::path &path)
{
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

/// Writes what is wanted below the folder, and tells what became of it.
Result<ExportedMedia> write(const MediaFolder &folder, const Wanted &wanted, ExportedMedia exported,
                            const fs::path &target)
{
    std::error_code error;
    const fs::path place = fs::canonical(target.empty() ? fs::path(".") : target, error);
    if (error)
        return fail(codeOfErrno(error.value()), error.message(), target.string());
    for (const auto &[name, file] : wanted) {
        const auto bytes = folder.read(file);
        if (!bytes) {
            exported.lost.push_back(name);
            continue;
        }
        const fs::path path = place / name;
        if (leadsOut(place, path)) {
            exported.kept.push_back(name);
            continue;
        }
        if (isSomethingAt(path)) {
            const auto there = exchange::readWholeFile(path, MostMediaBytes);
            if (!there || *there != *bytes)
                exported.kept.push_back(name);
            continue;
        }
        fs::create_directories(path.parent_path(), error);
        if (error)
            return fail(codeOfErrno(error.value()), error.message(), path.parent_path().string());
        if (auto written = writeFileAtomically(path, *bytes); !written)
            return failFrom(written);
        exported.written.push_back(path);
    }
    return exported;
}

} // namespace

Result<ExportedMedia> exportMedia(const study::StudyContext &context, const MediaFolder &folder,
                                  DeckId deck, const fs::path &target)
{
    auto decks = context.store.decks();
    if (!decks)
        return failFrom(decks);
    const study::DeckTree tree(*std::move(decks));
    if (tree.find(deck) == nullptr)
        return fail(Errc::NotFound, "there is no such deck");
    ExportedMedia exported;
    Wanted wanted;
    MediaNames names(context);
    for (const DeckId id : tree.subtree(deck)) {
        auto notes = context.store.notes(id);
        if (!notes)
            return failFrom(notes);
        for (const Note &note : *notes)
            if (auto collected = collect(names, note, wanted, exported); !collected)
                return failFrom(collected);
    }
    return write(folder, wanted, std::move(exported), target);
}

Result<ExportedMedia> exportMedia(const study::StudyContext &context, const MediaFolder &folder,
                                  std::span<const NoteId> notes, const fs::path &target)
{
    ExportedMedia exported;
    Wanted wanted;
    MediaNames names(context);
    for (const NoteId id : notes) {
        auto note = context.store.note(id);
        if (!note)
            return failFrom(note);
        if (auto collected = collect(names, *note, wanted, exported); !collected)
            return failFrom(collected);
    }
    return write(folder, wanted, std::move(exported), target);
}

} // namespace engram::media
