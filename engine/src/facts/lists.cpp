// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// R5: what follows step n of an ordered list. R6: name the n of a short list. R2 for items of a list
// in a line that say in parentheses what they are.

#include "base/text.h"
#include "facts/english.h"
#include "facts/outline.h"
#include "facts/source.h"

#include <algorithm>
#include <utility>

namespace engram::facts
{

namespace
{

constexpr std::size_t MostNamed = 7;
constexpr std::size_t LongestItem = 8;

class ListFinder
{
public:
    explicit ListFinder(Source &source) : m_source(source) {}

    void find()
    {
        for (const Group &group : m_source.structure.groups) {
            if (group.ordered)
                steps(group);
            else
                names(group);
        }
        const std::vector<Block> &blocks = m_source.structure.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            for (const Passage &passage : blocks[i].passages)
                glosses(passage, i);
            if (blocks[i].kind == BlockKind::Paragraph)
                counted(blocks[i], i);
        }
    }

private:
    [[nodiscard]] const Block &block(std::size_t at) const { return m_source.structure.blocks[at]; }

    [[nodiscard]] static std::optional<std::size_t> sentenceOf(const Block &block)
    {
        if (block.passages.empty() || block.passages.front().sentences.empty())
            return std::nullopt;
        return block.passages.front().sentences.front().number;
    }

    void steps(const Group &group)
    {
        constexpr std::size_t Fewest = 3;
        constexpr std::size_t LongestStep = 20;
        if (group.blocks.size() < Fewest)
            return;
        const std::string where = group.category.empty() ? group.owner : group.category;
        for (std::size_t i = 1; i < group.blocks.size(); ++i) {
            const std::string before = withoutStop(block(group.blocks[i - 1]).text);
            const std::string step = withoutStop(block(group.blocks[i]).text);
            if (before.empty() || step.empty() || countWords(before) > LongestStep ||
                pointsAtPage(before) || pointsAtPage(step) || !isBalanced(before) ||
                !isBalanced(step))
                continue;
            Finding finding;
            finding.rule = FactRule::NextStep;
            finding.context = m_source.contextFor(where);
            finding.ask = "which step follows “" + before + "”?";
            finding.answer = capitalised(step);
            finding.confidence = before.find('"') == std::string::npos ? 0.8 : 0.66;
            finding.sentence = sentenceOf(block(group.blocks[i]));
            finding.place = group.blocks[i];
            m_source.add(std::move(finding));
        }
    }

    /// What an item of a list is called: its label, or all of it when it is short.
    static std::string nameOf(const Block &block)
    {
        if (block.passages.empty())
            return {};
        const Passage &first = block.passages.front();
        if (first.kind == LabelKind::Term)
            return first.label;
        if (first.kind != LabelKind::None || block.passages.size() > 1)
            return {};
        const std::string whole = withoutStop(block.text);
        const std::string bare = withoutParentheses(whole);
        return countWords(bare) <= LongestItem ? bare : std::string{};
    }

    void names(const Group &group)
    {
        if (group.category.empty() || group.blocks.size() > MostNamed)
            return;
        const auto words = wordsOf(group.category);
        const std::string &first = words.front().bare;
        if (first == "other" || first == "some" || first == "several" || first == "many")
            return;
        std::string all;
        for (const std::size_t at : group.blocks) {
            const std::string name = nameOf(block(at));
            if (name.empty() || !isBalanced(name))
                return;
            all += all.empty() ? capitalised(name) : ", " + m_source.inSentence(name);
        }
        Finding finding;
        finding.rule = FactRule::NamedList;
        finding.answer = all;
        finding.confidence = 0.85;
        finding.place = group.blocks.front();
        finding.sentence = sentenceOf(block(group.blocks.front()));
        const std::string category = m_source.inSentence(group.category);
        finding.context = m_source.namesTheme(category) && !m_source.theme.isQuestion
                              ? std::string{}
                              : m_source.contextFor(group.owner);
        const auto asked = askedBy(category, m_source);
        if (asked && (category.starts_with("wh") || category.starts_with("how"))) {
            finding.context = m_source.contextFor(group.owner);
            finding.ask = *asked + " Name " + nameOfNumber(group.blocks.size()) +
                          (category.starts_with("where") || category.starts_with("when") ? " cases."
                           : category.starts_with("why") ? " reasons."
                                                         : " things.");
        } else if (isPlural(category) || group.counted) {
            finding.ask =
                "what are the " + nameOfNumber(group.blocks.size()) + " " + category + "?";
        } else {
            return;
        }
        m_source.add(std::move(finding));
    }

    /// "Three kinds of rock exist: igneous, sedimentary and metamorphic."
    void counted(const Block &block, std::size_t place)
    {
        for (const Passage &passage : block.passages) {
            for (const Sentence &sentence : passage.sentences) {
                const std::size_t colon = findOutside(sentence.text, ": ");
                if (colon == std::string::npos)
                    continue;
                const std::string lead = sentence.text.substr(0, colon);
                const auto items = listedItems(std::string_view(sentence.text).substr(colon + 2));
                const auto words = wordsOf(lead);
                const auto number = std::ranges::find_if(
                    words, [](const Word &word) { return numberNamed(word.bare).has_value(); });
                if (number == words.end() || numberNamed(number->bare) != items.size() ||
                    leansBack(lead) || countPronouns(lead) > 0)
                    continue;
                std::string all;
                for (const ListedItem &item : items)
                    all += (all.empty() ? "" : ", ") + item.name;
                Finding finding;
                finding.rule = FactRule::NamedList;
                finding.context = m_source.contextFor(passage.owner, lead);
                finding.ask = "complete the list. " + capitalised(lead) + ": …";
                finding.answer = capitalised(all);
                finding.confidence = 0.75;
                finding.sentence = sentence.number;
                finding.place = place;
                m_source.add(std::move(finding));
            }
        }
    }

    /// "Related patterns: Bulkhead (isolates resources), …": which one does the gloss mean?
    void glosses(const Passage &passage, std::size_t place)
    {
        constexpr std::size_t ShortestGloss = 3;
        if (passage.sentences.empty() || passage.label.empty())
            return;
        const std::string label = m_source.inSentence(withoutArticle(passage.label));
        const std::string low = lowered(label);
        const bool related = low.starts_with("related") || low == "see also";
        if (passage.kind != LabelKind::Attribute && passage.kind != LabelKind::Term && !related)
            return;
        const auto items = listedItems(passage.sentences.front().text);
        for (const ListedItem &item : items) {
            const auto words = wordsOf(item.gloss);
            if (words.size() < ShortestGloss || isPreposition(words.front().bare) ||
                isStopWord(words.front().bare) || words.front().bare == "e.g" ||
                item.gloss.find('?') != std::string::npos || pointsAtPage(item.gloss) ||
                countWords(item.name) > 5 ||
                shareIn(contentWords(item.name), contentWords(item.gloss)) > 0.3 ||
                !isBalanced(item.gloss))
                continue;
            std::string kind = singular(label);
            if (related)
                kind = low == "related" || low == "see also" ? "related concept" : kind;
            else if (passage.kind == LabelKind::Term || !isPlural(label) || low == "pros" ||
                     low == "cons")
                continue;
            Finding finding;
            finding.rule = FactRule::Definition;
            finding.context = m_source.contextFor(passage.owner);
            finding.ask = "which " + kind + " is described as “" + item.gloss + "”?";
            finding.answer = capitalised(item.name);
            finding.confidence = 0.72;
            finding.sentence = passage.sentences.front().number;
            finding.place = place;
            m_source.add(std::move(finding));
        }
    }

    Source &m_source;
};

} // namespace

void findLists(Source &source)
{
    ListFinder(source).find();
}

} // namespace engram::facts
