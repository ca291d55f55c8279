// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A card's history, read for a person.

#include <engram/card_info.h>
#include <engram/result.h>

#include "study/study_context.h"

namespace engram::study
{

/// See Collection::cardInfo().
[[nodiscard]] Result<CardInfo> cardInfo(const StudyContext &context, CardId id);

} // namespace engram::study
