// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "media/media_names.h"

#include <algorithm>
#include <utility>

#include "content/media_mentions.h"
#include "model/media_name.h"

namespace engram::media
{

using log::NamedMedia;

NamePlace placeOf(const Note &note)
{
    return {.note = note.id, .parent = note.parent, .deck = note.deck};
}

Result<std::optional<NamedMedia>> MediaNames::ownOf(NoteId note, std::string_view name)
{
    auto own = m_context.store.mediaOf(note);
    if (!own)
        return failFrom(own);
    const auto named = std::ranges::find(*own, name, &NamedMedia::name);
    return named != own->end() ? std::optional(*named) : std::nullopt;
}

Result<std::optional<NamedMedia>> MediaNames::find(std::string_view name, const NamePlace &place)
{
    for (const std::optional<NoteId> &note : {place.note, place.parent}) {
        if (!note)
            continue;
        auto own = ownOf(*note, name);
        if (!own || *own)
            return own;
    }
    auto called = m_context.store.mediaCalled(name);
    if (!called)
        return failFrom(called);
    if (called->empty())
        return std::nullopt;
    auto best = called->begin();
    const bool isOne = std::ranges::all_of(
        *called, [&](const store::MediaCalled &each) { return each.file == best->file; });
    if (!isOne && place.deck) {
        if (!m_decks) {
            auto read = study::KnownDecks::read(m_context.store);
            if (!read)
                return failFrom(read);
            m_decks = *std::move(read);
        }
        const DeckId file = m_decks->fileOf(*place.deck);
        const auto ofFile = std::ranges::find_if(*called, [&](const store::MediaCalled &each) {
            return m_decks->fileOf(each.deck) == file;
        });
        if (ofFile != called->end())
            best = ofFile;
    }
    return NamedMedia{std::string(name), best->file, best->bytes};
}

Result<void> nameMedia(const study::StudyContext &context, log::Batch &batch,
                       const std::map<NoteId, NoteId> &copies)
{
    MediaNames names(context);
    std::vector<log::MediaNamed> named;
    for (const auto &row : batch.rows) {
        const auto *event = std::get_if<log::Event>(&row);
        const auto *saved = event != nullptr ? std::get_if<log::NoteSaved>(event) : nullptr;
        if (saved == nullptr)
            continue;
        const std::vector<std::string> paths = mediaPathsIn(saved->note.content);
        if (paths.empty())
            continue;
        auto own = context.store.mediaOf(saved->note.id);
        if (!own)
            return failFrom(own);
        const auto copied = copies.find(saved->note.id);
        const auto before =
            context.store.note(copied != copies.end() ? copied->second : saved->note.id);
        const NamePlace place = placeOf(before ? *before : saved->note);
        log::MediaNamed one{saved->note.id, {}};
        for (const std::string &path : paths) {
            if (!isMediaName(path) || one.media.size() == MostMediaOfNote ||
                std::ranges::find(*own, path, &NamedMedia::name) != own->end())
                continue;
            auto found = names.find(path, place);
            if (!found)
                return failFrom(found);
            if (*found)
                one.media.push_back(**std::move(found));
        }
        if (!one.media.empty())
            named.push_back(std::move(one));
    }
    for (log::MediaNamed &one : named)
        batch.rows.emplace_back(log::Event(std::move(one)));
    return {};
}

} // namespace engram::media
