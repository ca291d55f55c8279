// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// Runs the tests of the view-models: an event loop, but no screen.

#include <QCoreApplication>
#include <QLocale>
#include <QStandardPaths>
#include <gtest/gtest.h>

#include "support/temp_folder.h"
#include "text/translation.h"

int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    if (GTEST_FLAG_GET(list_tests))
        return RUN_ALL_TESTS();
    qputenv("TZ", "UTC");
    const engram::test::TempFolder home; // tests run side by side, each with settings of its own
    qputenv("HOME", home.path().string().c_str());
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
    QCoreApplication application(argc, argv);
    engram::desktop::installTranslation(application);
    return RUN_ALL_TESTS();
}
