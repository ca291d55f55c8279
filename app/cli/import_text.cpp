// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "import_text.h"

#include "problem_text.h"
#include "quantity_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace engram::cli
{

namespace
{

constexpr int Indent = 2;

std::string_view wordOf(ImportAction action)
{
    switch (action) {
    case ImportAction::Added:
        return "added";
    case ImportAction::Changed:
        return "changed";
    case ImportAction::Moved:
        return "moved";
    case ImportAction::Same:
        return "same";
    case ImportAction::Restored:
        return "restored";
    case ImportAction::Orphaned:
        return "orphaned";
    case ImportAction::Adopted:
        return "adopted";
    case ImportAction::Kept:
        return "kept";
    }
    return "";
}

Tone toneOf(ImportAction action)
{
    switch (action) {
    case ImportAction::Added:
    case ImportAction::Restored:
        return Tone::Right;
    case ImportAction::Orphaned:
        return Tone::Wrong;
    case ImportAction::Changed:
    case ImportAction::Moved:
    case ImportAction::Same:
    case ImportAction::Adopted:
    case ImportAction::Kept:
        break;
    }
    return Tone::Accent;
}

} // namespace

void printImportSummary(Terminal &out, const std::string &file, const ImportPlan &plan)
{
    const auto drafts = std::count_if(plan.items.begin(), plan.items.end(),
                                      [](const ImportItem &item) { return item.isDraft; });
    std::string counts = plan.changesNothing() ? "nothing changes" : "";
    const auto add = [&counts](std::int64_t count, std::string_view word) {
        if (count > 0)
            counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", count, word);
    };
    add(plan.count(ImportAction::Added), "added");
    add(plan.count(ImportAction::Restored), "restored");
    add(plan.count(ImportAction::Changed), "changed");
    add(plan.count(ImportAction::Moved), "moved");
    add(plan.count(ImportAction::Adopted), "adopted");
    add(plan.count(ImportAction::Orphaned), "orphaned");
    add(plan.count(ImportAction::Kept), "kept (added by hand)");
    add(plan.count(ImportAction::Same), "unchanged");
    add(plan.skipped(), "skipped");
    if (plan.newMedia > 0)
        add(plan.newMedia, plan.newMedia == 1 ? "picture or sound" : "pictures and sounds");
    if (drafts > 0)
        counts += fmt::format("; {} without a right option yet", countOf(drafts, "draft"));
    if (const int facts = plan.waitingFacts(); facts > 0)
        counts += fmt::format(", and {} not asked before that", countOf(facts, "fact"));
    const std::string_view became = plan.newDeck        ? " (new deck)"
                                    : plan.restoredDeck ? " (restored from the bin)"
                                                        : "";
    out.paragraph(fmt::format("{} → {}{}: {}", file, plan.deckName, became, counts), Indent,
                  Tone::Strong);
}

void printImportPlan(Terminal &out, const std::string &file, const ImportPlan &plan)
{
    for (const ImportItem &item : plan.items) {
        if (item.action == ImportAction::Same)
            continue;
        out.put(fmt::format("  {:<8} ", wordOf(item.action)), toneOf(item.action));
        if (item.line > 0)
            out.put(fmt::format("{}:{}: ", file, item.line), Tone::Dim);
        out.put(item.title);
        if (item.isDraft)
            out.put(" (draft)", Tone::Dim);
        if (item.waits)
            out.put(" (waits for its draft)", Tone::Dim);
        if (item.action == ImportAction::Orphaned)
            out.put(" (kept with its history)", Tone::Dim);
        if (item.action == ImportAction::Kept)
            out.put(" (added by hand; not in the file)", Tone::Dim);
        if (item.action == ImportAction::Adopted)
            out.put(" (added by hand; the file has it now)", Tone::Dim);
        out.line();
    }
    printImportProblems(out, plan);
}

void printImportProblems(Terminal &out, const ImportPlan &plan)
{
    for (const Problem &problem : plan.problems) {
        if (problem.severity != Severity::Lint)
            out.paragraph(lineOf(problem), Indent);
    }
}

Json jsonOf(const std::string &file, const ImportPlan &plan)
{
    Json json{{"file", file},
              {"deck", plan.deckName},
              {"new_deck", plan.newDeck},
              {"restored_deck", plan.restoredDeck},
              {"added", plan.count(ImportAction::Added)},
              {"restored", plan.count(ImportAction::Restored)},
              {"changed", plan.count(ImportAction::Changed)},
              {"moved", plan.count(ImportAction::Moved)},
              {"adopted", plan.count(ImportAction::Adopted)},
              {"orphaned", plan.count(ImportAction::Orphaned)},
              {"kept", plan.count(ImportAction::Kept)},
              {"same", plan.count(ImportAction::Same)},
              {"skipped", plan.skipped()},
              {"new_media", plan.newMedia},
              {"items", Json::array()},
              {"problems", Json::array()}};
    for (const ImportItem &item : plan.items)
        json["items"].push_back({{"action", wordOf(item.action)},
                                 {"key", item.key},
                                 {"title", item.title},
                                 {"deck", item.deckPath},
                                 {"fact", item.isFact},
                                 {"draft", item.isDraft},
                                 {"waits", item.waits},
                                 {"line", item.line}});
    for (const Problem &problem : plan.problems)
        json["problems"].push_back(jsonOf(problem));
    return json;
}

} // namespace engram::cli
