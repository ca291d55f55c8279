// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/exchange.h>
#include <engram/facts.h>

#include "support/files.h"

#include <gmock/gmock.h>

#include <map>
#include <sstream>

namespace engram::test
{
namespace
{

constexpr const char *Judged = "distributed-systems.tsv";

/// A real page of the reference data, which is not part of a released source tree, and what a reader
/// who did not write the rules said of each fact: "good" or "bad".
class JudgedFacts : public testing::Test
{
protected:
    void SetUp() override
    {
        const std::string text = readBytes(sharedData("distributed-systems-quiz.txt"));
        if (text.empty())
            GTEST_SKIP() << "the reference data is absent";
        auto deck = readDeck(text, "quiz.txt", {std::nullopt, "BCCBDABCADBCADACBDAB"});
        ASSERT_TRUE(deck);
        for (const DeckNote &note : deck->file.sections.at(0).notes)
            for (const FactCandidate &fact : findFacts(note.content))
                if (fact.proposed)
                    m_facts.push_back(fact);
        std::istringstream lines(
            readBytes(std::filesystem::path(ENGRAM_TEST_DATA) / "facts" / Judged));
        std::string line;
        std::getline(lines, line); // the columns' names
        while (std::getline(lines, line))
            m_judgements[line.substr(0, line.find('\t'))] = line.substr(line.rfind('\t') + 1);
    }

    std::vector<FactCandidate> m_facts;
    std::map<std::string, std::string> m_judgements;
};

TEST_F(JudgedFacts, AreAtLeastSixForEachQuestionOfTheRealPage)
{
    EXPECT_GE(m_facts.size(), 120U);
    EXPECT_LE(m_facts.size(), 160U) << "at most eight for each of the twenty questions";
}

TEST_F(JudgedFacts, AreAllInTheListThatWasJudged)
{
    for (const FactCandidate &fact : m_facts)
        EXPECT_TRUE(m_judgements.contains(fact.id))
            << fact.id << " is new: add it to tests/data/facts/" << Judged << " and judge it.";
}

TEST_F(JudgedFacts, AreGoodCardsByAnotherReadersJudgement)
{
    std::size_t good = 0;
    std::size_t judged = 0;
    for (const FactCandidate &fact : m_facts) {
        const auto found = m_judgements.find(fact.id);
        if (found == m_judgements.end() || found->second.empty())
            continue;
        ++judged;
        good += found->second == "good" ? 1U : 0U;
    }
    EXPECT_EQ(judged, m_facts.size());
    EXPECT_GE(good * 100, judged * 85);
}

} // namespace
} // namespace engram::test
