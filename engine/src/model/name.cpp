// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "model/name.h"

#include <fmt/format.h>

#include "base/text.h"

namespace engram
{

Result<void> checkName(std::string_view whose, std::string_view name, std::size_t longest)
{
    if (codePointCount(name) > longest)
        return fail(Errc::InvalidInput,
                    fmt::format("{}'s name has at most {} characters", whose, longest));
    if (trimmed(name) != name)
        return fail(Errc::InvalidInput, fmt::format("{}'s name has no spaces around it", whose));
    if (!name.empty() && !isShowableLine(name))
        return fail(Errc::InvalidInput, fmt::format("{}'s name is one line of text", whose));
    if (asSeen(name).empty())
        return fail(Errc::InvalidInput, fmt::format("{} has a name that can be seen", whose));
    return {};
}

} // namespace engram
