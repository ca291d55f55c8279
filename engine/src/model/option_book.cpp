// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "model/option_book.h"

#include <algorithm>
#include <tuple>

namespace engram
{

OptionBook::OptionBook(std::map<PresetId, Preset> presets, std::map<DeckId, PresetId> choices,
                       std::map<DeckId, LimitsOfDay> limits, const std::vector<Deck> &decks,
                       const Settings &settings, std::map<PresetId, OptionsByName> later)
    : m_presets(std::move(presets)), m_choices(std::move(choices)), m_limits(std::move(limits)),
      m_later(std::move(later)), m_isDefaultSaved(m_presets.contains(DefaultPreset))
{
    if (!m_isDefaultSaved) {
        Preset preset{DefaultPreset, "Default", {}};
        preset.options.newPerDay = std::clamp(settings.newPerDay, 0, MostCardsPerDay);
        preset.options.reviewsPerDay = std::clamp(settings.reviewsPerDay, 0, MostCardsPerDay);
        preset.options.spaceSiblings = settings.spaceSiblings;
        m_presets.emplace(DefaultPreset, std::move(preset));
    }
    std::erase_if(m_choices,
                  [this](const auto &choice) { return !m_presets.contains(choice.second); });
    for (const auto &[deck, preset] : m_choices)
        m_choosers.emplace(deck, deck);
    for (const Deck &deck : decks)
        if (deck.parent && !m_choosers.contains(deck.id))
            if (const auto above = m_choosers.find(*deck.parent); above != m_choosers.end())
                m_choosers.emplace(deck.id, above->second);
}

std::vector<Preset> OptionBook::presets() const
{
    std::vector<Preset> sorted;
    for (const auto &[id, preset] : m_presets)
        sorted.push_back(preset);
    std::ranges::sort(sorted, [](const Preset &a, const Preset &b) {
        const bool aIsOther = a.id != DefaultPreset;
        const bool bIsOther = b.id != DefaultPreset;
        return std::tie(aIsOther, a.name, a.id) < std::tie(bIsOther, b.name, b.id);
    });
    return sorted;
}

const Preset *OptionBook::find(PresetId id) const
{
    const auto it = m_presets.find(id);
    return it == m_presets.end() ? nullptr : &it->second;
}

OptionsByName OptionBook::optionsOfLaterVersions(PresetId id) const
{
    const auto it = m_later.find(id);
    return it == m_later.end() ? OptionsByName() : it->second;
}

std::optional<PresetId> OptionBook::choiceOf(DeckId deck) const
{
    const auto it = m_choices.find(deck);
    return it == m_choices.end() ? std::nullopt : std::optional(it->second);
}

std::optional<DeckId> OptionBook::chooserFor(DeckId deck) const
{
    const auto it = m_choosers.find(deck);
    return it == m_choosers.end() ? std::nullopt : std::optional(it->second);
}

const Preset &OptionBook::presetOf(DeckId deck) const
{
    const std::optional<DeckId> chooser = chooserFor(deck);
    return m_presets.at(chooser ? m_choices.at(*chooser) : DefaultPreset);
}

DayLimits OptionBook::limitsOf(DeckId deck, StudyDay day) const
{
    const auto it = m_limits.find(deck);
    return it == m_limits.end() || it->second.day != day ? DayLimits{} : it->second.limits;
}

bool OptionBook::mayScheduleOtherwise(const OptionBook &other) const
{
    const DeckOptions &one = m_presets.begin()->second.options;
    const auto differs = [&one](const auto &entry) {
        return !scheduleAlike(entry.second.options, one);
    };
    return std::ranges::any_of(m_presets, differs) || std::ranges::any_of(other.m_presets, differs);
}

bool scheduleAlike(const DeckOptions &a, const DeckOptions &b)
{
    return a.maximumInterval == b.maximumInterval && a.fuzz == b.fuzz &&
           a.balanceLoad == b.balanceLoad && a.learning == b.learning &&
           (a.learning == Learning::Drill || a.steps == b.steps);
}

} // namespace engram
