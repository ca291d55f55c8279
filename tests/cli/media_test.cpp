// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"

#include "support/tiny_media.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;

class MediaCommand : public CommandLine
{
protected:
    void importRaft()
    {
        file("raft.png", redPixel());
        const Ran ran =
            run({"import", file("deck.md", "---\ndeck: Rafts\n---\n\n"
                                           "## Raft {#raft}\n\n![A raft](raft.png)\n")});
        EXPECT_EQ(ran.exitCode, 0) << ran.err;
        EXPECT_THAT(ran.out, HasSubstr("1 picture or sound"));
    }
};

TEST_F(MediaCommand, ListsWhatAnImportBroughtIn)
{
    importRaft();
    EXPECT_THAT(run({"media", "list"}).out, HasSubstr("1 note"));
    const nlohmann::json rows = runJson({"media", "list"});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.at(0).at("bytes"), redPixel().size());
    EXPECT_EQ(rows.at(0).at("notes").size(), 1U);
    EXPECT_THAT(run({"media", "unused"}).out, HasSubstr("All media are used."));
    EXPECT_EQ(run({"media", "missing"}).exitCode, 0);
}

TEST_F(MediaCommand, NamesWhatIsMissingWithItsNote)
{
    EXPECT_EQ(run({"import", file("deck.md", "## Raft {#raft}\n\n![A raft](gone.png)\n")}).exitCode,
              0);
    const Ran ran = run({"media", "missing"});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.out, HasSubstr("gone.png"));
    EXPECT_THAT(ran.out, HasSubstr("Raft"));
    // Put beside the file, the next import takes it.
    file("gone.png", redPixel());
    EXPECT_EQ(run({"import", path("deck.md")}).exitCode, 0);
    EXPECT_EQ(run({"media", "missing"}).exitCode, 0);
}

TEST_F(MediaCommand, TidiesUpAndBringsBack)
{
    importRaft();
    EXPECT_EQ(run({"import", file("deck.md", "---\ndeck: Rafts\n---\n\n"
                                             "## Raft {#raft}\n\nWords.\n")})
                  .exitCode,
              0);
    EXPECT_EQ(runJson({"media", "unused"}).size(), 1U);
    EXPECT_THAT(run({"media", "tidy"}).out, HasSubstr("1 file"));
    EXPECT_EQ(runJson({"media", "list"}).size(), 0U);
    EXPECT_THAT(run({"media", "restore"}).out, HasSubstr("1 file"));
    EXPECT_EQ(runJson({"media", "list"}).size(), 1U);
}

TEST_F(MediaCommand, AnExportHasThePicturesBesideIt)
{
    importRaft();
    std::filesystem::create_directory(path("out"));
    const Ran ran = run({"export", path("out/rafts.md")});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    EXPECT_EQ(readBytes(path("out/raft.png")), redPixel());
    EXPECT_EQ(readBytes(path("out/rafts.md")), readBytes(path("deck.md")));
    // What a person has there stays, and is told.
    file("out/raft.png", "mine");
    const Ran again = run({"export", path("out/rafts.md")});
    EXPECT_EQ(again.exitCode, 1);
    EXPECT_THAT(again.err, HasSubstr("raft.png"));
    EXPECT_EQ(readBytes(path("out/raft.png")), "mine");
}

} // namespace
} // namespace engram::test
