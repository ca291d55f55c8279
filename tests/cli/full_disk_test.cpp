// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"

#include <filesystem>

#include "support/child.h"
#include "support/small_disk.h"

namespace engram::test
{
namespace
{

class FullDisk : public CommandLine
{
protected:
    /// The exit code, where the program said what it should; else -2.
    int code(const std::vector<std::string> &arguments, const std::string &says,
             const std::string &input = {})
    {
        const Ran ran = run(arguments, input, {{"XDG_DATA_HOME", path("disk")}});
        if ((ran.out + ran.err).find(says) != std::string::npos)
            return ran.exitCode;
        std::fprintf(stderr, "%s%s", ran.out.c_str(), ran.err.c_str());
        return -2;
    }

    /// 0, or at which step it went wrong.
    int studyOnFullDisk()
    {
        const std::string deck = file("kings.md", KingsDeck);
        if (code({"import", deck}, "5 added") != 0)
            return 1;
        fillUp(path("disk/rest"));
        if (code({"due"}, "Kings") != 0 || code({"find", "Hastings"}, "Hastings") != 0 ||
            code({"stats"}, "0 reviews in all") != 0 ||
            code({"card", "info", "victoria"}, "never answered") != 0 ||
            code({"export", path("out.md")}, "Kings") != 0 || code({"check"}, "sound") != 0)
            return 2;
        for (const std::vector<std::string> &writing :
             {std::vector<std::string>{"deck", "new", "X"},
              {"import", file("b.md", "## b\n\n1\n")}})
            if (code(writing, "the disk is full") != 1)
                return 3;
        if (code({"review"}, "collection.engram: the disk is full", "1\n\n1\n\n") != 1 ||
            !run({"review"}, "", {{"XDG_DATA_HOME", path("disk")}}).out.empty())
            return 4; // said before the first card
        const std::string backup = path("disk/b.engram");
        if (code({"backup", backup}, backup + ": the disk is full") != 1 ||
            code({"backup", path("b.engram")}, "b.engram") != 0)
            return 6;
        std::filesystem::remove(path("disk/rest"));
        if (code({"stats"}, "0 reviews in all") != 0 || code({"deck", "new", "X"}, "Made") != 0)
            return 5;
        return 0;
    }
};

TEST_F(FullDisk, LetsOneReadAndSaysWhyNothingIsRecorded)
{
    constexpr int NoNamespace = 77;
    std::filesystem::create_directory(path("disk"));
    const int code =
        inChild([this] { return hasSmallDisk(path("disk")) ? studyOnFullDisk() : NoNamespace; });
    if (code == NoNamespace)
        GTEST_SKIP() << "this system lets nobody mount a small disk";
    EXPECT_EQ(code, 0);
}

} // namespace
} // namespace engram::test
