// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// How a deck is studied. Options have names and come in presets: a deck that has chosen a preset is
/// studied by it, with all decks below it that have not chosen another. The rules by which options
/// take effect are in engine/docs/scheduling.md.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <engram/grade.h>
#include <engram/id.h>
#include <engram/study_day.h>

namespace engram
{

/// In which order a day's reviews come, and so which of them a limit puts off. Numbered as logged.
enum class ReviewOrder : std::uint8_t {
    RelativeOverdueness = 0, ///< most overdue for its interval first
    DueThenRandom = 1,       ///< longest due first; those of one day in the day's random order
    Due = 2,                 ///< longest due first
    ShortestInterval = 3,    ///< shortest interval first
    LongestInterval = 4,     ///< longest interval first
    Random = 5,              ///< an order of the day's own, which a restart does not change
};

/// Where new cards come among the reviews. Numbered as logged.
enum class NewPlace : std::uint8_t { Mixed = 0, First = 1, Last = 2 };

/// Which new cards come first. Numbered as logged.
enum class NewOrder : std::uint8_t {
    Deck = 0,   ///< in the deck's order
    Random = 1, ///< an order of the day's own, which a restart does not change
};

/// How a card that is not known yet is asked again on the same day. Numbered as logged.
enum class Learning : std::uint8_t {
    Drill = 0, ///< what got less than 4 comes after some other cards, until it gets 4
    Steps = 1, ///< what is new or failed comes after so many minutes, once for each step
};

/// Minutes between answers to a card that is new or failed, in their order; those of 0 are left out.
using LearningSteps = std::array<std::int16_t, 3>;

/// How much a weekday asks for, where the load is balanced. Numbered as logged.
enum class DayShare : std::uint8_t {
    Normal = 0,
    Fewer = 1, ///< half as much
    None = 2,  ///< nothing that another day can ask for
};

/// Of the weekdays, from Monday on.
using WeekShares = std::array<DayShare, 7>;

/// What happens to a card that was forgotten again and again. Numbered as logged.
enum class LeechAction : std::uint8_t {
    Tell = 0,    ///< it is said, and nothing else
    Suspend = 1, ///< it is said, and the card is suspended
};

/// No daily limit is above this.
inline constexpr int MostCardsPerDay = 1'000'000;

/// No learning step is longer: it would reach into another study day.
inline constexpr int LongestStep = 720;

/// Limits count for the deck with all decks below it.
struct DeckOptions
{
    int newPerDay = 20;
    int reviewsPerDay = 200;
    ReviewOrder reviewOrder = ReviewOrder::RelativeOverdueness;
    NewPlace newPlace = NewPlace::Mixed;
    NewOrder newOrder = NewOrder::Deck;
    /// At most one new card of a question and its facts a day, while others are new.
    bool spaceSiblings = true;
    Days maximumInterval = 36'500;
    /// Moves intervals from three days on a little, so that what was learned together comes apart.
    bool fuzz = false;
    /// Moves intervals from three days on a little, to days that have less to ask.
    bool balanceLoad = false;
    WeekShares weekdays = {}; ///< where the load is balanced
    /// Failures after a pass that make a card a leech, and half as many to say so again; 0 for never.
    int leechThreshold = 8;
    LeechAction leechAction = LeechAction::Suspend;
    bool shuffleOptions = true; ///< the options of a question, unless it keeps their order
    bool showTimer = true;      ///< the time taken, while cards are asked
    GradeScale gradeScale = GradeScale::Four;
    Learning learning = Learning::Drill;
    LearningSteps steps = {1, 10, 0};
    bool recallFirst = false; ///< a question's options are shown only when the person asks for them
    bool typedAnswers = false; ///< a short answer to recall is typed, and compared
    /// Seconds after which a card's answer, or a question's options that wait, show by themselves; 0
    /// for never.
    int autoShow = 0;
    /// Seconds: no answer is recorded as having taken longer.
    int answerTimeCap = 120;
    bool confidence = false; ///< of a question, how sure one is, before the result is shown

    friend bool operator==(const DeckOptions &, const DeckOptions &) = default;
};

/// One option by its name: in the log, for ever, and on the command line. All options are whole
/// numbers; where `words` has any, these are the numbers from 0 on.
struct OptionField
{
    std::string_view name;
    int least = 0;
    int most = 0;
    std::span<const std::string_view> words;
    int (*get)(const DeckOptions &) = nullptr;
    void (*set)(DeckOptions &, int) = nullptr;
};

/// All options, in the order in which a person would read them.
[[nodiscard]] std::span<const OptionField> optionFields();

/// Identity of a preset, alike on all devices.
using PresetId = Id<struct PresetTag>;

/// The preset of decks that have not chosen any. It cannot be removed. Until it is saved for the first
/// time its limits and spacing are those of Settings; from then on it is the other way round.
inline constexpr PresetId DefaultPreset(1);

/// Options under a name.
struct Preset
{
    PresetId id;
    std::string name;
    DeckOptions options;

    friend bool operator==(const Preset &, const Preset &) = default;
};

/// Whether two names of presets look alike: composed or decomposed, with or without what cannot be
/// seen. There are no two presets of such names.
[[nodiscard]] bool looksAlike(std::string_view name, std::string_view other);

/// The greatest number of characters of a preset's name.
inline constexpr std::size_t LongestPresetName = 60;

/// Limits of one deck, of a single day; nothing where the preset's hold.
struct DayLimits
{
    std::optional<int> newPerDay = {};
    std::optional<int> reviewsPerDay = {};

    friend bool operator==(const DayLimits &, const DayLimits &) = default;
};

/// What is to change at once in how decks are studied; what is left out stays.
struct OptionsChange
{
    std::optional<Preset> preset = {}; ///< to be saved, new or not
    /// Which deck the rest is about.
    std::optional<DeckId> deck = {};
    /// What the deck is to choose, such as the preset above; inside it nothing: to be studied as the
    /// deck above it.
    std::optional<std::optional<PresetId>> choice = {};
    std::optional<DayLimits> today = {}; ///< limits of the deck for today only
};

/// What holds for a deck, and why.
struct OptionsOfDeck
{
    Preset preset;
    /// The deck that chose the preset: this one, or the nearest above; nothing for the default.
    std::optional<DeckId> chosenBy;
    DayLimits today; ///< of this deck itself, for today only
};

} // namespace engram
