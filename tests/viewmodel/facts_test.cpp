// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// Candidates for facts, one at a time: accepted, changed, rejected, taken back.

#include <gmock/gmock.h>

#include "support/desktop_app.h"
#include "support/fact_deck.h"

namespace engram::desktop
{

using test::DesktopApp;

namespace
{

class Facts : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        m_desk.app->showFacts();
        ASSERT_EQ(m_desk.app->page(), Page::Facts) << message();
    }

    [[nodiscard]] std::string message() const { return m_desk.app->message().text.toStdString(); }
    [[nodiscard]] std::string place() const { return m_facts.place().toStdString(); }
    [[nodiscard]] std::string current() const
    {
        return m_facts.current() != nullptr ? m_facts.current()->id : "";
    }
    /// The text of the question as it is saved.
    std::string saved()
    {
        m_desk.app->leaveFacts();
        m_desk.app->editShown();
        std::string text = m_desk.app->edit().text().toStdString();
        m_desk.app->leaveEditor();
        return text;
    }

    DesktopApp m_desk{test::FactDeck};
    FactsViewModel &m_facts = m_desk.app->facts();
};

} // namespace

TEST_F(Facts, BeginAtTheBestOneAndSayWhereThatIs)
{
    EXPECT_THAT(place(), testing::StartsWith("1 of 8 proposed, "));
    EXPECT_THAT(place(), testing::EndsWith(" more suggestions"));
    EXPECT_EQ(m_facts.heading().toStdString(), "What is braising?");
    EXPECT_THAT(m_facts.explanation().toStdString(), testing::HasSubstr("Rule of thumb"));
    EXPECT_THAT(m_facts.rule().toStdString(), testing::HasSubstr("(R"));
    EXPECT_FALSE(m_facts.preview().empty());
    EXPECT_FALSE(m_facts.hasPrevious());
}

TEST_F(Facts, AreWalkedThroughWithoutBeingDecided)
{
    const std::string first = current();
    m_facts.next();
    EXPECT_NE(current(), first);
    EXPECT_THAT(place(), testing::StartsWith("2 of 8 proposed"));
    m_facts.previous();
    EXPECT_EQ(current(), first);
    for (int i = 0; i < 20; ++i)
        m_facts.next();
    EXPECT_THAT(place(), testing::StartsWith("8 of 8 proposed"));
    EXPECT_FALSE(m_facts.isChanged());
}

TEST_F(Facts, AreOnDiskOnceAccepted)
{
    const std::string first = current();
    m_facts.accept();
    EXPECT_EQ(message(), "Accepted 1 fact.");
    EXPECT_EQ(m_desk.app->message().action, Message::Action::Undo);
    EXPECT_THAT(place(), testing::StartsWith("1 of 7 proposed"));
    EXPECT_THAT(saved(), testing::HasSubstr("{#" + first + "}"));
}

TEST_F(Facts, AreNotProposedAgainOnceRejected)
{
    const std::string first = current();
    m_facts.reject();
    EXPECT_EQ(message(), "Rejected 1 candidate.");
    EXPECT_NE(current(), first);
    EXPECT_THAT(saved(), testing::Not(testing::HasSubstr(first)));
    m_desk.app->showFacts();
    EXPECT_THAT(place(), testing::StartsWith("1 of 7 proposed"));
}

TEST_F(Facts, GoOnWithTheNextOneWhereverOneIs)
{
    m_facts.next();
    m_facts.next();
    m_facts.next();
    const std::string next = [this] {
        m_facts.next();
        std::string id = current();
        m_facts.previous();
        return id;
    }();
    m_facts.reject();
    EXPECT_EQ(current(), next);
    EXPECT_THAT(place(), testing::StartsWith("4 of 7 proposed"));
}

TEST_F(Facts, OfOneRuleAreDecidedTogetherAndTakenBackTogether)
{
    while (m_facts.countOfRule() < 2 && m_facts.hasNext())
        m_facts.next();
    const int count = m_facts.countOfRule();
    ASSERT_GT(count, 1);
    const std::string first = current();
    m_facts.rejectRule();
    EXPECT_THAT(message(), testing::StartsWith("Rejected " + std::to_string(count)));
    EXPECT_THAT(place(), testing::HasSubstr(" of " + std::to_string(8 - count) + " proposed"));
    m_desk.app->undo();
    EXPECT_EQ(message(), "Undid the last decision about facts.");
    EXPECT_THAT(place(), testing::HasSubstr(" of 8 proposed"));
    EXPECT_EQ(current(), first);
    m_facts.acceptRule();
    EXPECT_THAT(message(), testing::StartsWith("Accepted " + std::to_string(count)));
}

TEST_F(Facts, AreTakenBackOneByOneAndDoneAgainAsFarAsTheyWereDecidedHere)
{
    EXPECT_FALSE(m_desk.app->canUndo());
    const std::string first = current();
    m_facts.accept();
    const std::string second = current();
    m_facts.reject();
    m_desk.app->undo();
    EXPECT_EQ(current(), second);
    m_desk.app->undo();
    EXPECT_EQ(current(), first);
    EXPECT_FALSE(m_desk.app->canUndo());
    m_desk.app->undo();
    EXPECT_THAT(place(), testing::StartsWith("1 of 8 proposed"));
    m_desk.app->redo();
    EXPECT_EQ(message(), "Did the last decision about facts again.");
    EXPECT_EQ(current(), second);
    EXPECT_TRUE(m_desk.app->canRedo());
    m_facts.reject();
    EXPECT_FALSE(m_desk.app->canRedo());
}

TEST_F(Facts, ShowSuggestionsOnRequest)
{
    const int more = m_facts.suggestions();
    ASSERT_GT(more, 0);
    m_facts.setShowsSuggestions(true);
    for (int i = 0; i < 8; ++i)
        m_facts.next();
    EXPECT_EQ(place(), "Suggestion 1 of " + std::to_string(more));
    m_facts.setShowsSuggestions(false);
    EXPECT_THAT(place(), testing::StartsWith("8 of 8 proposed"));
}

TEST_F(Facts, AreAcceptedInOtherWordsWithTheirPreview)
{
    while (m_facts.current() != nullptr && m_facts.current()->kind != FactKind::Basic)
        m_facts.next();
    m_facts.edit();
    ASSERT_TRUE(m_facts.isEditing());
    FactWords words = m_facts.words();
    words.prompt = QStringLiteral("My own question?");
    words.answer = QStringLiteral("My own answer.");
    m_facts.setWords(words);
    EXPECT_EQ(m_facts.preview().front().markdown.toStdString(), "My own question?");
    EXPECT_EQ(m_facts.obstacle().toStdString(), "");
    m_facts.reject(); // not while one writes
    EXPECT_TRUE(m_facts.isEditing());
    m_facts.accept();
    EXPECT_FALSE(m_facts.isEditing());
    EXPECT_THAT(saved(), testing::AllOf(testing::HasSubstr("- My own question?"),
                                        testing::HasSubstr("> My own answer.")));
}

TEST_F(Facts, ThatAskNothingAreNotAccepted)
{
    m_facts.edit();
    FactWords words = m_facts.words();
    words.prompt = QStringLiteral("  ");
    m_facts.setWords(words);
    EXPECT_EQ(m_facts.obstacle().toStdString(), "There is nothing to ask. Write the prompt.");
    m_facts.accept();
    EXPECT_TRUE(m_facts.isEditing());
    EXPECT_EQ(message(), m_facts.obstacle().toStdString());
    m_facts.cancelEdit();
    EXPECT_THAT(place(), testing::StartsWith("1 of 8 proposed"));
    EXPECT_FALSE(m_facts.isChanged());
}

TEST_F(Facts, AreAllDecidedAtLast)
{
    m_facts.setShowsSuggestions(true);
    for (int i = 0; i < 400 && m_facts.current() != nullptr; ++i)
        m_facts.reject();
    EXPECT_EQ(place(), "All is decided");
    EXPECT_EQ(m_facts.rule().toStdString(), "");
    m_facts.accept();
    m_facts.rejectRule();
    m_desk.app->leaveFacts();
    EXPECT_EQ(m_desk.app->page(), Page::Review);
}

TEST_F(Facts, LeadBackToTheCardWhoseFactsTheyAre)
{
    m_facts.accept();
    m_desk.app->leaveFacts();
    ASSERT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_EQ(m_desk.app->review().heading().toStdString(), "What is braising?");
    m_desk.app->undo();
    EXPECT_EQ(message(), "Undid the last decision about facts.");
    m_desk.app->showFacts();
    EXPECT_THAT(place(), testing::StartsWith("1 of 8 proposed"));
}

TEST_F(Facts, OfTheEditorComeFromWhatIsSavedAndLeadBackThere)
{
    m_desk.app->leaveFacts();
    m_desk.app->editShown();
    QString text = m_desk.app->edit().text();
    m_desk.app->edit().setText(
        text.replace(QStringLiteral("70 degrees"), QStringLiteral("80 degrees")));
    m_desk.app->showFacts();
    ASSERT_EQ(m_desk.app->page(), Page::Facts) << message();
    EXPECT_THAT(m_facts.explanation().toStdString(), testing::HasSubstr("80 degrees"));
    const std::string first = current();
    m_facts.accept();
    m_desk.app->leaveFacts();
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    EXPECT_THAT(m_desk.app->edit().text().toStdString(), testing::HasSubstr("{#" + first + "}"));
    EXPECT_FALSE(m_desk.app->edit().isChanged());
    m_desk.app->leaveEditor();
    EXPECT_EQ(m_desk.app->page(), Page::Review);
}

TEST_F(Facts, OfANewNoteComeOnceThatIsWritten)
{
    m_desk.app->goToday();
    const DeckId deck = m_desk.app->today().decks().decks()[0].deck.id;
    m_desk.app->newNote(deck, NewNote::Card);
    m_desk.app->showFacts();
    EXPECT_EQ(m_desk.app->page(), Page::Edit);
    EXPECT_THAT(message(), testing::StartsWith("Write the note first"));
    m_desk.app->edit().setText(
        QStringLiteral("## What is baking?\n\nRule of thumb: let every dough rest for an hour.\n"));
    m_desk.app->showFacts();
    ASSERT_EQ(m_desk.app->page(), Page::Facts) << message();
    ASSERT_NE(m_facts.current(), nullptr);
    m_facts.accept();
    m_desk.app->leaveFacts();
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    EXPECT_FALSE(m_desk.app->edit().isNew());
    EXPECT_THAT(m_desk.app->edit().text().toStdString(), testing::HasSubstr("### Facts"));
    m_desk.app->leaveEditor();
    EXPECT_EQ(m_desk.app->page(), Page::Today);
}

TEST_F(Facts, OfATextThatCannotBeSavedAreNotLookedFor)
{
    m_desk.app->leaveFacts();
    m_desk.app->editShown();
    m_desk.app->edit().setText(QStringLiteral("nothing that is a note"));
    m_desk.app->showFacts();
    EXPECT_EQ(m_desk.app->page(), Page::Edit);
    EXPECT_THAT(message(), testing::StartsWith("Not saved. Line "));
}

TEST_F(Facts, OfAShortTextAreNone)
{
    m_desk.app->leaveFacts();
    m_desk.answerRight();
    ASSERT_EQ(m_desk.app->review().heading().toStdString(), "What is a roux?");
    m_desk.app->showFacts();
    m_facts.setShowsSuggestions(true);
    for (int i = 0; i < 400 && m_facts.current() != nullptr; ++i)
        m_facts.reject();
    EXPECT_EQ(m_facts.current(), nullptr);
}

TEST(FactsInAnExam, WouldGiveTheAnswerAway)
{
    DesktopApp desk(test::FactDeck);
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.app->startSession({.kind = SessionKind::Exam, .count = 2});
    ASSERT_EQ(desk.app->page(), Page::Review);
    desk.app->showFacts();
    EXPECT_EQ(desk.app->page(), Page::Review);
    EXPECT_THAT(desk.app->message().text.toStdString(), testing::HasSubstr("after the exam"));
}

TEST(FactWords, OfEachKindAskAsTheirCardsDo)
{
    const FactWords cloze{.kind = FactKind::Cloze,
                          .prompt = QStringLiteral("It melts at {{1:70::how hot}} degrees.")};
    EXPECT_EQ(previewOf(cloze).front().markdown.toStdString(), "It melts at […] degrees.");
    EXPECT_EQ(previewOf(cloze).back().markdown.toStdString(), "It melts at **70** degrees.");
    EXPECT_EQ(obstacleIn(cloze).toStdString(), "");
    EXPECT_NE(obstacleIn({.kind = FactKind::Cloze, .prompt = QStringLiteral("no gap")}), QString());

    FactWords choice{.kind = FactKind::Choice,
                     .prompt = QStringLiteral("Which?"),
                     .answer = QStringLiteral("this"),
                     .lures = QStringLiteral("that\n\nthose\n")};
    EXPECT_EQ(previewOf(choice).size(), 4U);
    EXPECT_EQ(std::get<Question>(contentOf(choice)).options.size(), 3U);
    choice.lures.clear();
    EXPECT_NE(obstacleIn(choice), QString());
    EXPECT_NE(obstacleIn({.prompt = QStringLiteral("Why?")}), QString());
}

} // namespace engram::desktop
