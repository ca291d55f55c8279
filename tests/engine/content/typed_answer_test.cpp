// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/typed_answer.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <string>

#include <engram/random.h>
#include <gmock/gmock.h>

namespace engram
{

void PrintTo(const TypedPart &part, std::ostream *out)
{
    constexpr const char *Signs[] = {"", "+", "-"};
    *out << Signs[static_cast<int>(part.kind)] << part.text;
}

namespace
{

using testing::ElementsAre;
using Kind = TypedPart::Kind;

TypedVerdict verdictOf(std::string_view typed, std::string_view right)
{
    return compareTyped(typed, right).verdict;
}

TEST(TypedAnswer, OfTheSameTextIsTheSame)
{
    EXPECT_EQ(verdictOf("Westminster", "Westminster"), TypedVerdict::Same);
    EXPECT_EQ(verdictOf("  in   Westminster ", "in Westminster"), TypedVerdict::Same);
    EXPECT_EQ(compareTyped("Westminster", "Westminster").proposed(), Grade::Good);
}

TEST(TypedAnswer, ForgivesCaseAccentsSpacesAndPunctuationAroundAndSaysSo)
{
    for (const auto &[typed, right] :
         std::map<std::string, std::string>{{"uber", "Über"},
                                            {"U\xCC\x88"
                                             "ber",
                                             "über"}, // the same letter in two code points
                                            {"strasse", "Straße"},
                                            {"in 1837", "In 1837."},
                                            {"two phase", "twophase"},
                                            {"“Paxos”", "Paxos"}})
        EXPECT_EQ(verdictOf(typed, right), TypedVerdict::Forgiven) << typed;
    EXPECT_EQ(compareTyped("uber", "Über").proposed(), Grade::Good);
}

TEST(TypedAnswer, DoesNotForgiveASignThatIsThePoint)
{
    EXPECT_NE(verdictOf("C", "C#"), TypedVerdict::Forgiven);
    EXPECT_NE(verdictOf("C", "C++"), TypedVerdict::Forgiven);
    EXPECT_NE(verdictOf("5", "5 %"), TypedVerdict::Forgiven);
    EXPECT_NE(verdictOf("1", "-1"), TypedVerdict::Forgiven);
}

TEST(TypedAnswer, IsAlmostRightWithOneCharacterInFiveWrong)
{
    EXPECT_EQ(verdictOf("Westminter", "Westminster"), TypedVerdict::Almost);
    EXPECT_EQ(compareTyped("Westminter", "Westminster").proposed(), Grade::Hard);
    EXPECT_EQ(verdictOf("1838", "1837"), TypedVerdict::Different);
    EXPECT_EQ(compareTyped("1838", "1837").proposed(), Grade::Wrong);
}

TEST(TypedAnswer, TellsWhatIsMissingAndWhatIsTooMuchInReadingOrder)
{
    EXPECT_THAT(compareTyped("Westminter", "Westminster").parts,
                ElementsAre(TypedPart{Kind::Right, "Westmin"}, TypedPart{Kind::Missing, "s"},
                            TypedPart{Kind::Right, "ter"}));
    EXPECT_THAT(compareTyped("1838", "1837").parts,
                ElementsAre(TypedPart{Kind::Right, "183"}, TypedPart{Kind::Superfluous, "8"},
                            TypedPart{Kind::Missing, "7"}));
    EXPECT_THAT(compareTyped("", "Ocean").parts, ElementsAre(TypedPart{Kind::Missing, "Ocean"}));
    EXPECT_EQ(verdictOf(" \t", "Ocean"), TypedVerdict::Nothing);
    EXPECT_EQ(compareTyped("", "Ocean").proposed(), Grade::Wrong);
}

TEST(TypedAnswer, WritesTheRightAnswerAsItStands)
{
    EXPECT_THAT(compareTyped("uber alle", "Über allen").parts,
                ElementsAre(TypedPart{Kind::Right, "Über alle"}, TypedPart{Kind::Missing, "n"}));
}

TEST(TypedAnswer, IsReadOnlySoFar)
{
    const std::string endless(1'000'000, 'x');
    const TypedComparison compared = compareTyped(endless, "ocean");
    EXPECT_EQ(compared.verdict, TypedVerdict::Different);
    std::size_t shown = 0;
    for (const TypedPart &part : compared.parts)
        shown += part.text.size();
    EXPECT_LE(shown, MostTypedCharacters + 5);
}

TEST(TypedAnswer, ShowsNoCharacterThatHidesOrTurnsText)
{
    for (const TypedPart &part : compareTyped("a\xE2\x80\xAE"
                                              "b\x1B[31m\xFF",
                                              "ab")
                                     .parts) {
        EXPECT_EQ(part.text.find("\xE2\x80\xAE"), std::string::npos);
        EXPECT_EQ(part.text.find('\x1B'), std::string::npos);
    }
}

/// What counts of an ASCII text, by another way.
std::string plain(const std::string &text)
{
    std::string all;
    for (const char c : text)
        if (c != ' ')
            all += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const auto isMark = [](char c) {
        return std::string(".,;:!?\"'`()[]{}").find(c) != std::string::npos;
    };
    std::size_t begin = 0;
    std::size_t end = all.size();
    while (begin < end && isMark(all[begin]))
        ++begin;
    while (end > begin && isMark(all[end - 1]))
        --end;
    return begin == end ? all : all.substr(begin, end - begin);
}

/// How many characters have to change, the textbook's way, with a row at a time.
std::size_t changes(const std::string &a, const std::string &b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = a[i - 1] == b[j - 1] ? diagonal : 1 + std::min({diagonal, above, row[j - 1]});
            diagonal = above;
        }
    }
    return row[b.size()];
}

TEST(TypedAnswer, OfRandomTextsAgreesWithATextbooksDistance)
{
    Random random(71);
    const auto some = [&random] {
        constexpr std::string_view Letters = "abAB 1#.,()";
        std::string text;
        for (std::uint64_t n = random.below(9); n > 0; --n)
            text += Letters[random.below(Letters.size())];
        return text;
    };
    for (int i = 0; i < 20'000 && !::testing::Test::HasFailure(); ++i) {
        const std::string typed = some();
        const std::string right = some();
        SCOPED_TRACE("“" + typed + "” for “" + right + "”");
        const TypedComparison compared = compareTyped(typed, right);
        std::string told;
        std::map<Kind, std::size_t> counts;
        for (const TypedPart &part : compared.parts) {
            if (part.kind != Kind::Superfluous)
                told += part.text;
            counts[part.kind] += plain(part.text).size();
        }
        const std::string typedPlain = plain(typed);
        const std::string rightPlain = plain(right);
        const std::size_t distance = changes(typedPlain, rightPlain);
        // Spaces before the first character belong to none.
        EXPECT_EQ(told.substr(std::min(told.find_first_not_of(' '), told.size())),
                  right.substr(std::min(right.find_first_not_of(' '), right.size())));
        if (typedPlain.empty())
            EXPECT_EQ(compared.verdict, TypedVerdict::Nothing);
        else if (distance > 0)
            EXPECT_EQ(compared.verdict, distance * 5 <= rightPlain.size()
                                            ? TypedVerdict::Almost
                                            : TypedVerdict::Different);
        else
            EXPECT_TRUE(compared.verdict == TypedVerdict::Same ||
                        compared.verdict == TypedVerdict::Forgiven);
    }
}

} // namespace
} // namespace engram
