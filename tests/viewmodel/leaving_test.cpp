// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// What becomes of an answer whose grade was not accepted yet, when the person goes elsewhere.

#include "support/desktop_app.h"
#include "support/no_room.h"

namespace engram::desktop
{

using test::DesktopApp;

namespace
{

class Leaving : public testing::Test
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(m_desk.begin()); }

    AppViewModel &app() { return *m_desk.app; }
    ReviewViewModel &review() { return m_desk.app->review(); }

    /// A wrong choice, whose result is on the screen.
    CardId choose()
    {
        m_desk.clock.advance(std::chrono::seconds(1));
        const CardId card = review().card()->id;
        review().choose(m_desk.optionThatIs(false));
        EXPECT_EQ(review().phase(), ReviewViewModel::Phase::Answered);
        return card;
    }

    /// Read by another program, after this one.
    std::vector<Review> reviewsOf(CardId card)
    {
        m_desk.app.reset();
        auto collection = Collection::open(
            {.path = m_desk.path("test.engram").toStdString(), .readOnly = true}, m_desk.clock);
        EXPECT_TRUE(collection);
        return *(*collection)->reviewsOf(card);
    }

    void expectKept(CardId card)
    {
        const auto reviews = reviewsOf(card);
        ASSERT_EQ(reviews.size(), 1U);
        EXPECT_EQ(reviews[0].grade, Grade::Wrong);
        ASSERT_TRUE(reviews[0].choice);
        EXPECT_EQ(reviews[0].choice->chosen.size(), 1U);
    }

    DesktopApp m_desk;
};

} // namespace

TEST_F(Leaving, TodayRecordsTheChoiceAsProposedAndOffersToUndoIt)
{
    const CardId card = choose();
    app().goToday();
    EXPECT_EQ(app().page(), Page::Today);
    EXPECT_EQ(app().message().text.toStdString(), "Your last answer was recorded: Again.");
    EXPECT_EQ(app().message().action, Message::Action::Undo);
    app().startReview();
    EXPECT_EQ(review().done(), 1);
    EXPECT_NE(review().card()->id, card);
    EXPECT_EQ(review().phase(), ReviewViewModel::Phase::Asking);
    expectKept(card);
}

TEST_F(Leaving, TheUndoOfTheMessageTakesItBack)
{
    const CardId card = choose();
    app().goToday();
    app().undo();
    EXPECT_TRUE(reviewsOf(card).empty());
}

TEST_F(Leaving, AnImportRecordsTheChoice)
{
    const CardId card = choose();
    app().importFiles({m_desk.write("more.md", "---\ndeck: More\n---\n\n## a\n\nb\n")});
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return app().import().state() == ImportViewModel::State::Planned; },
                        test::PatienceMs));
    app().import().apply();
    ASSERT_TRUE(m_desk.waitFor(Page::Today));
    expectKept(card);
}

TEST_F(Leaving, AnotherSessionRecordsTheChoice)
{
    const CardId card = choose();
    app().startQuiz({}, false);
    ASSERT_TRUE(review().isQuiz());
    EXPECT_EQ(app().message().text.toStdString(), "Your last answer was recorded: Again.");
    EXPECT_EQ(app().message().action, Message::Action::Undo);
    expectKept(card);
}

TEST_F(Leaving, ToACramThatWasLeftRecordsTheChoice)
{
    app().goToday();
    app().startSession({.kind = SessionKind::Cram, .newToo = true});
    m_desk.answerRight();
    app().goToday();
    app().startReview();
    const CardId card = choose();
    app().goOn();
    ASSERT_EQ(review().options().kind, SessionKind::Cram);
    EXPECT_EQ(app().message().text.toStdString(), "Your last answer was recorded: Again.");
    expectKept(card);
}

TEST_F(Leaving, AnAnswerThatIsKeptCountsForTheBoxOfTime)
{
    DesktopSettings desktop;
    app().settings().useDesktop(desktop);
    app().settings().setTimebox(1);
    choose();
    app().startQuiz({}, false);
    m_desk.clock.advance(std::chrono::minutes(1));
    m_desk.answerRight();
    EXPECT_EQ(app().message().text.toStdString(), "1 minute: 2 cards");
}

TEST_F(Leaving, TheProgramsEndRecordsTheChoice)
{
    const CardId card = choose();
    app().leave();
    expectKept(card);
}

TEST_F(Leaving, CardInfoComesBackToTheChoice)
{
    const CardId card = choose();
    app().toggleCardInfo();
    EXPECT_EQ(app().page(), Page::CardInfo);
    app().goBack();
    EXPECT_EQ(review().card()->id, card);
    EXPECT_EQ(review().phase(), ReviewViewModel::Phase::Answered);
    app().toggleCardInfo();
    app().goToday();
    expectKept(card);
}

TEST_F(Leaving, TheBinComesBackToTheChoice)
{
    const CardId card = choose();
    app().showBin();
    EXPECT_EQ(app().page(), Page::Bin);
    app().goBack();
    EXPECT_EQ(app().page(), Page::Review);
    EXPECT_EQ(review().card()->id, card);
    EXPECT_EQ(review().phase(), ReviewViewModel::Phase::Answered);
}

TEST_F(Leaving, ABackThatWasOnlyLookedAtIsNoAnswer)
{
    while (review().isChoice())
        m_desk.answerRight();
    const CardId card = review().card()->id;
    review().reveal();
    app().goToday();
    EXPECT_TRUE(app().message().text.isEmpty());
    app().startReview();
    EXPECT_EQ(review().card()->id, card);
    EXPECT_TRUE(reviewsOf(card).empty());
}

TEST_F(Leaving, AChoiceWithoutAWordOnHowSureOneIsCountsUnstated)
{
    m_desk.setOption("confidence", 1);
    m_desk.clock.advance(std::chrono::seconds(1));
    const CardId card = review().card()->id;
    review().choose(m_desk.optionThatIs(false));
    ASSERT_EQ(review().phase(), ReviewViewModel::Phase::Stating);
    app().goToday();
    expectKept(card);
}

TEST_F(Leaving, TheLastAnswerOfAQuizShowsItsEnd)
{
    app().startQuiz({}, false);
    m_desk.answerRight();
    choose();
    app().goToday();
    EXPECT_EQ(app().page(), Page::Summary);
    EXPECT_EQ(app().summary().title().toStdString(), "Score 1 / 2");
    EXPECT_EQ(app().message().text.toStdString(), "Your last answer was recorded.");
    app().goToday();
    EXPECT_EQ(app().page(), Page::Today);
    EXPECT_TRUE(app().today().goOnText().isEmpty());
}

TEST_F(Leaving, TheEndOfASessionSaysReasonsPaceAndDaysInARowAndLeadsToWhatWasMissed)
{
    app().startQuiz({}, false);
    const CardId missed = choose();
    review().accept();
    m_desk.answerRight();
    ASSERT_EQ(app().page(), Page::Summary);
    const SummaryViewModel &summary = app().summary();
    EXPECT_TRUE(summary.figures().endsWith(QStringLiteral("1 s each")))
        << summary.figures().toStdString();
    ASSERT_EQ(summary.misses().size(), 1U);
    EXPECT_FALSE(summary.misses()[0].reason.isEmpty());
    EXPECT_TRUE(summary.streak().isEmpty()) << "one day is no row, and nothing is said of it";
    app().practiseMissed();
    ASSERT_EQ(app().page(), Page::Review);
    EXPECT_EQ(review().options().kind, SessionKind::Cram);
    EXPECT_EQ(review().total(), 1);
    EXPECT_EQ(review().card()->id, missed);
    app().goToday();
    m_desk.clock.advance(std::chrono::hours(24));
    app().startQuiz({}, false);
    m_desk.answerRight();
    m_desk.answerRight();
    EXPECT_EQ(app().summary().streak().toStdString(), "2 days in a row.");
    EXPECT_FALSE(app().summary().practice());
}

TEST_F(Leaving, AnEndThatCouldNotBeNotedIsSaidWhereTheNextSessionBegins)
{
    app().startQuiz({}, false);
    choose();
    review().accept();
    m_desk.answerRight();
    ASSERT_EQ(app().page(), Page::Summary);
    {
        const test::NoRoom none;
        app().practiseMissed();
    }
    ASSERT_EQ(app().page(), Page::Review);
    EXPECT_FALSE(app().message().text.isEmpty());
    app().goToday();
    EXPECT_EQ(app().message().text.toStdString(), "") << "it was read";
}

} // namespace engram::desktop
