// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "log/event.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <engram/card.h>
#include <fmt/format.h>

#include "log/event_records.h"
#include "log/note_record.h"
#include "log/payload.h"

namespace engram::log
{

namespace
{

template <class... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

Json toJson(const Deck &deck)
{
    Json json = {{"id", deck.id.value()},
                 {"key", deck.key},
                 {"name", deck.name},
                 {"position", deck.position},
                 {"frontMatter", deck.frontMatter}};
    if (deck.parent)
        json["parent"] = deck.parent->value();
    return json;
}

Deck deckFrom(const Json &json)
{
    return {id<DeckId>(json, "id"),
            optionalId<DeckId>(json, "parent"),
            json.at("key").get<std::string>(),
            json.at("name").get<std::string>(),
            integer(json, "position"),
            json.at("frontMatter").get<decltype(Deck::frontMatter)>()};
}

Json toJson(const Settings &settings)
{
    return {{"newPerDay", settings.newPerDay},
            {"reviewsPerDay", settings.reviewsPerDay},
            {"rolloverMinutes", settings.rollover.count()},
            {"sm2Variant", static_cast<int>(settings.sm2Variant)},
            {"spaceSiblings", settings.spaceSiblings}};
}

Settings settingsFrom(const Json &json)
{
    constexpr std::int64_t low = std::numeric_limits<int>::min();
    constexpr std::int64_t high = std::numeric_limits<int>::max();
    return {static_cast<int>(integer(json, "newPerDay", low, high)),
            static_cast<int>(integer(json, "reviewsPerDay", low, high)),
            std::chrono::minutes(integer(json, "rolloverMinutes", 0, 24 * 60 - 1)),
            static_cast<Sm2Variant>(integer(json, "sm2Variant", 0, 1)),
            json.at("spaceSiblings").get<bool>()};
}

Json toJson(const CardMarked &marked)
{
    Json json = {
        {"card", marked.card.value()}, {"suspended", marked.suspended}, {"flag", marked.flag}};
    if (marked.buriedUntil)
        json["buriedUntil"] = marked.buriedUntil->number();
    return json;
}

Json toJson(const CardRescheduled &rescheduled)
{
    Json json = {{"card", rescheduled.card.value()}};
    if (rescheduled.due) {
        json["due"] = rescheduled.due->day.number();
        json["interval"] = rescheduled.due->interval == DueInterval::DaysToDue;
    }
    return json;
}

/// Of a preset: many more than there are, with room for those of later versions.
constexpr std::size_t MostOptions = 1'000;
constexpr std::size_t LongestOptionName = 100;

Json toJson(const PresetSaved &saved)
{
    return {{"preset", saved.preset.value()}, {"name", saved.name}, {"options", saved.options}};
}

PresetSaved presetFrom(const Json &json)
{
    PresetSaved saved{id<PresetId>(json, "preset"), json.at("name").get<std::string>(), {}};
    const Json &options = json.at("options");
    if (!options.is_object())
        throw Damaged("options are no object");
    if (options.size() > MostOptions)
        throw Damaged(fmt::format("{} options are above {}", options.size(), MostOptions));
    for (const auto &[name, value] : options.items()) {
        if (name.size() > LongestOptionName)
            throw Damaged(fmt::format("an option's name of {} bytes is above {}", name.size(),
                                      LongestOptionName));
        saved.options.emplace(name, int32(value, name.c_str()));
    }
    return saved;
}

Json toJson(const DeckOptionsChosen &chosen)
{
    Json json = {{"deck", chosen.deck.value()}};
    if (chosen.preset)
        json["preset"] = chosen.preset->value();
    return json;
}

Json toJson(const DayLimited &limited)
{
    Json json = {{"deck", limited.deck.value()}, {"day", limited.day.number()}};
    if (limited.limits.newPerDay)
        json["newPerDay"] = *limited.limits.newPerDay;
    if (limited.limits.reviewsPerDay)
        json["reviewsPerDay"] = *limited.limits.reviewsPerDay;
    return json;
}

DayLimited limitedFrom(const Json &json)
{
    const auto limit = [&json](const char *name) {
        return json.contains(name) ? std::optional<int>(int32(json.at(name), name)) : std::nullopt;
    };
    return {id<DeckId>(json, "deck"),
            StudyDay(static_cast<std::int32_t>(integer(json, "day", -FarthestDay, FarthestDay))),
            {limit("newPerDay"), limit("reviewsPerDay")}};
}

Event eventFrom(EventKind kind, const Json &json)
{
    switch (kind) {
    case EventKind::DeckSaved:
        return DeckSaved{deckFrom(json)};
    case EventKind::DeckRemoved:
        return DeckRemoved{id<DeckId>(json, "deck")};
    case EventKind::DeckOrdered:
        return DeckOrdered{id<DeckId>(json, "deck"), ids<NoteId>(json, "notes")};
    case EventKind::NoteSaved:
        return NoteSaved{noteFrom(json, false)};
    case EventKind::FieldNoteSaved:
        return NoteSaved{noteFrom(json, true)};
    case EventKind::NoteTypeSaved:
        return NoteTypeSaved{noteTypeFrom(json)};
    case EventKind::NoteTypeRemoved:
        return NoteTypeRemoved{id<NoteTypeId>(json, "noteType")};
    case EventKind::NoteRemoved:
        return NoteRemoved{id<NoteId>(json, "note")};
    case EventKind::SettingsSaved:
        return SettingsSaved{settingsFrom(json)};
    case EventKind::Undone:
        return Undone{batchFrom(json)};
    case EventKind::CardMarked:
        return CardMarked{card(json), json.at("suspended").get<bool>(),
                          optionalDay(json, "buriedUntil"),
                          static_cast<int>(integer(json, "flag", 0, MaximumFlag))};
    case EventKind::CardRescheduled: {
        CardRescheduled rescheduled{card(json)};
        if (const auto due = optionalDay(json, "due"))
            rescheduled.due = DueSet{*due, json.at("interval").get<bool>() ? DueInterval::DaysToDue
                                                                           : DueInterval::Keep};
        return rescheduled;
    }
    case EventKind::SessionStarted:
        return sessionStartedFrom(json);
    case EventKind::SessionEnded:
        return sessionEndedFrom(json);
    case EventKind::PresetSaved:
        return presetFrom(json);
    case EventKind::PresetRemoved:
        return PresetRemoved{id<PresetId>(json, "preset")};
    case EventKind::DeckOptionsChosen:
        return DeckOptionsChosen{id<DeckId>(json, "deck"), optionalId<PresetId>(json, "preset")};
    case EventKind::DayLimited:
        return limitedFrom(json);
    case EventKind::IntervalMoved:
        return IntervalMoved{card(json),
                             static_cast<Days>(integer(json, "days", -FarthestDay, FarthestDay))};
    case EventKind::FlagNamed:
        return FlagNamed{static_cast<int>(integer(json, "flag", 1, MaximumFlag)),
                         json.at("name").get<std::string>()};
    case EventKind::FactsDecided:
        return factsDecidedFrom(json);
    case EventKind::MediaNamed:
        return mediaNamedFrom(json);
    }
    throw Damaged("unknown kind");
}

bool isKnown(int kind)
{
    return kind >= static_cast<int>(EventKind::DeckSaved) &&
           kind <= static_cast<int>(EventKind::FieldNoteSaved);
}

/// What grows with a file or a selection is not bounded here.
std::size_t mostBytes(EventKind kind)
{
    switch (kind) {
    case EventKind::DeckSaved:
    case EventKind::DeckOrdered:
    case EventKind::NoteSaved:
    case EventKind::SessionStarted:
    case EventKind::NoteTypeSaved:
    case EventKind::FieldNoteSaved:
        return std::numeric_limits<std::size_t>::max();
    default:
        return 100'000;
    }
}

EncodedEvent encoded(EventKind kind, std::int64_t subject, const Json &json)
{
    return {static_cast<int>(kind), subject, text(json)};
}

} // namespace

EventKind kindOf(const NoteSaved &saved)
{
    return std::holds_alternative<FieldNote>(saved.note.content) ? EventKind::FieldNoteSaved
                                                                 : EventKind::NoteSaved;
}

EncodedEvent encode(const Event &event)
{
    return std::visit(
        Overloaded{
            [](const DeckSaved &saved) {
                return encoded(EventKind::DeckSaved, saved.deck.id.value(), toJson(saved.deck));
            },
            [](const DeckRemoved &removed) {
                return encoded(EventKind::DeckRemoved, removed.deck.value(),
                               {{"deck", removed.deck.value()}});
            },
            [](const DeckOrdered &ordered) {
                return encoded(
                    EventKind::DeckOrdered, ordered.deck.value(),
                    {{"deck", ordered.deck.value()}, {"notes", numbersOf(ordered.notes)}});
            },
            [](const NoteSaved &saved) {
                return encoded(kindOf(saved), saved.note.id.value(), toJson(saved.note));
            },
            [](const NoteTypeSaved &saved) {
                return encoded(EventKind::NoteTypeSaved, saved.type.id.value(), toJson(saved.type));
            },
            [](const NoteTypeRemoved &removed) {
                return encoded(EventKind::NoteTypeRemoved, removed.type.value(),
                               {{"noteType", removed.type.value()}});
            },
            [](const NoteRemoved &removed) {
                return encoded(EventKind::NoteRemoved, removed.note.value(),
                               {{"note", removed.note.value()}});
            },
            [](const SettingsSaved &saved) {
                return encoded(EventKind::SettingsSaved, 0, toJson(saved.settings));
            },
            [](const Undone &undone) {
                return encoded(EventKind::Undone, 0, toJson(undone.batch));
            },
            [](const SessionStarted &started) {
                return encoded(EventKind::SessionStarted, 0, toJson(started));
            },
            [](const SessionEnded &ended) {
                return encoded(EventKind::SessionEnded, 0, toJson(ended));
            },
            [](const CardMarked &marked) {
                return encoded(EventKind::CardMarked, marked.card.value(), toJson(marked));
            },
            [](const CardRescheduled &rescheduled) {
                return encoded(EventKind::CardRescheduled, rescheduled.card.value(),
                               toJson(rescheduled));
            },
            [](const PresetSaved &saved) {
                return encoded(EventKind::PresetSaved, saved.preset.value(), toJson(saved));
            },
            [](const PresetRemoved &removed) {
                return encoded(EventKind::PresetRemoved, removed.preset.value(),
                               {{"preset", removed.preset.value()}});
            },
            [](const DeckOptionsChosen &chosen) {
                return encoded(EventKind::DeckOptionsChosen, chosen.deck.value(), toJson(chosen));
            },
            [](const DayLimited &limited) {
                return encoded(EventKind::DayLimited, limited.deck.value(), toJson(limited));
            },
            [](const IntervalMoved &moved) {
                return encoded(EventKind::IntervalMoved, moved.card.value(),
                               {{"card", moved.card.value()}, {"days", moved.days}});
            },
            [](const FlagNamed &named) {
                return encoded(EventKind::FlagNamed, named.flag,
                               {{"flag", named.flag}, {"name", named.name}});
            },
            [](const FactsDecided &decided) {
                return encoded(EventKind::FactsDecided, decided.note.value(), toJson(decided));
            },
            [](const MediaNamed &named) {
                return encoded(EventKind::MediaNamed, named.note.value(), toJson(named));
            },
            [](const Unknown &unknown) {
                return EncodedEvent{unknown.kind, unknown.subject, unknown.payload};
            },
        },
        event);
}

Result<Event> decode(int kind, std::string_view payload, std::int64_t subject)
{
    if (!isKnown(kind))
        return Unknown{kind, std::string(payload), subject};
    // Before it is read: reading is what takes its time.
    if (payload.size() > mostBytes(static_cast<EventKind>(kind)))
        return fail(Errc::Corrupt, fmt::format("{} bytes are above {}", payload.size(),
                                               mostBytes(static_cast<EventKind>(kind))));
    return guarded(payload, [kind](const Json &json) {
        return eventFrom(static_cast<EventKind>(kind), json);
    });
}

} // namespace engram::log
