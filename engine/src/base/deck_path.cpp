// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "base/deck_path.h"

#include <engram/deck.h>

#include "base/text.h"

namespace engram
{

std::string joinedPath(std::span<const std::string> names)
{
    std::string path;
    for (const std::string &name : names)
        path.append(path.empty() ? std::string_view() : PathArrow).append(name);
    return path;
}

std::vector<std::string> namesInPath(std::string_view text)
{
    std::vector<std::string> names;
    std::string_view rest = text;
    for (;;) {
        const std::size_t end = rest.find(PathArrow);
        const std::string_view name = trimmed(rest.substr(0, end));
        if (name.empty())
            return {std::string(text)};
        names.emplace_back(name);
        if (end == std::string_view::npos)
            return names;
        rest.remove_prefix(end + PathArrow.size());
    }
}

} // namespace engram
