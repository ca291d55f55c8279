// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Presets, decks' choices among them, and limits of today. See Collection for what each does.

#include <optional>

#include <engram/change_set.h>
#include <engram/deck_options.h>
#include <engram/id.h>
#include <engram/result.h>
#include <engram/settings.h>

#include "study/study_context.h"

namespace engram::study
{

[[nodiscard]] Result<OptionsOfDeck> optionsOf(const StudyContext &context, DeckId deck);
[[nodiscard]] Result<ChangeSet> changeOptions(const StudyContext &context,
                                              const OptionsChange &change);
[[nodiscard]] Result<ChangeSet> savePreset(const StudyContext &context, const Preset &preset,
                                           std::optional<DeckId> chosenBy);
[[nodiscard]] Result<ChangeSet> removePreset(const StudyContext &context, PresetId preset);
/// Saves settings, and with them the default preset where it has taken their place.
[[nodiscard]] Result<ChangeSet> saveSettings(const StudyContext &context, const Settings &settings);

} // namespace engram::study
