// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// R2 and R7: "Term: text" asks what the term means, and which term the text means. Where three or
// more terms stand beside each other, the second question offers them all.

#include "base/text.h"
#include "facts/english.h"
#include "facts/source.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace engram::facts
{

namespace
{

bool beginsWithWh(std::string_view category)
{
    const auto words = wordsOf(category);
    static constexpr std::array Wh{"why", "where", "when", "what", "how", "who"};
    return !words.empty() && std::ranges::find(Wh, words.front().bare) != Wh.end();
}

/// What is in the label and not already said by what the prompt names.
std::vector<std::string> ownWords(std::string_view label, std::string_view said)
{
    std::vector<std::string> words = contentWords(label);
    const std::vector<std::string> named = contentWords(said);
    std::erase_if(words,
                  [&named](const std::string &word) { return shareIn({word}, named) > 0; });
    return words;
}

/// Text that tells the term apart says more than this.
constexpr std::size_t FewestTellingWords = 3;

class DefinitionFinder
{
public:
    explicit DefinitionFinder(Source &source) : m_source(source)
    {
        for (std::size_t i = 0; i < source.structure.groups.size(); ++i)
            for (const std::size_t block : source.structure.groups[i].blocks)
                m_groupOf.try_emplace(block, i);
    }

    void find()
    {
        const std::vector<Block> &blocks = m_source.structure.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const Group *group = nullptr;
            if (const auto found = m_groupOf.find(i); found != m_groupOf.end())
                group = &m_source.structure.groups[found->second];
            for (const Passage &passage : blocks[i].passages)
                if (passage.kind == LabelKind::Term && !passage.sentences.empty())
                    define(passage, i, &passage == &blocks[i].passages.front() ? group : nullptr);
        }
        // "A: first thing. B: second thing." in the right option of a question about both.
        if (m_source.question == nullptr)
            return;
        for (const Option &option : m_source.question->options) {
            if (!option.right)
                continue;
            const std::vector<Passage> passages = passagesOf(option.text);
            if (passages.size() < 2)
                continue;
            for (const Passage &passage : passages)
                if (passage.kind == LabelKind::Term && !passage.sentences.empty())
                    define(passage, blocks.size(), nullptr);
        }
    }

private:
    void define(const Passage &passage, std::size_t place, const Group *group)
    {
        const Said said = saidBy(passage.sentences);
        const std::string text(trimmed(said.text));
        const std::string &first = passage.sentences.front().text;
        if (text.empty() || first.ends_with('?') || pointsAtPage(text) || !isBalanced(text) ||
            !isBalanced(passage.label) || passage.sentences.front().text.ends_with(':'))
            return;
        const std::size_t words = countWords(text);
        const bool scenario = isScenario(text);
        if (words < 2 || scenario)
            return;
        const std::string category = group != nullptr ? group->category : std::string{};
        const std::string narrower = !passage.owner.empty() ? passage.owner
                                     : !passage.aside.empty()
                                         ? std::string{}
                                         : category;
        Draft draft;
        draft.rule = FactRule::Definition;
        draft.sentence = passage.sentences.front().number;
        draft.place = place;
        draft.confidence = confidenceOf(passage, group);
        if (passage.sign == LabelSign::Equals && words <= 6) {
            equate(passage, narrower, draft);
            return;
        }
        forward(passage, narrower, category, text, draft);
        reverse(passage, group, text, draft);
    }

    static double confidenceOf(const Passage &passage, const Group *group)
    {
        if (passage.sign == LabelSign::Dash && group == nullptr)
            return 0.75;
        return group != nullptr || passage.sign == LabelSign::Bold ? 0.9 : 0.85;
    }

    /// "write path = CP": short on both sides, so the one is hidden beside the other.
    void equate(const Passage &passage, const std::string &narrower, Draft draft) const
    {
        const std::string right = withoutStop(passage.sentences.front().text);
        const std::string bare = withoutParentheses(right);
        if (bare.empty() || bare.find("{{") != std::string::npos ||
            passage.label.find("{{") != std::string::npos || bare.find('=') != std::string::npos)
            return;
        draft.kind = FactKind::Cloze;
        draft.context = m_source.contextFor(narrower);
        draft.ask = m_source.inSentence(passage.label) + " = {{" + bare + "}}.";
        draft.answer = bare;
        draft.confidence = 0.7;
        m_source.add(std::move(draft));
    }

    void forward(const Passage &passage, const std::string &narrower, const std::string &category,
                 const std::string &text, Draft draft) const
    {
        const std::string &label = passage.label;
        const std::string bare = withoutParentheses(label);
        // The question itself asks for its topic.
        if (lowered(bare) == lowered(withoutParentheses(m_source.topic.name)))
            return;
        const std::string first(bare.substr(0, bare.find(' ')));
        const bool isName = m_source.names.contains(first) && bare.find(' ') == std::string::npos;
        const bool named = m_source.namesTopic(label) && !m_source.topic.isQuestion;
        draft.context = m_source.contextFor(narrower, label);
        if (named && contentWords(label).size() > 1 && narrower == category)
            draft.context.clear();
        if (beginsWithWh(category) || (isName && !narrower.empty()))
            draft.ask = "what applies to " + m_source.inSentence(label) + "?";
        else if (isPlural(label) && !beginsWithWh(label))
            draft.ask = "what are " + m_source.inSentence(label) + "?";
        else if (isMassNoun(label))
            draft.ask = "what is " + m_source.inSentence(label) + "?";
        else
            draft.ask = "what is meant by “" + label + "”?";
        draft.answer = text;
        m_source.add(std::move(draft));
    }

    void reverse(const Passage &passage, const Group *group, const std::string &text,
                 Draft draft) const
    {
        const std::string label = m_source.names.contains(passage.label)
                                      ? passage.label
                                      : capitalised(passage.label);
        const std::string category = group != nullptr ? group->category : std::string{};
        const bool usable = !category.empty() && isPlural(category) && !beginsWithWh(category);
        if (beginsWithWh(category) || !passage.owner.empty())
            return;
        const std::vector<std::string> own = ownWords(label, usable ? category : std::string{});
        const std::vector<std::string> telling = contentWords(text);
        if (own.empty() || telling.size() < FewestTellingWords || shareIn(own, telling) > 0.3 ||
            countPronouns(text.substr(0, text.find(' '))) > 0)
            return;
        // What names the answer cannot stand before the question.
        draft.context = usable ? m_source.contextFor({}, category) : m_source.topic.name;
        if (shareIn(own, contentWords(draft.context)) > 0.3)
            draft.context.clear();
        draft.ask = (usable ? "which of the " + m_source.inSentence(category) + " is described? "
                            : std::string("which term is described? ")) +
                    text;
        draft.answer = label;
        draft.confidence -= 0.05;
        if (group != nullptr && group->blocks.size() >= 3)
            offerSiblings(*group, draft);
        m_source.add(std::move(draft));
    }

    void offerSiblings(const Group &group, Draft &draft) const
    {
        constexpr std::size_t MostLures = 4;
        std::vector<std::string> lures;
        for (const std::size_t block : group.blocks) {
            const std::vector<Passage> &passages = m_source.structure.blocks[block].passages;
            if (passages.empty() || passages.front().kind != LabelKind::Term)
                return;
            const std::string lure = capitalised(passages.front().label);
            if (lure != draft.answer && lures.size() < MostLures)
                lures.push_back(lure);
        }
        if (lures.size() < 2)
            return;
        draft.rule = FactRule::Siblings;
        draft.kind = FactKind::Choice;
        draft.lures = std::move(lures);
    }

    Source &m_source;
    std::unordered_map<std::size_t, std::size_t> m_groupOf;
};

} // namespace

void findDefinitions(Source &source)
{
    DefinitionFinder(source).find();
}

} // namespace engram::facts
