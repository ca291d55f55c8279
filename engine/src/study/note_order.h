// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <algorithm>
#include <vector>

#include <engram/id.h>

namespace engram::study
{

/// Puts `added` right behind the last of `family` that the order names; first, where it names none.
inline void placeBehind(std::vector<NoteId> &order, const std::vector<NoteId> &family,
                        const std::vector<NoteId> &added)
{
    auto behind = order.begin();
    for (auto each = order.begin(); each != order.end(); ++each)
        if (std::ranges::find(family, *each) != family.end())
            behind = each + 1;
    order.insert(behind, added.begin(), added.end());
}

} // namespace engram::study
