// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/search.h>

#include <algorithm>
#include <string>

#include <engram/random.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "support/repeated.h"

namespace engram
{
namespace
{

using test::repeated;

/// The error of a query, which has one.
SearchError errorOf(std::string_view query)
{
    const auto parsed = Search::parse(query);
    EXPECT_FALSE(parsed) << query;
    return parsed ? SearchError{} : parsed.error();
}

void expectError(std::string_view query, SearchMistake mistake, std::size_t column,
                 std::string_view text)
{
    const SearchError error = errorOf(query);
    EXPECT_EQ(static_cast<int>(error.mistake), static_cast<int>(mistake)) << query;
    EXPECT_EQ(error.column, column) << query;
    EXPECT_EQ(error.text, text) << query;
}

TEST(SearchQuery, OfEveryFormInTheManualIsUnderstood)
{
    for (const char *const query : {"",
                                    "  ",
                                    "ocean current",
                                    "\"ocean current\"",
                                    "ocean or sea",
                                    "-ocean",
                                    "not ocean",
                                    "(ocean or sea) -salt",
                                    "o*n",
                                    "_cean",
                                    "re:\"\\bsea(s|side)?\\b\"",
                                    "nc:uber",
                                    "front:sea",
                                    "front:*sea*",
                                    "front:",
                                    "explanation:re:\"a|b\"",
                                    "hint:nc:\"uber alles\"",
                                    "deck:Sea",
                                    "deck:Sea/Fish",
                                    "deck:\"Deep Sea::Fish\"",
                                    "\"deck:Deep Sea\"",
                                    "tag:fish",
                                    "tag:none",
                                    "tag:re:^f",
                                    "is:new",
                                    "IS:Due",
                                    "is:marked",
                                    "-is:suspended",
                                    "kind:fact",
                                    "w:sea",
                                    "w:nc:\"uber alles\"",
                                    "note:basic",
                                    "card:2",
                                    "dupe:\"Which sea?\"",
                                    "flag:0",
                                    "flag:7",
                                    "has:image",
                                    "prop:interval>=21",
                                    "prop:easiness<2.5",
                                    "prop:due=-1",
                                    "prop:retrievability<90%",
                                    "prop:r<0.9",
                                    "prop:ivl!=3",
                                    "added:1",
                                    "edited:7",
                                    "reviewed:7",
                                    "reviewed:7:0",
                                    "rated:7:4",
                                    "parent:9",
                                    "nid:1,2,3",
                                    "cid:256",
                                    "a and b",
                                    "and-or",
                                    "- a",
                                    "a:b\\:c",
                                    "\"http://sea\"",
                                    "\"std::vector\"",
                                    "((a))",
                                    "not not a",
                                    "-(a or -b)"}) {
        const auto parsed = Search::parse(query);
        if (std::string_view(query) == "a:b\\:c")
            EXPECT_FALSE(parsed) << "a is no key";
        else
            EXPECT_TRUE(parsed) << query << " at " << parsed.error().column;
    }
}

TEST(SearchQuery, PointsAtWhatItDoesNotUnderstand)
{
    expectError("sea \"bass", SearchMistake::OpenQuote, 5, "\"");
    expectError("deck:\"Deep", SearchMistake::OpenQuote, 6, "\"");
    expectError("(sea or bass", SearchMistake::OpenBracket, 1, "(");
    expectError("sea) bass", SearchMistake::StrayBracket, 4, ")");
    expectError("sea or", SearchMistake::MissingTerm, 7, "");
    expectError("sea and or bass", SearchMistake::MissingTerm, 9, "");
    expectError("sea not", SearchMistake::MissingTerm, 8, "");
    expectError("()", SearchMistake::MissingTerm, 2, "");
    expectError("sea deck:", SearchMistake::MissingTerm, 10, "");
    expectError("sea colour:red", SearchMistake::UnknownKey, 5, "colour");
    expectError("is:nwe", SearchMistake::UnknownValue, 4, "nwe");
    expectError("kind:opinion", SearchMistake::UnknownValue, 6, "opinion");
    expectError("has:\"nothing\"", SearchMistake::UnknownValue, 6, "nothing");
    expectError("deck:re:\"x\"", SearchMistake::UnknownValue, 6, "re:");
    expectError("flag:8", SearchMistake::NotANumber, 6, "8");
    expectError("prop:size>3", SearchMistake::UnknownValue, 6, "size");
    expectError("prop:lapses", SearchMistake::NoComparison, 12, "");
    expectError("prop:lapses>many", SearchMistake::NotANumber, 13, "many");
    expectError("reviewed:7:9", SearchMistake::NotANumber, 12, "9");
    expectError("added:0", SearchMistake::NotANumber, 7, "0");
    expectError("nid:1,x", SearchMistake::NotANumber, 7, "x");
    expectError("prop:stability>3", SearchMistake::NotYetKnown, 6, "stability");
}

TEST(SearchQuery, SaysWhatToUseInsteadOfWhatAnkiHasAndCannotMeanAnythingHere)
{
    const auto expectInstead = [](std::string_view query, std::size_t column, std::string_view text,
                                  const std::vector<std::string> &instead) {
        expectError(query, SearchMistake::Foreign, column, text);
        EXPECT_EQ(errorOf(query).expected, instead) << query;
    };
    expectInstead("sea deck:Current", 10, "Current", {"deck:NAME"});
    expectInstead("deck:filtered", 6, "filtered", {});
    expectInstead("card:Forward", 6, "Forward", {"card:1", "card:2", "kind:reversed"});
    expectInstead("dupe:1234567890123,sea", 6, "1234567890123", {"dupe:TEXT"});
    expectInstead("is:buried-sibling", 4, "buried-sibling", {"is:buried"});
    expectInstead("mid:1234567890123", 1, "mid", {"note:question, note:basic, note:cloze"});
    EXPECT_TRUE(Search::parse("note:Vocabulary"));
    expectError("field:Word", SearchMistake::NoComparison, 7, "Word");
    expectError("w:", SearchMistake::MissingTerm, 3, "");
    EXPECT_TRUE(Search::parse("dupe:1066,Hastings"));
}

TEST(SearchQuery, CountsItsColumnsInCharacters)
{
    expectError("größe is:x", SearchMistake::UnknownValue, 10, "x");
}

TEST(SearchQuery, SaysWhatItExpected)
{
    EXPECT_EQ(errorOf("flag:9").expected, (std::vector<std::string>{"0", "7"}));
    const auto states = errorOf("is:x").expected;
    EXPECT_NE(std::ranges::find(states, "due"), states.end());
    const auto keys = errorOf("x:y").expected;
    EXPECT_NE(std::ranges::find(keys, "deck"), keys.end());
}

TEST(SearchQuery, TellsWhatRe2SaysOfABrokenExpression)
{
    const SearchError error = errorOf("re:(sea");
    EXPECT_EQ(static_cast<int>(error.mistake), static_cast<int>(SearchMistake::MissingTerm));
    const SearchError quoted = errorOf("re:\"(sea\"");
    EXPECT_EQ(static_cast<int>(quoted.mistake), static_cast<int>(SearchMistake::BadExpression));
    EXPECT_EQ(quoted.column, 5U);
    EXPECT_FALSE(quoted.text.empty());
}

TEST(SearchQuery, HasBoundsForWhatComesFromOutside)
{
    EXPECT_TRUE(Search::parse(repeated("a", Search::MaximumLength)));
    expectError(repeated("a", Search::MaximumLength + 1), SearchMistake::TooLong,
                Search::MaximumLength + 1, "");
    EXPECT_TRUE(Search::parse(repeated("a ", Search::MaximumTerms)));
    expectError(repeated("a ", Search::MaximumTerms + 1), SearchMistake::TooManyTerms,
                2 * Search::MaximumTerms + 1, "");
    const std::size_t deep = Search::MaximumNesting - 1;
    EXPECT_TRUE(Search::parse(repeated("(", deep) + "a" + repeated(")", deep)));
    expectError(repeated("(", 2'000), SearchMistake::TooNested, Search::MaximumNesting + 1, "(");
    expectError(repeated("-", 2'000) + "a", SearchMistake::TooNested, Search::MaximumNesting + 1,
                "-");
    expectError("re:\"" + repeated("a", Search::MaximumExpression + 1) + "\"",
                SearchMistake::HugeExpression, 5, repeated("a", 80) + "…");
    expectError("re:\"(a{1,100}){1,9}\"", SearchMistake::HugeExpression, 5, "(a{1,100}){1,9}");
    expectError("sea \x01", SearchMistake::NotText, 5, "");
    expectError("sea \xff", SearchMistake::NotText, 5, "");
}

TEST(SearchQuery, OfRandomCharactersIsUnderstoodOrHasAMistakeInside)
{
    constexpr std::string_view Pieces[] = {
        "(",      ")",     "\"",    "-",    " ",   "or ",  "not ",    "and ", "deck:",
        "is:",    "new",   "prop:", "ivl>", "3",   "re:",  "nc:",     "*",    "_",
        "\\",     "front", ":",     "a",    "é",   "\xff", "tag:",    "<=",   "%",
        "rated:", ",",     "nid:",  "[",    "{9}", "\x01", "\xe2\x82"};
    Random chance(3);
    for (int i = 0; i < 20'000; ++i) {
        std::string query;
        for (auto n = chance.below(24); n > 0; --n)
            query += chance.below(12) == 0 ? std::string(1, static_cast<char>(chance.below(256)))
                                           : Pieces[chance.below(std::size(Pieces))];
        const auto parsed = Search::parse(query);
        if (parsed)
            continue;
        ASSERT_GE(parsed.error().column, 1U) << query;
        ASSERT_LE(parsed.error().column, codePointCount(query) + 1) << query;
    }
}

TEST(SearchQuery, NamesTheBeginningOfALongMistake)
{
    const auto search = Search::parse(std::string(3'000, 'x') + ":red");
    ASSERT_FALSE(search);
    EXPECT_EQ(search.error().mistake, SearchMistake::UnknownKey);
    EXPECT_EQ(search.error().text, std::string(80, 'x') + "…");
}

} // namespace
} // namespace engram
