// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "media/media_report.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "content/media_mentions.h"
#include "media/media_names.h"
#include "model/media_name.h"

namespace engram::media
{

namespace
{

constexpr std::size_t MostMediaFindings = 100;

class ReportMaker
{
public:
    ReportMaker(const study::StudyContext &context, const MediaFolder &folder, bool verified)
        : m_context(context), m_folder(folder), m_names(context)
    {
        for (auto &[file, bytes] : folder.files()) {
            m_damaged[file] = verified && !folder.read(file);
            m_stored[file] = {.file = file, .bytes = bytes, .notes = {}};
        }
    }

    [[nodiscard]] Result<void> read()
    {
        auto decks = m_context.store.decksWithNotes();
        if (!decks)
            return failFrom(decks);
        for (const DeckId deck : *decks)
            for (const bool removed : {false, true}) {
                auto notes = m_context.store.notes(deck, removed);
                if (!notes)
                    return failFrom(notes);
                for (const Note &note : *notes)
                    if (auto taken = take(note); !taken)
                        return taken;
            }
        return {};
    }

    [[nodiscard]] MediaReport finish()
    {
        MediaReport report;
        for (auto &[file, stored] : m_stored) {
            // Damaged, and of no note: nobody misses it, but it takes place under a wrong name.
            if (m_damaged.at(file) && stored.notes.empty())
                m_lost[{file, file}] = {LostMedia::Why::Damaged, file, file, {}};
            report.files.push_back(std::move(stored));
        }
        for (auto &[key, lost] : m_lost)
            report.lost.push_back(std::move(lost));
        return report;
    }

private:
    [[nodiscard]] Result<void> take(const Note &note)
    {
        for (const std::string &path : mediaPathsIn(note.content)) {
            std::string file;
            if (isMediaName(path)) {
                auto named = m_names.find(path, placeOf(note));
                if (!named)
                    return failFrom(named);
                if (*named)
                    file = (*named)->file;
                else if (isMediaFile(path))
                    file = path;
            }
            if (const auto stored = m_stored.find(file); stored != m_stored.end()) {
                addOnce(stored->second.notes, note.id);
                if (!m_damaged.at(file))
                    continue;
            }
            LostMedia &lost = m_lost[{path, file}];
            lost.name = path;
            lost.file = file;
            lost.why = whyLost(file);
            addOnce(lost.notes, note.id);
        }
        return {};
    }

    [[nodiscard]] LostMedia::Why whyLost(const std::string &file) const
    {
        if (file.empty())
            return LostMedia::Why::Unknown;
        if (m_stored.contains(file))
            return LostMedia::Why::Damaged;
        return m_folder.hasInBin(file) ? LostMedia::Why::Removed : LostMedia::Why::Gone;
    }

    static void addOnce(std::vector<NoteId> &notes, NoteId note)
    {
        if (notes.empty() || notes.back() != note)
            notes.push_back(note);
    }

    const study::StudyContext &m_context;
    const MediaFolder &m_folder;
    MediaNames m_names;
    std::map<std::string, StoredMedia, std::less<>> m_stored;
    std::map<std::string, bool> m_damaged;
    std::map<std::pair<std::string, std::string>, LostMedia> m_lost;
};

std::string_view wordsOf(LostMedia::Why why)
{
    switch (why) {
    case LostMedia::Why::Unknown:
        return "is not known";
    case LostMedia::Why::Gone:
        return "is missing";
    case LostMedia::Why::Removed:
        return "is in the bin of the folder";
    case LostMedia::Why::Damaged:
        return "is damaged";
    }
    return "is missing";
}

} // namespace

Result<MediaReport> mediaReport(const study::StudyContext &context, const MediaFolder &folder,
                                bool verified)
{
    ReportMaker maker(context, folder, verified);
    if (auto read = maker.read(); !read)
        return failFrom(read);
    return maker.finish();
}

Result<void> addFindings(const study::StudyContext &context, const MediaFolder &folder,
                         std::vector<std::string> &findings)
{
    auto report = mediaReport(context, folder, true);
    if (!report)
        return failFrom(report);
    std::size_t count = 0;
    for (const LostMedia &lost : report->lost) {
        // What was never there is a matter of the text.
        if (lost.why == LostMedia::Why::Unknown)
            continue;
        if (++count > MostMediaFindings) {
            findings.emplace_back("and more media");
            break;
        }
        std::string whose;
        if (!lost.notes.empty())
            if (const auto note = context.store.note(lost.notes.front()))
                whose = fmt::format(", of note “{}”", note->key);
        if (lost.notes.size() > 1)
            whose += fmt::format(" and {} more", lost.notes.size() - 1);
        findings.push_back(
            fmt::format("media: “{}”{} {} ({})", lost.name, whose, wordsOf(lost.why), lost.file));
    }
    return {};
}

} // namespace engram::media
