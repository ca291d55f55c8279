// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/typical_time.h"

#include <algorithm>

namespace engram::study
{

std::chrono::milliseconds typicalTime(std::span<const std::chrono::milliseconds> times)
{
    constexpr int SupposedAnswers = 10;
    constexpr std::chrono::milliseconds SupposedTime{12'000};
    constexpr std::chrono::milliseconds Shortest{2'000};
    constexpr std::chrono::milliseconds Longest{60'000};
    std::chrono::milliseconds sum = SupposedAnswers * SupposedTime;
    for (const std::chrono::milliseconds time : times)
        sum += std::clamp(time, Shortest, Longest);
    return sum / (SupposedAnswers + static_cast<std::int64_t>(times.size()));
}

Result<std::chrono::milliseconds> typicalTime(const StudyContext &context)
{
    auto times = context.store.recentTimes(TimeSample);
    if (!times)
        return failFrom(times);
    return typicalTime(*times);
}

} // namespace engram::study
