// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "card_info_text.h"

#include "deck_lookup.h"
#include "quantity_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace engram::cli
{

namespace
{

using Rule = DueReason::Rule;

/// "12 Nov", or "12 Nov 2025" when today is in another year.
std::string shortDate(StudyDay day, StudyDay today)
{
    constexpr std::array<std::string_view, 12> Months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::chrono::year_month_day date = dateOf(day);
    std::string text = fmt::format("{} {}", static_cast<unsigned>(date.day()),
                                   Months.at(static_cast<unsigned>(date.month()) - 1));
    if (date.year() != dateOf(today).year())
        text += fmt::format(" {}", static_cast<int>(date.year()));
    return text;
}

std::string_view kindOf(ReviewMode mode)
{
    switch (mode) {
    case ReviewMode::Scheduled:
        return "review";
    case ReviewMode::Drill:
        return "once more";
    case ReviewMode::Practice:
        return "practice";
    }
    return "";
}

std::string_view kindOf(CardKind kind)
{
    switch (kind) {
    case CardKind::Choice:
        return "question";
    case CardKind::Basic:
        return "front to back";
    case CardKind::Reversed:
        return "back to front";
    case CardKind::Cloze:
        return "gap";
    case CardKind::Own:
        return "template";
    }
    return "";
}

std::string dayCount(Days days)
{
    return days == 0 ? "new" : fmt::format("{} d", days);
}

void printFigures(Terminal &out, const Schedule &schedule, StudyDay today)
{
    out.line(fmt::format("Due {} · easiness {:.2f} · {} · forgotten {}",
                         inDays(std::max(0, schedule.due - today)),
                         schedule.memory.easiness / 100.0, countOf(schedule.reviews, "review"),
                         countOf(schedule.lapses, "time")));
    out.line("Easiness: by how much a pass lengthens the interval; hard passes lower it.",
             Tone::Dim);
    out.line("Forgotten: failed after a pass.", Tone::Dim);
}

void printOutcomes(Terminal &out, const CardInfo &info)
{
    if (info.card.schedule && info.card.schedule->drill)
        out.line("Asked once more today, it keeps its day.", Tone::Dim);
    out.put("A review today gives: ");
    bool drills = false;
    std::string separator;
    for (const Grade grade : gradesOf(GradeScale::Four)) {
        const Outcome &outcome = info.outcomes.at(static_cast<std::size_t>(value(grade)));
        drills = drills || outcome.drill;
        out.put(fmt::format("{}{} {}{}", separator, wordOf(grade), shortDays(outcome.interval),
                            outcome.drill ? "*" : ""));
        separator = ", ";
    }
    out.line();
    if (drills)
        out.line("* asks it once more on the same day", Tone::Dim);
}

void printOptions(Terminal &out, std::string_view sign, const std::vector<std::string> &options,
                  Tone tone)
{
    constexpr int Indent = 4; // of a sign and the spaces around it
    out.put(fmt::format("  {} ", sign), tone)
        .paragraph(fmt::format("{}", fmt::join(options, " · ")), Indent, tone);
}

void printStep(Terminal &out, const CardReview &entry, Answers answers)
{
    const Review &review = entry.review;
    const std::string interval =
        review.mode == ReviewMode::Scheduled
            ? fmt::format("{} → {} d", dayCount(entry.intervalBefore), entry.intervalAfter)
            : "stays";
    out.put(fmt::format("{:<17} ", localTime(review.at, review.utcOffset)))
        .put(fmt::format("{:<11}",
                         fmt::format("{} ({})", wordOf(review.grade), value(review.grade))),
             isPass(review.grade) ? Tone::Right : Tone::Wrong)
        .line(fmt::format(" {:>7}  {:<19} {}", clockTime(review.taken), interval,
                          kindOf(review.mode)));
    if (answers == Answers::Hidden)
        return;
    if (!entry.chosen.empty() && entry.chosen != entry.right)
        printOptions(out, "✘", entry.chosen, Tone::Wrong);
    if (!entry.right.empty())
        printOptions(out, "✔", entry.right, Tone::Right);
}

void printStep(Terminal &out, const CardReschedule &entry, Answers /*answers*/)
{
    std::string interval = "new";
    if (entry.due)
        interval =
            entry.intervalBefore == entry.intervalAfter
                ? "stays"
                : fmt::format("{} → {} d", dayCount(entry.intervalBefore), entry.intervalAfter);
    out.line(fmt::format("{:<17} {:<11} {:>7}  {:<19} {}", localTime(entry.at, entry.utcOffset),
                         entry.due ? "set by hand" : "reset", "", interval,
                         entry.due ? "due " + isoDate(*entry.due) : "new again"));
}

void printHistory(Terminal &out, const CardInfo &info, Answers answers)
{
    out.line().line(
        fmt::format("{:<17} {:<11} {:>7}  {:<19} {}", "When", "Grade", "Time", "Interval", "Kind"),
        Tone::Strong);
    for (const CardStep &step : info.history)
        std::visit([&](const auto &entry) { printStep(out, entry, answers); }, step);
    out.line("Interval: days until the next review, which the schedule asks for.", Tone::Dim);
    out.line("Once more, on the same day, and practice do not change it.", Tone::Dim);
}

/// Why it is new.
std::string newSentence(const CardInfo &info, StudyDay today)
{
    if (info.reset)
        return fmt::format("New again: it was reset on {}.", shortDate(*info.reset, today));
    return info.card.locked ? "New, and locked until its question was answered once."
                            : "New: it was never answered on schedule.";
}

} // namespace

std::string sentenceOf(const DueReason &reason, StudyDay today)
{
    if (reason.rule == Rule::SetByHand)
        return fmt::format("Set by hand on {} to be due {}; its interval is {} d.",
                           shortDate(reason.answered, today), shortDate(reason.due, today),
                           reason.interval);
    std::string text =
        fmt::format("Answered {} on {}", wordOf(reason.grade), shortDate(reason.answered, today));
    if (reason.elapsed)
        text += " after " + countOf(*reason.elapsed, "day");
    switch (reason.rule) {
    case Rule::FirstPass:
        text += fmt::format("; a first pass gives {} d", reason.interval);
        break;
    case Rule::SecondPass:
        text += fmt::format("; a second pass in a row gives {} d", reason.interval);
        break;
    case Rule::Multiplied:
        text += fmt::format("; {} d × {:.2f} → {} d", reason.intervalBefore,
                            reason.easiness / 100.0, reason.interval);
        break;
    case Rule::StartedOver:
        text += fmt::format("; a failure starts over with {} d", reason.interval);
        break;
    case Rule::SetByHand: // said above
        break;
    }
    if (reason.longest)
        text += ", the longest there is";
    if (reason.fuzzed)
        text += ", moved a little by chance";
    if (reason.moved != 0)
        text += fmt::format(", {} {} for an even load", countOf(std::abs(reason.moved), "day"),
                            reason.moved < 0 ? "earlier" : "later");
    return text + fmt::format(", so due {}.", shortDate(reason.due, today));
}

void printCardInfo(Terminal &out, const CardInfo &info, StudyDay today, Answers answers)
{
    const Card &card = info.card;
    out.paragraph(info.title, 0, Tone::Strong);
    out.paragraph(fmt::format("{} · {} · {}", pathText(info.deckPath), kindOf(card.kind), info.key),
                  0, Tone::Dim);
    out.line();
    out.paragraph(info.reason ? sentenceOf(*info.reason, today) : newSentence(info, today), 0);
    if (card.schedule)
        printFigures(out, *card.schedule, today);
    printOutcomes(out, info);
    if (!info.history.empty())
        printHistory(out, info, answers);
}

} // namespace engram::cli
