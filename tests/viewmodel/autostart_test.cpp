// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "settings/autostart.h"

#include <QDir>
#include <QFileInfo>
#include <gmock/gmock.h>

#include "support/files.h"
#include "support/temp_folder.h"

namespace engram::desktop
{
namespace
{

using testing::HasSubstr;

std::string entryOf(const char *program)
{
    return autostartEntry(QString::fromUtf8(program)).toStdString();
}

TEST(Autostart, StartsTheProgramWhereverItLies)
{
    EXPECT_THAT(entryOf("/usr/bin/engram"), HasSubstr("\nTryExec=/usr/bin/engram\n"));
    EXPECT_THAT(entryOf("/usr/bin/engram"), HasSubstr("\nExec=\"/usr/bin/engram\" --remind\n"));
    EXPECT_THAT(entryOf("/my builds/engram"), HasSubstr("\nExec=\"/my builds/engram\" --remind\n"));
}

TEST(Autostart, QuotesWhatAnEntryWouldTakeForSomethingElse)
{
    EXPECT_THAT(entryOf("/100%/e"), HasSubstr("\nExec=\"/100%%/e\" --remind\n"));
    EXPECT_THAT(entryOf("/a$b/e"), HasSubstr("\nExec=\"/a\\\\$b/e\" --remind\n"));
    EXPECT_THAT(entryOf("/a\"b/e"), HasSubstr("\nExec=\"/a\\\\\"b/e\" --remind\n"));
    EXPECT_THAT(entryOf("/a\\b/e"), HasSubstr("\nExec=\"/a\\\\\\\\b/e\" --remind\n"));
    EXPECT_THAT(entryOf("/a\nExec=x/e"), HasSubstr("\nExec=\"/a\\nExec=x/e\" --remind\n"));
}

TEST(Autostart, IsWrittenWithItsFolderAndRemovedAgain)
{
    const test::TempFolder folder;
    const QString file = QString::fromStdString((folder / "autostart" / "e.desktop").string());
    EXPECT_TRUE(removeAutostart(file)) << "there is none";
    EXPECT_TRUE(writeAutostart(file, "one"));
    EXPECT_TRUE(writeAutostart(file, "two"));
    EXPECT_EQ(test::readBytes(folder / "autostart" / "e.desktop"), "two");
    EXPECT_EQ(QDir(QFileInfo(file).path()).entryList(QDir::Files).size(), 1) << "nothing beside it";
    EXPECT_TRUE(removeAutostart(file));
    EXPECT_FALSE(QFileInfo::exists(file));
}

TEST(Autostart, SaysWhenItCannotBeWritten)
{
    const test::TempFolder folder;
    test::writeBytes(folder / "file", "");
    EXPECT_FALSE(
        writeAutostart(QString::fromStdString((folder / "file" / "e.desktop").string()), "x"));
}

} // namespace
} // namespace engram::desktop
