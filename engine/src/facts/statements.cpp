// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// R3: sentences that say what a thing is or does. R9: sentences that set one thing against another.

#include "base/text.h"
#include "facts/english.h"
#include "facts/sentences_of.h"
#include "facts/source.h"

#include <algorithm>
#include <array>
#include <utility>

namespace engram::facts
{

namespace
{

constexpr std::size_t LongestSubject = 6;
constexpr std::size_t ShortestSentence = 5;
constexpr std::size_t LongestSentence = 30;

/// Verbs whose object is worth asking for: "What does X prove?"
constexpr std::array AskedVerbs{
    "proves",   "shows",    "states",    "says",      "requires",   "guarantees", "ensures",
    "prevents", "provides", "protects",  "causes",    "produces",   "converts",   "stores",
    "forbids",  "grants",   "contains",  "regulates", "transports", "carries",    "measures",
    "controls", "governs",  "prohibits", "allows",    "enables",    "connects",   "separates",
    "captures", "manages",  "holds"};

class StatementFinder
{
public:
    explicit StatementFinder(Source &source) : m_source(source) {}

    void find()
    {
        forEachSentence(m_source, [this](const PlacedSentence &placed) {
            const std::size_t words = countWords(placed.sentence->text);
            if (words < ShortestSentence || words > LongestSentence || !standsAlone(placed))
                return;
            m_placed = &placed;
            m_text = withoutStop(placed.sentence->text);
            m_words = wordsOf(m_text);
            called();
            statement();
            contrast();
        });
    }

private:
    [[nodiscard]] Finding findingOf(FactRule rule, double confidence) const
    {
        return findingFor(*m_placed, rule, confidence);
    }

    /// The words up to but without the i-th.
    [[nodiscard]] std::string before(std::size_t i) const
    {
        return i == 0 ? std::string{} : m_text.substr(0, m_words[i - 1].end);
    }
    [[nodiscard]] std::string from(std::size_t i) const
    {
        return i < m_words.size() ? m_text.substr(m_words[i].begin) : std::string{};
    }

    /// The place of the verb behind a short subject; 0 when there is none.
    [[nodiscard]] std::size_t verbAt() const
    {
        for (std::size_t i = 1; i < m_words.size() && i <= LongestSubject + 2; ++i) {
            const std::string &word = m_words[i].bare;
            if (isFiniteVerb(word) || std::ranges::find(AskedVerbs, word) != AskedVerbs.end())
                return countWords(withoutParentheses(before(i))) <= LongestSubject ? i : 0;
        }
        return 0;
    }

    /// A noun phrase that needs nothing before it, and is one alone.
    [[nodiscard]] bool isSubject(const std::string &subject) const
    {
        const auto words = wordsOf(subject);
        if (words.empty() || !isBalanced(subject) || subject.find(',') != std::string::npos ||
            subject.find('"') != std::string::npos || isPreposition(words.front().bare) ||
            words.front().bare.ends_with("ing") || words.front().bare.starts_with("wh") ||
            words.back().bare.starts_with("example"))
            return false;
        return countPronouns(subject) == 0 && !isFiniteVerb(words.front().bare);
    }

    /// Whether English can go on behind it without an article of ours.
    [[nodiscard]] bool isDetermined(const std::string &subject) const
    {
        const std::string bare = withoutParentheses(subject);
        const std::string article = withoutArticle(bare);
        const std::string first = bare.substr(0, bare.find(' '));
        const bool capitals =
            first.size() > 1 &&
            first.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
        const bool camel = first.size() > 2 && first.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                                                                   1) != std::string::npos;
        return article != bare || isPlural(bare) || isMassNoun(bare) || capitals || camel ||
               first.starts_with('`') ||
               (bare.find(' ') == std::string::npos && m_source.names.contains(first));
    }

    void statement()
    {
        const std::size_t verb = verbAt();
        if (verb == 0 || verb + 1 >= m_words.size())
            return;
        const std::string subject = before(verb);
        const std::string &word = m_words[verb].bare;
        // "Estoppel means …": one word without an article needs none.
        const bool bareWord = subject.find(' ') == std::string::npos &&
                              (word == "means" || word == "is" || word == "was");
        if (!isSubject(subject) || (!bareWord && !isDetermined(subject)))
            return;
        const bool copula = word == "is" || word == "are" || word == "was" || word == "were";
        const std::string object = from(verb + 1);
        if (!isBalanced(object))
            return;
        if (copula) {
            static constexpr std::array Nouns{"a", "an", "the", "one", "any"};
            const std::string &next = m_words[verb + 1].bare;
            if (std::ranges::find(Nouns, next) == Nouns.end() || countWords(object) < 2 ||
                (next == "one" && (verb + 2 >= m_words.size() || m_words[verb + 2].bare != "of")))
                return;
            Finding finding = findingOf(FactRule::Statement, 0.75);
            finding.ask = "what " + word + " " + m_source.inSentence(subject) + "?";
            finding.answer = withStop(capitalised(object));
            finding.context = contextOf(*m_placed, m_source, subject);
            m_source.add(std::move(finding));
            return;
        }
        if (word == "means" || word == "refers") {
            Finding finding = findingOf(FactRule::Statement, 0.75);
            finding.ask = word == "means"
                              ? "what does " + m_source.inSentence(subject) + " mean?"
                              : "what does " + m_source.inSentence(subject) + " refer to?";
            finding.answer = withStop(capitalised(word == "means" ? object : from(verb + 2)));
            finding.context = contextOf(*m_placed, m_source, subject);
            m_source.add(std::move(finding));
            return;
        }
        if (std::ranges::find(AskedVerbs, word) == AskedVerbs.end() || countWords(object) < 2)
            return;
        Finding finding = findingOf(FactRule::Statement, 0.72);
        finding.ask = "what does " + m_source.inSentence(subject) + " " + baseForm(word) + "?";
        finding.answer = withStop(capitalised(object));
        finding.context = contextOf(*m_placed, m_source, subject);
        m_source.add(std::move(finding));
    }

    /// "… is called X", "… known as X": which term?
    void called()
    {
        for (const std::string_view phrase :
             {" is called ", " are called ", " is known as ", " are known as ", " was called "}) {
            const std::size_t at = findOutside(m_text, phrase);
            if (at == std::string::npos)
                continue;
            std::string name = m_text.substr(at + phrase.size());
            name = name.substr(0, name.find_first_of(",;:("));
            const std::string subject = m_text.substr(0, at);
            if (countWords(name) > 4 || countWords(subject) < 3 ||
                shareIn(contentWords(name), contentWords(subject)) > 0.3)
                continue;
            Finding finding = findingOf(FactRule::Statement, 0.75);
            finding.ask =
                "what " + std::string(phrase.substr(1, phrase.find(' ', 1) - 1)) + " " +
                m_source.inSentence(subject) +
                (phrase.find("known") != std::string_view::npos ? " known as?" : " called?");
            finding.answer = capitalised(withoutArticle(name));
            finding.context = contextOf(*m_placed, m_source, subject);
            m_source.add(std::move(finding));
            return;
        }
    }

    void contrast()
    {
        const std::string low = lowered(m_text);
        if (low.starts_with("prefer ")) {
            const std::size_t over = findOutside(low, " over ");
            if (over != std::string::npos) {
                const std::size_t begin = std::string_view("prefer ").size();
                hide(begin, over, 0.75);
            }
            return;
        }
        // "… is a new transaction, not a rollback"
        for (const std::string_view is : {" is a ", " is an ", " are "}) {
            const std::size_t at = findOutside(low, is);
            const std::size_t comma = findOutside(low, ", not ");
            if (at == std::string::npos || comma == std::string::npos || comma < at)
                continue;
            const std::size_t begin = at + (is == " are " ? is.size() : 4);
            if (isSubject(m_text.substr(0, at)))
                hide(begin, comma, 0.72);
            return;
        }
        for (const std::string_view sign : {" whereas ", " while ", "; unlike ", ", unlike "}) {
            const std::size_t at = findOutside(low, sign);
            if (at == std::string::npos || (sign == " while " && (at == 0 || low[at - 1] != ',')))
                continue;
            compare(at, at + sign.size());
            return;
        }
        if (low.starts_with("unlike ")) {
            const std::size_t comma = findOutside(low, ", ");
            if (comma == std::string::npos)
                return;
            const std::string other = m_text.substr(7, comma - 7);
            const std::string rest = m_text.substr(comma + 2);
            const std::string own = subjectIn(rest);
            if (own.empty())
                return;
            Finding finding = findingOf(FactRule::Contrast, 0.75);
            finding.ask = "how " + std::string(isPlural(own) ? "do " : "does ") +
                          m_source.inSentence(own) + " differ from " + other + "?";
            finding.answer = withStop(capitalised(rest));
            finding.context = contextOf(*m_placed, m_source, own + " " + other);
            m_source.add(std::move(finding));
        }
    }

    static std::string subjectIn(std::string_view clause)
    {
        const auto words = wordsOf(clause);
        for (std::size_t i = 1; i < words.size() && i <= LongestSubject; ++i)
            if (isFiniteVerb(words[i].bare))
                return std::string(clause.substr(0, words[i - 1].end));
        return {};
    }

    /// "Arteries carry …, whereas veins carry …"
    void compare(std::size_t leftEnd, std::size_t rightBegin)
    {
        std::string left = m_text.substr(0, leftEnd);
        if (left.ends_with(','))
            left.pop_back();
        const std::string right = m_text.substr(rightBegin);
        const std::string a = subjectIn(left);
        const std::string b = subjectIn(right);
        if (a.empty() || b.empty() || !isSubject(a) || !isSubject(b))
            return;
        Finding finding = findingOf(FactRule::Contrast, 0.72);
        finding.ask =
            "how do " + m_source.inSentence(a) + " and " + m_source.inSentence(b) + " differ?";
        finding.answer = m_text + ".";
        finding.context = contextOf(*m_placed, m_source, a + " " + b);
        m_source.add(std::move(finding));
    }

    void hide(std::size_t begin, std::size_t end, double confidence)
    {
        Finding finding = findingOf(FactRule::Contrast, confidence);
        if (!makeCloze(finding, m_text, begin, end))
            return;
        finding.context = contextOf(*m_placed, m_source, m_text);
        m_source.add(std::move(finding));
    }

    Source &m_source;
    const PlacedSentence *m_placed = nullptr;
    std::string m_text;
    std::vector<Word> m_words;
};

} // namespace

void findStatements(Source &source)
{
    StatementFinder(source).find();
}

} // namespace engram::facts
