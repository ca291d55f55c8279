// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "commands/commands.h"
#include "json_output.h"
#include "quantity_text.h"

#include <engram/media.h>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace engram::cli
{

namespace
{

std::string sizeText(std::uintmax_t bytes)
{
    constexpr std::uintmax_t KiB = 1024;
    if (bytes < KiB)
        return fmt::format("{} B", bytes);
    if (bytes < KiB * KiB)
        return fmt::format("{} KiB", (bytes + KiB / 2) / KiB);
    return fmt::format("{:.1f} MiB", static_cast<double>(bytes) / (KiB * KiB));
}

Json idsOf(const std::vector<NoteId> &notes)
{
    Json ids = Json::array();
    for (const NoteId note : notes)
        ids.push_back(note.value());
    return ids;
}

int printFiles(Program &program, const MediaReport &report, bool unusedOnly)
{
    Json rows = Json::array();
    std::uintmax_t bytes = 0;
    int count = 0;
    for (const StoredMedia &media : report.files) {
        if (unusedOnly && !media.notes.empty())
            continue;
        ++count;
        bytes += media.bytes;
        if (program.json) {
            rows.push_back(
                {{"file", media.file}, {"bytes", media.bytes}, {"notes", idsOf(media.notes)}});
            continue;
        }
        program.out.put(media.file, Tone::Accent)
            .line(fmt::format("  {:>9}  {}", sizeText(media.bytes),
                              countOf(std::ssize(media.notes), "note")),
                  Tone::Dim);
    }
    if (program.json)
        printJson(program.out, rows);
    else if (count == 0)
        program.out.line(unusedOnly ? "All media are used." : "The collection has no media.");
    else
        program.out.line(fmt::format("{}, {}.", countOf(count, "file"), sizeText(bytes)),
                         Tone::Dim);
    return Success;
}

int print(Program &program, bool unusedOnly)
{
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto report = (*collection)->media().report(false);
    if (!report)
        return program.fail(report.error());
    return printFiles(program, *report, unusedOnly);
}

std::string_view wordOf(LostMedia::Why why)
{
    switch (why) {
    case LostMedia::Why::Unknown:
        return "unknown";
    case LostMedia::Why::Gone:
        return "gone";
    case LostMedia::Why::Removed:
        return "removed";
    case LostMedia::Why::Damaged:
        return "damaged";
    }
    return "";
}

std::string_view sentenceOf(LostMedia::Why why)
{
    switch (why) {
    case LostMedia::Why::Unknown:
        return "Nothing in the collection is called so. Put it beside the deck file and import that.";
    case LostMedia::Why::Gone:
        return "Its file is missing. Import the deck file again, or put the folder back.";
    case LostMedia::Why::Removed:
        return "It was not used and tidied away. `engram-cli media restore` brings it back.";
    case LostMedia::Why::Damaged:
        return "Its file is damaged. Delete that, and import the deck file again.";
    }
    return "";
}

int missing(Program &program)
{
    auto collection = openToLook(program);
    if (!collection)
        return program.fail(collection.error());
    auto report = (*collection)->media().report(true);
    if (!report)
        return program.fail(report.error());
    Json rows = Json::array();
    for (const LostMedia &lost : report->lost) {
        std::vector<std::string> titles;
        for (const NoteId id : lost.notes)
            if (const auto note = (*collection)->note(id))
                titles.push_back(titleOf(note->content));
        if (program.json) {
            rows.push_back({{"name", lost.name},
                            {"file", lost.file},
                            {"why", wordOf(lost.why)},
                            {"notes", idsOf(lost.notes)},
                            {"titles", titles}});
            continue;
        }
        program.out.put(lost.name, Tone::Wrong);
        program.out.line(fmt::format("  {}", sentenceOf(lost.why)));
        for (const std::string &title : titles)
            program.out.line("  " + title, Tone::Dim);
    }
    if (program.json)
        printJson(program.out, rows);
    else if (report->lost.empty())
        program.out.line("All that notes mention is there.");
    return report->lost.empty() ? Success : Failure;
}

int move(Program &program, Result<std::vector<std::string>> (Media::*act)(),
         std::string_view nothing, std::string_view done)
{
    auto collection = openToWrite(program, false);
    if (!collection)
        return program.fail(collection.error());
    auto moved = ((*collection)->media().*act)();
    if (!moved)
        return program.fail(moved.error());
    return tell(program, {{"files", *moved}},
                moved->empty() ? std::string(nothing)
                               : fmt::format("{} {}.", done, countOf(std::ssize(*moved), "file")));
}

} // namespace

void addMedia(CLI::App &root, Program &program)
{
    CLI::App &media = *root.add_subcommand("media", "List pictures and sounds, and tidy them up");
    media.require_subcommand(1);
    media.footer("Media are files in a folder beside the collection, named by what they contain.\n"
                 "Imports of deck files bring them in.\n");
    addCommand(media, program, "list", "Name the files, with how many notes mention them",
               [&program] { return print(program, false); });
    addCommand(media, program, "missing", "Name what notes mention and do not show, and why",
               [&program] { return missing(program); });
    addCommand(media, program, "unused", "Name the files that no note mentions",
               [&program] { return print(program, true); });
    addCommand(media, program, "tidy", "Move those to the bin in the folder of media", [&program] {
        return move(program, &Media::removeUnused, "All media are used.",
                    "Put into the bin, from which `engram-cli media restore` takes it:");
    });
    addCommand(media, program, "restore", "Take all out of that bin again", [&program] {
        return move(program, &Media::restoreRemoved, "The bin of media is empty.", "Restored");
    });
}

} // namespace engram::cli
