// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Attribute lists, Pandoc's form: `{#id .tag key=value key="two words"}`.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engram::deckfile
{

struct Attributes
{
    std::string id;
    std::vector<std::string> tags;
    std::map<std::string, std::string> values;

    [[nodiscard]] bool empty() const { return id.empty() && tags.empty() && values.empty(); }
    /// Sets a value, the id (key "id"), or one more tag (key "tag"). False for an empty id or tag.
    bool set(const std::string &key, const std::string &value);
    /// Removes a value and gives it; nothing when there is none.
    std::optional<std::string> take(const std::string &key);
};

/// A text and the attribute list behind it.
struct Attributed
{
    std::string_view text; ///< without the list and the space before it
    Attributes attributes;
    bool present = false;    ///< there is a list, though it may be empty
    std::string_view broken; ///< what looks like a list and is none; it stays in `text`
};

[[nodiscard]] Attributed splitAttributes(std::string_view text);

/// The list, or "" for an empty one.
[[nodiscard]] std::string writeAttributes(const Attributes &attributes);

} // namespace engram::deckfile
