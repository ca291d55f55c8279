// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "log/event.h"

#include <algorithm>
#include <utility>

namespace engram::log
{

PresetSaved recordOf(const Preset &preset, std::map<std::string, std::int32_t> later)
{
    PresetSaved saved{preset.id, preset.name, std::move(later)};
    for (const OptionField &field : optionFields())
        saved.options.insert_or_assign(std::string(field.name), field.get(preset.options));
    return saved;
}

std::map<std::string, std::int32_t> optionsOfLaterVersions(const PresetSaved &saved)
{
    std::map<std::string, std::int32_t> later = saved.options;
    for (const OptionField &field : optionFields())
        later.erase(std::string(field.name));
    return later;
}

Preset presetOf(const PresetSaved &saved)
{
    Preset preset{saved.preset, saved.name, {}};
    for (const OptionField &field : optionFields())
        if (const auto found = saved.options.find(std::string(field.name));
            found != saved.options.end())
            field.set(preset.options, std::clamp(found->second, field.least, field.most));
    return preset;
}

} // namespace engram::log
