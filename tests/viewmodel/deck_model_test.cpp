// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "viewmodel/deck_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace engram::desktop
{

namespace
{

DeckSummary deck(int id, const char *name, int depth, int due = 0)
{
    return {.deck = {.id = DeckId(id), .parent = {}, .key = name, .name = name},
            .depth = depth,
            .counts = {.due = due, .newQuestions = 1, .newFacts = 2}};
}

const std::vector<DeckSummary> Tree = {deck(1, "A", 0, 5), deck(2, "A1", 1, 3), deck(3, "A2", 1),
                                       deck(4, "B", 0)};

} // namespace

TEST(DeckModel, MakesATreeOfRowsWithDepths)
{
    DeckModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setDecks(Tree);

    ASSERT_EQ(model.rowCount(), 2);
    const QModelIndex a = model.index(0, 0);
    EXPECT_EQ(model.rowCount(a), 2);
    EXPECT_EQ(model.deckAt(model.index(1, 0, a))->deck.name, "A2");
    EXPECT_EQ(model.deckAt(model.index(1, 0))->deck.name, "B");
    EXPECT_EQ(model.index(0, DeckModel::NewColumn).data().toInt(), 3);
    EXPECT_EQ(model.index(0, DeckModel::DueColumn).data().toInt(), 5);
}

TEST(DeckModel, NewFiguresKeepTheRows)
{
    DeckModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setDecks(Tree);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QPersistentModelIndex a1 = model.index(0, 0, model.index(0, 0));

    std::vector<DeckSummary> later = Tree;
    later[1].counts.due = 2;
    model.setDecks(later);

    EXPECT_EQ(reset.count(), 0);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(a1.sibling(0, DeckModel::DueColumn).data().toInt(), 2);
}

TEST(DeckModel, ADepthThatSkipsALevelStillFindsAParent)
{
    DeckModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setDecks({deck(1, "A", 0), deck(2, "deep", 5), deck(3, "odd", -1)});
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.rowCount(model.index(0, 0)), 1);
}

} // namespace engram::desktop
