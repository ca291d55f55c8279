// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "review/turn.h"

#include <cstdio>
#include <memory>

#include <gtest/gtest.h>

#include "support/temp_collection.h"

namespace engram::cli
{
namespace
{

using std::chrono::seconds;

constexpr std::string_view Question = R"(## Which is a river? {#river}

- [ ] Everest
- [x] Danube
- [ ] Sahara
- [ ] Etna
)";

class TurnTest : public testing::Test
{
protected:
    void begin(std::string_view deck)
    {
        m_collection.import(deck);
        auto session = m_collection->startSession({.seed = 5});
        ASSERT_TRUE(session);
        m_session = *std::move(session);
        auto shown = m_session->current();
        ASSERT_TRUE(shown && *shown);
        m_turn = std::make_unique<Turn>(m_out, m_collection.clock, *m_session, **shown);
    }

    /// Reading what the answer is takes a minute.
    void readAndRecord()
    {
        m_collection.clock.advance(seconds(60));
        ASSERT_TRUE(m_turn->record(Grade::Good));
    }

    test::TempCollection m_collection;
    std::unique_ptr<std::FILE, int (*)(std::FILE *)> m_file{std::tmpfile(), &std::fclose};
    Terminal m_out{m_file.get()};
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Turn> m_turn;
};

TEST_F(TurnTest, AQuestionTakesUntilTheChoice)
{
    ASSERT_NO_FATAL_FAILURE(begin(Question));
    m_collection.clock.advance(seconds(5));
    m_turn->choose({0});
    ASSERT_NO_FATAL_FAILURE(readAndRecord());
    EXPECT_EQ(m_session->progress().elapsed, seconds(5));
}

TEST_F(TurnTest, ARecallTakesUntilItsAnswerIsShown)
{
    ASSERT_NO_FATAL_FAILURE(begin("## front\n\nback\n"));
    m_collection.clock.advance(seconds(7));
    m_turn->reveal();
    ASSERT_NO_FATAL_FAILURE(readAndRecord());
    EXPECT_EQ(m_session->progress().elapsed, seconds(7));
}

TEST_F(TurnTest, StrikesOutInTheOrderThatTheSeedGives)
{
    ASSERT_NO_FATAL_FAILURE(begin(Question));
    const ChoiceView &question = *m_turn->question();
    for (const std::uint8_t index : strikeOrder(question.seed, {0, 2, 3})) {
        m_turn->giveHelp();
        for (std::size_t place = 0; place < question.options.size(); ++place) {
            if (question.options[place].index == index) {
                EXPECT_TRUE(m_turn->isStruck(place)) << place;
            }
        }
    }
    m_turn->giveHelp();
    for (std::size_t place = 0; place < question.options.size(); ++place) {
        if (question.options[place].option.right) {
            EXPECT_FALSE(m_turn->isStruck(place));
        }
    }
}

} // namespace
} // namespace engram::cli
