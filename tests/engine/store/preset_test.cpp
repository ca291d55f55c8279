// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "collection_file.h"

#include <engram/collection.h>

#include <gmock/gmock.h>

#include "support/manual_clock.h"

using namespace engram;
using namespace engram::test;

namespace
{

/// The options of the preset as the newest event has them.
std::map<std::string, std::int32_t> savedOptions(const std::filesystem::path &path)
{
    std::map<std::string, std::int32_t> options;
    const auto store = open(path);
    for (const log::LogRow &row : valueOf(store->rows()))
        if (const auto *event = std::get_if<log::Event>(&row.content))
            if (const auto *saved = std::get_if<log::PresetSaved>(event))
                options = saved->options;
    return options;
}

} // namespace

TEST(Preset, OptionsOfALaterVersionArePassedOnWhenItIsSavedAgain)
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "a.engram";
    const PresetId id(77);
    save(*open(path), log::PresetSaved{id, "Later", {{"newPerDay", 4}, {"askInDreams", 3}}});
    const ManualClock clock;
    {
        const auto collection = valueOf(Collection::open({.path = path}, clock));
        const auto presets = collection->presets();
        ASSERT_EQ(presets.size(), 2U);
        Preset preset = presets[1];
        preset.options.newPerDay = 5;
        valueOf(collection->savePreset(preset));
        preset.name = "Renamed";
        valueOf(collection->savePreset(preset));
    }
    const auto options = savedOptions(path);
    EXPECT_EQ(options.at("newPerDay"), 5);
    ASSERT_TRUE(options.contains("askInDreams"));
    EXPECT_EQ(options.at("askInDreams"), 3);
}
