// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "error_text.h"

#include <gmock/gmock.h>

namespace engram::cli
{
namespace
{

using testing::HasSubstr;
using testing::StartsWith;

TEST(ErrorText, EveryFailureNamesThePlaceAndEndsAsASentence)
{
    for (int code = 0; code <= static_cast<int>(Errc::Internal); ++code) {
        const std::string text =
            sentenceOf({static_cast<Errc>(code), "the detail", "/home/ada/kings.md", 12});
        EXPECT_THAT(text, StartsWith("/home/ada/kings.md:12: "));
        EXPECT_TRUE(text.ends_with('.')) << text;
        EXPECT_GT(text.size(), 50U) << text;
    }
}

TEST(ErrorText, WithoutAPathTheDetailSpeaks)
{
    EXPECT_THAT(sentenceOf({Errc::NotFound, "there is no deck “X”"}),
                StartsWith("there is no deck “X”. "));
}

TEST(ErrorText, NewerFileNamesItsVersion)
{
    EXPECT_THAT(sentenceOf({Errc::TooNew, "", "a.engram", 0, 9}), HasSubstr("file format 9"));
}

} // namespace
} // namespace engram::cli
