// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

namespace engram::test
{

/// SM-2 written down a second time, from the published text and with exact fractions: easiness as a
/// count of hundredths, intervals by long division. Shares nothing with the engine.
struct PublishedSm2
{
    long n = 0;
    long interval = 0;
    long easiness = 250;
    long due = 0;

    void repeat(long quality, long today)
    {
        if (quality < 3) {
            n = 0;
            interval = 1;
        } else {
            // EF' = EF - 0.8 + 0.28 q - 0.02 q q
            easiness += -80 + 28 * quality - 2 * quality * quality;
            if (easiness < 130)
                easiness = 130;
            ++n;
            if (n == 1) {
                interval = 1;
            } else if (n == 2) {
                interval = 6;
            } else {
                const long product = interval * easiness;
                interval = product / 100 + (product % 100 == 0 ? 0 : 1);
            }
        }
        due = today + interval;
    }
};

} // namespace engram::test
