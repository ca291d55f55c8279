// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <functional>
#include <set>

#include <gmock/gmock.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using std::chrono::hours;
using testing::ElementsAre;
using testing::IsEmpty;

std::string tree()
{
    std::string deck = "---\ndeck: Root\nid: root\n---\n";
    for (const std::string section : {"One", "Two"}) {
        deck += "\n# " + section + " {#" + section + "}\n";
        for (int i = 0; i < 30; ++i)
            deck += "\n## " + section + " " + std::to_string(i) + "\n\nback\n";
    }
    return deck;
}

class Presets : public testing::Test
{
protected:
    Presets() { collection.import(tree()); }

    DeckId deck(std::string_view name)
    {
        for (const auto rows = *collection->decks(); const DeckSummary &row : rows)
            if (row.deck.name == name)
                return row.deck.id;
        ADD_FAILURE() << "no deck " << name;
        std::abort();
    }

    DeckOptions optionsOf(std::string_view name)
    {
        return collection->optionsOf(deck(name))->preset.options;
    }

    PresetId add(const std::string &name, const DeckOptions &options,
                 std::optional<DeckId> chosenBy = {})
    {
        const PresetId id = collection->newPresetId();
        const auto saved = collection->savePreset({id, name, options}, chosenBy);
        EXPECT_TRUE(saved) << saved.error().detail;
        return id;
    }

    int answerAll(std::optional<DeckId> scope = {}, Grade grade = Grade::Good)
    {
        auto session = *collection->startSession({.deck = scope, .seed = 1});
        int answers = 0;
        while ((*session).current()->has_value()) {
            EXPECT_TRUE(session->answer(grade, {}));
            ++answers;
        }
        return answers;
    }

    /// All that options are about, as a person sees it.
    std::string seen()
    {
        std::string text;
        for (const Preset &preset : collection->presets()) {
            text += preset.name;
            for (const OptionField &field : optionFields())
                text += "," + std::to_string(field.get(preset.options));
        }
        for (const auto rows = *collection->decks(); const DeckSummary &row : rows) {
            const auto found = *collection->optionsOf(row.deck.id);
            text += "|" + row.deck.name + found.preset.name +
                    std::to_string(found.today.newPerDay.value_or(-1)) +
                    std::to_string(row.counts.total());
        }
        return text;
    }

    void expectOneStep(StepKind kind, const std::function<Result<ChangeSet>()> &action)
    {
        const std::string before = seen();
        const auto changes = action();
        ASSERT_TRUE(changes) << changes.error().detail;
        EXPECT_TRUE(changes->options);
        EXPECT_TRUE(changes->counts);
        const std::string after = seen();
        EXPECT_NE(before, after);
        collection.reopen();
        EXPECT_EQ(seen(), after);
        const auto undone = collection->undo();
        ASSERT_TRUE(undone && *undone);
        EXPECT_EQ((*undone)->kind, kind);
        EXPECT_EQ(seen(), before);
        const auto redone = collection->redo();
        ASSERT_TRUE(redone && *redone);
        EXPECT_EQ((*redone)->kind, kind);
        EXPECT_EQ(seen(), after);
        EXPECT_FALSE(action()->options) << "said again, it records nothing";
        EXPECT_THAT(collection->check()->findings, IsEmpty());
    }

    test::TempCollection collection;
};

TEST_F(Presets, AreEachChangeOneStep)
{
    const PresetId gentle = collection->newPresetId();
    const DeckId one = deck("One");
    expectOneStep(StepKind::Options, [&] {
        return collection->savePreset({gentle, "Gentle", {.newPerDay = 3}});
    });
    expectOneStep(StepKind::Options, [&] { return collection->choosePreset(one, gentle); });
    expectOneStep(StepKind::Options, [&] {
        return collection->savePreset({gentle, "Gentler", {.newPerDay = 2}}, deck("Two"));
    });
    expectOneStep(StepKind::DayLimit, [&] { return collection->limitToday(one, {1, {}}); });
    expectOneStep(StepKind::DayLimit, [&] { return collection->limitToday(one, {}); });
    expectOneStep(StepKind::Options, [&] { return collection->choosePreset(one, {}); });
    expectOneStep(StepKind::Options, [&] {
        return collection->savePreset({DefaultPreset, "Usual", {.newPerDay = 7}});
    });
}

TEST_F(Presets, HoldForADeckAndThoseBelowItThatHaveNotChosen)
{
    add("Root's", {.newPerDay = 5}, deck("Root"));
    EXPECT_EQ(optionsOf("One").newPerDay, 5);
    EXPECT_EQ(collection->optionsOf(deck("One"))->chosenBy, deck("Root"));
    add("One's", {.newPerDay = 4}, deck("One"));
    EXPECT_EQ(optionsOf("One").newPerDay, 4);
    EXPECT_EQ(optionsOf("Two").newPerDay, 5);
    ASSERT_TRUE(collection->choosePreset(deck("One"), DefaultPreset));
    EXPECT_EQ(optionsOf("One").newPerDay, 20) << "the default can be chosen below another";
    ASSERT_TRUE(collection->choosePreset(deck("One"), {}));
    EXPECT_EQ(optionsOf("One").newPerDay, 5);
}

TEST_F(Presets, ThatAreRemovedGiveWayToTheDeckAbove)
{
    const PresetId roots = add("Root's", {.newPerDay = 5}, deck("Root"));
    const PresetId ones = add("One's", {.newPerDay = 4}, deck("One"));
    ASSERT_TRUE(collection->removePreset(ones));
    EXPECT_EQ(optionsOf("One").newPerDay, 5);
    ASSERT_TRUE(collection->removePreset(roots));
    EXPECT_EQ(optionsOf("One").newPerDay, 20);
    EXPECT_EQ(collection->presets().size(), 1U);
    ASSERT_TRUE(*collection->undo());
    ASSERT_TRUE(*collection->undo());
    EXPECT_EQ(optionsOf("One").newPerDay, 4);
}

TEST_F(Presets, CountLimitsForADeckAndAllBelowIt)
{
    add("Root's", {.newPerDay = 10}, deck("Root"));
    add("One's", {.newPerDay = 4}, deck("One"));
    const auto rows = *collection->decks();
    EXPECT_EQ(rows[0].counts.newOther, 10);
    EXPECT_EQ(rows[1].counts.newOther, 4);
    EXPECT_EQ(rows[2].counts.newOther, 10) << "asked alone, it has all of the root's limit";
    EXPECT_EQ(collection->counts(deck("Two"))->newOther, 10);
    EXPECT_EQ(answerAll(deck("One")), 4);
    EXPECT_EQ(collection->counts(deck("One"))->newOther, 0);
    EXPECT_EQ(collection->counts()->newOther, 6);
    EXPECT_EQ(answerAll(), 6);
}

TEST_F(Presets, CapReviewsOfADeckByItsOwnAndTheRootsLimit)
{
    add("Root's", {.newPerDay = 60, .reviewsPerDay = 25}, deck("Root"));
    answerAll();
    collection.clock.advance(hours(24));
    add("One's", {.newPerDay = 60, .reviewsPerDay = 8}, deck("One"));
    EXPECT_EQ(collection->counts()->due, 25);
    EXPECT_EQ(collection->counts(deck("One"))->due, 8);
    EXPECT_EQ(collection->counts(deck("Two"))->due, 25);
    EXPECT_EQ(answerAll(deck("Two")), 25);
    EXPECT_EQ(collection->counts(deck("One"))->due, 0) << "the root's limit is used up";
    ASSERT_TRUE(*collection->undo());
    EXPECT_EQ(collection->counts(deck("One"))->due, 1);
    EXPECT_EQ(collection->counts()->due, 1);
}

TEST_F(Presets, LimitTodayAndNoOtherDay)
{
    ASSERT_TRUE(collection->limitToday(deck("Root"), {.newPerDay = 50}));
    EXPECT_EQ(answerAll(), 50);
    collection.clock.advance(hours(24));
    EXPECT_EQ(collection->optionsOf(deck("Root"))->today, DayLimits());
    EXPECT_EQ(collection->counts()->due, 50);
    ASSERT_TRUE(collection->limitToday(deck("One"), {.reviewsPerDay = 3}));
    EXPECT_EQ(collection->counts(deck("One"))->due, 3);
    EXPECT_EQ(collection->counts()->due, 23) << "30 of One and 20 of Two had been answered";
    ASSERT_TRUE(collection->limitToday(deck("Root"), {.newPerDay = 0, .reviewsPerDay = 0}));
    EXPECT_EQ(answerAll(), 0);
    EXPECT_EQ(collection->daySummary()->dueTomorrow, 50) << "tomorrow is another day";
}

TEST_F(Presets, ReplayTheCardsOfTheirDecks)
{
    ASSERT_TRUE(collection->limitToday(deck("Root"), {.newPerDay = 60}));
    const auto longest = [&](std::string_view name) {
        Days most = 0;
        for (const auto notes = *collection->notesOf(deck(name)); const Note &note : notes)
            for (const auto found = *collection->cardsOf(note.id); const Card &card : found)
                most = std::max(most, card.schedule ? card.schedule->memory.interval : 0);
        return most;
    };
    for (int i = 0; i < 4; ++i) {
        answerAll();
        collection.clock.advance(hours(24 * 40));
    }
    EXPECT_EQ(longest("One"), 38);
    add("Short", {.maximumInterval = 10}, deck("One"));
    EXPECT_EQ(longest("One"), 10);
    EXPECT_EQ(longest("Two"), 38);
    EXPECT_THAT(collection->check()->findings, IsEmpty());
    ASSERT_TRUE(collection->choosePreset(deck("One"), {}));
    EXPECT_EQ(longest("One"), 38);
    DeckOptions fuzzy;
    fuzzy.fuzz = true;
    ASSERT_TRUE(collection->savePreset({DefaultPreset, "Default", fuzzy}));
    EXPECT_NE(longest("Two"), 38);
    EXPECT_THAT(collection->check()->findings, IsEmpty());
}

TEST_F(Presets, GiveTheIntervalThatTheButtonShows)
{
    add("Fuzzy", {.fuzz = true}, deck("Root"));
    std::set<Days> given;
    for (int day = 0; day < 3; ++day) {
        auto session = *collection->startSession({.seed = 1});
        while (auto shown = *session->current()) {
            ASSERT_TRUE(session->answer(Grade::Good, {}));
            const Days interval = collection->card(shown->card.id)->schedule->memory.interval;
            EXPECT_EQ(shown->outcomes[4].interval, interval);
            given.insert(interval);
        }
        collection.clock.advance(hours(24 * 8));
    }
    EXPECT_GT(given.size(), 8U);
}

TEST_F(Presets, RefuseWhatTheyCannotBe)
{
    const std::string before = seen();
    const auto save = [&](const std::string &name, const DeckOptions &options = {}) {
        return collection->savePreset({collection->newPresetId(), name, options}).error();
    };
    EXPECT_EQ(save("").code, Errc::InvalidInput);
    EXPECT_EQ(save(" spaced").code, Errc::InvalidInput);
    EXPECT_EQ(save("two\nlines").code, Errc::InvalidInput);
    EXPECT_EQ(save("\xff").code, Errc::InvalidInput);
    EXPECT_EQ(save(std::string(LongestPresetName + 1, 'x')).code, Errc::InvalidInput);
    EXPECT_EQ(save("Default").code, Errc::InvalidInput);
    EXPECT_EQ(save("x", {.newPerDay = -1}).detail, "newPerDay is 0 to 1000000, not -1");
    EXPECT_EQ(save("x", {.maximumInterval = 0}).code, Errc::InvalidInput);
    EXPECT_EQ(collection->removePreset(DefaultPreset).error().code, Errc::InvalidInput);
    EXPECT_EQ(collection->removePreset(PresetId(77)).error().code, Errc::NotFound);
    EXPECT_EQ(collection->choosePreset(deck("One"), PresetId(77)).error().code, Errc::NotFound);
    EXPECT_EQ(collection->choosePreset(DeckId(77), DefaultPreset).error().code, Errc::NotFound);
    EXPECT_EQ(collection->limitToday(DeckId(77), {}).error().code, Errc::NotFound);
    EXPECT_EQ(collection->limitToday(deck("One"), {-1, {}}).error().code, Errc::InvalidInput);
    EXPECT_EQ(collection->optionsOf(DeckId(77)).error().code, Errc::NotFound);
    EXPECT_EQ(seen(), before);
}

TEST_F(Presets, HaveNamesThatAPersonCanTellApart)
{
    add("Caf\u00E9", {});
    const auto save = [&](const std::string &name) {
        return collection->savePreset({collection->newPresetId(), name, {}});
    };
    for (const std::string name : {"Cafe\u0301", "Ca\u200Bf\u00E9", "\u3000Default\u00A0"}) {
        const auto saved = save(name);
        ASSERT_FALSE(saved) << name;
        EXPECT_THAT(saved.error().detail, testing::HasSubstr("already"));
    }
    for (const std::string name : {"\u200B", "\u2060\u2800", "\u3164", "\u00A0"})
        EXPECT_EQ(save(name).error().code, Errc::InvalidInput) << name;
    EXPECT_TRUE(save("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"))
        << "a joiner within a word";
    EXPECT_TRUE(save("caf\u00E9")) << "capital and small letters differ";
}

TEST_F(Presets, TheDefaultFollowsSettingsUntilSavedAndThenLeadsThem)
{
    ASSERT_TRUE(collection->saveSettings({.newPerDay = 9, .spaceSiblings = false}));
    EXPECT_EQ(collection->presets().front().options.newPerDay, 9);
    EXPECT_FALSE(collection->presets().front().options.spaceSiblings);
    Preset usual = collection->presets().front();
    usual.options.newPerDay = 11;
    ASSERT_TRUE(collection->savePreset(usual));
    EXPECT_EQ(collection->settings().newPerDay, 11);
    Settings settings = collection->settings();
    settings.newPerDay = 13;
    ASSERT_TRUE(collection->saveSettings(settings));
    collection.reopen();
    EXPECT_EQ(collection->settings().newPerDay, 13);
    EXPECT_EQ(optionsOf("One").newPerDay, 13);
    EXPECT_EQ((*collection->undo())->kind, StepKind::Settings);
    EXPECT_EQ(collection->settings().newPerDay, 11);
}

TEST_F(Presets, KeepOptionsInPlaceOrShuffleThem)
{
    collection.import("---\ndeck: Q\nid: q\n---\n\n## Which? {#which}\n\n- [x] a\n- [ ] b\n"
                      "- [ ] c\n- [ ] d\n- [ ] e\n");
    add("In place", {.shuffleOptions = false}, deck("Q"));
    for (std::uint64_t seed = 1; seed < 9; ++seed) {
        auto session =
            *collection->startSession({.kind = SessionKind::Quiz, .deck = deck("Q"), .seed = seed});
        const ShownCard shown = **session->current();
        const auto &view = std::get<ChoiceView>(shown.content);
        std::vector<int> order;
        for (const ShownOption &option : view.options)
            order.push_back(option.index);
        EXPECT_THAT(order, ElementsAre(0, 1, 2, 3, 4));
        EXPECT_EQ(shownOrder(view.seed, 5, false), (std::vector<std::uint8_t>{0, 1, 2, 3, 4}));
    }
}

TEST(OptionFields, HaveEachANameARangeAndTheDefaultWithinIt)
{
    std::set<std::string_view> names;
    for (const OptionField &field : optionFields()) {
        EXPECT_TRUE(names.insert(field.name).second) << field.name;
        const int usual = field.get(DeckOptions());
        EXPECT_GE(usual, field.least);
        EXPECT_LE(usual, field.most);
        EXPECT_TRUE(field.words.empty() ||
                    field.words.size() == static_cast<std::size_t>(field.most) + 1)
            << field.name;
        DeckOptions options;
        field.set(options, field.most);
        EXPECT_EQ(field.get(options), field.most);
        EXPECT_EQ(options == DeckOptions(), field.most == usual) << field.name;
    }
}

} // namespace
} // namespace engram
