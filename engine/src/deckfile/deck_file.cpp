// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/deck_file.h>

#include "base/text.h"

#include <algorithm>

namespace engram
{

std::string DeckFile::get(std::string_view key) const
{
    const auto found =
        std::ranges::find(frontMatter, key, &std::pair<std::string, std::string>::first);
    return found == frontMatter.end() ? std::string() : found->second;
}

std::vector<std::string> DeckFile::tags() const
{
    const std::string value = get("tags");
    std::string_view list = trimmed(value);
    if (list.starts_with('[') && list.ends_with(']'))
        list = list.substr(1, list.size() - 2);
    std::vector<std::string> tags;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        std::string_view tag = trimmed(list.substr(0, end));
        if (tag.size() >= 2 && tag.front() == tag.back() &&
            (tag.front() == '"' || tag.front() == '\''))
            tag = tag.substr(1, tag.size() - 2);
        if (!tag.empty())
            tags.emplace_back(tag);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return tags;
}

} // namespace engram
