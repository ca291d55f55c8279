// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// R2 and R7: "Term: text" asks what the term means, and which term the text means. Where three or
// more terms stand beside each other, the second question offers them all.

#include "base/text.h"
#include "facts/english.h"
#include "facts/source.h"

#include <algorithm>
#include <array>
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

/// "What it provides": the things are the theme's own.
bool isOfTheme(std::string_view whCategory)
{
    const auto words = wordsOf(whCategory);
    return words.size() > 1 && words[0].bare == "what" && words[1].bare == "it";
}

/// What is in the label and not already said by what the prompt names.
std::vector<std::string> ownWords(std::string_view label, std::string_view said)
{
    std::vector<std::string> words = contentWords(label);
    const std::vector<std::string> named = contentWords(said);
    std::erase_if(words, [&named](const std::string &word) { return shareIn({word}, named) > 0; });
    return words;
}

bool hasCamelCase(std::string_view text)
{
    int found = 0;
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
        found +=
            text[i - 1] >= 'a' && text[i - 1] <= 'z' && text[i] >= 'A' && text[i] <= 'Z' ? 1 : 0;
    return found >= 2;
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
            // Steps and examples define nothing.
            if (group != nullptr && (group->example || group->ordered) &&
                blocks[i].passages.front().sign != LabelSign::Bold)
                continue;
            m_leads = blocks[i].leadIn.has_value();
            for (const Passage &passage : blocks[i].passages)
                if (passage.kind == LabelKind::Term && !passage.sentences.empty() &&
                    !passage.example)
                    define(passage, i, &passage == &blocks[i].passages.front() ? group : nullptr);
        }
        m_leads = false;
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
        // What something is takes one sentence; to tell it apart takes more.
        const std::string text(trimmed(saidBy(passage.sentences, 4).text));
        const std::string telling(trimmed(saidBy(passage.sentences).text));
        const std::string &first = passage.sentences.front().text;
        if (text.empty() || first.ends_with('?') || pointsAtPage(text) || !isBalanced(text) ||
            !isBalanced(passage.label) || (m_leads && countWords(text) < 5))
            return;
        const std::size_t words = countWords(text);
        const bool scenario = isScenario(text);
        if (words < 2 || scenario)
            return;
        const std::string category = group != nullptr ? group->category : std::string{};
        const std::string narrower = !passage.owner.empty()   ? passage.owner
                                     : !passage.aside.empty() ? std::string{}
                                                              : category;
        Finding finding;
        finding.rule = FactRule::Definition;
        finding.sentence = passage.sentences.front().number;
        finding.place = place;
        finding.confidence = confidenceOf(passage, group);
        if (passage.sign == LabelSign::Equals && words <= 6) {
            equate(passage, narrower, finding);
            return;
        }
        // Example names instead of words: "OrderService is the parent of PaymentService."
        if (hasCamelCase(text))
            finding.confidence -= 0.15;
        forward(passage, narrower, category, text, finding);
        reverse(passage, group, telling, finding);
    }

    static double confidenceOf(const Passage &passage, const Group *group)
    {
        if (passage.sign == LabelSign::Dash && group == nullptr)
            return 0.75;
        return group != nullptr || passage.sign == LabelSign::Bold ? 0.9 : 0.85;
    }

    /// "write path = CP": short on both sides, so the one is hidden beside the other.
    void equate(const Passage &passage, const std::string &narrower, Finding finding) const
    {
        const std::string right = withoutStop(passage.sentences.front().text);
        const std::string bare = withoutParentheses(right);
        if (bare.empty() || bare.find("{{") != std::string::npos ||
            passage.label.find("{{") != std::string::npos || bare.find('=') != std::string::npos)
            return;
        finding.kind = FactKind::Cloze;
        finding.context = m_source.contextFor(narrower);
        finding.ask = m_source.inSentence(passage.label) + " = {{" + bare + "}}.";
        finding.answer = bare;
        finding.confidence = 0.7;
        m_source.add(std::move(finding));
    }

    void forward(const Passage &passage, const std::string &narrower, const std::string &category,
                 const std::string &text, Finding finding) const
    {
        const std::string &label = passage.label;
        const std::string bare = withoutParentheses(label);
        // The question itself asks for its theme.
        if (shareIn(contentWords(bare), m_source.theme.words) > 0.99 &&
            (m_source.namesWholeTheme(bare) || contentWords(bare).size() == 1) &&
            category.empty() && m_source.theme.words.size() <= 2 && !m_source.theme.isPair)
            return;
        const std::string first(bare.substr(0, bare.find(' ')));
        const bool isName = m_source.names.contains(first) && bare.find(' ') == std::string::npos;
        // "What scales how" asks of each; "benefits" and "what it provides" name each.
        const bool asksOfEach = beginsWithWh(category) && !isOfTheme(category);
        finding.context = m_source.contextFor(asksOfEach ? std::string{} : narrower);
        // "Strong consistency" needs no "eventual consistency" before it.
        if (narrower.empty() && m_source.namesTheme(label) && !m_source.theme.isQuestion &&
            contentWords(bare).size() > 1)
            finding.context.clear();
        const bool single = bare.find(' ') == std::string::npos;
        const bool isTool = single && !m_source.small.contains(lowered(bare));
        // "Exactly-once: impossible …" says something of the term, not what it is.
        const auto said = wordsOf(text);
        static constexpr std::array Comparatives{"harder", "easier", "better",
                                                 "worse",  "faster", "slower"};
        const bool isJudgement =
            said.size() > 1 &&
            ((countWords(passage.sentences.front().text) <= 4 &&
              (isPreposition(said[0].bare) || said[0].bare.ends_with("ly"))) ||
             ((isPreposition(said[1].bare) || isStopWord(said[1].bare)) &&
              (isAdjective(said[0].bare) ||
               std::ranges::find(Comparatives, said[0].bare) != Comparatives.end())));
        const std::string article = lowered(label.substr(0, label.find(' ')));
        if (!passage.owner.empty() && isTool && countWords(passage.owner) == 1) {
            // "Configuration: Kafka: …"
            finding.ask = "how is it done in " + label + "?";
            finding.confidence = 0.75;
        } else if (asksOfEach || isJudgement || !passage.owner.empty() ||
                   (isName && !narrower.empty())) {
            // Right for every word, but it asks for less than one thing.
            finding.confidence = 0.66;
            finding.ask =
                "what applies to " + (isTool ? label : withArticle(label, m_source.names)) + "?";
        } else if ((article == "a" || article == "an") && narrower.empty())
            finding.ask = "what is " + m_source.inSentence(label) + "?";
        else if (!narrower.empty())
            finding.ask = "what is meant by “" + withoutArticle(label) + "”?";
        else if (isPlural(label))
            finding.ask = "what are " + m_source.inSentence(label) + "?";
        else if (isMassNoun(label))
            finding.ask = "what is " + m_source.inSentence(label) + "?";
        else
            finding.ask = "what is meant by “" + withoutArticle(label) + "”?";
        finding.answer = text;
        m_source.add(std::move(finding));
    }

    void reverse(const Passage &passage, const Group *group, const std::string &text,
                 Finding finding) const
    {
        const std::string label = m_source.names.contains(passage.label)
                                      ? passage.label
                                      : capitalised(withoutArticle(passage.label));
        const std::string category = group != nullptr ? group->category : std::string{};
        const bool usable =
            !category.empty() && (isPlural(category) || group->counted) && !beginsWithWh(category);
        // A list of members does not tell what they are members of.
        if (beginsWithWh(category) || !passage.owner.empty() ||
            (isPlural(passage.label) && !listedItems(text).empty()))
            return;
        const std::string said = usable ? category : std::string{};
        std::vector<std::string> own = ownWords(label, said + " " + m_source.theme.name);
        const bool namesMore = !own.empty();
        if (!namesMore)
            own = ownWords(label, said);
        const std::vector<std::string> telling = contentWords(text);
        if (own.empty() || telling.size() < FewestTellingWords || shareIn(own, telling) > 0.3 ||
            countPronouns(text.substr(0, text.find(' '))) > 0)
            return;
        // What names the answer cannot stand before the question.
        finding.context = usable ? m_source.contextFor({}, category) : m_source.theme.name;
        finding.offers = !namesMore && !usable && m_source.theme.isPair;
        if (!namesMore && !finding.offers)
            finding.context.clear();
        finding.ask = (usable ? "which of the " + m_source.inSentence(category) + " is described? "
                              : std::string(finding.offers ? "which one is described? "
                                                           : "which term is described? ")) +
                      text;
        finding.answer = label;
        finding.confidence -= 0.05;
        constexpr std::size_t MostSiblings = 12;
        if (group != nullptr && group->blocks.size() >= 3 && group->blocks.size() <= MostSiblings)
            offerSiblings(*group, finding);
        m_source.add(std::move(finding));
    }

    void offerSiblings(const Group &group, Finding &finding) const
    {
        constexpr std::size_t MostLures = 4;
        std::vector<std::string> lures;
        for (const std::size_t block : group.blocks) {
            const std::vector<Passage> &passages = m_source.structure.blocks[block].passages;
            if (passages.empty() || passages.front().kind != LabelKind::Term)
                return;
            const std::string lure = capitalised(passages.front().label);
            if (lure != finding.answer && lures.size() < MostLures)
                lures.push_back(lure);
        }
        if (lures.size() < 2)
            return;
        finding.rule = FactRule::Siblings;
        finding.kind = FactKind::Choice;
        finding.lures = std::move(lures);
    }

    Source &m_source;
    bool m_leads = false; ///< the block ends with a colon
    std::unordered_map<std::size_t, std::size_t> m_groupOf;
};

} // namespace

void findDefinitions(Source &source)
{
    DefinitionFinder(source).find();
}

} // namespace engram::facts
