// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// R2, R6, R10 and R11 for labels that are no terms: "Trade-offs: …", "Why it matters: …", "Without a
// breaker: …", "Writes need: …".

#include "base/text.h"
#include "facts/english.h"
#include "facts/source.h"

#include <algorithm>
#include <array>
#include <utility>

namespace engram::facts
{

namespace
{

std::string pluralOf(std::string_view noun)
{
    if (isPlural(noun))
        return std::string(noun);
    if (noun.ends_with('y') && noun.size() > 2)
        return std::string(noun.substr(0, noun.size() - 1)) + "ies";
    return std::string(noun) + "s";
}

class AttributeFinder
{
public:
    explicit AttributeFinder(Source &source) : m_source(source) {}

    void find()
    {
        const std::vector<Block> &blocks = m_source.structure.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            m_place = i;
            for (const Passage &passage : blocks[i].passages) {
                if (passage.sentences.empty() || !isBalanced(passage.label) || passage.example)
                    continue;
                switch (passage.kind) {
                case LabelKind::Attribute:
                    attribute(passage);
                    break;
                case LabelKind::Question:
                    question(passage);
                    break;
                case LabelKind::Setting:
                    setting(passage);
                    break;
                case LabelKind::Need:
                    need(passage);
                    break;
                default:
                    break;
                }
            }
        }
    }

private:
    [[nodiscard]] Finding findingOf(const Passage &passage, FactRule rule, double confidence) const
    {
        Finding finding;
        finding.rule = rule;
        finding.confidence = confidence;
        finding.sentence = passage.sentences.front().number;
        finding.place = m_place;
        return finding;
    }

    /// Whether the text can be an answer. One that tells a story from its beginning cannot.
    [[nodiscard]] static bool isAnswer(const Said &said, const Passage &passage)
    {
        const std::string &first = passage.sentences.front().text;
        return !said.text.empty() && !first.ends_with('?') && !isScenario(said.text) &&
               !pointsAtPage(said.text) && isBalanced(said.text);
    }

    void attribute(const Passage &passage)
    {
        const std::string label = m_source.inSentence(withoutArticle(passage.label));
        const std::string low = lowered(label);
        const std::vector<ListedItem> items = listedItems(passage.sentences.front().text);
        // A problem is told by more than its first sentence.
        const Said said = saidBy(passage.sentences, low == "problem" ? 20 : 8);
        if (!isAnswer(said, passage))
            return;
        Finding finding = findingOf(passage, FactRule::Definition, said.whole ? 0.85 : 0.78);
        finding.context = m_source.contextFor(passage.owner);
        finding.answer = said.text;
        // "The saga" is the theme itself.
        if (m_source.namesTheme(label) && countWords(label) == 1)
            return;
        if (low.ends_with(" for")) {
            finding.ask = purpose(passage, low);
            finding.context = m_source.namesTheme(passage.owner) && !m_source.theme.isQuestion
                                  ? std::string{}
                                  : m_source.theme.name;
            m_source.add(std::move(finding));
            return;
        }
        if (low == "problem") {
            finding.ask = "which problem does it solve?";
            // A story that goes on is not told by its first sentence.
            finding.confidence = said.whole ? 0.8 : 0.65;
            m_source.add(std::move(finding));
            return;
        }
        // "Rule of thumb: …" is one thing, however many commas it has.
        const bool listed = isPlural(label) || low == "implementation" || low == "standard";
        const bool clause =
            !items.empty() &&
            isPreposition(lowered(items.front().name.substr(0, items.front().name.find(' '))));
        if (listed && !clause && items.size() >= 2 && low != "configuration" && low != "response") {
            named(passage, label, items, finding);
            return;
        }
        // One word is a name, and says little by itself.
        if (countWords(said.text) == 1)
            finding.confidence = 0.66;
        const bool possessive = label.find("'s ") != std::string::npos;
        const bool common = low.starts_with("common ");
        finding.ask = (isPlural(label) ? "what are " : "what is ") +
                      std::string(possessive                   ? ""
                                  : common && !isPlural(label) ? "a "
                                                               : "the ") +
                      label + "?";
        m_source.add(std::move(finding));
    }

    [[nodiscard]] std::string purpose(const Passage &passage, const std::string &label) const
    {
        const std::string owner =
            passage.owner.empty() ? std::string("it") : withArticle(passage.owner, m_source.names);
        const bool plural = isPlural(owner);
        const std::string verb = plural ? "are " : "is ";
        if (label == "use for" || label == "used for")
            return "what " + verb + owner + " used for?";
        return "what " + verb + owner + " " + label + "?";
    }

    /// "Alternatives: a (x), b, c" → name three alternatives.
    void named(const Passage &passage, const std::string &label,
               const std::vector<ListedItem> &items, Finding finding)
    {
        constexpr std::size_t MostNamed = 6;
        if (items.size() > MostNamed)
            return;
        std::string full;
        std::string names;
        for (const ListedItem &item : items) {
            const std::string sep = names.empty() ? "" : ", ";
            names += sep + item.name;
            full += sep + item.name + (item.gloss.empty() ? "" : " (" + item.gloss + ")");
        }
        constexpr std::size_t LongestAnswer = 25;
        finding.rule = FactRule::NamedList;
        finding.answer = capitalised(countWords(full) <= LongestAnswer ? full : names);
        finding.confidence = 0.82;
        const bool possessive = label.find("'s ") != std::string::npos;
        const std::string low = lowered(label);
        const std::string count = nameOfNumber(items.size());
        finding.ask = possessive ? "what are " + label + "?"
                                 : "name the " + count + " " + pluralOf(label) + ".";
        if (isPlural(label) || possessive)
            finding.ask = possessive ? finding.ask : "what are the " + count + " " + label + "?";
        if (low == "options" && !passage.owner.empty()) {
            finding.context = m_source.contextFor();
            finding.ask.pop_back();
            finding.ask += " for " + m_source.inSentence(passage.owner) + "?";
        }
        m_source.add(std::move(finding));
    }

    void question(const Passage &passage)
    {
        const Said said = saidBy(passage.sentences);
        if (!isAnswer(said, passage))
            return;
        const auto ask = askedBy(passage.label, m_source);
        if (!ask)
            return;
        const bool why = ask->starts_with("why");
        Finding finding = findingOf(passage, why ? FactRule::Cause : FactRule::Definition,
                                    said.whole ? 0.85 : 0.78);
        finding.context = m_source.contextFor(passage.owner, *ask);
        finding.ask = *ask;
        finding.answer = said.text;
        m_source.add(std::move(finding));
    }

    void setting(const Passage &passage)
    {
        const Said said = saidBy(passage.sentences, 4);
        if (!isAnswer(said, passage) || countWords(said.text) < 2)
            return;
        const auto words = wordsOf(passage.label);
        static constexpr std::array Conditions{"without", "with",  "if",     "when",
                                               "during",  "after", "before", "until"};
        const std::string low = lowered(passage.label);
        std::string label = m_source.inSentence(passage.label);
        Finding finding = findingOf(passage, FactRule::Bound, 0.75);
        finding.context = m_source.contextFor(passage.owner, passage.label);
        if (low == "in practice")
            finding.ask = "what is done in practice?";
        else if (std::ranges::find(Conditions, words.front().bare) != Conditions.end())
            finding.ask = "what happens " + label + "?";
        else if (words.front().bare == "for")
            finding.ask = "what applies to" + label.substr(3) + "?";
        else {
            finding.ask = "what applies " + label + "?";
            finding.confidence = 0.66;
        }
        finding.answer = said.text;
        m_source.add(std::move(finding));
    }

    void need(const Passage &passage)
    {
        const Said said = saidBy(passage.sentences);
        if (!isAnswer(said, passage))
            return;
        const std::size_t space = passage.label.find_last_of(' ');
        const std::string subject = m_source.inSentence(passage.label.substr(0, space));
        const std::string verb = lowered(passage.label.substr(space + 1));
        Finding finding = findingOf(passage, FactRule::Definition, 0.82);
        finding.context = m_source.contextFor(passage.owner);
        finding.ask = "what " + std::string(isPlural(subject) ? "do " : "does ") + subject + " " +
                      baseForm(verb) + "?";
        finding.answer = said.text;
        m_source.add(std::move(finding));
    }

    Source &m_source;
    std::size_t m_place = 0;
};

} // namespace

void findAttributes(Source &source)
{
    AttributeFinder(source).find();
}

} // namespace engram::facts
