// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;

class Options : public CommandLine
{
protected:
    void SetUp() override { importKings(); }

    Ran options(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), "options");
        arguments.insert(arguments.end(), {"--now", "2026-11-23"});
        return run(arguments);
    }

    nlohmann::json kings() { return runJson({"options", "Kings", "--now", "2026-11-23"}); }
};

TEST_F(Options, ShowPresetsAndDecks)
{
    const Ran all = options({});
    EXPECT_EQ(all.exitCode, 0) << all.err;
    EXPECT_THAT(all.out, HasSubstr("newPerDay        20"));
    EXPECT_THAT(all.out, HasSubstr("Kings: Default (as every deck that has not chosen)"));
    EXPECT_EQ(kings().at("options").at("reviewOrder"), "overdueness");
    EXPECT_EQ(kings().at("chosen"), false);
    EXPECT_EQ(run({"undo"}).out, "Undid an import: “Kings” is gone.\n")
        << "looking records nothing";
}

TEST_F(Options, AreMadeChosenChangedAndRemoved)
{
    EXPECT_EQ(options({"Kings", "--new", "Gentle", "--set", "newPerDay=2", "fuzz=on"}).exitCode, 0);
    EXPECT_EQ(kings().at("preset"), "Gentle");
    EXPECT_EQ(kings().at("options").at("newPerDay"), 2);
    EXPECT_EQ(kings().at("options").at("fuzz"), "on");
    EXPECT_EQ(runJson({"due", "--now", "2026-11-23"}).at("total"), 2);

    EXPECT_EQ(options({"--preset", "Gentle", "--name", "Slow"}).exitCode, 0);
    EXPECT_EQ(kings().at("preset"), "Slow");
    EXPECT_EQ(options({"Kings", "--inherit"}).exitCode, 0);
    EXPECT_EQ(kings().at("preset"), "Default");
    EXPECT_EQ(options({"Kings", "--preset", "Slow"}).exitCode, 0);
    EXPECT_EQ(kings().at("chosen"), true);
    EXPECT_EQ(options({"--preset", "Slow", "--remove"}).exitCode, 0);
    EXPECT_EQ(kings().at("preset"), "Default");
    EXPECT_EQ(run({"undo"}).out, "Undid a change of options.\n");
    EXPECT_EQ(kings().at("preset"), "Slow");
}

TEST_F(Options, OfADeckAreChangedInThePresetThatHolds)
{
    EXPECT_EQ(options({"Kings", "--set", "newPerDay=1"}).exitCode, 0);
    EXPECT_EQ(kings().at("preset"), "Default");
    EXPECT_EQ(runJson({"due", "--now", "2026-11-23"}).at("total"), 1);
}

TEST_F(Options, EvenOutTheDaysAndKeepAWeekdayFree)
{
    EXPECT_EQ(options({"Kings", "--set", "balanceLoad=on", "--set", "sunday=none"}).exitCode, 0);
    EXPECT_EQ(kings().at("options").at("balanceLoad"), "on");
    EXPECT_EQ(kings().at("options").at("sunday"), "none");
    EXPECT_EQ(kings().at("options").at("monday"), "normal");
    const auto review = [this](const std::string &day) {
        return run({"review", "--now", day + "T08:30Z"}, "B 4\n").exitCode;
    };
    // A Sunday after six days: the day before, as near as the day after.
    EXPECT_EQ(review("2026-11-30"), 0);
    EXPECT_EQ(options({"Kings", "--set", "newPerDay=0"}).exitCode, 0);
    EXPECT_EQ(review("2026-12-07"), 0);
    const Ran info = run({"card", "info", "hastings", "--now", "2026-12-08"});
    EXPECT_THAT(info.out, HasSubstr("; a second pass in a row gives 5 d, 1 day earlier for an even "
                                    "load, so due 12 Dec."));
    EXPECT_EQ(runJson({"card", "info", "hastings"}).at(0).at("reason").at("moved"), -1);
}

TEST_F(Options, LimitTodayOnly)
{
    const Ran limited = options({"Kings", "--today", "new=1"});
    EXPECT_EQ(limited.exitCode, 0) << limited.err;
    EXPECT_THAT(limited.out, HasSubstr("today only: new cards 1"));
    EXPECT_EQ(runJson({"due", "--now", "2026-11-23"}).at("total"), 1);
    EXPECT_EQ(runJson({"due", "--now", "2026-11-24"}).at("total"), 3);
    EXPECT_EQ(options({"Kings", "--today", "off"}).exitCode, 0);
    EXPECT_EQ(runJson({"due", "--now", "2026-11-23"}).at("total"), 3);
    EXPECT_EQ(run({"undo"}).out, "Undid a change of today's limits.\n");
}

TEST_F(Options, ThatAreWrongChangeNothingAndSayWhatIsAllowed)
{
    const Ran key = options({"Kings", "--set", "newPerDay=1", "speed=5"});
    EXPECT_EQ(key.exitCode, 1);
    EXPECT_THAT(key.err, HasSubstr("there is no option “speed”; there are: newPerDay"));
    EXPECT_THAT(options({"--set", "leechAction=shout"}).err, HasSubstr("can be tell, suspend"));
    EXPECT_THAT(options({"--preset", "Nobody"}).err,
                HasSubstr("there is no preset “Nobody”; there are: Default"));
    EXPECT_THAT(options({"Queens"}).err, HasSubstr("there is no deck “Queens”"));
    EXPECT_THAT(options({"--new", "Default"}).err, HasSubstr("already"));
    EXPECT_THAT(options({"--preset", "Default", "--remove"}).err, HasSubstr("cannot be removed"));
    EXPECT_THAT(options({"Kings", "--today", "5"}).err, HasSubstr("new=5,reviews=50"));
    for (const std::vector<std::string> &arguments :
         std::vector<std::vector<std::string>>{{"--today", "new=1"}, {"--inherit"}, {"--remove"}})
        EXPECT_EQ(options(arguments).exitCode, 2);
    EXPECT_EQ(run({"undo"}).out, "Undid an import: “Kings” is gone.\n");
}

TEST_F(Options, ALeechIsToldOfAndSuspended)
{
    EXPECT_EQ(options({"--set", "leechThreshold=1", "newPerDay=1"}).exitCode, 0);
    const auto review = [this](const std::string &day, const std::string &answers) {
        return run({"review", "--now", day}, answers);
    };
    EXPECT_EQ(review("2026-11-23", "B 4\n").exitCode, 0);
    const Ran lapse = review("2026-11-24", "A 1\n");
    EXPECT_THAT(lapse.out, HasSubstr("A leech: forgotten 1 time. It is suspended"));
}

TEST_F(Options, OfOneCommandAreOneStepOfUndo)
{
    EXPECT_EQ(options({"--new", "Gentle"}).exitCode, 0);
    const nlohmann::json before = kings();
    for (const std::vector<std::string> &arguments : std::vector<std::vector<std::string>>{
             {"Kings", "--set", "newPerDay=2", "--set", "fuzz=on"},
             {"Kings", "--preset", "Gentle", "--set", "newPerDay=3", "--set", "fuzz=on"},
             {"Kings", "--preset", "Gentle", "--set", "newPerDay=3", "--today", "new=1"},
             {"Kings", "--new", "Slow", "--set", "fuzz=on", "--today", "reviews=7"}}) {
        EXPECT_EQ(options(arguments).exitCode, 0);
        EXPECT_NE(kings(), before);
        EXPECT_EQ(run({"undo"}).out, "Undid a change of options.\n");
        EXPECT_EQ(kings(), before);
    }
    EXPECT_EQ(options({"Kings", "--preset", "Gentle"}).exitCode, 0);
    const nlohmann::json chosen = kings();
    EXPECT_EQ(options({"Kings", "--inherit", "--today", "new=1"}).exitCode, 0);
    EXPECT_EQ(run({"undo"}).exitCode, 0);
    EXPECT_EQ(kings(), chosen);
}

TEST_F(Options, GivenTwiceAreRefused)
{
    const Ran twice = options({"Kings", "--set", "newPerDay=1", "--set", "newPerDay=2"});
    EXPECT_EQ(twice.exitCode, 1);
    EXPECT_THAT(twice.err, HasSubstr("newPerDay is given twice"));
    EXPECT_THAT(options({"Kings", "--today", "new=1,new=2"}).err, HasSubstr("new is given twice"));
    EXPECT_EQ(run({"undo"}).out, "Undid an import: “Kings” is gone.\n");
}

TEST_F(Options, APresetIsFoundByWhatItsNameLooksLike)
{
    EXPECT_EQ(options({"--new", "Cafe\u0301"}).exitCode, 0);
    EXPECT_EQ(options({"Kings", "--preset", "Caf\u00E9"}).exitCode, 0);
    EXPECT_EQ(kings().at("chosen"), true);
    EXPECT_THAT(options({"--new", "Caf\u00E9"}).err, HasSubstr("already"));
}

} // namespace
} // namespace engram::test
