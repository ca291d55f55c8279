// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <chrono>
#include <span>

#include <engram/result.h>

#include "study/study_context.h"

namespace engram::study
{

/// What an answer takes, from the times of some: their mean, each counted as at least 2 s and at most
/// 60 s, together with ten supposed ones of 12 s, which stand for the history that is not there yet.
[[nodiscard]] std::chrono::milliseconds typicalTime(
    std::span<const std::chrono::milliseconds> times);

/// So many of the newest answers tell it.
inline constexpr int TimeSample = 101;

/// From the newest answers.
[[nodiscard]] Result<std::chrono::milliseconds> typicalTime(const StudyContext &context);

} // namespace engram::study
