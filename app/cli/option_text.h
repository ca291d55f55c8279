// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <engram/deck_options.h>
#include <engram/result.h>

namespace engram::cli
{

/// What the option is about, in a few words.
[[nodiscard]] std::string_view aboutOption(const OptionField &field);
/// Its value as it is given on the command line.
[[nodiscard]] std::string valueText(const OptionField &field, const DeckOptions &options);
/// What may be given: "0 to 99", or the words.
[[nodiscard]] std::string allowedText(const OptionField &field);

/// Carries out "newPerDay=10". Errors: InvalidInput, with what there is and what is allowed.
[[nodiscard]] Result<void> setOption(DeckOptions &options, std::string_view assignment);
/// Carries out several, each option once. Errors: InvalidInput, likewise.
[[nodiscard]] Result<void> setOptions(DeckOptions &options,
                                      const std::vector<std::string> &assignments);
/// "new=5,reviews=50", either of them alone, or "off" for none.
[[nodiscard]] Result<DayLimits> parseDayLimits(std::string_view text);

} // namespace engram::cli
