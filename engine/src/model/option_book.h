// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The options of all decks: presets, which deck has chosen which, and limits of a day.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <engram/deck.h>
#include <engram/deck_options.h>
#include <engram/id.h>
#include <engram/settings.h>
#include <engram/study_day.h>

namespace engram
{

/// Limits that a deck has on one day.
struct LimitsOfDay
{
    StudyDay day{0};
    DayLimits limits;
};

using OptionsByName = std::map<std::string, std::int32_t>;

class OptionBook
{
public:
    /// `presets` as saved; where the default is not among them it is made of `settings`. A choice of
    /// a preset that is not there counts as none. `decks` tell who is below whom, parents first; they
    /// may be left out when there are no choices.
    /// `later` are options by names that this version does not know, to be passed on.
    explicit OptionBook(std::map<PresetId, Preset> presets = {},
                        std::map<DeckId, PresetId> choices = {},
                        std::map<DeckId, LimitsOfDay> limits = {},
                        const std::vector<Deck> &decks = {}, const Settings &settings = {},
                        std::map<PresetId, OptionsByName> later = {});

    /// The default first, then by name.
    [[nodiscard]] std::vector<Preset> presets() const;
    [[nodiscard]] const Preset *find(PresetId id) const;
    /// Those saved with the preset, by names that this version does not know.
    [[nodiscard]] OptionsByName optionsOfLaterVersions(PresetId id) const;
    [[nodiscard]] bool isDefaultSaved() const { return m_isDefaultSaved; }
    /// What the deck has chosen itself.
    [[nodiscard]] std::optional<PresetId> choiceOf(DeckId deck) const;
    /// The deck whose choice holds for `deck`; nothing for the default.
    [[nodiscard]] std::optional<DeckId> chooserFor(DeckId deck) const;
    [[nodiscard]] const Preset &presetOf(DeckId deck) const;
    [[nodiscard]] const DeckOptions &optionsOf(DeckId deck) const { return presetOf(deck).options; }
    [[nodiscard]] DayLimits limitsOf(DeckId deck, StudyDay day) const;

    /// Whether replaying a card gives another schedule by `other` at least in some deck: cheap, and
    /// true at times where none differs.
    [[nodiscard]] bool mayScheduleOtherwise(const OptionBook &other) const;

private:
    std::map<PresetId, Preset> m_presets;
    std::map<DeckId, PresetId> m_choices;
    std::map<DeckId, LimitsOfDay> m_limits;
    std::map<PresetId, OptionsByName> m_later;
    std::unordered_map<DeckId, DeckId> m_choosers;
    bool m_isDefaultSaved = false;
};

/// Whether both give a card the same schedule. What weekdays ask for is in the log, with each answer.
[[nodiscard]] bool scheduleAlike(const DeckOptions &a, const DeckOptions &b);

} // namespace engram
