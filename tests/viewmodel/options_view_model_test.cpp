// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "viewmodel/options_view_model.h"

#include <set>

#include "support/desktop_app.h"
#include "support/no_room.h"

namespace engram::desktop
{

class Options : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(desk.begin());
        desk.app->goToday();
        desk.app->showOptions(deck(0));
        ASSERT_EQ(desk.app->page(), Page::Options);
    }

    DeckId deck(std::size_t place) { return desk.app->today().decks().decks()[place].deck.id; }

    OptionsViewModel &options() { return desk.app->options(); }

    const StudyOptionRow &row(const char *name)
    {
        for (const StudyOptionRow &row : options().rows())
            if (row.name() == QLatin1String(name))
                return row;
        ADD_FAILURE() << name;
        std::abort();
    }

    /// Waits until what was changed is saved.
    void settle() { ASSERT_TRUE(desk.waitFor(Page::Options)); }

    test::DesktopApp desk;
};

TEST_F(Options, HaveARowForEachOptionInWords)
{
    std::set<std::string_view> names;
    for (const StudyOptionRow &row : options().rows()) {
        EXPECT_FALSE(row.label.isEmpty());
        names.insert(row.field->name);
        EXPECT_TRUE(row.isSwitch() ||
                    row.words.size() == static_cast<qsizetype>(row.field->words.size()));
    }
    EXPECT_EQ(names.size(), optionFields().size());
}

TEST_F(Options, AreSavedAtOnceAndOneStepOfUndo)
{
    options().set(row("newPerDay"), 3);
    settle();
    EXPECT_EQ(options().value(row("newPerDay")), 3);
    desk.app->undo();
    EXPECT_EQ(desk.app->page(), Page::Options);
    EXPECT_EQ(options().value(row("newPerDay")), 20);
    EXPECT_EQ(desk.app->message().text.toStdString(), "Undid the last change of options.");
    desk.app->redo();
    EXPECT_EQ(options().value(row("newPerDay")), 3);
}

TEST_F(Options, ChangedInARowAreAllSavedBeforeThePageIsLeft)
{
    options().set(row("newPerDay"), 1);
    options().set(row("fuzz"), 1);
    options().rename(QStringLiteral("Gentle"));
    options().leave();
    ASSERT_TRUE(desk.waitFor(Page::Today));
    desk.app->showOptions(deck(0));
    EXPECT_EQ(options().value(row("newPerDay")), 1);
    EXPECT_EQ(options().value(row("fuzz")), 1);
    EXPECT_EQ(options().presetName().toStdString(), "Gentle");
    options().leave();
    EXPECT_EQ(desk.app->today().total(), 1);
}

TEST_F(Options, BelowADeckFollowItUntilAnotherPresetIsChosen)
{
    desk.app->showOptions(deck(1));
    EXPECT_EQ(options().deckName().toStdString(), "Europe");
    EXPECT_EQ(options().choices().front().toStdString(), "As Capitals, the deck above");
    EXPECT_EQ(options().choice(), 0);
    options().addPreset();
    settle();
    EXPECT_EQ(options().choices()[options().choice()].toStdString(), "New preset");
    EXPECT_TRUE(options().standing().contains(QStringLiteral("holds for 1 deck.")))
        << options().standing().toStdString();
    options().choose(0);
    settle();
    EXPECT_EQ(options().presetName().toStdString(), "Default");
    EXPECT_TRUE(options().standing().contains(QStringLiteral("holds for 2 decks.")));
}

TEST_F(Options, AreCopiedUnderAFreeNameAndRemoved)
{
    options().set(row("newPerDay"), 4);
    settle();
    options().copyPreset();
    settle();
    EXPECT_EQ(options().presetName().toStdString(), "Default (copy)");
    EXPECT_EQ(options().value(row("newPerDay")), 4);
    options().choose(0);
    settle();
    EXPECT_FALSE(options().canRemove()) << "the default stays";
    options().copyPreset();
    settle();
    EXPECT_EQ(options().presetName().toStdString(), "Default (copy) 2");
    options().removePreset();
    settle();
    EXPECT_EQ(options().presetName().toStdString(), "Default");
    EXPECT_EQ(desk.app->message().text.toStdString(), "Removed the preset “Default (copy) 2”.");
    EXPECT_EQ(desk.app->message().action, Message::Action::Undo);
}

TEST_F(Options, SayWhyANameCannotBe)
{
    options().copyPreset();
    settle();
    options().rename(QStringLiteral("Default"));
    settle();
    EXPECT_EQ(options().presetName().toStdString(), "Default (copy)");
    EXPECT_FALSE(desk.app->message().text.isEmpty());
}

TEST_F(Options, ThatCannotBeSavedAsThePageIsLeftAreToldOnTheNext)
{
    {
        const test::NoRoom none;
        options().set(row("newPerDay"), 3);
        options().leave();
        ASSERT_TRUE(desk.waitFor(Page::Today));
    }
    EXPECT_FALSE(desk.app->message().text.isEmpty());
    desk.app->showOptions(deck(0));
    EXPECT_EQ(options().value(row("newPerDay")), 20);
    EXPECT_EQ(desk.app->message().text, QString());
}

TEST_F(Options, LimitToday)
{
    options().limitToday({.newPerDay = 1});
    settle();
    EXPECT_EQ(options().today(), (DayLimits{.newPerDay = 1}));
    options().leave();
    EXPECT_EQ(desk.app->page(), Page::Today);
    EXPECT_EQ(desk.app->today().total(), 1);
    desk.app->undo();
    EXPECT_EQ(desk.app->message().text.toStdString(), "Undid the last change of today's limits.");
    EXPECT_GT(desk.app->today().total(), 1);
}

TEST_F(Options, SayWhatTheyComeTo)
{
    for (const OptionGroup group : OptionGroups) {
        const bool eachRowSays =
            std::ranges::all_of(options().rows(), [&](const StudyOptionRow &row) {
                return row.group != group || !options().help(row).isEmpty();
            });
        EXPECT_EQ(options().effect(group).isEmpty(), eachRowSays);
        EXPECT_FALSE(OptionsViewModel::titleOf(group).isEmpty());
    }
    options().set(row("gradeScale"), static_cast<int>(GradeScale::Two));
    options().set(row("newPerDay"), 0);
    options().set(row("reviewsPerDay"), 0);
    options().set(row("maximumInterval"), 90);
    options().set(row("leechThreshold"), 0);
    settle();
    EXPECT_TRUE(options().help(row("gradeScale")).startsWith(QStringLiteral("Forgot or Rem")));
    EXPECT_EQ(options().effect(OptionGroup::Limits).toStdString(), "Nothing is asked.");
    EXPECT_TRUE(options().effect(OptionGroup::Intervals).contains(QStringLiteral("3 mo")));
    EXPECT_TRUE(options().effect(OptionGroup::Leeches).contains(QStringLiteral("however often")));
}

TEST_F(Options, OfWeekdaysAreInForceWhileTheDaysAreEvenedOut)
{
    const auto areWeekdaysInForce = [this] {
        return std::ranges::all_of(options().rows(), [this](const StudyOptionRow &row) {
            return row.group != OptionGroup::Load || options().isInForce(row);
        });
    };
    EXPECT_TRUE(options().isInForce(row("balanceLoad")));
    EXPECT_FALSE(options().isInForce(row("sunday")));
    EXPECT_TRUE(options().effect(OptionGroup::Load).contains(QStringLiteral("only while")));
    EXPECT_TRUE(options().effect(OptionGroup::Intervals).contains(QStringLiteral("exactly")));
    options().set(row("balanceLoad"), 1);
    settle();
    EXPECT_TRUE(areWeekdaysInForce());
    EXPECT_FALSE(options().effect(OptionGroup::Load).contains(QStringLiteral("only while")));
    EXPECT_FALSE(options().effect(OptionGroup::Intervals).contains(QStringLiteral("exactly")));
}

TEST_F(Options, OfADeckThatUndoTakesAwayAreLeft)
{
    desk.app->undo();
    EXPECT_EQ(desk.app->page(), Page::Today);
}

TEST_F(Options, HideTheTimer)
{
    options().leave();
    desk.app->startReview();
    EXPECT_FALSE(desk.app->review().elapsedText().isEmpty());
    desk.app->showOptions(deck(0));
    options().set(row("showTimer"), 0);
    settle();
    options().leave();
    desk.app->startReview();
    EXPECT_EQ(desk.app->review().elapsedText().toStdString(), "");
}

TEST_F(Options, ALeechIsToldOfWithUndo)
{
    options().set(row("leechThreshold"), 1);
    options().leave();
    ASSERT_TRUE(desk.waitFor(Page::Today));
    desk.app->startReview();
    desk.answerRight();
    while (desk.app->page() == Page::Review)
        desk.answerRight();
    desk.clock.advance(std::chrono::hours(48));
    desk.app->goToday();
    desk.app->startReview();
    ASSERT_EQ(desk.app->page(), Page::Review);
    ReviewViewModel &review = desk.app->review();
    if (review.isChoice())
        review.choose(desk.optionThatIs(false));
    else
        review.reveal();
    review.grade(0);
    EXPECT_EQ(desk.app->message().text.toStdString(),
              "A leech: forgotten 1 time. It is suspended.");
    EXPECT_EQ(desk.app->message().action, Message::Action::Undo);
}

} // namespace engram::desktop
