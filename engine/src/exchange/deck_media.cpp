// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/deck_media.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <engram/media.h>

#include "content/media_mentions.h"
#include "exchange/file_reading.h"
#include "media/media_type.h"
#include "model/media_name.h"

namespace engram::exchange
{

namespace
{

namespace fs = std::filesystem;

/// What was found at a path, once for all notes that mention it.
struct Found
{
    std::optional<ProblemCode> problem = {};
    std::string figures = {};
};

class MediaCollector
{
public:
    MediaCollector(ParsedDeck &deck, const fs::path &deckPath)
        : m_deck(deck), m_file(deckPath.string()),
          m_folder(deckPath.has_parent_path() ? deckPath.parent_path() : fs::path("."))
    {
        std::error_code ignored;
        m_realFolder = fs::canonical(m_folder, ignored);
    }

    void collect(const DeckNote &note)
    {
        std::size_t count = 0;
        for (const std::string &path : mediaPathsIn(note.content)) {
            if (++count > MostMediaOfNote) {
                report(note, ProblemCode::TooManyMedia, path);
                break;
            }
            const Found &found = findOnce(path);
            if (found.problem)
                report(note, *found.problem,
                       found.figures.empty() ? path : path + ": " + found.figures);
        }
    }

private:
    void report(const DeckNote &note, ProblemCode code, std::string text)
    {
        m_deck.problems.push_back({m_file, note.line, 1, code, Severity::Warning, std::move(text)});
    }

    const Found &findOnce(const std::string &path)
    {
        const auto known = m_found.find(path);
        return known != m_found.end() ? known->second
                                      : m_found.emplace(path, find(path)).first->second;
    }

    Found find(const std::string &path)
    {
        if (!isMediaName(path))
            return {.problem = ProblemCode::MediaOutside};
        if (m_deck.media.size() >= MostMediaOfFile)
            return {.problem = ProblemCode::TooManyMedia};
        std::error_code error;
        const fs::path real = fs::canonical(m_folder / path, error);
        if (error)
            return {.problem = error == std::errc::permission_denied ? ProblemCode::MediaUnreadable
                                                                     : ProblemCode::MediaNotFound};
        // Also what a symbolic link on the way leads to.
        const fs::path within = real.lexically_relative(m_realFolder);
        if (within.empty() || *within.begin() == "..")
            return {.problem = ProblemCode::MediaOutside};
        if (!fs::is_regular_file(real, error))
            return {.problem = ProblemCode::MediaUnreadable};
        if (fs::file_size(real, error) > MostMediaBytes)
            return {.problem = ProblemCode::MediaTooLarge};
        const Result<std::string> bytes = readWholeFile(real, MostMediaBytes);
        if (!bytes)
            return {.problem = ProblemCode::MediaUnreadable};
        media::Examined examined = media::examine(*bytes);
        if (!examined.type)
            return {.problem = examined.refusal, .figures = std::move(examined.figures)};
        m_deck.media.push_back({.name = path,
                                .path = real.string(),
                                .file = media::fileNameOf(*bytes, *examined.type),
                                .bytes = static_cast<std::int64_t>(bytes->size())});
        return {};
    }

    ParsedDeck &m_deck;
    std::string m_file;
    fs::path m_folder;
    fs::path m_realFolder;
    std::map<std::string, Found> m_found;
};

} // namespace

void collectMedia(ParsedDeck &deck, const std::filesystem::path &deckPath)
{
    MediaCollector collector(deck, deckPath);
    for (const DeckSection &section : deck.file.sections) {
        for (const DeckNote &note : section.notes) {
            collector.collect(note);
            for (const DeckNote &fact : note.facts)
                collector.collect(fact);
        }
    }
    std::ranges::sort(deck.media, {}, &DeckMedia::name);
    std::ranges::stable_sort(deck.problems, {}, &Problem::line);
}

} // namespace engram::exchange
