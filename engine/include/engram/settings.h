// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Settings of a collection. They are events of its log, and so part of its history.

#include <chrono>

#include <engram/sm2.h>
#include <engram/study_day.h>

namespace engram
{

/// Any combination is legal; numbers below 0 count as 0.
struct Settings
{
    int newPerDay = 20;                              ///< of the default preset: deck_options.h
    int reviewsPerDay = 200;                         ///< of the default preset
    std::chrono::minutes rollover = DefaultRollover; ///< 0 … 23 h 59 min after local midnight
    Sm2Variant sm2Variant = Sm2Variant::Published;
    bool spaceSiblings = true; ///< of the default preset

    friend bool operator==(const Settings &, const Settings &) = default;
};

} // namespace engram
