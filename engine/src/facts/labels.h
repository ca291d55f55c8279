// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Labels in a line: "Pros: cheap. Cons: slow."

#include <vector>

#include "facts/structure.h"

namespace engram::facts
{

/// The sentences of one block, parted by their labels. `isItem`: in a list also a label with a small
/// first letter is one.
[[nodiscard]] std::vector<Passage> partedByLabels(const std::vector<Sentence> &given, bool isItem);

} // namespace engram::facts
