// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "log/event_records.h"

#include <limits>
#include <utility>

#include "model/media_name.h"

namespace engram::log
{

Json toJson(const MediaNamed &named)
{
    Json media = Json::array();
    for (const NamedMedia &one : named.media)
        media.push_back({{"name", one.name}, {"file", one.file}, {"bytes", one.bytes}});
    return {{"note", named.note.value()}, {"media", media}};
}

MediaNamed mediaNamedFrom(const Json &json)
{
    MediaNamed named{id<NoteId>(json, "note"), {}};
    for (const Json &one : json.at("media")) {
        NamedMedia media{.name = one.at("name").get<std::string>(),
                         .file = one.at("file").get<std::string>(),
                         .bytes = integer(one, "bytes", 0)};
        // Both become paths one day.
        if (!isMediaName(media.name))
            throw Damaged("a name of media is none");
        if (!isMediaFile(media.file))
            throw Damaged("a file of media is called as none is");
        named.media.push_back(std::move(media));
    }
    if (named.media.size() > MostMediaOfNote)
        throw Damaged("a note has too many media");
    return named;
}

} // namespace engram::log
