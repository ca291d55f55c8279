// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/deck_presets.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "model/name.h"

namespace engram::study
{

namespace
{

Result<void> requireDeck(const StudyContext &context, DeckId deck)
{
    auto known = context.store.hasDeck(deck);
    if (!known)
        return failFrom(known);
    return *known ? Result<void>() : fail(Errc::NotFound, "there is no such deck");
}

Result<ChangeSet> record(const StudyContext &context, log::Event event)
{
    log::Batch batch = context.newBatch();
    batch.rows.emplace_back(std::move(event));
    return context.store.commit(batch);
}

Result<void> checkPresetName(const OptionBook &book, const Preset &preset)
{
    if (auto valid = checkName("a preset", preset.name, LongestPresetName); !valid)
        return valid;
    for (const Preset &other : book.presets())
        if (other.id != preset.id && looksAlike(other.name, preset.name))
            return fail(Errc::InvalidInput,
                        fmt::format("there is a preset '{}' already; take another name, or choose "
                                    "that one",
                                    other.name));
    return {};
}

Result<void> checkOptions(const DeckOptions &options)
{
    for (const OptionField &field : optionFields())
        if (const int value = field.get(options); value < field.least || value > field.most)
            return fail(Errc::InvalidInput, fmt::format("{} is {} to {}, not {}", field.name,
                                                        field.least, field.most, value));
    return {};
}

Result<void> checkLimit(const std::optional<int> &limit)
{
    if (limit && (*limit < 0 || *limit > MostCardsPerDay))
        return fail(Errc::InvalidInput,
                    fmt::format("a day's limit is 0 to {}, not {}", MostCardsPerDay, *limit));
    return {};
}

Result<void> checkChange(const StudyContext &context, const OptionsChange &change)
{
    const OptionBook &book = context.store.options();
    if (change.preset) {
        if (auto valid = checkPresetName(book, *change.preset); !valid)
            return valid;
        if (auto valid = checkOptions(change.preset->options); !valid)
            return valid;
    }
    if (!change.deck && (change.choice || change.today))
        return fail(Errc::InvalidInput, "a choice and a day's limits are those of a deck");
    if (change.deck)
        if (auto known = requireDeck(context, *change.deck); !known)
            return known;
    const std::optional<PresetId> chosen = change.choice.value_or(std::nullopt);
    const bool isNew = change.preset && chosen == change.preset->id;
    if (chosen && !isNew && book.find(*chosen) == nullptr)
        return fail(Errc::NotFound, "there is no such preset");
    const DayLimits today = change.today.value_or(DayLimits{});
    for (const std::optional<int> &limit : {today.newPerDay, today.reviewsPerDay})
        if (auto valid = checkLimit(limit); !valid)
            return valid;
    return {};
}

} // namespace

Result<OptionsOfDeck> optionsOf(const StudyContext &context, DeckId deck)
{
    if (auto known = requireDeck(context, deck); !known)
        return failFrom(known);
    const OptionBook &book = context.store.options();
    return OptionsOfDeck{book.presetOf(deck), book.chooserFor(deck),
                         book.limitsOf(deck, context.today())};
}

Result<ChangeSet> changeOptions(const StudyContext &context, const OptionsChange &change)
{
    const OptionBook &book = context.store.options();
    if (auto valid = checkChange(context, change); !valid)
        return failFrom(valid);
    log::Batch batch = context.newBatch();
    if (change.preset)
        if (const Preset *before = book.find(change.preset->id);
            before == nullptr || *before != *change.preset)
            batch.rows.emplace_back(log::Event(
                log::recordOf(*change.preset, book.optionsOfLaterVersions(change.preset->id))));
    if (change.choice && book.choiceOf(*change.deck) != *change.choice)
        batch.rows.emplace_back(log::Event(log::DeckOptionsChosen{*change.deck, *change.choice}));
    const StudyDay today = context.today();
    if (change.today && book.limitsOf(*change.deck, today) != *change.today)
        batch.rows.emplace_back(log::Event(log::DayLimited{*change.deck, today, *change.today}));
    return batch.rows.empty() ? ChangeSet{} : context.store.commit(batch);
}

Result<ChangeSet> savePreset(const StudyContext &context, const Preset &preset,
                             std::optional<DeckId> chosenBy)
{
    OptionsChange change{.preset = preset, .deck = chosenBy};
    if (chosenBy)
        change.choice = preset.id;
    return changeOptions(context, change);
}

Result<ChangeSet> removePreset(const StudyContext &context, PresetId preset)
{
    if (context.store.options().find(preset) == nullptr)
        return fail(Errc::NotFound, "there is no such preset");
    if (preset == DefaultPreset)
        return fail(Errc::InvalidInput, "the default preset cannot be removed");
    return record(context, log::PresetRemoved{preset});
}

Result<ChangeSet> saveSettings(const StudyContext &context, const Settings &settings)
{
    if (settings == context.store.settings())
        return ChangeSet{};
    log::Batch batch = context.newBatch();
    const OptionBook &book = context.store.options();
    if (book.isDefaultSaved()) {
        Preset usual = *book.find(DefaultPreset);
        usual.options.newPerDay = std::clamp(settings.newPerDay, 0, MostCardsPerDay);
        usual.options.reviewsPerDay = std::clamp(settings.reviewsPerDay, 0, MostCardsPerDay);
        usual.options.spaceSiblings = settings.spaceSiblings;
        if (usual != *book.find(DefaultPreset))
            batch.rows.emplace_back(
                log::Event(log::recordOf(usual, book.optionsOfLaterVersions(DefaultPreset))));
    }
    batch.rows.emplace_back(log::Event(log::SettingsSaved{settings}));
    return context.store.commit(batch);
}

} // namespace engram::study
