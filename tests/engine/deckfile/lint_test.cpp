// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/deck_file.h>

#include "engine/deckfile/deck_files.h"

#include <engram/note_text.h>
#include <gtest/gtest.h>

namespace engram
{
namespace
{

struct Flaw
{
    ProblemCode code;
    const char *flawed;
    const char *sound; ///< nearly the same, and fine
};

class Lints : public testing::TestWithParam<Flaw>
{
};

TEST_P(Lints, FindTheFlawAndLeaveItsNeighbourAlone)
{
    const Flaw &flaw = GetParam();
    const DeckFile flawed = parseDeckFile(flaw.flawed).file;
    const std::vector<Problem> problems = lintDeck(flawed, "deck.md");
    EXPECT_EQ(test::countOf(problems, flaw.code), 1) << flaw.flawed;
    const Problem problem = test::firstOf(problems, flaw.code);
    EXPECT_EQ(problem.file, "deck.md");
    EXPECT_GE(problem.line, 1);
    EXPECT_EQ(problem.severity, Severity::Lint);
    EXPECT_FALSE(problem.text.empty());
    EXPECT_EQ(test::countOf(lintDeck(parseDeckFile(flaw.sound).file), flaw.code), 0) << flaw.sound;
}

INSTANTIATE_TEST_SUITE_P(
    All, Lints,
    testing::Values(
        Flaw{ProblemCode::RightOptionLongest,
             "## q\n- [x] the one that says all there is to say\n- [ ] a lure\n- [ ] another\n",
             "## q\n- [x] the right one\n- [ ] a wrong one\n- [ ] another one\n"},
        Flaw{ProblemCode::RightOptionPlace,
             "## q\n- [x] a\n- [ ] b\n## r\n- [x] a\n- [ ] b\n## s\n- [x] a\n- [ ] b\n"
             "## t\n- [x] a\n- [ ] b\n",
             "## q\n- [x] a\n- [ ] b\n## r\n- [ ] a\n- [x] b\n## s\n- [x] a\n- [ ] b\n"
             "## t\n- [x] a\n- [ ] b\n"},
        Flaw{ProblemCode::AllOfTheAbove, "## q\n- [ ] a\n- [ ] b\n- [x] All of the above\n",
             "## q\n- [ ] a\n- [ ] b\n- [x] All of it\n"},
        Flaw{ProblemCode::AllOfTheAbove, "## q\n- [ ] a\n- [ ] b\n- [x] Both A and B\n",
             "## q\n- [ ] a\n- [ ] b\n- [x] Both cats and dogs\n"},
        Flaw{ProblemCode::RefersToOptionLetter,
             "## q\n- [x] a\n- [ ] b\n### Explanation\nTherefore option B is wrong.\n",
             "## q\n- [x] a\n- [ ] b\n### Explanation\nAn option But no.\n```\noption B\n```\n"},
        Flaw{ProblemCode::RefersToOptionLetter,
             "## q\n- [x] a\n- [ ] b\n### Explanation\nAnswer C lies.\n",
             "## q\n1. [x] a\n2. [ ] b\n### Explanation\nAnswer C lies.\n"},
        Flaw{
            ProblemCode::HintGivesAway,
            "## q\n> Hint: think of idempotent handling\n- [x] idempotent consumers\n- [ ] locks\n",
            "## q about idempotent things\n> Hint: idempotent\n- [x] idempotent consumers\n"
            "- [ ] locks\n"},
        Flaw{ProblemCode::AnswerInPrompt, "## Which king was Numa Pompilius?\n\nNuma Pompilius\n",
             "## Was it Numa or Ancus?\n\nNuma\n"},
        Flaw{ProblemCode::AnswerInPrompt, "## The {{outbox}} is an outbox.\n",
             "## The {{1:outbox}} is an {{1:outbox}}.\n"},
        Flaw{ProblemCode::PronounStart, "## It guarantees what?\n\norder\n",
             "## Italy has which shape?\n\na boot\n"},
        Flaw{ProblemCode::AnswerTooLong,
             "## q\n\n1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26\n",
             "## q\n\n1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 — !\n"},
        Flaw{ProblemCode::ListTooLong, "## q\n\n- a\n- b\n- c\n- d\n- e\n- f\n- g\n- h\n",
             "## q\n\n- a\n- b\n- c\n- d\n- e\n- f\n- g\n"},
        Flaw{ProblemCode::DuplicatePrompt,
             "## What does a leader do when a follower is slow?\n\nwait\n\n"
             "## What does a leader do, when a follower is slow\n\ndrop it\n",
             "## What does a leader do when a follower is slow?\n\nwait\n\n"
             "## What does a leader do when a follower is slow?\n\nWait.\n"},
        Flaw{
            ProblemCode::DuplicatePrompt,
            "## Which pattern keeps one write and its event together?\n\noutbox\n\n"
            "## Which pattern keeps one write and an event together?\n\nsaga\n",
            "## What is the outbox pattern?\n\na table\n\n## What is the saga pattern?\n\nsteps\n"},
        Flaw{ProblemCode::MissingId, "## q\n\na\n", "## q {#q}\n\na\n"}));

TEST(Lints, LookAtFactsToo)
{
    const DeckFile file =
        parseDeckFile("## q {#q}\n\nb\n\n### Facts\n\n- They do what?\n  > work\n").file;
    const std::vector<Problem> problems = lintDeck(file);
    EXPECT_EQ(test::firstOf(problems, ProblemCode::PronounStart).line, 7);
    EXPECT_EQ(test::firstOf(problems, ProblemCode::MissingId).line, 7);
}

TEST(Lints, OfEnglishWordsStayAwayFromOtherLanguages)
{
    EXPECT_EQ(test::countOf(lintDeck(parseDeckFile("---\nlanguage: de\n---\n## His?\n\nx\n").file),
                            ProblemCode::PronounStart),
              0);
}

TEST(Lint, OfANoteAloneMissesNoId)
{
    const std::string note =
        "## It is asked?\n\n- [x] This\n- [ ] All of the above\n\n### Explanation\n\nSo.\n";
    const auto lints = lintNoteText(note);
    ASSERT_EQ(lints.size(), 2U);
    EXPECT_EQ(lints[0].code, ProblemCode::PronounStart);
    EXPECT_EQ(lints[1].code, ProblemCode::AllOfTheAbove);
    EXPECT_TRUE(lintNoteText(note, "la").empty());
    EXPECT_TRUE(lintNoteText(note + "\n## Another\n\nnote\n").empty());
}

} // namespace
} // namespace engram
