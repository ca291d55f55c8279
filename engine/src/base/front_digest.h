// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstdint>
#include <string_view>

namespace engram
{

/// Equal for fronts that read the same but for case and white space, and by no chance worth naming for
/// others.
[[nodiscard]] std::int64_t frontDigest(std::string_view front);

} // namespace engram
