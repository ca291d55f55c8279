// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Deletions as other programs write them into HTML: `{{c1::hidden}}`, `{{c1::hidden::hint}}`, `{{c1,2::…}}`,
/// also in each other, at most MaximumNested deep. What has no end is text. Linear in the text.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace engram
{

inline constexpr std::size_t MaximumNested = 32;

/// The distinct numbers from 1 to 255, ascending.
[[nodiscard]] std::vector<int> htmlClozeNumbers(std::string_view html);

enum class HtmlClozeView {
    Gap,    ///< those of the number as a bold `[…]` or `[hint]`, all others plain
    Bold,   ///< those of the number bold
    Hidden, ///< only what those of the number hide, joined by ", "
};

/// With number 0 all are plain.
[[nodiscard]] std::string htmlCloze(std::string_view html, int number, HtmlClozeView view);

} // namespace engram
