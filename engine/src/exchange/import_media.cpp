// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/import_media.h"

#include <algorithm>
#include <utility>

#include <engram/media.h>

#include "content/media_mentions.h"
#include "exchange/file_reading.h"
#include "media/media_type.h"
#include "model/media_name.h"

namespace engram::exchange
{

Result<std::vector<std::vector<log::NamedMedia>>> changedMedia(store::Store &store,
                                                               std::span<const FileNote> notes,
                                                               std::span<const NoteId> ids,
                                                               std::span<const DeckMedia> media)
{
    std::vector<std::vector<log::NamedMedia>> changed(notes.size());
    if (media.empty())
        return changed;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        std::vector<std::string> paths = mediaPathsIn(notes[i].note->content);
        if (paths.empty())
            continue;
        paths.resize(std::min(paths.size(), MostMediaOfNote));
        Result<std::vector<log::NamedMedia>> own;
        if (ids[i] != NoteId(0))
            own = store.mediaOf(ids[i]);
        if (!own)
            return failFrom(own);
        for (const std::string &path : paths) {
            const auto there = std::ranges::lower_bound(media, path, {}, &DeckMedia::name);
            if (there == media.end() || there->name != path)
                continue;
            log::NamedMedia named{path, there->file, there->bytes};
            if (std::ranges::find(*own, named) == own->end())
                changed[i].push_back(std::move(named));
        }
    }
    return changed;
}

int countNew(const media::MediaFolder &folder, std::span<const DeckMedia> media)
{
    std::vector<std::string_view> files;
    for (const DeckMedia &each : media)
        if (!folder.has(each.file))
            files.push_back(each.file);
    std::ranges::sort(files);
    files.erase(std::unique(files.begin(), files.end()), files.end());
    return static_cast<int>(files.size());
}

Result<void> storeMedia(const media::MediaFolder &folder, std::span<const DeckMedia> media)
{
    for (const DeckMedia &each : media) {
        if (folder.has(each.file))
            continue;
        const auto bytes = readWholeFile(each.path, MostMediaBytes);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        if (!media::isContentOf(*bytes, each.file))
            return fail(Errc::Conflict, "the file changed since the import was planned", each.path);
        if (auto put = folder.put(each.file, *bytes); !put)
            return put;
    }
    return {};
}

} // namespace engram::exchange
