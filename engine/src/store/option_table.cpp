// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/option_table.h"

#include "store/sql.h"

#include <map>
#include <utility>

namespace engram::store
{

namespace
{

using log::EventKind;

constexpr EventKind Kinds[] = {EventKind::PresetSaved, EventKind::DeckOptionsChosen,
                               EventKind::DayLimited, EventKind::FlagNamed};

} // namespace

void OptionTable::fold(EventKind kind, std::int64_t subject)
{
    auto told = m_log.last(subject, kind);
    if (told && kind == EventKind::PresetSaved)
        if (const auto removed = m_log.last(subject, EventKind::PresetRemoved);
            removed && told->first < removed->first)
            told.reset();
    Query query =
        m_connection.query(told ? sql::query::putOptionEvent : sql::query::deleteOptionEvent);
    query.bind(":kind", static_cast<std::int64_t>(kind)).bind(":subject", subject);
    if (told)
        query.bind(":event_device", told->first.device).bind(":event_seq", told->first.seq);
    query.run();
}

void OptionTable::rebuild()
{
    for (const EventKind kind : Kinds) {
        Query subjects = m_connection.query(sql::query::subjects);
        subjects.bind(":kind", static_cast<std::int64_t>(kind));
        while (subjects.step())
            fold(kind, subjects.integer(0));
    }
}

void OptionTable::refresh(const Settings &settings)
{
    std::map<PresetId, Preset> presets;
    std::map<DeckId, PresetId> choices;
    std::map<DeckId, LimitsOfDay> limits;
    m_flagNames = {};
    std::map<PresetId, OptionsByName> later;
    Query query = m_connection.query(sql::query::optionEvents);
    while (query.step()) {
        const Result<log::Event> event =
            log::decode(static_cast<int>(query.integer(0)), query.text(1));
        if (!event)
            continue; // a damaged event has no effect; check() tells of it
        if (const auto *saved = std::get_if<log::PresetSaved>(&*event)) {
            presets.emplace(saved->preset, log::presetOf(*saved));
            later.emplace(saved->preset, log::optionsOfLaterVersions(*saved));
        } else if (const auto *chosen = std::get_if<log::DeckOptionsChosen>(&*event);
                   chosen != nullptr && chosen->preset)
            choices.emplace(chosen->deck, *chosen->preset);
        else if (const auto *limited = std::get_if<log::DayLimited>(&*event))
            limits.emplace(limited->deck, LimitsOfDay{limited->day, limited->limits});
        else if (const auto *named = std::get_if<log::FlagNamed>(&*event))
            m_flagNames.at(static_cast<std::size_t>(named->flag) - 1) = named->name;
    }
    std::vector<Deck> decks;
    if (!choices.empty())
        decks = m_decks.all();
    m_book = OptionBook(std::move(presets), std::move(choices), std::move(limits), decks, settings,
                        std::move(later));
}

} // namespace engram::store
