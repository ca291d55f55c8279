// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/deck_presets.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "base/text.h"

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

Result<void> checkName(const OptionBook &book, const Preset &preset)
{
    if (preset.name.empty() || trimmed(preset.name) != preset.name)
        return fail(Errc::InvalidInput, "a preset has a name, without spaces around it");
    if (codePointCount(preset.name) > LongestPresetName)
        return fail(Errc::InvalidInput,
                    fmt::format("a preset's name has at most {} characters", LongestPresetName));
    if (!isShowableLine(preset.name))
        return fail(Errc::InvalidInput, "a preset's name is one line of text");
    for (const Preset &other : book.presets())
        if (other.id != preset.id && other.name == preset.name)
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

} // namespace

Result<OptionsOfDeck> optionsOf(const StudyContext &context, DeckId deck)
{
    if (auto known = requireDeck(context, deck); !known)
        return failFrom(known);
    const OptionBook &book = context.store.options();
    return OptionsOfDeck{book.presetOf(deck), book.chooserFor(deck),
                         book.limitsOf(deck, context.today())};
}

Result<ChangeSet> savePreset(const StudyContext &context, const Preset &preset,
                             std::optional<DeckId> chosenBy)
{
    const OptionBook &book = context.store.options();
    if (auto valid = checkName(book, preset); !valid)
        return failFrom(valid);
    if (auto valid = checkOptions(preset.options); !valid)
        return failFrom(valid);
    if (chosenBy)
        if (auto known = requireDeck(context, *chosenBy); !known)
            return failFrom(known);
    log::Batch batch = context.newBatch();
    if (const Preset *before = book.find(preset.id); before == nullptr || *before != preset)
        batch.rows.emplace_back(log::Event(log::recordOf(preset)));
    if (chosenBy && book.choiceOf(*chosenBy) != preset.id)
        batch.rows.emplace_back(log::Event(log::DeckOptionsChosen{*chosenBy, preset.id}));
    return batch.rows.empty() ? ChangeSet{} : context.store.commit(batch);
}

Result<ChangeSet> removePreset(const StudyContext &context, PresetId preset)
{
    if (context.store.options().find(preset) == nullptr)
        return fail(Errc::NotFound, "there is no such preset");
    if (preset == DefaultPreset)
        return fail(Errc::InvalidInput, "the default preset cannot be removed");
    return record(context, log::PresetRemoved{preset});
}

Result<ChangeSet> choosePreset(const StudyContext &context, DeckId deck,
                               std::optional<PresetId> preset)
{
    if (auto known = requireDeck(context, deck); !known)
        return failFrom(known);
    const OptionBook &book = context.store.options();
    if (preset && book.find(*preset) == nullptr)
        return fail(Errc::NotFound, "there is no such preset");
    if (book.choiceOf(deck) == preset)
        return ChangeSet{};
    return record(context, log::DeckOptionsChosen{deck, preset});
}

Result<ChangeSet> limitToday(const StudyContext &context, DeckId deck, const DayLimits &limits)
{
    if (auto known = requireDeck(context, deck); !known)
        return failFrom(known);
    for (const std::optional<int> &limit : {limits.newPerDay, limits.reviewsPerDay})
        if (auto valid = checkLimit(limit); !valid)
            return failFrom(valid);
    const StudyDay today = context.today();
    if (context.store.options().limitsOf(deck, today) == limits)
        return ChangeSet{};
    return record(context, log::DayLimited{deck, today, limits});
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
            batch.rows.emplace_back(log::Event(log::recordOf(usual)));
    }
    batch.rows.emplace_back(log::Event(log::SettingsSaved{settings}));
    return context.store.commit(batch);
}

} // namespace engram::study
