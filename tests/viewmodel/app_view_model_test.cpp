// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "viewmodel/app_view_model.h"

#include <QFileInfo>

#include "support/desktop_app.h"

namespace engram::desktop
{

using TodayState = TodayViewModel::State;
using test::DesktopApp;

namespace
{

constexpr int MoreThanAnySession = 200;

/// Answers until the session is over.
void study(DesktopApp &desk)
{
    for (int i = 0; i < MoreThanAnySession && desk.app->page() == Page::Review; ++i)
        desk.answerRight();
    EXPECT_EQ(desk.app->page(), Page::Summary);
}

} // namespace

TEST(AppViewModel, AnEmptyHomeOffersTheShippedDeck)
{
    const DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    EXPECT_EQ(desk.app->today().state(), TodayState::Empty);
    desk.app->startShippedDeck();
    ASSERT_TRUE(desk.waitFor(Page::Review));
}

TEST(AppViewModel, WithoutAShippedDeckNothingIsStarted)
{
    const test::ManualClock clock;
    const test::TempFolder folder;
    AppViewModel app({.collection = QString::fromStdString((folder / "a.engram").string())}, clock);
    app.open();
    ASSERT_TRUE(QTest::qWaitFor([&] { return app.page() == Page::Today; }, test::PatienceMs));
    app.startShippedDeck();
    EXPECT_EQ(app.page(), Page::Today);
}

TEST(AppViewModel, AWholeSessionEndsInItsSummaryAndThenInAllDone)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    study(desk);
    EXPECT_EQ(desk.app->summary().title().toStdString(), "Done for now");
    EXPECT_TRUE(desk.app->summary().figures().contains(QStringLiteral("first try 100 %")));
    EXPECT_TRUE(desk.app->summary().misses().empty());
    desk.app->goToday();
    EXPECT_EQ(desk.app->today().state(), TodayState::Done);
    EXPECT_FALSE(desk.app->today().doneLines().isEmpty());
}

TEST(AppViewModel, UndoOnTheSummaryGoesBackToTheLastCard)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    study(desk);
    desk.app->undo();
    EXPECT_EQ(desk.app->page(), Page::Review);
    EXPECT_EQ(desk.app->review().phase(), ReviewViewModel::Phase::Asking);
}

TEST(AppViewModel, APausedReviewCountsOnAfterUndoOnTodayAndAfterAnotherSession)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->review().choose(desk.optionThatIs(false));
    desk.app->review().accept();
    desk.app->goToday();
    desk.app->undo();
    EXPECT_FALSE(desk.app->today().isBegun()) << "it was the only answer";
    desk.app->redo();
    EXPECT_TRUE(desk.app->today().isBegun());
    desk.app->startReview();
    EXPECT_EQ(desk.app->review().done(), 1);
    desk.app->goToday();
    desk.app->startQuiz({}, false);
    desk.app->goToday();
    EXPECT_TRUE(desk.app->today().isBegun());
    desk.app->startReview();
    EXPECT_EQ(desk.app->review().done(), 1);
    const auto summary = desk.app->review().summary();
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->misses.size(), 1U);
}

TEST(AppViewModel, UndoOnTodayStepsThePausedShortSessionWhoseAnswerItWas)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    study(desk);
    desk.clock.advance(std::chrono::hours(24 * 30));
    desk.app->goToday();
    desk.app->startShort();
    ASSERT_EQ(desk.app->page(), Page::Review);
    desk.answerRight();
    ASSERT_EQ(desk.app->page(), Page::Review);
    desk.app->goToday();
    const int total = desk.app->review().total();
    EXPECT_TRUE(desk.app->pausedText().contains(QStringLiteral("(1 of ")));
    desk.app->undo();
    EXPECT_EQ(desk.app->page(), Page::Today);
    EXPECT_TRUE(desk.app->pausedText().contains(QStringLiteral("(0 of ")))
        << desk.app->pausedText().toStdString();
    desk.app->goOnPaused();
    EXPECT_EQ(desk.app->page(), Page::Review);
    EXPECT_EQ(desk.app->review().total(), total);
    desk.app->goToday();
    desk.app->prepareExam({});
    EXPECT_TRUE(desk.app->exam().ends().startsWith(QStringLiteral("You left a short session")));
}

TEST(AppViewModel, AMissIsListedWithWhatWasChosen)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    ReviewViewModel &review = desk.app->review();
    review.choose(desk.optionThatIs(false));
    review.accept();
    study(desk);
    const auto &misses = desk.app->summary().misses();
    ASSERT_EQ(misses.size(), 1);
    EXPECT_EQ(misses[0].title.toStdString(), "What is the capital of France?");
    EXPECT_EQ(misses[0].right.toStdString(), "Paris");
    EXPECT_FALSE(misses[0].chosen.isEmpty());
}

TEST(AppViewModel, APausedSessionIsThereWhenOneReturns)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.answerRight();
    const QString card = desk.app->review().heading();
    desk.app->goToday();
    EXPECT_TRUE(desk.app->hasPausedReview());
    desk.app->startReview();
    EXPECT_EQ(desk.app->page(), Page::Review);
    EXPECT_EQ(desk.app->review().heading(), card);
    EXPECT_EQ(desk.app->review().done(), 1);
}

TEST(AppViewModel, ASessionIsNotResumedOnAnotherDay)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.clock.advance(std::chrono::hours(24));
    EXPECT_FALSE(desk.app->hasPausedReview());
}

TEST(AppViewModel, TodaySaysThatTheClockIsWrongWhenAnAnswerLiesInTheFuture)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    EXPECT_EQ(desk.app->today().clockSentence(), QString());
    desk.answerRight();
    desk.clock.advance(-std::chrono::days(400));
    desk.app->goToday();
    EXPECT_TRUE(
        desk.app->today().clockSentence().startsWith(QStringLiteral("The newest answer is of")))
        << desk.app->today().clockSentence().toStdString();
}

TEST(AppViewModel, AQuizAsksEveryQuestionOnceAndKeepsTheScore)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.app->startQuiz({}, false);
    ReviewViewModel &review = desk.app->review();
    EXPECT_EQ(review.progressText().toStdString(), "Question 1 of 2 · score 0 / 0");
    review.choose(desk.optionThatIs(true));
    EXPECT_EQ(review.progressText().toStdString(), "Question 1 of 2 · score 1 / 1");
    review.press(1); // a quiz has no grades to press
    EXPECT_EQ(review.phase(), ReviewViewModel::Phase::Answered);
    review.accept();
    EXPECT_EQ(review.progressText().toStdString(), "Question 2 of 2 · score 1 / 1");
    review.choose(desk.optionThatIs(false));
    review.accept();
    EXPECT_EQ(desk.app->page(), Page::Summary);
    EXPECT_EQ(desk.app->summary().title().toStdString(), "Score 1 / 2");
}

TEST(AppViewModel, TheEndOfAQuizTellsTheScoreOfTheLastOne)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    const auto quiz = [&](bool firstIsRight) {
        desk.app->goToday();
        desk.app->startQuiz({}, false);
        for (const bool right : {firstIsRight, true}) {
            desk.app->review().choose(desk.optionThatIs(right));
            desk.app->review().accept();
        }
        EXPECT_EQ(desk.app->page(), Page::Summary);
        return desk.app->summary().lastTime().toStdString();
    };
    EXPECT_EQ(quiz(false), "");
    EXPECT_EQ(quiz(true), "Last time 1 / 2 (50 %) · now 50 points more");
    EXPECT_EQ(quiz(false), "Last time 2 / 2 (100 %) · now 50 points less");
    EXPECT_EQ(quiz(false), "Last time 1 / 2 (50 %) · the same share");
}

TEST(AppViewModel, UndoOnTodayTakesBackTheImportAndOffersToRedoIt)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.app->undo();
    EXPECT_EQ(desk.app->today().state(), TodayState::Empty);
    EXPECT_EQ(desk.app->message().text.toStdString(), "Undid the last import.");
    EXPECT_EQ(desk.app->message().action, Message::Action::Redo);
    desk.app->redo();
    EXPECT_EQ(desk.app->today().state(), TodayState::Due);
}

TEST(AppViewModel, WithNothingToUndoItSaysSo)
{
    const DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    desk.app->undo();
    EXPECT_EQ(desk.app->message().text.toStdString(), "There is nothing to undo.");
}

TEST(AppViewModel, UndoInASessionSaysWhatWasTakenBackAndOffersToRedoIt)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.answerRight();
    desk.app->review().choose(0);
    desk.app->undo();
    EXPECT_EQ(desk.app->message().text.toStdString(), "") << "a choice was never recorded";
    desk.app->undo();
    EXPECT_EQ(desk.app->message().text.toStdString(), "Undid the last answer.");
    EXPECT_EQ(desk.app->message().action, Message::Action::Redo);
    desk.app->redo();
    EXPECT_EQ(desk.app->message().text.toStdString(), "Did the last answer again.");
    desk.app->review().choose(0);
    EXPECT_TRUE(desk.app->message().text.isEmpty());
}

TEST(AppViewModel, OffersUndoAndRedoOnlyWhereThereIsSomething)
{
    DesktopApp desk;
    EXPECT_FALSE(desk.app->canUndo());
    ASSERT_NO_FATAL_FAILURE(desk.open());
    EXPECT_FALSE(desk.app->canUndo());
    EXPECT_FALSE(desk.app->canRedo());
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.answerRight();
    EXPECT_TRUE(desk.app->canUndo());
    EXPECT_FALSE(desk.app->canRedo());
    desk.app->undo();
    EXPECT_TRUE(desk.app->canRedo());
}

TEST(AppViewModel, WhatIsSaidInPassingIsMarkedSo)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->undo(); // the import is not undone behind the card
    EXPECT_EQ(desk.app->page(), Page::Review);
    EXPECT_EQ(desk.app->message().text.toStdString(), "There is nothing to undo.");
    EXPECT_TRUE(desk.app->message().passing);
    desk.app->review().choose(0);
    EXPECT_TRUE(desk.app->message().text.isEmpty());
}

TEST(AppViewModel, AQuizNeverSaysOnceMore)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    ReviewViewModel &review = desk.app->review();
    review.choose(desk.optionThatIs(false));
    review.accept();
    desk.app->goToday();
    desk.app->startQuiz({}, false);
    EXPECT_EQ(review.breadcrumb().toStdString(), "Capitals › Europe › question");
}

TEST(AppViewModel, ExportsRootDecksUnderTheirKey)
{
    DesktopApp desk(
        "---\ndeck: North and South\nid: north/south\n---\n\n# East\n\n## a {#a}\n\nb\n");
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    const auto decks = desk.app->exportableDecks();
    ASSERT_EQ(decks.size(), 1U);
    EXPECT_EQ(decks[0].name.toStdString(), "North and South");
    EXPECT_EQ(decks[0].fileName.toStdString(), "north-south.md");
}

TEST(AppViewModel, ASecondProgramIsToldThatTheFirstHasTheCollection)
{
    const DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    const test::ManualClock clock;
    AppViewModel second({.collection = desk.path("test.engram")}, clock);
    second.open();
    ASSERT_TRUE(QTest::qWaitFor([&] { return second.page() == Page::Failed; }, test::PatienceMs));
    EXPECT_TRUE(second.failure().contains(QStringLiteral("Another program")))
        << second.failure().toStdString();
}

TEST(AppViewModel, AForeignFileIsLeftAloneAndNamed)
{
    const DesktopApp desk;
    const test::ManualClock clock;
    AppViewModel other(
        {.collection = desk.write("photo.engram", "\xff\xd8\xff\xe0 not a collection, no")}, clock);
    other.open();
    ASSERT_TRUE(QTest::qWaitFor([&] { return other.page() == Page::Failed; }, test::PatienceMs));
    EXPECT_TRUE(other.failure().contains(QStringLiteral("photo.engram")))
        << other.failure().toStdString();
}

TEST(AppViewModel, AnExportedDeckImportsAsUnchanged)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    const QString out = desk.path("out.md");
    desk.app->exportDeck(desk.app->today().decks().decks().front().deck.id, out);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !desk.app->message().text.isEmpty(); }, test::PatienceMs));
    EXPECT_EQ(desk.app->message().text.toStdString(), "Saved as out.md.");

    desk.app->importFiles({out});
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return desk.app->import().state() == ImportViewModel::State::Planned; },
        test::PatienceMs));
    EXPECT_FALSE(desk.app->import().hasChanges()) << desk.app->import().counts().toStdString();
}

TEST(Backup, IsWrittenAndPutInThePlaceOfTheCollectionWhichIsKept)
{
    test::DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    const auto said = [&desk] { return desk.app->message().text.toStdString(); };
    const QString backup = desk.path("safe.engram");
    EXPECT_TRUE(desk.app->backupName().startsWith(QStringLiteral("test-20")));
    desk.app->backUp(backup);
    ASSERT_TRUE(desk.waitFor(Page::Today));
    EXPECT_TRUE(QFileInfo::exists(backup)) << said();
    ASSERT_TRUE(desk.app->newDeck(QStringLiteral("Later"), {}));
    const QString question = desk.app->restoreQuestion(backup);
    EXPECT_TRUE(question.contains(QStringLiteral("safe.engram, of ")));
    EXPECT_TRUE(question.endsWith(QStringLiteral("The session that is paused ends with it.")));
    desk.app->restoreBackup(backup);
    ASSERT_TRUE(desk.waitFor(Page::Today));
    EXPECT_EQ(said().find("Restored safe.engram. What was there before is kept as "), 0U) << said();
    EXPECT_EQ(desk.app->nameOf(desk.app->today().decks().decks().front().deck.id),
              QStringLiteral("Capitals"));
    EXPECT_EQ(desk.app->today().decks().decks().size(), 2U) << "without the one made since";
    desk.app->startReview();
    EXPECT_EQ(desk.app->page(), Page::Review);
}

TEST(Backup, ThatIsNoneLeavesAllAsItWas)
{
    test::DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.app->restoreBackup(desk.write("no.engram", "no collection"));
    ASSERT_TRUE(desk.waitFor(Page::Today));
    EXPECT_TRUE(desk.app->message().text.startsWith(QStringLiteral("Nothing was restored. ")));
    EXPECT_EQ(desk.app->today().decks().decks().size(), 2U);
}

TEST(Backup, ThatIsInPlaceButDoesNotOpenSaysWhereTheCollectionBeforeItIsKept)
{
    test::DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.open());
    const QString backup = desk.path("safe.engram");
    desk.app->backUp(backup);
    ASSERT_TRUE(desk.waitFor(Page::Today));
    desk.app->restoreBackup(backup);
    const auto damage = [&desk] {
        if (!desk.app->isBusy())
            static_cast<void>(desk.write("test.engram", "no collection"));
    };
    QObject::connect(desk.app.get(), &AppViewModel::busyChanged, desk.app.get(), damage);
    ASSERT_TRUE(desk.waitFor(Page::Failed));
    EXPECT_TRUE(desk.app->failure().contains(
        QStringLiteral("Restored safe.engram. What was there before is kept as ")))
        << desk.app->failure().toStdString();
    desk.app->open(); // "Try again"
    ASSERT_TRUE(desk.waitFor(Page::Failed));
    EXPECT_TRUE(desk.app->failure().contains(QStringLiteral("What was there before is kept as ")))
        << "it is still to be known";
}

} // namespace engram::desktop
