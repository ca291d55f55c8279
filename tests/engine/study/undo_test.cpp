// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <gmock/gmock.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using test::TempCollection;

constexpr std::string_view Three = "## a {#a}\n\n1\n\n## b {#b}\n\n2\n\n## c {#c}\n\n3\n";

TEST(Undo, TakesAnAnswerBackAndShowsItsCardAgain)
{
    TempCollection collection;
    collection.import(Three);
    auto session = *collection->startSession({.seed = 3});
    const CardId first = (*session->current())->card.id;
    ASSERT_TRUE(session->answer(Grade::Wrong, {}));
    ASSERT_TRUE(session->current()->has_value());
    EXPECT_TRUE(*session->undo());
    EXPECT_EQ((*session->current())->card.id, first);
    EXPECT_FALSE(collection->card(first)->schedule);
    EXPECT_EQ(session->progress().done, 0);
    EXPECT_TRUE(collection->reviewsOf(first)->empty());
}

TEST(Undo, InASessionTakesBackAnswersAndNeverAnImport)
{
    TempCollection collection;
    collection.import(Three);
    auto session = *collection->startSession({.seed = 3});
    ASSERT_TRUE(session->current()->has_value());
    EXPECT_FALSE(*session->undo());
    EXPECT_EQ(collection->counts()->newOther, 3);
}

TEST(Undo, RedoBringsTheAnswerBack)
{
    TempCollection collection;
    collection.import(Three);
    auto session = *collection->startSession({.seed = 3});
    const CardId first = (*session->current())->card.id;
    ASSERT_TRUE(session->answer(Grade::Good, {}));
    const auto after = collection->card(first)->schedule;
    EXPECT_TRUE(*session->undo());
    EXPECT_TRUE(*session->redo());
    EXPECT_EQ(collection->card(first)->schedule, after);
    EXPECT_EQ(session->progress().done, 1);
    EXPECT_NE((*session->current())->card.id, first);
}

TEST(Undo, ReachesBackAcrossARestartStepByStep)
{
    TempCollection collection;
    collection.import(Three);
    {
        auto session = *collection->startSession({.seed = 3});
        for (int i = 0; i < 3; ++i) {
            ASSERT_TRUE(session->current()->has_value());
            ASSERT_TRUE(session->answer(Grade::Good, {}));
        }
    }
    collection.reopen();
    for (int i = 0; i < 3; ++i) {
        const auto step = collection->undo();
        ASSERT_TRUE(step && *step);
        EXPECT_EQ((*step)->kind, StepKind::Answer);
    }
    EXPECT_EQ(collection->counts()->newOther, 3);
    const auto import = collection->undo();
    ASSERT_TRUE(import && *import);
    EXPECT_EQ((*import)->kind, StepKind::Import);
    EXPECT_TRUE(collection->decks()->empty());
    EXPECT_FALSE(collection->canUndo());
    EXPECT_FALSE(*collection->undo());
    collection.reopen();
    for (int i = 0; i < 4; ++i)
        EXPECT_TRUE(*collection->redo());
    EXPECT_FALSE(collection->canRedo());
    EXPECT_EQ(collection->counts()->newOther, 0);
    EXPECT_EQ(collection->counts()->cards, 3);
}

TEST(Undo, ANewAnswerClosesTheWayToRedo)
{
    TempCollection collection;
    collection.import(Three);
    auto session = *collection->startSession({.seed = 3});
    ASSERT_TRUE(session->current()->has_value());
    ASSERT_TRUE(session->answer(Grade::Good, {}));
    ASSERT_TRUE(*session->undo());
    EXPECT_TRUE(collection->canRedo());
    ASSERT_TRUE(session->current()->has_value());
    ASSERT_TRUE(session->answer(Grade::Wrong, {}));
    EXPECT_FALSE(collection->canRedo());
}

TEST(Undo, ReachesAThousandSteps)
{
    TempCollection collection;
    collection.import(Three);
    Settings settings = collection->settings();
    for (int i = 0; i < 1000; ++i) {
        settings.newPerDay = 21 + i;
        ASSERT_TRUE(collection->saveSettings(settings));
    }
    for (int i = 0; i < 1000; ++i)
        ASSERT_TRUE(*collection->undo()) << i;
    EXPECT_EQ(collection->settings(), Settings{});
    for (int i = 0; i < 1000; ++i)
        ASSERT_TRUE(*collection->redo()) << i;
    EXPECT_EQ(collection->settings().newPerDay, 1020);
}

TEST(Undo, OfAFailedDrillAnswerLeavesTheDrillOpen)
{
    TempCollection collection;
    collection.import("## a {#a}\n\n1\n");
    auto session = *collection->startSession({.seed = 3});
    const CardId card = (*session->current())->card.id;
    ASSERT_TRUE(session->answer(Grade::Wrong, {}));
    ASSERT_TRUE((*session->current())->isDrill);
    ASSERT_TRUE(session->answer(Grade::Good, {}));
    EXPECT_FALSE(session->current()->has_value());
    ASSERT_TRUE(*session->undo());
    ASSERT_TRUE(session->current()->has_value());
    EXPECT_TRUE((*session->current())->isDrill);
    EXPECT_TRUE(collection->card(card)->schedule->drill);
}

} // namespace
} // namespace engram
