// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// R10: why, what follows, and what the text asks itself. R11: conditions and bounds.

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

constexpr std::size_t LongestCausal = 30;
constexpr std::string_view Arrow = "→";

class CauseFinder
{
public:
    explicit CauseFinder(Source &source) : m_source(source) {}

    void find()
    {
        forEachSentence(m_source, [this](const PlacedSentence &placed) {
            m_placed = &placed;
            m_text = withoutStop(placed.sentence->text);
            selfAsked();
            const std::size_t words = countWords(m_text);
            if (words < 5 || words > LongestCausal || !standsAlone(placed))
                return;
            because();
            condition();
            arrows();
            bound();
        });
    }

private:
    [[nodiscard]] Finding findingOf(FactRule rule, double confidence, std::string_view ask) const
    {
        Finding finding = findingFor(*m_placed, rule, confidence);
        finding.context = contextOf(*m_placed, m_source, ask);
        return finding;
    }

    /// "Why not reject it? Because …": the text asks and answers.
    void selfAsked()
    {
        const std::vector<Sentence> &all = m_placed->passage->sentences;
        const std::string &asking = m_placed->sentence->text;
        if (!asking.ends_with('?') || m_placed->index + 1 >= all.size() ||
            m_placed->passage->kind == LabelKind::Page)
            return;
        const std::string &answering = all[m_placed->index + 1].text;
        if (answering.ends_with('?') || answering.ends_with(':') || !isBalanced(answering) ||
            countWords(answering) > 25)
            return;
        // An aside of the page goes: "(option C)".
        std::string question = asking;
        if (pointsAtPage(question))
            question = withoutParentheses(question.substr(0, question.size() - 1)) + "?";
        if (pointsAtPage(question) || pointsAtPage(answering) || leansBack(question) ||
            question.find('"') != std::string::npos)
            return;
        const std::string low = lowered(question);
        static constexpr std::array Asking{"why ",   "how ",   "what ", "when ",
                                           "where ", "which ", "who "};
        if (std::ranges::none_of(Asking, [&low](std::string_view wh) {
                return low.starts_with(wh) ||
                       low.find(std::string("— ") + std::string(wh)) != std::string::npos;
            }))
            return;
        const bool why = low.starts_with("why");
        // "Which one was slow?" asks about the story before it.
        if (!why && countPronouns(question) + (low.find(" one ") != std::string::npos ? 1 : 0) > 0)
            return;
        Finding finding = findingOf(FactRule::Cause, why ? 0.85 : 0.8, question);
        finding.ask = m_source.inSentence(question);
        finding.answer = answering;
        m_source.add(std::move(finding));
    }

    void because()
    {
        const std::size_t at = findOutside(m_text, " because ");
        if (at == std::string::npos || at == 0)
            return;
        std::string main = m_text.substr(0, at);
        if (main.ends_with(','))
            main.pop_back();
        const std::string reason = m_text.substr(at + std::string_view(" because ").size());
        if (countWords(main) < 3 || countWords(reason) < 3 || main.find(';') != std::string::npos ||
            reason.starts_with("of ") || main.find(" — ") != std::string::npos ||
            main.find(". ") != std::string::npos)
            return;
        Finding finding = findingOf(FactRule::Cause, 0.75, main);
        finding.ask = m_source.inSentence(main) + ". Why?";
        finding.answer = withStop("Because " + reason);
        m_source.add(std::move(finding));
    }

    /// "If X, Y", "When X, Y": what happens?
    void condition()
    {
        const std::string low = lowered(m_text);
        std::string_view word;
        for (const std::string_view candidate : {"if ", "when ", "unless ", "without ", "once "})
            if (low.starts_with(candidate))
                word = candidate;
        if (word.empty() || m_text.find(Arrow) != std::string::npos)
            return;
        const std::size_t comma = findOutside(m_text, ", ");
        if (comma == std::string::npos)
            return;
        const std::string when = m_source.inSentence(m_text.substr(0, comma));
        std::string then = m_text.substr(comma + 2);
        if (lowered(then).starts_with("then "))
            then = then.substr(5);
        // "If X, or Y, …" has its comma elsewhere.
        const auto thenWords = wordsOf(then);
        if (countWords(when) < 2 || countWords(then) < 2 || thenWords.front().bare == "or" ||
            thenWords.front().bare == "and" || countPronouns(when) > 0 ||
            isPronoun(thenWords.front().bare))
            return;
        // Behind a question that the text asks, a condition is part of its answer.
        const bool answers =
            m_placed->index > 0 && m_placed->passage->sentences.front().text.ends_with('?');
        Finding finding = findingOf(FactRule::Bound, answers ? 0.66 : 0.75, when);
        // "When you hit the ceiling, scale out": an order, not an event.
        const bool isOrder =
            std::ranges::any_of(wordsOf(when), [](const Word &w) { return w.bare == "you"; }) &&
            std::ranges::none_of(thenWords, [](const Word &w) { return isFiniteVerb(w.bare); });
        finding.ask = (isOrder ? "what should you do " : "what happens ") + when + "?";
        finding.answer = withStop(capitalised(then));
        m_source.add(std::move(finding));
    }

    /// "A → B" in prose.
    void arrows()
    {
        const std::size_t at = findOutside(m_text, Arrow);
        if (at == std::string::npos || at == 0)
            return;
        std::string left(trimmed(std::string_view(m_text).substr(0, at)));
        const std::string right(trimmed(std::string_view(m_text).substr(at + Arrow.size())));
        const std::size_t colon = findOutside(left, ": ");
        if (colon != std::string::npos)
            left = left.substr(colon + 2);
        if (countWords(left) < 2 || countWords(left) > 9 || countWords(right) < 2 ||
            countWords(right) > 15 || left.find('"') != std::string::npos)
            return;
        const bool condition = lowered(left).starts_with("if ") ||
                               lowered(left).starts_with("when ") ||
                               lowered(left).starts_with("after ");
        const std::string ask = condition
                                    ? "what happens " + m_source.inSentence(left) + "?"
                                    : "what follows from “" + m_source.inSentence(left) + "”?";
        Finding finding = findingOf(FactRule::Cause, condition ? 0.72 : 0.66, ask);
        finding.ask = ask;
        finding.answer = withStop(capitalised(right));
        m_source.add(std::move(finding));
    }

    /// The condition or bound at the end of a sentence, hidden.
    void bound()
    {
        struct Sign
        {
            std::string_view text;
            double confidence;
            bool keepsWord; ///< the word stays, what is behind it is hidden
        };
        static constexpr std::array Signs{
            Sign{" only if ", 0.75, true},    Sign{" only when ", 0.75, true},
            Sign{" unless ", 0.72, true},     Sign{" until ", 0.7, true},
            Sign{" so that ", 0.72, true},    Sign{" when ", 0.62, true},
            Sign{" instead of ", 0.62, true}, Sign{" rather than ", 0.6, true},
            Sign{" at least ", 0.72, true},   Sign{" at most ", 0.72, true},
            Sign{" up to ", 0.7, true}};
        for (const Sign &sign : Signs) {
            const std::size_t at = findOutside(m_text, sign.text);
            if (at == std::string::npos)
                continue;
            const std::size_t begin = at + sign.text.size();
            std::size_t end = m_text.size();
            for (const std::string_view stop : {", ", " — ", "; ", " ("}) {
                const std::size_t found = m_text.find(stop, begin);
                if (found != std::string::npos)
                    end = std::min(end, found);
            }
            const std::size_t words = countWords(m_text.substr(begin, end - begin));
            if (words < 1 || words > 8 || countWords(m_text.substr(0, at)) < 3)
                continue;
            // Behind a label stands less than a sentence.
            const LabelKind kind = m_placed->passage->kind;
            if (countPronouns(m_text.substr(0, at)) > 0 ||
                (m_placed->index == 0 &&
                 (kind == LabelKind::Question || kind == LabelKind::Attribute)))
                continue;
            Finding finding = findingOf(FactRule::Bound, sign.confidence, m_text);
            if (makeCloze(finding, m_text, begin, end))
                m_source.add(std::move(finding));
            return;
        }
    }

    Source &m_source;
    const PlacedSentence *m_placed = nullptr;
    std::string m_text;
};

} // namespace

void findCauses(Source &source)
{
    CauseFinder(source).find();
}

} // namespace engram::facts
