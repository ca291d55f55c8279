// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "log/event.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

using namespace engram;
using namespace engram::log;

namespace
{

std::string hexadecimal(const Checksum &checksum)
{
    std::string text;
    for (const std::byte byte : checksum) {
        text += "0123456789abcdef"[std::to_integer<unsigned>(byte) >> 4U];
        text += "0123456789abcdef"[std::to_integer<unsigned>(byte) & 15U];
    }
    return text;
}

const RowHeader Header{
    {DeviceId(7), 3}, 2, Instant(std::chrono::milliseconds(1'000)), std::chrono::minutes(60)};
const EncodedEvent Removal{5, 9, R"({"note":9})"};
const Review Answer{CardId(256),
                    Header.at,
                    Header.utcOffset,
                    Grade::Good,
                    ReviewMode::Scheduled,
                    std::chrono::milliseconds(4'200),
                    6,
                    true,
                    ChoiceRecord{1, {0}, 0, 0, false, false, Confidence::Unstated, {}}};

} // namespace

// Computed with Python's hashlib.blake2b(digest_size=16) over the layout of file-format.md.
TEST(Checksum, IsTheDocumentedHashOfTheDocumentedBytes)
{
    EXPECT_EQ(hexadecimal(checksumOf(Checksum{}, Header, Removal)),
              "3aacb1befce2a420a4d54476baf3d7f1");
    EXPECT_EQ(hexadecimal(checksumOf(Checksum{}, Header, Answer)),
              "dc9eb830862fb1e8c3f53ac329b6d5d2");
}

TEST(Checksum, CoversEveryFieldOfAnEvent)
{
    std::set<std::string> seen{hexadecimal(checksumOf({}, Header, Removal))};
    const auto differs = [&](const Checksum &previous, const RowHeader &header,
                             const EncodedEvent &event) {
        return seen.insert(hexadecimal(checksumOf(previous, header, event))).second;
    };
    EXPECT_TRUE(differs({std::byte{1}}, Header, Removal));
    RowHeader header = Header;
    header.id.device = DeviceId(8);
    EXPECT_TRUE(differs({}, header, Removal));
    header = Header;
    header.id.seq = 4;
    EXPECT_TRUE(differs({}, header, Removal));
    header = Header;
    header.batch = 3;
    EXPECT_TRUE(differs({}, header, Removal));
    header = Header;
    header.at += std::chrono::milliseconds(1);
    EXPECT_TRUE(differs({}, header, Removal));
    header = Header;
    header.utcOffset = std::chrono::minutes(61);
    EXPECT_TRUE(differs({}, header, Removal));
    EXPECT_TRUE(differs({}, Header, {6, 9, Removal.payload}));
    EXPECT_TRUE(differs({}, Header, {5, 9, R"({"note":8})"}));
}

TEST(Checksum, CoversEveryFieldOfAReview)
{
    std::set<std::string> seen{hexadecimal(checksumOf({}, Header, Answer))};
    const auto differs = [&](auto change) {
        Review review = Answer;
        change(review);
        return seen.insert(hexadecimal(checksumOf({}, Header, review))).second;
    };
    EXPECT_TRUE(differs([](Review &review) { review.card = CardId(257); }));
    EXPECT_TRUE(differs([](Review &review) { review.grade = Grade::Easy; }));
    EXPECT_TRUE(differs([](Review &review) { review.mode = ReviewMode::Drill; }));
    EXPECT_TRUE(differs([](Review &review) { review.taken += std::chrono::milliseconds(1); }));
    EXPECT_TRUE(differs([](Review &review) { review.intervalBefore = 7; }));
    EXPECT_TRUE(differs([](Review &review) { review.firstEver = false; }));
    EXPECT_TRUE(differs([](Review &review) { review.choice->seed = 2; }));
    EXPECT_TRUE(differs([](Review &review) { review.choice.reset(); }));
}
