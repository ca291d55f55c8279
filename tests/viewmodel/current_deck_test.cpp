// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// What deck:current means in searches.

#include "text/current_deck.h"

#include <gmock/gmock.h>

#include "support/desktop_app.h"

namespace engram::desktop
{

using test::DesktopApp;

namespace
{

std::string named(const char *query, const char *path = "Kings/England")
{
    return withCurrentDeck(QString::fromUtf8(query), QString::fromUtf8(path)).toStdString();
}

} // namespace

TEST(CurrentDeck, IsNamedWhereASearchMeansIt)
{
    EXPECT_EQ(named("deck:current"), "deck:\"Kings/England\"");
    EXPECT_EQ(named("is:due -DECK:Current (\"deck:current\" or a)"),
              "is:due -deck:\"Kings/England\" (deck:\"Kings/England\" or a)");
}

TEST(CurrentDeck, LeavesEverythingElseAsItIs)
{
    for (const char *query :
         {"", "deck:currents", "deck:curren_", "xdeck:current", "\"a deck:current b\"",
          "front:\"a deck:current\" b", "a\\", "\"open deck:current", "deck\\:current"})
        EXPECT_EQ(named(query), query);
    EXPECT_EQ(named("deck:current", ""), "deck:current") << "no deck is selected";
}

TEST(CurrentDeck, IsSearchedInTheLibraryAndStudied)
{
    const DesktopApp desk;
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    const auto &decks = desk.app->today().decks().decks();
    ASSERT_EQ(decks.size(), 2U);
    desk.app->setCurrentDeck(decks[1].deck.id);
    desk.app->showLibrary();
    LibraryViewModel &library = desk.app->library();
    library.setQuery(QStringLiteral("deck:current"));
    library.finishListing();
    EXPECT_EQ(library.problem().toStdString(), "");
    EXPECT_GT(library.rows().rowCount(), 0);
    EXPECT_EQ(library.query().toStdString(), "deck:current") << "as it was written";
    desk.app->search().setQuery(QStringLiteral("deck:current"));
    EXPECT_EQ(desk.app->search().options(SessionKind::Cram).search, "deck:\"Capitals/Europe\"");
    desk.app->setCurrentDeck({});
    library.refresh();
    EXPECT_THAT(library.problem().toStdString(), testing::HasSubstr("deck:NAME"));
}

} // namespace engram::desktop
