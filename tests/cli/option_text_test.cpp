// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "option_text.h"

#include <gmock/gmock.h>

namespace engram::cli
{
namespace
{

using testing::HasSubstr;

TEST(OptionText, SaysOfEveryOptionWhatItIsAboutAndWhatItCanBe)
{
    for (const OptionField &field : optionFields()) {
        EXPECT_NE(aboutOption(field), "") << field.name;
        EXPECT_NE(allowedText(field), "") << field.name;
    }
}

TEST(OptionText, TakesBackWhatItShows)
{
    for (const OptionField &field : optionFields()) {
        for (const int value : {field.least, field.most}) {
            DeckOptions wanted;
            field.set(wanted, value);
            DeckOptions options;
            const auto done =
                setOption(options, std::string(field.name) + "=" + valueText(field, wanted));
            ASSERT_TRUE(done) << done.error().detail;
            EXPECT_EQ(field.get(options), value);
        }
    }
}

TEST(OptionText, NamesKeyValueAndWhatIsAllowed)
{
    DeckOptions options;
    const auto why = [&options](std::string_view text) {
        return setOption(options, text).error().detail;
    };
    EXPECT_EQ(why("newPerDay=x"), "--set newPerDay=x: newPerDay can be 0 to 1000000, not “x”");
    EXPECT_EQ(why("fuzz=maybe"), "--set fuzz=maybe: fuzz can be off, on, not “maybe”");
    EXPECT_THAT(why("new=5"), HasSubstr("there is no option “new”; there are: newPerDay, "));
    EXPECT_THAT(why("newPerDay"), HasSubstr("such as newPerDay=10"));
    for (const char *text : {"newPerDay=", "newPerDay=-1", "newPerDay=1 ", "newPerDay=1e3",
                             "newPerDay=99999999999", "maximumInterval=0", "reviewOrder=7", "="})
        EXPECT_FALSE(setOption(options, text)) << text;
    EXPECT_EQ(options, DeckOptions());
}

TEST(OptionText, ReadsLimitsOfADay)
{
    EXPECT_EQ(*parseDayLimits("new=5,reviews=50"), (DayLimits{5, 50}));
    EXPECT_EQ(*parseDayLimits("reviews=0"), (DayLimits{{}, 0}));
    EXPECT_EQ(*parseDayLimits("off"), DayLimits());
    for (const char *text : {"", "new", "new=", "new=x", "new=-1", "new=5;reviews=5", "new=5,",
                             ",new=5", "old=5", "new=1000001"})
        EXPECT_THAT(parseDayLimits(text).error().detail, HasSubstr("new=5,reviews=50")) << text;
}

} // namespace
} // namespace engram::cli
