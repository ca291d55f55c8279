// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// The queue of facts, by keys alone.

#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBrowser>

#include <gmock/gmock.h>

#include "support/desktop_window.h"
#include "support/fact_deck.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

class FactsByKey : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
        m_desk.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_EQ(m_desk.app->page(), Page::Facts);
    }

    [[nodiscard]] std::string place() const
    {
        const auto *label = m_desk.find<QLabel>("factPlace");
        return label != nullptr ? label->text().toStdString() : "";
    }
    [[nodiscard]] std::string candidate() const
    {
        const auto *view = m_desk.find<QTextBrowser>("factCandidate");
        return view != nullptr ? view->toPlainText().toStdString() : "";
    }
    [[nodiscard]] std::string message() const
    {
        const auto *text = m_desk.find<QLabel>("messageText");
        return text != nullptr ? text->text().toStdString() : "";
    }
    void type(const char *text)
    {
        for (; *text != '\0'; ++text)
            QTest::keyClick(m_desk.window.focusWidget(), *text);
    }

    DesktopWindow m_desk{test::FactDeck};
};

} // namespace

TEST_F(FactsByKey, AAcceptsRRejectsAndCtrlZTakesBack)
{
    const std::string first = candidate();
    EXPECT_THAT(place(), testing::StartsWith("1 of 8 proposed, "));
    m_desk.key(Qt::Key_A);
    EXPECT_EQ(message(), "Accepted 1 fact.");
    EXPECT_NE(candidate(), first);
    m_desk.key(Qt::Key_R);
    EXPECT_EQ(message(), "Rejected 1 candidate.");
    EXPECT_THAT(place(), testing::StartsWith("1 of 6 proposed, "));
    m_desk.key(Qt::Key_Z, Qt::ControlModifier);
    m_desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(candidate(), first);
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Review);
}

TEST_F(FactsByKey, EnterPressesWhatHasTheFocusWhichIsAcceptAtFirst)
{
    EXPECT_TRUE(m_desk.find("acceptFact")->hasFocus());
    m_desk.key(Qt::Key_Return);
    EXPECT_THAT(place(), testing::StartsWith("1 of 7 proposed, "));
    EXPECT_TRUE(m_desk.find("acceptFact")->hasFocus());
}

TEST_F(FactsByKey, ArrowsLeaveCandidatesForLater)
{
    const std::string first = candidate();
    m_desk.key(Qt::Key_Right);
    EXPECT_NE(candidate(), first);
    EXPECT_THAT(place(), testing::StartsWith("2 of 8 proposed, "));
    m_desk.key(Qt::Key_Left);
    EXPECT_EQ(candidate(), first);
}

TEST_F(FactsByKey, ShiftDecidesAllOfTheRule)
{
    FactsViewModel &facts = m_desk.app->facts();
    while (facts.countOfRule() < 2 && facts.hasNext())
        m_desk.key(Qt::Key_Right);
    const int count = facts.countOfRule();
    ASSERT_GT(count, 1);
    m_desk.key(Qt::Key_A, Qt::ShiftModifier);
    EXPECT_EQ(message(), "Accepted " + std::to_string(count) + " facts.");
    m_desk.key(Qt::Key_Z, Qt::ControlModifier);
    m_desk.key(Qt::Key_R, Qt::ShiftModifier);
    EXPECT_EQ(message(), "Rejected " + std::to_string(count) + " candidates.");
}

TEST_F(FactsByKey, EChangesTheWordsInPlaceAndCtrlEnterAcceptsThem)
{
    m_desk.key(Qt::Key_E);
    auto *prompt = m_desk.find<QPlainTextEdit>("factPrompt");
    ASSERT_NE(prompt, nullptr);
    EXPECT_TRUE(prompt->hasFocus());
    type(" area");
    EXPECT_THAT(prompt->toPlainText().toStdString(), testing::EndsWith(" area"));
    EXPECT_THAT(candidate(), testing::HasSubstr(" area"));
    EXPECT_THAT(place(), testing::StartsWith("1 of 8 proposed, ")) << "letters are text here";
    m_desk.key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(message(), "Accepted 1 fact.");
    EXPECT_EQ(m_desk.find("factPrompt"), nullptr);
    EXPECT_TRUE(m_desk.find("acceptFact")->hasFocus());
}

TEST_F(FactsByKey, EscLeavesTheWordsAsTheyWereAndThenThePage)
{
    const std::string first = candidate();
    m_desk.key(Qt::Key_E);
    type("x");
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Facts);
    EXPECT_EQ(candidate(), first);
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Review);
}

TEST_F(FactsByKey, SShowsSuggestions)
{
    ASSERT_NE(m_desk.find("suggestions"), nullptr);
    m_desk.key(Qt::Key_S);
    for (int i = 0; i < 8; ++i)
        m_desk.key(Qt::Key_Right);
    EXPECT_THAT(place(), testing::StartsWith("Suggestion 1 of "));
    m_desk.key(Qt::Key_S);
    EXPECT_THAT(place(), testing::StartsWith("8 of 8 proposed, "));
}

TEST_F(FactsByKey, TheExplanationIsBesideWithTheSentenceMarked)
{
    const auto *explanation = m_desk.find<QTextBrowser>("factExplanation");
    ASSERT_NE(explanation, nullptr);
    EXPECT_THAT(explanation->toPlainText().toStdString(), testing::HasSubstr("Rule of thumb"));
    FactsViewModel &facts = m_desk.app->facts();
    while (!facts.sentence() && facts.hasNext())
        m_desk.key(Qt::Key_Right);
    ASSERT_TRUE(facts.sentence());
    EXPECT_FALSE(explanation->extraSelections().isEmpty());
}

TEST_F(FactsByKey, TheSentenceIsInSightHoweverLongTheExplanationIs)
{
    m_desk.window.resize(900, 600);
    const auto *explanation = m_desk.find<QTextBrowser>("factExplanation");
    FactsViewModel &facts = m_desk.app->facts();
    const auto isInSight = [&] {
        const auto selections = explanation->extraSelections();
        if (selections.isEmpty())
            return false;
        const QRect at = explanation->cursorRect(selections.front().cursor);
        return !explanation->visibleRegion().intersected(at).isEmpty();
    };
    do {
        if (facts.sentence()) {
            EXPECT_TRUE(QTest::qWaitFor(isInSight, test::PatienceMs)) << place();
        }
        m_desk.key(Qt::Key_Right);
    } while (facts.hasNext());
}

TEST_F(FactsByKey, WithoutACandidateOnlyTheWayBackIsLeft)
{
    m_desk.key(Qt::Key_S);
    for (int i = 0; i < 400 && m_desk.app->facts().current() != nullptr; ++i)
        m_desk.key(Qt::Key_R);
    EXPECT_EQ(place(), "All is decided");
    EXPECT_FALSE(m_desk.find("acceptFact")->isEnabled());
    m_desk.key(Qt::Key_A);
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Review);
}

TEST_F(FactsByKey, HasRoomInASmallWindow)
{
    m_desk.window.resize(900, 600);
    m_desk.key(Qt::Key_E);
    EXPECT_LE(m_desk.window.width(), 900);
    EXPECT_LE(m_desk.window.height(), 600);
    for (const char *name : {"acceptFact", "rejectRule", "suggestions", "closeFacts"}) {
        const QWidget *button = m_desk.find(name);
        ASSERT_NE(button, nullptr) << name;
        const QRect place(button->mapTo(&m_desk.window, QPoint()), button->size());
        EXPECT_TRUE(m_desk.window.rect().contains(place)) << name;
    }
}

TEST_F(FactsByKey, OpenFromTheQuestionsPageAndFromTheEditor)
{
    m_desk.key(Qt::Key_Escape);
    m_desk.key(Qt::Key_E);
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    m_desk.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_EQ(m_desk.app->page(), Page::Facts);
    m_desk.key(Qt::Key_A);
    m_desk.key(Qt::Key_Escape);
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    m_desk.key(Qt::Key_Escape);
    m_desk.app->goToday();
    m_desk.key(Qt::Key_I, Qt::ControlModifier);
    m_desk.key(Qt::Key_Return);
    ASSERT_EQ(m_desk.app->page(), Page::Question);
    m_desk.key(Qt::Key_F);
    ASSERT_EQ(m_desk.app->page(), Page::Facts);
    m_desk.key(Qt::Key_Escape);
    EXPECT_EQ(m_desk.app->page(), Page::Question);
    m_desk.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(m_desk.app->page(), Page::Facts) << "the key of the review and the editor";
}

} // namespace engram::desktop
