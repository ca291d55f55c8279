// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The sentences of an explanation, each with where it stands, for the rules that look at one.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "facts/source.h"

namespace engram::facts
{

struct PlacedSentence
{
    const Sentence *sentence = nullptr;
    const Passage *passage = nullptr;
    std::size_t place = 0; ///< of its block
    std::size_t index = 0; ///< in its passage
};

void forEachSentence(const Source &source,
                     const std::function<void(const PlacedSentence &)> &visit);

/// Understandable without the sentence before it and without the page.
[[nodiscard]] bool standsAlone(const PlacedSentence &placed);

[[nodiscard]] Finding findingFor(const PlacedSentence &placed, FactRule rule, double confidence);

/// What a prompt that is made from the sentence begins with: theme and the label it stands under, as
/// far as `ask` does not name them.
[[nodiscard]] std::string contextOf(const PlacedSentence &placed, const Source &source,
                                    std::string_view ask);

/// Hides a part of a sentence; false when that makes no card: nothing of the rest remains, the rest
/// shows what is hidden, or the part is no whole.
[[nodiscard]] bool makeCloze(Finding &finding, std::string_view text, std::size_t begin,
                             std::size_t end);

} // namespace engram::facts
