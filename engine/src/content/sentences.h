// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The sentences of a text, and which of them a fact comes from. Pure functions; any thread.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <engram/note.h>

#include "content/markdown.h"

namespace engram
{

/// Puts every sentence of running text into a node of its own, MarkdownKind::Sentence with its
/// number from 0: in paragraphs, list items and cells of tables, but not in headings and code. Where
/// a sentence ends is Unicode's rule (UAX #29, with ICU's list of English abbreviations); what is
/// emphasised or linked as a whole is not cut. Cost: linear in the text.
void markSentences(MarkdownNode &tree);

/// A fact needs this share of its words, weighted, in a sentence that is to be its source.
inline constexpr double SourceThreshold = 0.3;
/// Of more facts than these the sources are not sought.
inline constexpr std::size_t MostSourcedFacts = 1000;

/// For each fact the sentence that shares most of its words, those of both sides or of the whole
/// cloze; the earlier of equals. A word weighs ln(1 + n / k), where k of the n sentences have it (1
/// for a word in none), and the share is the weight of the words in common over that of all the
/// fact's words, each counted once. Nothing below SourceThreshold. Cost: words of the facts times
/// the sentences that have them.
[[nodiscard]] std::vector<std::optional<std::size_t>> sourceSentences(
    std::span<const std::string> sentences, std::span<const NoteContent> facts);

} // namespace engram
