// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "collection_file.h"

#include <gmock/gmock.h>

#include <chrono>
#include <csignal>

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <engram/random.h>

using namespace engram;
using namespace engram::test;

namespace
{

constexpr int Kills = 500;
constexpr int KillsEachCollection = 25;

/// Answers without end, and says the seq of each answer that was acknowledged.
[[noreturn]] void answerUntilKilled(const std::filesystem::path &path, CardId card, int pipe)
{
    const auto store = open(path);
    for (int day = 0;; ++day) {
        answer(*store, review(card, static_cast<Grade>(day % 6), noon(day)));
        const std::int64_t seq = store->lastSeq();
        if (write(pipe, &seq, sizeof seq) != sizeof seq)
            _exit(1);
    }
}

/// The last seq that the child acknowledged before it was killed, `delay` after its start.
std::int64_t killedAfter(std::chrono::microseconds delay, const std::filesystem::path &path,
                         CardId card)
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return -1;
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        answerUntilKilled(path, card, ends[1]);
    }
    close(ends[1]);
    const timespec wait{0, std::chrono::nanoseconds(delay).count()};
    ppoll(nullptr, 0, &wait, nullptr);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    std::int64_t acknowledged = 0;
    for (std::int64_t seq = 0; read(ends[0], &seq, sizeof seq) == sizeof seq;)
        acknowledged = seq;
    close(ends[0]);
    return acknowledged;
}

} // namespace

TEST(Kill, LosesNoAcknowledgedAnswerAndLeavesNoneHalfApplied)
{
    Random random(20'261'123);
    int killsAfterAnAnswer = 0;
    for (int round = 0; round < Kills / KillsEachCollection; ++round) {
        const TempFolder folder(memoryFolder());
        const std::filesystem::path path = folder / "a.engram";
        CardId card{0};
        std::int64_t seen = 0;
        {
            const auto store = open(path);
            const DeckId deck = addDeck(*store);
            card = cardId(addQuestion(*store, deck), 0);
            addBasic(*store, deck, "fact", noteOf(card));
            seen = store->lastSeq();
        }
        for (int i = 0; i < KillsEachCollection; ++i) {
            const std::int64_t acknowledged =
                killedAfter(std::chrono::microseconds(random.below(30'000)), path, card);
            const auto store = open(path);
            killsAfterAnAnswer += acknowledged > seen ? 1 : 0;
            seen = store->lastSeq();
            ASSERT_GE(store->lastSeq(), acknowledged);
            ASSERT_EQ(static_cast<std::int64_t>(valueOf(store->reviews(card)).size()),
                      store->lastSeq() - 3);
            std::int64_t rows = 0;
            ASSERT_THAT(valueOf(store->check(rows)), testing::IsEmpty());
        }
    }
    EXPECT_GE(killsAfterAnAnswer, Kills / 10) << "the children hardly ever got to answer";
}
