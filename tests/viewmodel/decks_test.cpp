// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// What a person does with decks and with cards where they are listed, without the window.
#include "viewmodel/app_view_model.h"

#include <QMimeData>

#include <gmock/gmock.h>

#include "support/desktop_app.h"

namespace engram::desktop
{

using test::DesktopApp;

namespace
{

/// Open on Today, with the deck of the tests: "Capitals", and below it "Europe".
void openWithDeck(DesktopApp &desk)
{
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->review().close();
    desk.app->goToday();
}

DeckId deckCalled(DesktopApp &desk, const std::string &name)
{
    for (const DeckSummary &row : desk.app->today().decks().decks())
        if (row.deck.name == name)
            return row.deck.id;
    ADD_FAILURE() << "no deck " << name;
    return DeckId(0);
}

std::vector<std::string> deckNames(DesktopApp &desk)
{
    std::vector<std::string> names;
    for (const DeckSummary &row : desk.app->today().decks().decks())
        names.push_back(std::string(static_cast<std::size_t>(row.depth), ' ') + row.deck.name);
    return names;
}

std::string said(const DesktopApp &desk)
{
    return desk.app->message().text.toStdString();
}

} // namespace

TEST(Decks, EachChangeIsSaidAndCanBeUndone)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(openWithDeck(desk));
    const auto mine = desk.app->newDeck(QStringLiteral("Mine"), {});
    ASSERT_TRUE(mine);
    EXPECT_THAT(deckNames(desk), testing::ElementsAre("Capitals", " Europe", "Mine"));
    desk.app->moveDeck(deckCalled(desk, "Capitals"), mine);
    EXPECT_EQ(said(desk), "Moved “Capitals” below “Mine”.");
    EXPECT_THAT(deckNames(desk), testing::ElementsAre("Mine", " Capitals", "  Europe"));
    desk.app->renameDeck(deckCalled(desk, "Europe"), QStringLiteral(" Old world "));
    EXPECT_EQ(said(desk), "It is called “Old world” now.");
    EXPECT_EQ(desk.app->message().action, Message::Action::Undo);
    for (const char *sentence :
         {"Undone: the deck is called “Europe”.", "Undone: the deck “Capitals” is at the top.",
          "Undone: the deck “Mine” is gone."}) {
        desk.app->undo();
        EXPECT_EQ(said(desk), sentence);
    }
    EXPECT_THAT(deckNames(desk), testing::ElementsAre("Capitals", " Europe"));
    for (const char *sentence : {"Done again: the deck “Mine” is back.",
                                 "Done again: the deck “Capitals” is below “Mine”.",
                                 "Done again: the deck is called “Old world”."}) {
        desk.app->redo();
        EXPECT_EQ(said(desk), sentence);
    }
    desk.app->deleteDeck(deckCalled(desk, "Old world"));
    desk.app->undo();
    EXPECT_EQ(said(desk), "Undone: the deck “Old world” is back.");
}

TEST(Decks, WhatCannotBeIsSaidAndNothingChanges)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(openWithDeck(desk));
    const auto before = deckNames(desk);
    EXPECT_FALSE(desk.app->newDeck(QStringLiteral("capitals"), {}));
    EXPECT_THAT(said(desk), testing::HasSubstr("Capitals"));
    desk.app->moveDeck(deckCalled(desk, "Capitals"), deckCalled(desk, "Europe"));
    EXPECT_THAT(said(desk), testing::HasSubstr("below itself"));
    EXPECT_EQ(deckNames(desk), before);
}

TEST(Decks, PlacesToMoveToLeaveOutTheDeckItselfAndWhereItIs)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(openWithDeck(desk));
    EXPECT_TRUE(desk.app->placesFor(deckCalled(desk, "Capitals")).empty());
    ASSERT_TRUE(desk.app->newDeck(QStringLiteral("Mine"), {}));
    const auto places = desk.app->placesFor(deckCalled(desk, "Europe"));
    ASSERT_EQ(places.size(), 2U);
    EXPECT_FALSE(places[0].parent);
    EXPECT_EQ(places[0].name.toStdString(), "The top level");
    EXPECT_EQ(places[1].name.toStdString(), "Mine");
}

TEST(Decks, ADeletedDeckIsARowOfTheBinAndComesBack)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(openWithDeck(desk));
    desk.app->deleteDeck(deckCalled(desk, "Capitals"));
    EXPECT_EQ(said(desk), "Moved “Capitals” with 4 notes to the bin.");
    EXPECT_EQ(desk.app->today().state(), TodayViewModel::State::Empty);
    desk.app->showBin();
    BinModel &bin = desk.app->bin();
    ASSERT_EQ(bin.rowCount(), 1);
    EXPECT_EQ(bin.index(0, BinModel::TitleColumn).data().toString().toStdString(), "Capitals");
    EXPECT_EQ(bin.index(0, BinModel::WithColumn).data().toString().toStdString(),
              "a deck with 4 notes");
    EXPECT_EQ(bin.index(0, BinModel::WhenColumn).data().toString(),
              QStringLiteral("4 Oct 2024 12:00"));
    EXPECT_FALSE(bin.noteAt(bin.index(0, 0)));
    desk.app->restore({}, {*bin.deckAt(bin.index(0, 0))});
    EXPECT_EQ(said(desk), "Restored 1 deck.");
    EXPECT_EQ(bin.rowCount(), 0);
    desk.app->undo();
    EXPECT_EQ(bin.rowCount(), 1) << "the bin is read again";
}

TEST(Decks, WhatIsSaidOfADeletedDeckIsItsOwnAlsoAfterTheClockWasSetBack)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(openWithDeck(desk));
    const auto mine = desk.app->newDeck(QStringLiteral("Mine"), {});
    ASSERT_TRUE(mine);
    desk.app->deleteDeck(*mine);
    desk.clock.advance(std::chrono::hours(-1));
    desk.app->deleteDeck(deckCalled(desk, "Capitals"));
    EXPECT_EQ(said(desk), "Moved “Capitals” with 4 notes to the bin.");
}

TEST(Decks, WhatIsRestoredTogetherIsUndoneTogether)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    const NoteId note = desk.app->review().card()->note;
    desk.app->cardActions().removeNote();
    desk.app->review().close();
    desk.app->goToday();
    const auto one = desk.app->newDeck(QStringLiteral("One"), {});
    ASSERT_TRUE(one);
    desk.app->deleteDeck(*one);
    desk.app->showBin();
    BinModel &bin = desk.app->bin();
    ASSERT_EQ(bin.rowCount(), 2);
    desk.app->restore({note}, {*one});
    EXPECT_THAT(said(desk), testing::MatchesRegex("Restored 1 deck. Restored [0-9]+ notes?."));
    EXPECT_EQ(bin.rowCount(), 0);
    desk.app->undo();
    EXPECT_EQ(bin.rowCount(), 2);
}

TEST(Decks, WhatIsRestoredOneAfterTheOtherIsUndoneByItsOwnName)
{
    DesktopApp desk;
    openWithDeck(desk);
    std::vector<DeckId> made;
    for (const char *name : {"One", "Two"}) {
        made.push_back(*desk.app->newDeck(QLatin1String(name), {}));
        desk.app->deleteDeck(made.back());
    }
    desk.app->showBin();
    for (const DeckId deck : made)
        desk.app->restore({}, {deck});
    desk.app->undo();
    ASSERT_EQ(desk.app->page(), Page::Bin);
    EXPECT_EQ(said(desk), "Undone: the deck “Two” is gone.");
    desk.app->redo();
    EXPECT_EQ(said(desk), "Done again: the deck “Two” is back.");
}

TEST(Decks, ASessionOverADeletedDeckIsAtItsEndAndSaysSo)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.app->review().close();
    const DeckId deck = deckCalled(desk, "Capitals");
    desk.app->startReview(deck);
    desk.answerRight();
    desk.app->goToday();
    desk.app->deleteDeck(deck);
    EXPECT_THAT(said(desk),
                testing::EndsWith("The session over it is at its end; what you answered is kept."));
    ASSERT_TRUE(desk.app->hasPausedReview());
    desk.app->startReview();
    ASSERT_EQ(desk.app->page(), Page::Summary);
    EXPECT_THAT(desk.app->summary().figures().toStdString(),
                testing::HasSubstr("its deck is in the bin; what you answered is kept"));
    desk.app->goToday();
    desk.app->undo();
    EXPECT_THAT(deckNames(desk), testing::ElementsAre("Capitals", " Europe"));
}

TEST(Decks, AQuizOverADeletedDeckIsOfferedAgainWhenTheDeckIsBack)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(openWithDeck(desk));
    const DeckId deck = deckCalled(desk, "Europe");
    desk.app->startQuiz(deck, false);
    desk.answerRight();
    desk.app->goToday();
    EXPECT_FALSE(desk.app->today().goOnText().isEmpty());
    desk.app->deleteDeck(deck);
    EXPECT_THAT(said(desk), testing::HasSubstr("at its end"));
    EXPECT_TRUE(desk.app->today().goOnText().isEmpty());
    desk.app->undo();
    EXPECT_FALSE(desk.app->today().goOnText().isEmpty());
    desk.app->goOn();
    EXPECT_EQ(desk.app->page(), Page::Review);
}

TEST(Decks, ADraggedDeckGoesBelowTheOneItIsDroppedOn)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(openWithDeck(desk));
    ASSERT_TRUE(desk.app->newDeck(QStringLiteral("Mine"), {}));
    DeckModel &model = desk.app->today().decks();
    const QModelIndex europe = model.indexOf(deckCalled(desk, "Europe"));
    const QModelIndex capitals = model.indexOf(deckCalled(desk, "Capitals"));
    const QModelIndex mine = model.indexOf(deckCalled(desk, "Mine"));
    EXPECT_TRUE(model.flags(europe).testFlag(Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> data(model.mimeData({europe}));
    const std::unique_ptr<QMimeData> root(model.mimeData({capitals}));
    EXPECT_FALSE(model.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, capitals));
    EXPECT_FALSE(model.canDropMimeData(root.get(), Qt::MoveAction, -1, -1, europe));
    EXPECT_FALSE(model.canDropMimeData(root.get(), Qt::MoveAction, -1, -1, {}));
    QMimeData foreign;
    foreign.setText(QStringLiteral("7"));
    EXPECT_FALSE(model.canDropMimeData(&foreign, Qt::MoveAction, -1, -1, mine));
    ASSERT_TRUE(model.dropMimeData(data.get(), Qt::MoveAction, -1, -1, mine));
    EXPECT_TRUE(QTest::qWaitFor([&] { return said(desk) == "Moved “Europe” below “Mine”."; },
                                test::PatienceMs));
    EXPECT_THAT(deckNames(desk), testing::ElementsAre("Capitals", "Mine", " Europe"));
    const std::unique_ptr<QMimeData> back(
        model.mimeData({model.indexOf(deckCalled(desk, "Europe"))}));
    ASSERT_TRUE(model.dropMimeData(back.get(), Qt::MoveAction, 0, 0, {}));
    EXPECT_TRUE(QTest::qWaitFor([&] { return said(desk) == "Moved “Europe” to the top level."; },
                                test::PatienceMs));
}

TEST(GradeNow, IsDoneWhereCardsAreListedAndReadAgain)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(openWithDeck(desk));
    EXPECT_FALSE(desk.app->canGradeNow());
    desk.app->showDeck(deckCalled(desk, "Capitals"));
    QuestionModel &questions = desk.app->deck().questions();
    ASSERT_EQ(questions.rowCount(), 2);
    const std::vector<CardId> cards{*questions.cardAt(questions.index(0, 0)),
                                    *questions.cardAt(questions.index(1, 0))};
    desk.app->gradeNow(cards, Grade::Good);
    EXPECT_EQ(said(desk), "Graded 2 cards.");
    EXPECT_EQ(desk.app->page(), Page::Deck);
    desk.app->gradeNow(cards, Grade::Good);
    EXPECT_EQ(said(desk), "2 cards were answered today already.");
    EXPECT_EQ(desk.app->message().action, Message::Action::None);
    desk.app->undo();
    EXPECT_EQ(said(desk), "Undid the grading of 2 cards.");
    EXPECT_EQ(desk.app->page(), Page::Deck);
    desk.app->showCardInfo(cards.front());
    ASSERT_TRUE(desk.app->canGradeNow());
    desk.app->gradeNow({cards.front()}, Grade::Easy);
    EXPECT_EQ(desk.app->page(), Page::CardInfo);
    EXPECT_EQ(desk.app->cardInfo().history().rowCount(), 1);
    desk.app->undo();
    EXPECT_EQ(desk.app->cardInfo().history().rowCount(), 0);
}

TEST(GradeNow, SaysOfCardsInTheBinThatTheyAreThere)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(openWithDeck(desk));
    const DeckId capitals = deckCalled(desk, "Capitals");
    desk.app->showDeck(capitals);
    const QuestionModel &questions = desk.app->deck().questions();
    const CardId card = *questions.cardAt(questions.index(0, 0));
    desk.app->goToday();
    desk.app->deleteDeck(capitals);
    desk.app->showCardInfo(card);
    ASSERT_TRUE(desk.app->canGradeNow());
    desk.app->gradeNow({card}, Grade::Good);
    EXPECT_EQ(said(desk), "1 card is in the bin.");
    EXPECT_EQ(desk.app->message().action, Message::Action::None);
}

TEST(GradeNow, IsNotOfferedForACardThatIsBeingAsked)
{
    DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->toggleCardInfo();
    ASSERT_EQ(desk.app->page(), Page::CardInfo);
    EXPECT_FALSE(desk.app->canGradeNow());
    EXPECT_FALSE(desk.app->canUndo());
}

} // namespace engram::desktop
