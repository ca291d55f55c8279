// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QSpinBox>

#include "support/desktop_window.h"
#include "widgets/detail_button.h"

namespace engram::desktop
{

using std::chrono::hours;
using std::chrono::minutes;
using test::DesktopWindow;

namespace
{

/// All that is due and new was answered; the Today page is shown.
void answerTheDay(DesktopWindow &desk)
{
    while (desk.app->page() == Page::Review)
        desk.answerRight();
    desk.app->goToday();
}

void expectShown(const DesktopWindow &desk, const QString &text)
{
    for (const auto *label : desk.window.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return;
    }
    ADD_FAILURE() << "not shown: " << text.toStdString();
}

} // namespace

TEST(Exam, IsSetUpTakenAndReportedByKeysAlone)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.key(Qt::Key_Escape);
    desk.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_EQ(desk.app->page(), Page::Exam);
    ASSERT_TRUE(desk.isActive());
    desk.key(Qt::Key_2); // the number of questions is selected
    EXPECT_EQ(desk.find<QSpinBox>("examQuestions")->value(), 2);
    desk.key(Qt::Key_Tab);
    desk.key(Qt::Key_9);
    EXPECT_EQ(desk.find<QSpinBox>("examMinutes")->value(), 9);
    desk.key(Qt::Key_Tab);
    desk.key(Qt::Key_Space);
    EXPECT_TRUE(desk.find<QCheckBox>("examAsReviews")->isChecked());
    desk.key(Qt::Key_Space);
    desk.key(Qt::Key_Return);
    ASSERT_EQ(desk.app->page(), Page::Review);

    expectShown(desk, QStringLiteral("Exam · question 1 of 2"));
    expectShown(desk, QStringLiteral("left"));
    EXPECT_EQ(desk.find("hint"), nullptr);
    desk.key(Qt::Key_H);
    EXPECT_TRUE(desk.app->review().question().shownHints().isEmpty());
    EXPECT_EQ(desk.app->message().text.toStdString(), "An exam gives no hints.");
    desk.key(Qt::Key_X);
    EXPECT_EQ(desk.app->message().text.toStdString(), "An exam explains nothing before its end.");
    desk.key(static_cast<Qt::Key>(Qt::Key_1 + desk.optionThatIs(true)));
    expectShown(desk, QStringLiteral("Exam · question 2 of 2"));
    EXPECT_EQ(desk.find("grade1"), nullptr);
    desk.key(static_cast<Qt::Key>(Qt::Key_1 + desk.optionThatIs(false)));

    ASSERT_EQ(desk.app->page(), Page::Summary);
    EXPECT_EQ(desk.find<QLabel>("title")->text().toStdString(), "Result 1 / 2 (50 %)");
    expectShown(desk, QStringLiteral("By topic"));
    expectShown(desk, QStringLiteral("Capitals › Europe"));
    expectShown(desk, QStringLiteral("What is the capital of France?"));
    expectShown(desk, QStringLiteral("You chose"));
    ASSERT_NO_FATAL_FAILURE(desk.click("why"));
    ASSERT_EQ(desk.app->page(), Page::Question);
    desk.key(Qt::Key_Escape);
    ASSERT_EQ(desk.app->page(), Page::Summary);
    desk.find<DetailButton>("done")->setFocus();
    desk.key(Qt::Key_Return);
    EXPECT_EQ(desk.app->page(), Page::Today);
    EXPECT_EQ(desk.find("goOn"), nullptr);
    EXPECT_TRUE(desk.find<QLabel>("dueLine")->text().contains(QStringLiteral("2 new questions")));
}

TEST(Exam, UndoGoesBackToTheQuestionBefore)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.app->startSession({.kind = SessionKind::Exam});
    const QString first = desk.app->review().heading();
    desk.key(Qt::Key_1);
    ASSERT_NE(desk.app->review().heading(), first);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(desk.app->review().heading(), first);
}

TEST(Exam, IsSkippedThroughAndHandedInByKeys)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.app->startSession({.kind = SessionKind::Exam});
    const QString first = desk.app->review().heading();
    desk.key(Qt::Key_N);
    EXPECT_NE(desk.app->review().heading(), first);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(desk.app->page(), Page::Review) << "it asks first";
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(desk.app->page(), Page::Summary);
    EXPECT_EQ(desk.find<QLabel>("title")->text().toStdString(), "Result 0 / 2 (0 %)");
}

TEST(Exam, HandedInCountsWhatHasNoAnswerAsWrong)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.app->startSession({.kind = SessionKind::Exam});
    ASSERT_NO_FATAL_FAILURE(desk.click("handIn"));
    ASSERT_NO_FATAL_FAILURE(desk.click("messageAction"));
    ASSERT_EQ(desk.app->page(), Page::Summary);
    EXPECT_EQ(desk.find<QLabel>("title")->text().toStdString(), "Result 0 / 2 (0 %)");
    expectShown(desk, QStringLiteral("No answer"));
}

TEST(Exam, EndsByItselfWhenItsTimeIsOver)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.app->startSession({.kind = SessionKind::Exam, .limit = minutes(10)});
    desk.clock.advance(minutes(4));
    EXPECT_EQ(desk.app->review().elapsedText().toStdString(), "6:00 left");
    desk.key(Qt::Key_Escape);
    desk.clock.advance(minutes(6));
    desk.app->goToday();
    EXPECT_EQ(desk.find<DetailButton>("goOn")->word().toStdString(), "See how the exam went");
    ASSERT_NO_FATAL_FAILURE(desk.click("goOn"));
    EXPECT_EQ(desk.app->page(), Page::Summary);

    desk.app->goToday();
    desk.app->startSession({.kind = SessionKind::Exam, .limit = minutes(10)});
    desk.clock.advance(minutes(10));
    desk.app->review().tick();
    EXPECT_EQ(desk.app->page(), Page::Summary);
    expectShown(desk, QStringLiteral("the time ran out"));
    expectShown(desk, QStringLiteral("10:00"));
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(desk.app->page(), Page::Summary);
    EXPECT_TRUE(desk.app->message().text.startsWith(QStringLiteral("The time is over")))
        << desk.app->message().text.toStdString();
}

TEST(AnotherSession, SaysWhichOneItEndsAndGoesBackToIt)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.app->startSession({.kind = SessionKind::Exam});
    desk.key(Qt::Key_1);
    desk.key(Qt::Key_Escape);
    desk.app->startQuiz({}, false);
    EXPECT_EQ(desk.app->message().text.toStdString(),
              "You left an exam (2 of 2). What you begin now ends it.");
    ASSERT_NO_FATAL_FAILURE(desk.click("messageAction"));
    EXPECT_EQ(desk.app->page(), Page::Review);
    EXPECT_EQ(desk.app->review().options().kind, SessionKind::Exam);
    EXPECT_EQ(desk.app->review().done(), 1);

    desk.key(Qt::Key_Escape);
    desk.app->prepareExam({});
    expectShown(desk, QStringLiteral("You left an exam (2 of 2)."));
    desk.key(Qt::Key_Escape);
    desk.app->startQuiz({}, false);
    desk.key(Qt::Key_1); // the exam is over with this answer
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_Escape);
    EXPECT_EQ(desk.find<DetailButton>("goOn")->word().toStdString(),
              "Go on with the quiz (2 of 2)");
}

TEST(AnotherSession, ThatHasNothingToAskLeavesTheReviewPaused)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    const QString heading = desk.app->review().heading();
    desk.key(Qt::Key_Escape);
    desk.app->startShort();
    EXPECT_EQ(desk.app->page(), Page::Today);
    EXPECT_EQ(desk.app->message().text.toStdString(), "No review is due here, or none fits.");
    EXPECT_EQ(desk.find<DetailButton>("start")->word().toStdString(), "Continue");
    desk.app->startReview();
    EXPECT_EQ(desk.app->review().heading(), heading);
}

TEST(ShortSession, IsThereWhenOneReturns)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    answerTheDay(desk);
    desk.clock.advance(hours(48));
    desk.app->goToday();
    EXPECT_EQ(desk.find("shortSession"), nullptr) << "the whole day fits in";
    desk.key(Qt::Key_M, Qt::ControlModifier);
    expectShown(desk, QStringLiteral("Short session · 0 / "));
    const QString heading = desk.app->review().heading();
    desk.key(Qt::Key_Escape);
    EXPECT_TRUE(desk.find<DetailButton>("goOnPaused")
                    ->word()
                    .startsWith(QStringLiteral("Go on with the short session (0 of ")));
    ASSERT_NO_FATAL_FAILURE(desk.click("goOnPaused"));
    EXPECT_EQ(desk.app->page(), Page::Review);
    EXPECT_EQ(desk.app->review().heading(), heading);
}

TEST(ShortSession, SaysWhatItLeavesAndKeepsItsLength)
{
    std::string deck = "---\ndeck: Many\nid: many\n---\n\n";
    for (int i = 0; i < 20; ++i)
        deck += "## front " + std::to_string(i) + "\n\nback\n\n";
    DesktopWindow desk(deck);
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    answerTheDay(desk);
    EXPECT_EQ(desk.find("shortSession"), nullptr);
    desk.clock.advance(hours(48));
    desk.app->goToday();
    EXPECT_EQ(desk.find("shortSession"), nullptr) << "the day takes less than 7 minutes";
    auto *length = desk.window.findChild<QAction *>(QStringLiteral("minutes3"));
    ASSERT_NE(length, nullptr);
    desk.app->setMinutes(1);
    EXPECT_EQ(desk.find<DetailButton>("shortSession")->word().toStdString(), "1 minute");
    EXPECT_TRUE(desk.find("shortSession")->toolTip().contains(QStringLiteral("put off;")))
        << desk.find("shortSession")->toolTip().toStdString();
    desk.key(Qt::Key_M, Qt::ControlModifier);
    EXPECT_EQ(desk.app->page(), Page::Review);
    EXPECT_LT(desk.app->review().total(), 20);
    EXPECT_TRUE(desk.app->message().text.contains(QStringLiteral("save most")));
    desk.app->goToday();
    length->trigger();
    EXPECT_EQ(desk.settings.minutes, 3);
    EXPECT_EQ(desk.find("shortSession"), nullptr) << "the day takes less than 3 minutes";
}

TEST(MoreWays, AreOfferedByAButtonThatKeysReach)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.find("moreWays")->setFocus();
    desk.key(Qt::Key_Return);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    ASSERT_NE(menu, nullptr);
    EXPECT_GE(menu->actions().size(), 5);
    menu->close();
    ASSERT_NO_FATAL_FAILURE(desk.trigger("cramAllCommand"));
    EXPECT_EQ(desk.app->page(), Page::Review);
    EXPECT_EQ(desk.app->review().options().kind, SessionKind::Cram);
}

TEST(MoreWays, SayWhenThereIsNothingForThem)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    for (const char *command : {"weakCommand", "aheadCommand", "cramCommand"}) {
        ASSERT_NO_FATAL_FAILURE(desk.trigger(command));
        EXPECT_EQ(desk.app->page(), Page::Today) << command;
        EXPECT_FALSE(desk.app->message().text.isEmpty()) << command;
    }
}

TEST(MoreWays, GradesOfPracticePromiseNoDay)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.app->startSession({.kind = SessionKind::Cram, .newToo = true});
    desk.key(static_cast<Qt::Key>(Qt::Key_1 + desk.optionThatIs(true)));
    EXPECT_TRUE(desk.app->review().grades()[2].interval.isEmpty());
    EXPECT_TRUE(desk.app->review().grades()[2].meaning.contains(QStringLiteral("practice")));
}

TEST(AllDone, OffersWhatCouldStillBeStudied)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    answerTheDay(desk);
    EXPECT_EQ(desk.find("learnAhead"), nullptr); // all of it was reviewed today
    EXPECT_EQ(desk.find("weakFacts"), nullptr);
    EXPECT_NE(desk.find("quizMe"), nullptr);
    desk.clock.advance(hours(24));
    desk.app->startReview();
    answerTheDay(desk);
    desk.clock.advance(hours(24));
    desk.app->goToday();
    ASSERT_EQ(desk.find<QLabel>("title")->text().toStdString(), "All done for today");
    ASSERT_NE(desk.find("weakFacts"), nullptr);
    ASSERT_NO_FATAL_FAILURE(desk.click("learnAhead"));
    EXPECT_EQ(desk.app->page(), Page::Review);
    EXPECT_EQ(desk.app->review().options().kind, SessionKind::Ahead);
    desk.app->goToday();
    ASSERT_NO_FATAL_FAILURE(desk.click("weakFacts"));
    EXPECT_EQ(desk.app->review().options().kind, SessionKind::Weak);
}

TEST(Exam, OffersNoMoreQuestionsThanThereAre)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.app->prepareExam({});
    auto *questions = desk.find<QSpinBox>("examQuestions");
    ASSERT_NE(questions, nullptr);
    EXPECT_EQ(questions->value(), 2);
    EXPECT_EQ(questions->maximum(), 2);
    EXPECT_EQ(questions->text().toStdString(), "2 of 2");
}

TEST(MoreWays, OfReviewsAloneSayWhatIsToBeAskedAgain)
{
    DesktopWindow desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.key(static_cast<Qt::Key>(Qt::Key_1 + desk.optionThatIs(false)));
    desk.key(Qt::Key_Return);
    desk.app->review().close();
    desk.app->goToday();
    ASSERT_NO_FATAL_FAILURE(desk.trigger("shortCommand"));
    EXPECT_TRUE(desk.app->message().text.contains(
        QStringLiteral("1 card is to be asked again today, in the day's review.")))
        << desk.app->message().text.toStdString();
    ASSERT_NO_FATAL_FAILURE(desk.trigger("spreadCommand"));
    EXPECT_TRUE(desk.app->backlog().sentence().contains(
        QStringLiteral("1 card is to be asked again today.")))
        << desk.app->backlog().sentence().toStdString();
}

} // namespace engram::desktop
