// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/deck_file.h>
#include <engram/exchange.h>

#include "support/files.h"

#include <gtest/gtest.h>

namespace engram
{
namespace
{

/// Every input that ever did harm (found by tests/fuzz, or by people) is read again by every build.
TEST(Crashers, AreReadWithoutHarm)
{
    int files = 0;
    for (const auto &entry : std::filesystem::directory_iterator(
             std::filesystem::path(ENGRAM_TEST_DATA) / "crashers")) {
        SCOPED_TRACE(entry.path());
        const std::string bytes = test::readBytes(entry.path());
        const ParsedDeck parsed = parseDeckFile(bytes);
        EXPECT_FALSE(parsed.file.sections.empty());
        const std::string canonical = writeDeckFile(parsed.file);
        EXPECT_EQ(writeDeckFile(parseDeckFile(canonical).file), canonical);
        for (const Format format : {Format::Markdown, Format::QuizPage}) {
            const auto read = readDeck(bytes, "crasher", {format, "ABC"});
            EXPECT_TRUE(read || read.error().code == Errc::InvalidInput);
        }
        ++files;
    }
    EXPECT_GT(files, 0);
}

} // namespace
} // namespace engram
