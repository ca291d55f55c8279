// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// A note changed in the editor during its own review, drafts, and the bin.

#include <QSignalSpy>

#include <gmock/gmock.h>

#include "support/desktop_app.h"

namespace engram::desktop
{

using Phase = ReviewViewModel::Phase;
using test::DesktopApp;

namespace
{

class NoteEdit : public testing::Test
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(m_desk.begin()); }

    [[nodiscard]] std::string message() const { return m_desk.app->message().text.toStdString(); }
    [[nodiscard]] std::string heading() const { return m_review.heading().toStdString(); }
    void write(const char *old, const char *now)
    {
        ASSERT_TRUE(m_edit.text().contains(QLatin1String(old))) << old;
        QString text = m_edit.text();
        m_edit.setText(text.replace(QLatin1String(old), QLatin1String(now)));
    }
    void editAndSave(const char *old, const char *now)
    {
        m_desk.app->editShown();
        ASSERT_EQ(m_desk.app->page(), Page::Edit);
        ASSERT_NO_FATAL_FAILURE(write(old, now));
        m_desk.app->saveNote();
        ASSERT_EQ(m_desk.app->page(), Page::Review) << message();
    }

    DesktopApp m_desk;
    ReviewViewModel &m_review = m_desk.app->review();
    NoteEditViewModel &m_edit = m_desk.app->edit();
};

} // namespace

TEST_F(NoteEdit, TheReviewGoesOnAtTheSameCardWithTheNewText)
{
    ASSERT_NO_FATAL_FAILURE(editAndSave("the capital of France", "France's capital"));
    EXPECT_EQ(heading(), "What is France's capital?");
    EXPECT_EQ(m_review.phase(), Phase::Asking);
    EXPECT_EQ(message(), "Saved the note.");
    EXPECT_EQ(m_desk.app->message().action, Message::Action::Undo);
    m_desk.app->undo();
    EXPECT_EQ(heading(), "What is the capital of France?");
    EXPECT_EQ(message(), "Undid the last edit.");
    m_desk.app->redo();
    EXPECT_EQ(heading(), "What is France's capital?");
}

TEST_F(NoteEdit, AChoiceMadeBeforeTheEditStaysAndIsRecorded)
{
    const int right = m_desk.optionThatIs(true);
    m_review.choose(right);
    ASSERT_NO_FATAL_FAILURE(editAndSave("Paris\n", "Paris, on the Seine\n"));
    EXPECT_EQ(m_review.phase(), Phase::Answered);
    EXPECT_TRUE(m_review.isRight());
    const auto row = static_cast<std::size_t>(right);
    EXPECT_TRUE(m_review.question().rows()[row].chosen);
    EXPECT_EQ(m_review.question().rows()[row].text.toStdString(), "Paris, on the Seine");
    m_review.accept();
    EXPECT_EQ(m_review.done(), 1);
}

TEST_F(NoteEdit, UndoOfTheEditComesBeforeThatOfTheChoice)
{
    m_review.choose(0);
    ASSERT_NO_FATAL_FAILURE(editAndSave("the capital of France", "it"));
    m_desk.app->undo();
    EXPECT_EQ(heading(), "What is the capital of France?");
    EXPECT_EQ(m_review.phase(), Phase::Answered);
    m_desk.app->undo();
    EXPECT_EQ(m_review.phase(), Phase::Asking);
}

TEST_F(NoteEdit, WithOtherOptionsTheCardIsAskedAnew)
{
    m_review.choose(0);
    ASSERT_NO_FATAL_FAILURE(editAndSave("- [ ] Lille\n  > Lille is in the north.\n", ""));
    EXPECT_EQ(m_review.phase(), Phase::Asking);
    EXPECT_EQ(m_review.question().rows().size(), 3U);
}

TEST_F(NoteEdit, WhoLooksAtTheTextBeforeAnsweringIsProposedWhatSeeingTheExplanationIs)
{
    m_desk.app->editShown();
    m_desk.app->leaveEditor();
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_EQ(message(), "");
    m_review.choose(m_desk.optionThatIs(true));
    const auto grades = m_review.grades();
    EXPECT_TRUE(grades.front().proposed);
}

TEST_F(NoteEdit, AFaultIsNamedByItsLineAndNothingIsSaved)
{
    m_desk.app->editShown();
    const QSignalSpy checked(&m_edit, &NoteEditViewModel::checked);
    m_edit.setText(m_edit.text() + QStringLiteral("\n## Another\n\nnote\n"));
    EXPECT_TRUE(m_edit.isChanged());
    ASSERT_TRUE(QTest::qWaitFor([&] { return checked.count() > 0; }, test::PatienceMs));
    EXPECT_FALSE(m_edit.canSave());
    ASSERT_FALSE(m_edit.problems().empty());
    EXPECT_TRUE(m_edit.problems().back().blocks);
    EXPECT_GT(m_edit.problems().back().line, 20);
    m_desk.app->saveNote();
    EXPECT_EQ(m_desk.app->page(), Page::Edit);
    EXPECT_THAT(message(), testing::StartsWith("Not saved. Line "));
    m_desk.app->leaveEditor();
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_THAT(message(), testing::HasSubstr("kept as a draft. Line "));
    EXPECT_EQ(heading(), "What is the capital of France?");
}

TEST_F(NoteEdit, ADraftIsThereAtTheNextEditAlsoAfterARestart)
{
    m_desk.app->editShown();
    ASSERT_NO_FATAL_FAILURE(write("the capital of France", "it"));
    m_desk.app->goToday(); // by the menu
    EXPECT_THAT(message(), testing::HasSubstr("kept as a draft"));
    m_desk.app->open();
    ASSERT_TRUE(m_desk.waitFor(Page::Today));
    m_desk.app->startReview();
    EXPECT_EQ(heading(), "What is the capital of France?");
    m_desk.app->editShown();
    EXPECT_TRUE(m_edit.isDraft());
    EXPECT_THAT(message(), testing::HasSubstr("draft that was left"));
    EXPECT_TRUE(m_edit.text().contains(QStringLiteral("## What is it? {#france}")));
    m_edit.discard();
    EXPECT_FALSE(m_edit.isChanged());
    m_desk.app->leaveEditor();
    m_desk.app->editShown();
    EXPECT_FALSE(m_edit.isDraft());
}

TEST_F(NoteEdit, AnUnchangedTextIsLeftWithoutAWord)
{
    m_desk.app->editShown();
    m_desk.app->saveNote();
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_EQ(message(), "");
}

TEST_F(NoteEdit, FromAQuestionsPageThePausedReviewIsToldOfTheChange)
{
    const NoteId france = m_review.card()->note;
    m_desk.app->goToday();
    m_desk.app->showDeck(m_desk.app->today().decks().decks()[0].deck.id);
    m_desk.app->showQuestion(france);
    m_desk.app->editShown();
    ASSERT_NO_FATAL_FAILURE(write("the capital of France", "it"));
    m_desk.app->saveNote();
    EXPECT_EQ(m_desk.app->page(), Page::Question);
    EXPECT_EQ(m_desk.app->question().heading().toStdString(), "What is it?");
    m_desk.app->goToday();
    m_desk.app->startReview();
    EXPECT_EQ(heading(), "What is it?");
    EXPECT_THAT(message(), testing::HasSubstr("changed meanwhile"));
    m_desk.answerRight();
    EXPECT_EQ(m_review.done(), 1);
}

TEST_F(NoteEdit, InAnExamTheTextStaysClosed)
{
    m_desk.app->goToday();
    m_desk.app->startSession({.kind = SessionKind::Exam, .count = 2});
    ASSERT_EQ(m_desk.app->page(), Page::Review);
    m_desk.app->editShown();
    EXPECT_EQ(m_desk.app->page(), Page::Review);
    EXPECT_THAT(message(), testing::HasSubstr("after the exam"));
}

TEST_F(NoteEdit, AMarkStaysWithTheNoteAndIsUndone)
{
    CardActions &actions = m_desk.app->cardActions();
    m_review.choose(0);
    actions.toggleMark();
    EXPECT_TRUE(actions.isMarked());
    EXPECT_EQ(message(), "Marked the note.");
    EXPECT_EQ(m_review.phase(), Phase::Answered);
    m_desk.app->undo();
    EXPECT_FALSE(actions.isMarked());
    EXPECT_EQ(m_review.phase(), Phase::Answered);
}

TEST_F(NoteEdit, ACopyIsOneStep)
{
    const auto before = m_desk.app->review().total();
    m_desk.app->cardActions().copyNote();
    EXPECT_EQ(message(), "Copied the note as new.");
    m_desk.app->undo();
    EXPECT_EQ(m_review.total(), before);
    EXPECT_EQ(message(), "Undid the last added note.");
}

TEST_F(NoteEdit, ADeckWhoseNotesAreAllDeletedEndsItsSessionAndComesBackFromTheBin)
{
    m_desk.answerRight();
    m_desk.app->cardActions().removeNote();
    EXPECT_THAT(message(), testing::HasSubstr("to the bin."));
    while (m_desk.app->page() == Page::Review)
        m_desk.app->cardActions().removeNote();
    EXPECT_EQ(m_desk.app->page(), Page::Summary); // with the answer that was given
    EXPECT_EQ(m_review.done(), 1);
    m_desk.app->showBin();
    ASSERT_EQ(m_desk.app->page(), Page::Bin);
    BinModel &bin = m_desk.app->bin();
    const int rows = bin.rowCount();
    ASSERT_EQ(rows, 3); // the question that was not answered yet, and two facts of the other
    std::vector<NoteId> all;
    for (int row = 0; row < rows; ++row)
        all.push_back(*bin.noteAt(bin.index(row, 0)));
    m_desk.app->restore(all, {});
    EXPECT_EQ(message(), "Restored 3 notes.");
    EXPECT_EQ(bin.rowCount(), 0);
    m_desk.app->undo();
    EXPECT_EQ(m_desk.app->page(), Page::Bin);
    EXPECT_EQ(bin.rowCount(), rows);
    m_desk.app->goBack();
    EXPECT_EQ(m_desk.app->page(), Page::Today);
}

TEST_F(NoteEdit, ANewNoteBeginsWithWordsToReplaceAndIsOneStep)
{
    m_desk.app->goToday();
    const auto deck = m_desk.app->newDeck(QStringLiteral("Mine"), {});
    ASSERT_TRUE(deck);
    m_desk.app->showDeck(*deck);
    m_desk.app->newNote(*deck, NewNote::Question);
    ASSERT_EQ(m_desk.app->page(), Page::Edit);
    EXPECT_EQ(m_edit.title(), QStringLiteral("New question in “Mine”"));
    EXPECT_FALSE(m_edit.isChanged());
    EXPECT_TRUE(m_edit.problems().empty()) << m_edit.problems().front().sentence.toStdString();
    EXPECT_FALSE(m_edit.preview().empty());
    ASSERT_NO_FATAL_FAILURE(write("What is asked?", "Which is mine?"));
    ASSERT_NO_FATAL_FAILURE(write("The right option", "This"));
    ASSERT_NO_FATAL_FAILURE(write("A wrong option", "That"));
    m_desk.app->saveNote();
    ASSERT_EQ(m_desk.app->page(), Page::Deck) << message();
    EXPECT_EQ(message(), "Added the note.");
    EXPECT_EQ(m_desk.app->deck().questions().rowCount(), 1);
    m_desk.app->undo();
    EXPECT_EQ(m_desk.app->page(), Page::Deck);
    EXPECT_EQ(m_desk.app->deck().questions().rowCount(), 0);
    m_desk.app->redo();
    EXPECT_EQ(m_desk.app->deck().questions().rowCount(), 1);
    m_desk.app->startReview(*deck);
    EXPECT_EQ(heading(), "Which is mine?");
}

TEST_F(NoteEdit, ANewCardIsAFrontAndABack)
{
    m_desk.app->goToday();
    const auto deck = m_desk.app->newDeck(QStringLiteral("Mine"), {});
    m_desk.app->newNote(*deck, NewNote::Card);
    EXPECT_TRUE(m_edit.problems().empty());
    ASSERT_NO_FATAL_FAILURE(write("What is asked?", "Mine?"));
    ASSERT_NO_FATAL_FAILURE(write("The answer.", "Mine."));
    m_desk.app->saveNote();
    ASSERT_EQ(m_desk.app->page(), Page::Today);
    m_desk.app->startReview(*deck);
    EXPECT_EQ(heading(), "Mine?");
    EXPECT_FALSE(m_review.isChoice());
}

TEST_F(NoteEdit, ANewNoteThatIsLeftIsADraftOfItsDeckAndWordsAloneAreNone)
{
    m_desk.app->goToday();
    const auto deck = m_desk.app->newDeck(QStringLiteral("Mine"), {});
    m_desk.app->newNote(*deck, NewNote::Question);
    m_desk.app->leaveEditor();
    EXPECT_EQ(message(), "");
    m_desk.app->newNote(*deck, NewNote::Question);
    ASSERT_NO_FATAL_FAILURE(write("What is asked?", "Half a quest"));
    m_desk.app->leaveEditor();
    EXPECT_THAT(message(), testing::HasSubstr("draft"));
    m_desk.app->newNote(*deck, NewNote::Card);
    EXPECT_FALSE(m_edit.isDraft());
    m_desk.app->leaveEditor();
    m_desk.app->newNote(*deck, NewNote::Question);
    EXPECT_TRUE(m_edit.isDraft());
    EXPECT_TRUE(m_edit.text().contains(QStringLiteral("Half a quest")));
    m_edit.discard();
    EXPECT_TRUE(m_edit.text().contains(QStringLiteral("What is asked?")));
}

TEST_F(NoteEdit, WhatCouldBeBetterIsSaidQuietlyWhileOneWrites)
{
    m_desk.app->editShown();
    EXPECT_TRUE(m_edit.problems().empty());
    const QSignalSpy checked(&m_edit, &NoteEditViewModel::checked);
    ASSERT_NO_FATAL_FAILURE(write("- [ ] Lille", "- [ ] All of the above"));
    EXPECT_TRUE(m_edit.problems().empty()) << "not before one pauses";
    ASSERT_TRUE(QTest::qWaitFor([&] { return !checked.isEmpty(); }, test::PatienceMs));
    ASSERT_EQ(m_edit.problems().size(), 1U);
    const TextProblem &lint = m_edit.problems().front();
    EXPECT_TRUE(lint.quiet);
    EXPECT_FALSE(lint.blocks);
    EXPECT_EQ(lint.line, 1);
    EXPECT_THAT(lint.sentence.toStdString(), testing::StartsWith("“All of the above” breaks"));
    m_desk.app->saveNote();
    EXPECT_EQ(message(), "Saved the note.");
}

TEST_F(NoteEdit, LintsThatKnowEnglishAreNotForOtherLanguages)
{
    DesktopApp desk("---\ndeck: Rome\nlanguage: la\n---\n\n## It rained?\n\n- [x] Yes\n- [ ] No\n");
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->editShown();
    for (const TextProblem &problem : desk.app->edit().problems())
        EXPECT_FALSE(problem.quiet) << problem.sentence.toStdString();
}

TEST_F(NoteEdit, AnotherNoteWithTheSameFrontIsNamedWithItsDeck)
{
    m_desk.app->goToday();
    const auto deck = m_desk.app->newDeck(QStringLiteral("Mine"), {});
    m_desk.app->newNote(*deck, NewNote::Card);
    EXPECT_TRUE(m_edit.problems().empty());
    const QSignalSpy checked(&m_edit, &NoteEditViewModel::checked);
    ASSERT_NO_FATAL_FAILURE(write("What is asked?", "what is the capital  of FRANCE?"));
    ASSERT_NO_FATAL_FAILURE(write("The answer.", "Paris."));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !checked.isEmpty(); }, test::PatienceMs));
    ASSERT_EQ(m_edit.problems().size(), 1U);
    EXPECT_EQ(m_edit.problems().front().sentence.toStdString(),
              "A note with the same front is in “Europe”.");
    EXPECT_TRUE(m_edit.problems().front().quiet);
    m_desk.app->saveNote();
    m_desk.app->startReview();
    m_desk.app->editShown();
    ASSERT_EQ(m_edit.problems().size(), 1U) << "each is the other's twin";
    EXPECT_EQ(m_edit.problems().front().sentence.toStdString(),
              "A note with the same front is in “Mine”.");
}

TEST_F(NoteEdit, AStudySessionThatWaitsIsBegunAnewWithTheNewNote)
{
    m_desk.app->goToday();
    ASSERT_TRUE(m_desk.app->hasPausedReview());
    m_desk.app->newNote(m_desk.app->today().decks().decks()[0].deck.id, NewNote::Card);
    ASSERT_NO_FATAL_FAILURE(write("What is asked?", "Mine?"));
    ASSERT_NO_FATAL_FAILURE(write("The answer.", "Mine."));
    m_desk.app->saveNote();
    EXPECT_FALSE(m_desk.app->hasPausedReview());
}

} // namespace engram::desktop
