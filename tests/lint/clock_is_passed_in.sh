#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Engram authors
source "$(dirname -- "${BASH_SOURCE[0]}")/lint.sh"

sources engine app tests |
    grep -vE '(^|/)system_clock(_test)?\.(cpp|h)$|^tests/bench/' |
    find_in_code '(system_clock|high_resolution_clock|utc_clock)::now|current(DateTime|Date|Time|MSecs|Secs)[A-Za-z]*\(|(^|[^A-Za-z_.>:])(time|gettimeofday|clock_gettime|localtime(_r)?|localtime_s)\(|std::(time|localtime|random_device|rand|srand)\b|(^|[^A-Za-z_])s?rand\(|QRandomGenerator' |
    verdict 'a hidden clock or dice makes replays disagree and tests fail at four in the morning.' \
        'take a Clock& (or an Instant, or a Random) as an argument; system_clock.cpp alone reads the real one.'
