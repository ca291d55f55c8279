// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "facts/sentences_of.h"

#include "base/text.h"
#include "facts/english.h"

#include <utility>

namespace engram::facts
{

void forEachSentence(const Source &source, const std::function<void(const PlacedSentence &)> &visit)
{
    const std::vector<Block> &blocks = source.structure.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind != BlockKind::Paragraph && blocks[i].kind != BlockKind::Item)
            continue;
        for (const Passage &passage : blocks[i].passages)
            for (std::size_t j = 0; j < passage.sentences.size(); ++j)
                visit({&passage.sentences[j], &passage, i, j});
    }
}

bool standsAlone(const PlacedSentence &placed)
{
    const std::string &text = placed.sentence->text;
    if (text.empty() || text.ends_with('?') || text.ends_with(':') || !isBalanced(text) ||
        text.find("{{") != std::string::npos)
        return false;
    if (leansBack(text) || pointsAtPage(text) || isScenario(text))
        return false;
    // Examples and stories live by the sentences around them.
    return placed.passage->kind != LabelKind::Page && !placed.passage->example;
}

Finding findingFor(const PlacedSentence &placed, FactRule rule, double confidence)
{
    Finding finding;
    finding.rule = rule;
    finding.confidence = confidence;
    finding.sentence = placed.sentence->number;
    finding.place = placed.place;
    return finding;
}

std::string contextOf(const PlacedSentence &placed, const Source &source, std::string_view ask)
{
    const Passage &passage = *placed.passage;
    const bool term = passage.kind == LabelKind::Term || passage.kind == LabelKind::Setting ||
                      passage.kind == LabelKind::Question;
    std::string narrower = passage.owner;
    if (term && !passage.label.empty() && passage.kind == LabelKind::Term)
        narrower = passage.label;
    if (passage.kind == LabelKind::Setting)
        narrower = passage.label;
    if (!narrower.empty() && shareIn(contentWords(narrower), contentWords(ask)) > 0.6)
        narrower.clear();
    return source.contextFor(narrower, ask);
}

bool makeCloze(Finding &finding, std::string_view text, std::size_t begin, std::size_t end)
{
    constexpr std::size_t LongestHidden = 10;
    while (begin < end && text[begin] == ' ')
        ++begin;
    while (end > begin && (text[end - 1] == ' ' || text[end - 1] == ','))
        --end;
    const std::string hidden(text.substr(begin, end - begin));
    const std::string rest =
        std::string(text.substr(0, begin)) + " " + std::string(text.substr(end));
    if (hidden.empty() || countWords(hidden) > LongestHidden || !isBalanced(hidden) ||
        text.find("{{") != std::string_view::npos || text.find("}}") != std::string_view::npos)
        return false;
    // A part of a formula is none. One that is begun in what is hidden leaves that unbalanced.
    if (isInFormula(text, begin))
        return false;
    const auto own = contentWords(hidden);
    const auto others = contentWords(rest);
    if (others.size() < 2 || (!own.empty() && shareIn(own, others) > 0.5))
        return false;
    finding.kind = FactKind::Cloze;
    finding.answer = hidden;
    std::string tail(text.substr(end));
    if (!tail.ends_with('.') && !tail.ends_with('!') && !(tail.empty() && hidden.ends_with('.')))
        tail += '.';
    finding.ask = std::string(text.substr(0, begin)) + "{{" + hidden + "}}" + tail;
    return true;
}

} // namespace engram::facts
