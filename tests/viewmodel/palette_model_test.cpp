// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "viewmodel/palette_model.h"

#include <gmock/gmock.h>

namespace engram::desktop
{

using testing::ElementsAre;
using testing::IsEmpty;

namespace
{

PaletteEntry entry(const char *name, const char *group, const char *keys)
{
    return {QString::fromUtf8(name), QString::fromUtf8(group), QString::fromUtf8(keys)};
}

class PaletteModelTest : public testing::Test
{
protected:
    PaletteModelTest()
    {
        m_model.setEntries(
            {entry("Export deck…", "File", "Ctrl+E"), entry("Open deck “Kings”", "Study", "Ctrl+I"),
             entry("Cram", "Study › More", ""), entry("Überseehäfen › Fische", "Deck", "")});
    }

    std::vector<std::string> found(const char *query)
    {
        m_model.setQuery(QString::fromUtf8(query));
        std::vector<std::string> names;
        for (int row = 0; row < m_model.rowCount(); ++row)
            names.push_back(
                m_model.index(row, PaletteModel::NameColumn).data().toString().toStdString());
        return names;
    }

    PaletteModel m_model;
};

} // namespace

TEST_F(PaletteModelTest, BeginsWithAllInTheirOrder)
{
    EXPECT_THAT(found(""),
                ElementsAre("Export deck…", "Open deck “Kings”", "Cram", "Überseehäfen › Fische"));
    EXPECT_EQ(m_model.index(0, PaletteModel::KeysColumn).data().toString().toStdString(), "Ctrl+E");
}

TEST_F(PaletteModelTest, FindsWordsInAnyOrderWithoutRegardToCaseAndAccents)
{
    EXPECT_THAT(found("kings OPEN"), ElementsAre("Open deck “Kings”"));
    EXPECT_THAT(found("fisch ubersee"), ElementsAre("Überseehäfen › Fische"));
    EXPECT_THAT(found("hafen"), ElementsAre("Überseehäfen › Fische"));
    EXPECT_THAT(found("kings file"), IsEmpty()) << "all words are meant";
}

TEST_F(PaletteModelTest, WhatBeginsAsTheSearchDoesComesFirst)
{
    EXPECT_THAT(found("deck"),
                ElementsAre("Export deck…", "Open deck “Kings”", "Überseehäfen › Fische"));
    EXPECT_THAT(found("open"), ElementsAre("Open deck “Kings”"));
    EXPECT_THAT(found("ra"), ElementsAre("Cram"));
    m_model.setEntries({entry("Fork", "", ""), entry("Work", "", ""), entry("A fork", "", ""),
                        entry("Or", "", "")});
    EXPECT_THAT(found("or"), ElementsAre("Or", "Fork", "Work", "A fork"));
    EXPECT_EQ(m_model.entryAt(0), 3);
    EXPECT_THAT(found("fork"), ElementsAre("Fork", "A fork"));
}

} // namespace engram::desktop
