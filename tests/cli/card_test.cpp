// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <algorithm>

#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;

class CardCommand : public CommandLine
{
protected:
    void SetUp() override { importKings(); }

    Ran card(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {"--now", "2026-11-23", "card"});
        return run(arguments);
    }

    /// How `id` stands, by `card list`.
    nlohmann::json standing(const std::string &id)
    {
        const nlohmann::json all = runJson({"card", "list", "--now", "2026-11-23"});
        const auto found = std::find_if(all.begin(), all.end(), [&](const nlohmann::json &each) {
            return each.at("id") == id;
        });
        return found == all.end() ? nlohmann::json() : *found;
    }
};

TEST_F(CardCommand, ListNamesEveryCardAndSaysHowItStands)
{
    const Ran ran = card({"list"});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("victoria          When did Victoria become queen?  new\n"));
    EXPECT_THAT(ran.out, HasSubstr("hastings-crowned  Where was William crowned?       locked\n"));
    const nlohmann::json victoria = standing("victoria");
    EXPECT_EQ(victoria.at("deck"), "Kings");
    EXPECT_EQ(victoria.at("due"), nullptr);
    EXPECT_EQ(victoria.at("flag"), 0);
}

TEST_F(CardCommand, SuspendsAndUnsuspendsWhatIsNamed)
{
    EXPECT_EQ(card({"suspend", "victoria", "magna-carta"}).out, "Suspended 2 cards.\n");
    EXPECT_EQ(card({"suspend", "victoria"}).out, "Nothing to change.\n");
    EXPECT_EQ(standing("victoria").at("suspended"), true);
    EXPECT_THAT(card({"list", "--suspended"}).out, HasSubstr("victoria"));
    EXPECT_EQ(runJson({"due", "--now", "2026-11-23"}).at("suspended"), 2);
    EXPECT_EQ(card({"unsuspend", "victoria"}).out, "Unsuspended 1 card.\n");
    EXPECT_EQ(run({"undo"}).out, "Undid a change of suspended cards.\n");
    EXPECT_EQ(standing("victoria").at("suspended"), true);
}

TEST_F(CardCommand, BuriesUntilTomorrowAndUnburies)
{
    EXPECT_EQ(card({"bury", "victoria"}).out, "Buried 1 card.\n");
    EXPECT_EQ(standing("victoria").at("buried_until"), "2026-11-24");
    EXPECT_THAT(card({"list", "--buried"}).out, HasSubstr("buried until 2026-11-24"));
    EXPECT_EQ(runJson({"due", "--now", "2026-11-23"}).at("new_other"), 0);
    EXPECT_EQ(runJson({"due", "--now", "2026-11-24"}).at("new_other"), 1);
    EXPECT_EQ(card({"unbury", "--deck", "Kings"}).out, "Unburied 1 card.\n");
    EXPECT_EQ(runJson({"due", "--now", "2026-11-23"}).at("new_other"), 1);
}

TEST_F(CardCommand, FlagsAndTakesFlagsAway)
{
    EXPECT_EQ(card({"flag", "3", "victoria"}).out, "Flag 3 on 1 card.\n");
    EXPECT_THAT(card({"list", "--flag", "3"}).out, HasSubstr("victoria"));
    EXPECT_EQ(card({"flag", "0", "victoria"}).out, "No flag on 1 card.\n");
    EXPECT_EQ(card({"list", "--flag", "3"}).out, "");
    EXPECT_EQ(card({"flag", "8", "victoria"}).exitCode, 2);
}

TEST_F(CardCommand, SetsTheDueDayAndOnRequestTheInterval)
{
    EXPECT_EQ(card({"due", "+5", "victoria"}).out, "Due 2026-11-28: 1 card.\n");
    EXPECT_EQ(standing("victoria").at("interval"), 5);
    EXPECT_EQ(card({"due", "2026-12-03", "victoria"}).exitCode, 0);
    EXPECT_EQ(standing("victoria").at("due"), "2026-12-03");
    EXPECT_EQ(standing("victoria").at("interval"), 5);
    EXPECT_EQ(card({"due", "tomorrow", "victoria", "--interval"}).exitCode, 0);
    EXPECT_EQ(standing("victoria").at("interval"), 1);
    for (const char *day : {"soon", "2026-02-30", "36501", "-4"})
        EXPECT_EQ(card({"due", day, "victoria"}).exitCode, 2) << day;
}

TEST_F(CardCommand, ASpanOfDaysIsSaidByItsFirstAndLastAndDealsCardsOut)
{
    EXPECT_EQ(card({"due", "60-90", "victoria", "magna-carta"}).out,
              "Due 2027-01-22 to 2027-02-21: 2 cards.\n");
    for (const char *id : {"victoria", "magna-carta"}) {
        EXPECT_GE(standing(id).at("due").get<std::string>(), "2027-01-22");
        EXPECT_LE(standing(id).at("due").get<std::string>(), "2027-02-21");
    }
    EXPECT_EQ(card({"due", "4-4", "victoria"}).out, "Due 2026-11-27: 1 card.\n");
    for (const char *span : {"9-3", "3-", "-3", "1-36501", "60--90"}) {
        const Ran ran = card({"due", span, "victoria"});
        EXPECT_EQ(ran.exitCode, 2) << span;
        EXPECT_THAT(ran.err, HasSubstr("or a span of them, as in 60-90")) << span;
    }
}

TEST_F(CardCommand, ResetMakesACardNewAgain)
{
    ASSERT_EQ(card({"due", "0", "victoria"}).exitCode, 0);
    EXPECT_EQ(card({"reset", "victoria"}).out, "Reset 1 card.\n");
    EXPECT_EQ(standing("victoria").at("due"), nullptr);
}

TEST_F(CardCommand, NamesOneCardOfANoteByItsNumber)
{
    run({"import", file("two.md", "---\ndeck: Two\nid: two\n---\n\n## Nile {#nile reversed=yes}\n\n"
                                  "A river\n\n## {{Rome}} and {{Troy}} {#towns}\n")});
    const nlohmann::json all = runJson({"card", "list", "--deck", "Two"});
    ASSERT_GE(all.size(), 2U);
    const std::string second = all.at(all.size() - 1).at("id");
    EXPECT_EQ(second.substr(second.size() - 2), "/2");
    EXPECT_EQ(card({"suspend", second}).out, "Suspended 1 card.\n");
    EXPECT_EQ(standing(second).at("suspended"), true);
    EXPECT_EQ(card({"suspend", second.substr(0, second.size() - 2)}).out, "Suspended 1 card.\n");
}

TEST_F(CardCommand, AnIdThatIsNowhereOrInTwoDecksChangesNothing)
{
    run({"import",
         file("other.md", "---\ndeck: Other\nid: other\n---\n\n## Which? {#victoria}\n\n1\n")});
    const Ran ambiguous = card({"suspend", "victoria"});
    EXPECT_EQ(ambiguous.exitCode, 1);
    EXPECT_THAT(ambiguous.err, HasSubstr("--deck"));
    EXPECT_EQ(card({"suspend", "victoria", "--deck", "Other"}).out, "Suspended 1 card.\n");
    const Ran nowhere = card({"suspend", "magna-carta", "nobody"});
    EXPECT_EQ(nowhere.exitCode, 1);
    EXPECT_THAT(nowhere.err, HasSubstr("“nobody”"));
    EXPECT_EQ(standing("magna-carta").at("suspended"), false);
}

TEST_F(CardCommand, GradesWithoutShowingAndTellsWhatItLeftAlone)
{
    EXPECT_EQ(card({"suspend", "magna-carta"}).exitCode, 0);
    EXPECT_EQ(card({"grade", "good", "victoria", "magna-carta", "hastings"}).out,
              "Graded 2 cards.\nLeft alone: 1 card suspended.\n");
    EXPECT_EQ(standing("victoria").at("due"), "2026-11-24");
    const Ran again = card({"grade", "4", "victoria"});
    EXPECT_EQ(again.exitCode, 1);
    EXPECT_EQ(again.out,
              "No card was graded.\nLeft alone: 1 card answered today already, and not due.\n");
    EXPECT_EQ(run({"undo"}).out, "Undid a grading of 2 cards.\n");
    EXPECT_EQ(run({"redo"}).out, "Did again a grading of 2 cards.\n");
    EXPECT_EQ(card({"grade", "splendid", "victoria"}).exitCode, 2);
    EXPECT_EQ(card({"grade", "6", "victoria"}).exitCode, 2);
}

TEST_F(CardCommand, ForgottenTodayAndNewCardsAreSessionsOverASearch)
{
    ASSERT_EQ(card({"grade", "again", "victoria"}).exitCode, 0);
    const Ran forgotten = run({"cram", "--search", "reviewed:1:1", "--now", "2026-11-23"}, "\n4\n");
    EXPECT_THAT(forgotten.out, HasSubstr("When did Victoria become queen?")) << forgotten.err;
    const Ran fresh = run({"cram", "--all", "--search", "is:new", "--now", "2026-11-23"}, "B\n\n");
    EXPECT_THAT(fresh.out, HasSubstr("Who won at Hastings in 1066?")) << fresh.err;
    EXPECT_EQ(standing("hastings").at("due"), nullptr) << "a preview changes no schedule";
}

} // namespace
} // namespace engram::test
