// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/answer_key.h"

#include <gtest/gtest.h>

namespace engram::exchange
{
namespace
{

std::string lettersOf(std::string_view text)
{
    std::string all;
    const AnswerKey key = readAnswerKey(text);
    for (int number = 1; number <= key.length; ++number) {
        const auto found = key.letters.find(number);
        all += found == key.letters.end() || found->second.empty() ? "-" : found->second;
        all += number == key.length ? "" : " ";
    }
    return all;
}

TEST(AnswerKey, IsReadInAnyForm)
{
    for (const char *text :
         {"BCA", "b c a", "B, C, A", "B-C-A", "B\nC\nA\n", "Answers: B C A", "1. B\n2. C\n3. A",
          "1) B 2) C 3) A", "3: A\n1: B\n2: C", "1B2C3A", "Key = BCA\r\n"})
        EXPECT_EQ(lettersOf(text), "B C A") << text;
}

TEST(AnswerKey, MayNameSeveralRightOptionsAndUnknownOnes)
{
    EXPECT_EQ(lettersOf("1. A, D\n2. ?\n4. B"), "AD - - B");
    EXPECT_EQ(lettersOf("A?C"), "A - C");
}

TEST(AnswerKey, OfNothingHasNothing)
{
    EXPECT_EQ(readAnswerKey("").length, 0);
    EXPECT_EQ(readAnswerKey(" \n-,;\n").length, 0);
    EXPECT_EQ(readAnswerKey("99999999999999999999").length, 0);
}

TEST(AnswerKey, CountsTheAnswersThatItRead)
{
    EXPECT_EQ(readAnswerKey("BCCZ9").answers(), 4);
    EXPECT_EQ(readAnswerKey("BCCZ9").length, 4) << "nothing follows the 9";
    EXPECT_EQ(readAnswerKey("3: A\n20: B").answers(), 2);
    EXPECT_EQ(readAnswerKey("3: A\n20: B").length, 20);
}

} // namespace
} // namespace engram::exchange
