// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "problem_text.h"

#include <gmock/gmock.h>

namespace engram::cli
{
namespace
{

using testing::HasSubstr;
using testing::StartsWith;

TEST(ProblemText, EveryProblemSaysWhatToDo)
{
    for (int code = 0; code <= static_cast<int>(ProblemCode::TooManyMedia); ++code) {
        const std::string_view text = sentenceOf(static_cast<ProblemCode>(code));
        EXPECT_GT(text.size(), 20U) << code;
        EXPECT_TRUE(text.ends_with('.')) << text;
    }
}

TEST(ProblemText, LineBeginsWithItsPlace)
{
    const Problem problem{"kings.md",     3, 7, ProblemCode::NoRightOption, Severity::Warning,
                          "## Who?\nmore"};
    EXPECT_THAT(lineOf(problem), StartsWith("kings.md:3:7: warning: "));
    EXPECT_THAT(lineOf(problem), HasSubstr("— ## Who? [no-right-option]"));
}

TEST(ProblemText, LongTextIsCutBetweenCharacters)
{
    std::string text;
    for (int i = 0; i < 50; ++i)
        text += "é";
    const Problem problem{"a.md", 1, 1, ProblemCode::EmptyNote, Severity::Skipped, "x" + text};
    EXPECT_THAT(lineOf(problem), HasSubstr("é… ["));
}

TEST(ProblemText, ANameThatShowsNothingIsWrittenSoThatItShows)
{
    const Problem problem{"a.md", 1, 7, ProblemCode::NameUnseen, Severity::Warning, "\u200B"};
    EXPECT_THAT(lineOf(problem), HasSubstr("— \\u{200B} [name-unseen]"));
}

TEST(ProblemText, JsonKeepsTheWholeText)
{
    const Problem problem{"a.md", 1, 2, ProblemCode::EmptyNote, Severity::Skipped, "one\ntwo"};
    const Json json = jsonOf(problem);
    EXPECT_EQ(json["code"], "empty-note");
    EXPECT_EQ(json["severity"], "skipped");
    EXPECT_EQ(json["text"], "one\ntwo");
    EXPECT_EQ(json["column"], 2);
}

} // namespace
} // namespace engram::cli
