// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Replaces what a pattern finds, by RE2.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace engram
{

class TextReplacer
{
public:
    struct Wanted
    {
        std::string_view find;
        std::string_view with;
        bool isExpression = false;
        bool ignoreCase = false;
    };
    enum class Mistake { Expression, Size, Group };
    /// The text is what RE2 says of it.
    using Refused = std::pair<Mistake, std::string>;

    [[nodiscard]] static tl::expected<TextReplacer, Refused> make(const Wanted &wanted);

    /// Where something stood and what stands there now, in bytes.
    struct Place
    {
        std::size_t before = 0;
        std::size_t sizeBefore = 0;
        std::size_t after = 0;
        std::size_t sizeAfter = 0;
    };
    struct Replaced
    {
        std::string text;
        std::vector<Place> places; ///< none: nothing was found, and there is no text
        /// An expression was found at more places than are looked for in so long a text: each search may
        /// read it to its end.
        bool isTooMuch = false;
    };
    [[nodiscard]] Replaced replace(std::string_view text) const;

    ~TextReplacer();
    TextReplacer(TextReplacer &&) noexcept;
    TextReplacer &operator=(TextReplacer &&) noexcept;

private:
    struct Compiled;
    explicit TextReplacer(std::unique_ptr<Compiled> compiled);

    std::unique_ptr<Compiled> m_compiled;
};

} // namespace engram
