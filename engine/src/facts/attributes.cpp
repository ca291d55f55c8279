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
    [[nodiscard]] Draft draftOf(const Passage &passage, FactRule rule, double confidence) const
    {
        Draft draft;
        draft.rule = rule;
        draft.confidence = confidence;
        draft.sentence = passage.sentences.front().number;
        draft.place = m_place;
        return draft;
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
        Draft draft = draftOf(passage, FactRule::Definition, said.whole ? 0.85 : 0.78);
        draft.context = m_source.contextFor(passage.owner);
        draft.answer = said.text;
        // "The saga" is the topic itself.
        if (m_source.namesTopic(label) && countWords(label) == 1)
            return;
        if (low.ends_with(" for")) {
            draft.ask = purpose(passage, low);
            draft.context = m_source.namesTopic(passage.owner) && !m_source.topic.isQuestion
                                ? std::string{}
                                : m_source.topic.name;
            m_source.add(std::move(draft));
            return;
        }
        if (low == "problem") {
            draft.ask = "which problem does it solve?";
            // A story that goes on is not told by its first sentence.
            draft.confidence = said.whole ? 0.8 : 0.65;
            m_source.add(std::move(draft));
            return;
        }
        // "Rule of thumb: …" is one thing, however many commas it has.
        const bool listed = isPlural(label) || low == "implementation" || low == "standard";
        const bool clause =
            !items.empty() &&
            isPreposition(lowered(items.front().name.substr(0, items.front().name.find(' '))));
        if (listed && !clause && items.size() >= 2 && low != "configuration" && low != "response") {
            named(passage, label, items, draft);
            return;
        }
        // One word is a name, and says little by itself.
        if (countWords(said.text) == 1)
            draft.confidence = 0.66;
        const bool possessive = label.find("'s ") != std::string::npos;
        const bool common = low.starts_with("common ");
        draft.ask = (isPlural(label) ? "what are " : "what is ") +
                    std::string(possessive                   ? ""
                                : common && !isPlural(label) ? "a "
                                                             : "the ") +
                    label + "?";
        m_source.add(std::move(draft));
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
               const std::vector<ListedItem> &items, Draft draft)
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
        draft.rule = FactRule::NamedList;
        draft.answer = capitalised(countWords(full) <= LongestAnswer ? full : names);
        draft.confidence = 0.82;
        const bool possessive = label.find("'s ") != std::string::npos;
        const std::string low = lowered(label);
        const std::string count = nameOfNumber(items.size());
        draft.ask = possessive ? "what are " + label + "?"
                               : "name the " + count + " " + pluralOf(label) + ".";
        if (isPlural(label) || possessive)
            draft.ask = possessive ? draft.ask : "what are the " + count + " " + label + "?";
        if (low == "options" && !passage.owner.empty()) {
            draft.context = m_source.contextFor();
            draft.ask.pop_back();
            draft.ask += " for " + m_source.inSentence(passage.owner) + "?";
        }
        m_source.add(std::move(draft));
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
        Draft draft = draftOf(passage, why ? FactRule::Cause : FactRule::Definition,
                              said.whole ? 0.85 : 0.78);
        draft.context = m_source.contextFor(passage.owner, *ask);
        draft.ask = *ask;
        draft.answer = said.text;
        m_source.add(std::move(draft));
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
        Draft draft = draftOf(passage, FactRule::Bound, 0.75);
        draft.context = m_source.contextFor(passage.owner, passage.label);
        if (low == "in practice")
            draft.ask = "what is done in practice?";
        else if (std::ranges::find(Conditions, words.front().bare) != Conditions.end())
            draft.ask = "what happens " + label + "?";
        else if (words.front().bare == "for")
            draft.ask = "what applies to" + label.substr(3) + "?";
        else {
            draft.ask = "what applies " + label + "?";
            draft.confidence = 0.66;
        }
        draft.answer = said.text;
        m_source.add(std::move(draft));
    }

    void need(const Passage &passage)
    {
        const Said said = saidBy(passage.sentences);
        if (!isAnswer(said, passage))
            return;
        const std::size_t space = passage.label.find_last_of(' ');
        const std::string subject = m_source.inSentence(passage.label.substr(0, space));
        const std::string verb = lowered(passage.label.substr(space + 1));
        Draft draft = draftOf(passage, FactRule::Definition, 0.82);
        draft.context = m_source.contextFor(passage.owner);
        draft.ask = "what " + std::string(isPlural(subject) ? "do " : "does ") + subject + " " +
                    baseForm(verb) + "?";
        draft.answer = said.text;
        m_source.add(std::move(draft));
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
