#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
source "$(dirname -- "${BASH_SOURCE[0]}")/lint.sh"

sources tests | find_in_code '\b(QVERIFY|QCOMPARE|QTRY_[A-Z_]+|QFAIL|QEXPECT_FAIL|QVERIFY2)\b' |
    verdict 'outside QTest::qExec these macros fail silently: the test passes whatever happens.' \
        'use EXPECT_… and ASSERT_…, with QTest::qWaitFor(condition, milliseconds) to wait.'
