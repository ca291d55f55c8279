// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "text/error_text.h"

#include <set>

#include <gtest/gtest.h>

#include "text/problem_text.h"

namespace engram::desktop
{

TEST(ErrorText, EveryFailureHasASentenceOfItsOwn)
{
    std::set<std::string> sentences;
    const int last = static_cast<int>(Errc::Internal);
    for (int code = 0; code <= last; ++code)
        sentences.insert(sentenceOf(Error{static_cast<Errc>(code), "x", "", 0, 0}).toStdString());
    EXPECT_EQ(sentences.size(), static_cast<std::size_t>(last) + 1);
    EXPECT_FALSE(sentences.contains(""));
}

TEST(ErrorText, NamesTheFileAndTheLine)
{
    const Error error{Errc::InvalidInput, "no text", "kings.md", 7, 0};
    EXPECT_EQ(sentenceOf(error).toStdString(), "kings.md, line 7: It cannot be used: no text.");
}

TEST(ErrorText, NamesTheFormatThatIsTooNew)
{
    const Error error{Errc::TooNew, "", "a.engram", 0, 9};
    EXPECT_TRUE(sentenceOf(error).contains(QStringLiteral("file format 9")));
}

TEST(ProblemText, EveryProblemHasASentenceOfItsOwn)
{
    std::set<std::string> sentences;
    const int last = static_cast<int>(ProblemCode::TooManyMedia);
    for (int code = 0; code <= last; ++code)
        sentences.insert(sentenceOf(static_cast<ProblemCode>(code)).toStdString());
    EXPECT_EQ(sentences.size(), static_cast<std::size_t>(last) + 1);
    EXPECT_FALSE(sentences.contains(""));
}

} // namespace engram::desktop
