// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "viewmodel/card_info_view_model.h"

#include "support/desktop_app.h"
#include "text/card_info_text.h"

namespace engram::desktop
{

using test::DesktopApp;

namespace
{

class CardInfoViewModelTest : public testing::Test
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(m_desk.begin()); }

    [[nodiscard]] std::string cell(int row, CardHistoryModel::Column column) const
    {
        return m_info.history()
            .data(m_info.history().index(row, column), Qt::DisplayRole)
            .toString()
            .toStdString();
    }

    DesktopApp m_desk;
    ReviewViewModel &m_review = m_desk.app->review();
    CardInfoViewModel &m_info = m_desk.app->cardInfo();
};

DueReason multiplied()
{
    return {.rule = DueReason::Rule::Multiplied,
            .grade = Grade::Good,
            .answered = StudyDay(20'769), // 12 November 2026
            .elapsed = 6,
            .intervalBefore = 6,
            .easiness = 236,
            .interval = 15,
            .due = StudyDay(20'784)};
}

} // namespace

TEST(DueReasonText, IsOneSentence)
{
    const StudyDay today(20'780);
    DueReason reason = multiplied();
    EXPECT_EQ(sentenceOf(reason, today).toStdString(),
              "Answered Good on 12 Nov after 6 days; 6 d × 2.36 → 15 d, so due 27 Nov.");
    reason.longest = true;
    reason.elapsed = 1;
    EXPECT_EQ(
        sentenceOf(reason, today).toStdString(),
        "Answered Good on 12 Nov after 1 day; 6 d × 2.36 → 15 d, the longest there is, so due "
        "27 Nov.");
    reason = multiplied();
    reason.moved = 1;
    EXPECT_EQ(sentenceOf(reason, today).toStdString(),
              "Answered Good on 12 Nov after 6 days; 6 d × 2.36 → 15 d, 1 day later for an even "
              "load, so due 27 Nov.");
    reason.moved = -2;
    EXPECT_TRUE(sentenceOf(reason, today)
                    .contains(QStringLiteral(", 2 days earlier for an even load, so")));
    reason = {.rule = DueReason::Rule::FirstPass,
              .grade = Grade::Easy,
              .answered = StudyDay(20'454), // 1 January 2026
              .elapsed = {},
              .interval = 1,
              .due = StudyDay(20'455)};
    EXPECT_EQ(sentenceOf(reason, StudyDay(20'453)).toStdString(),
              "Answered Easy on 1 Jan 2026; a first pass gives 1 d, so due 2 Jan 2026.");
    reason.rule = DueReason::Rule::SecondPass;
    EXPECT_TRUE(sentenceOf(reason, today).contains(QStringLiteral("a second pass in a row")));
    reason.rule = DueReason::Rule::StartedOver;
    reason.grade = Grade::Forgot;
    EXPECT_EQ(sentenceOf(reason, today).toStdString(),
              "Answered Again on 1 Jan; a failure starts over with 1 d, so due 2 Jan.");
    reason.rule = DueReason::Rule::SetByHand;
    EXPECT_EQ(sentenceOf(reason, today).toStdString(),
              "Set by hand on 1 Jan to be due 2 Jan; its interval is 1 d.");
}

TEST_F(CardInfoViewModelTest, OfANewCardSaysThatItIsNew)
{
    m_desk.app->toggleCardInfo();
    ASSERT_EQ(m_desk.app->page(), Page::CardInfo);
    EXPECT_EQ(m_info.title().toStdString(), "What is the capital of France?");
    EXPECT_EQ(m_info.place().toStdString(), "Capitals › Europe · question");
    EXPECT_EQ(m_info.reason().toStdString(), "New: it was never answered on schedule.");
    EXPECT_EQ(m_info.figures().toStdString(), "");
    EXPECT_EQ(m_info.history().rowCount(), 0);
    EXPECT_EQ(m_info.next()[2].grade.toStdString(), "Good");
    EXPECT_EQ(m_info.next()[2].interval.toStdString(), "1 d");
    EXPECT_EQ(m_info.next()[1].sentence.toStdString(), "Hard: asked again today, then in 1 day");
}

TEST_F(CardInfoViewModelTest, SaysSinceWhenACardIsDueAsItsReasonDoes)
{
    const CardId card = m_review.card()->id;
    m_desk.answerRight();
    const auto figures = [&](int later) {
        m_desk.clock.advance(std::chrono::hours(later));
        EXPECT_TRUE(m_info.show(card, true));
        return m_info.figures().section(QStringLiteral(" · "), 0, 0).toStdString();
    };
    EXPECT_EQ(figures(0), "Due in 1 day");
    EXPECT_EQ(figures(24), "Due today");
    const std::string since = figures(72);
    ASSERT_EQ(since.rfind("Due since ", 0), 0U) << since;
    EXPECT_TRUE(m_info.reason().endsWith(
        QStringLiteral("so due %1.").arg(QString::fromStdString(since.substr(10)))))
        << m_info.reason().toStdString();
}

TEST_F(CardInfoViewModelTest, SaysThatACardComesAgainTodayAsTheButtonsDo)
{
    ASSERT_TRUE(m_info.show(m_review.card()->id, true));
    m_review.choose(m_desk.optionThatIs(true));
    const auto grades = m_review.grades();
    for (std::size_t i = 0; i < grades.size(); ++i)
        EXPECT_EQ(m_info.next().at(i).interval.toStdString(), grades[i].interval.toStdString());
}

TEST_F(CardInfoViewModelTest, SaysOfACardInTodaysDrillThatAskingItOnceMoreKeepsItsDay)
{
    const CardId card = m_review.card()->id;
    ASSERT_TRUE(m_info.show(card, true));
    EXPECT_EQ(m_info.nextWords().toStdString(), "A review today gives");
    m_review.choose(m_desk.optionThatIs(false));
    m_review.accept();
    ASSERT_TRUE(m_info.show(card, true));
    EXPECT_EQ(m_info.nextWords().toStdString(),
              "Once more today keeps its day; a review would give");
    m_desk.clock.advance(std::chrono::hours(24 * 38));
    ASSERT_TRUE(m_info.show(card, true));
    EXPECT_EQ(m_info.nextWords().toStdString(), "A review today gives") << "that day is over";
}

TEST_F(CardInfoViewModelTest, ListsTheReviewsWithTheNewestFirst)
{
    const CardId card = m_review.card()->id;
    m_review.choose(m_desk.optionThatIs(false));
    m_review.grade(0);
    while (m_review.card()->id != card)
        m_desk.answerRight();
    m_desk.answerRight(); // the drill
    ASSERT_TRUE(m_info.show(card, true));
    ASSERT_EQ(m_info.history().rowCount(), 2);
    EXPECT_EQ(cell(0, CardHistoryModel::KindColumn), "Once more");
    EXPECT_EQ(cell(0, CardHistoryModel::IntervalColumn), "stays");
    EXPECT_EQ(cell(0, CardHistoryModel::DetailColumn), "✔ Paris");
    EXPECT_EQ(cell(1, CardHistoryModel::KindColumn), "Review");
    EXPECT_EQ(m_info.figures().toStdString(),
              "Due in 1 day · easiness 2.50 · 1 review · forgotten 0 times");
}

TEST_F(CardInfoViewModelTest, ListsADueDaySetByHandAndSaysSoInItsReason)
{
    const CardId card = m_review.card()->id;
    m_desk.app->cardActions().setDue({.days = 3});
    ASSERT_TRUE(m_info.show(card, true));
    ASSERT_EQ(m_info.history().rowCount(), 1);
    EXPECT_EQ(cell(0, CardHistoryModel::KindColumn), "Set by hand");
    EXPECT_EQ(cell(0, CardHistoryModel::IntervalColumn), "new → 3 d");
    EXPECT_EQ(cell(0, CardHistoryModel::GradeColumn), "");
    EXPECT_TRUE(cell(0, CardHistoryModel::DetailColumn).starts_with("due "));
    EXPECT_TRUE(m_info.reason().startsWith(QStringLiteral("Set by hand on ")));
}

TEST(CardHistoryModel, ListsAResetAmongTheReviews)
{
    CardHistoryModel history;
    history.setHistory(
        {CardReschedule{.due = StudyDay(20'000), .intervalBefore = 6, .intervalAfter = 6},
         CardReschedule{.due = {}, .intervalBefore = 6}},
        true);
    const auto cell = [&](int row, CardHistoryModel::Column column) {
        return history.data(history.index(row, column), Qt::DisplayRole).toString().toStdString();
    };
    EXPECT_EQ(cell(0, CardHistoryModel::KindColumn), "Reset");
    EXPECT_EQ(cell(0, CardHistoryModel::IntervalColumn), "new");
    EXPECT_EQ(cell(0, CardHistoryModel::DetailColumn), "new again");
    EXPECT_EQ(cell(1, CardHistoryModel::IntervalColumn), "stays");
    EXPECT_EQ(cell(1, CardHistoryModel::DetailColumn), "due 4 Oct 2024");
}

TEST_F(CardInfoViewModelTest, TellsAnswersOnceTheQuestionIsAnswered)
{
    const CardId card = m_review.card()->id;
    m_review.choose(m_desk.optionThatIs(false));
    m_review.grade(0);
    ASSERT_TRUE(m_info.show(card, true));
    EXPECT_EQ(m_info.history().rowCount(), 1);
    EXPECT_EQ(cell(0, CardHistoryModel::GradeColumn), "Again (1)");
    EXPECT_EQ(cell(0, CardHistoryModel::IntervalColumn), "new → 1 d");
    EXPECT_EQ(cell(0, CardHistoryModel::KindColumn), "Review");
    EXPECT_TRUE(cell(0, CardHistoryModel::DetailColumn).starts_with("✘ "));
    EXPECT_TRUE(cell(0, CardHistoryModel::DetailColumn).ends_with(" · ✔ Paris"));
    ASSERT_TRUE(m_info.show(card, false));
    EXPECT_EQ(cell(0, CardHistoryModel::DetailColumn), "");
}

TEST_F(CardInfoViewModelTest, IsThereWhileAskedAndWhileAnsweredAndTheSessionWaits)
{
    const QString elapsed = m_review.elapsedText();
    m_desk.app->toggleCardInfo();
    m_desk.clock.advance(std::chrono::minutes(9));
    EXPECT_FALSE(m_desk.app->canUndo());
    m_desk.app->toggleCardInfo();
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_EQ(m_review.elapsedText(), elapsed);
    m_review.choose(m_desk.optionThatIs(true));
    m_desk.app->toggleCardInfo();
    m_desk.app->toggleCardInfo();
    EXPECT_EQ(m_review.phase(), ReviewViewModel::Phase::Answered);
    m_review.accept();
    EXPECT_EQ(m_review.done(), 1);
}

TEST_F(CardInfoViewModelTest, OfTheCardBeforeTellsItsAnswerWhileTheNextIsAsked)
{
    m_desk.app->showPreviousCardInfo();
    EXPECT_EQ(m_desk.app->page(), Page::Review) << "there is none yet";
    m_desk.answerRight();
    const CardId asked = m_review.card()->id;
    ASSERT_TRUE(m_desk.app->canShowPreviousCardInfo());
    m_desk.app->showPreviousCardInfo();
    EXPECT_EQ(m_info.title().toStdString(), "What is the capital of France?");
    ASSERT_EQ(m_info.history().rowCount(), 1);
    EXPECT_NE(cell(0, CardHistoryModel::DetailColumn), "");
    m_desk.app->goBack();
    EXPECT_EQ(m_review.card()->id, asked);
    // An answer that is taken back is asked again, and tells nothing.
    m_desk.app->undo();
    m_desk.app->showPreviousCardInfo();
    EXPECT_EQ(m_desk.app->page(), Page::Review);
}

TEST_F(CardInfoViewModelTest, OfACardThatIsGoneSaysSo)
{
    EXPECT_FALSE(m_info.show(CardId(77), true));
    EXPECT_FALSE(m_info.error().isEmpty());
}

} // namespace engram::desktop
