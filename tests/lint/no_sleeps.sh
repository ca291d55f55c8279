#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
source "$(dirname -- "${BASH_SOURCE[0]}")/lint.sh"

sources engine app tests | find_in_code '\b(sleep_for|sleep_until|usleep|nanosleep|qSleep|msleep)\b|\bqWait\(|(^|[^A-Za-z_])sleep\(|processEvents\(' |
    verdict 'a sleep is too short on a slow machine and too long on every other.' \
        'wait for the signal or condition itself: QTest::qWaitFor, QSignalSpy::wait, a condition variable.'
