// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// R4: the term that the author made bold, code or capitals, hidden in its sentence. R12: numbers and
// formulas, hidden, with their unit left to be seen.

#include "base/text.h"
#include "facts/english.h"
#include "facts/sentences_of.h"
#include "facts/source.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <utility>

namespace engram::facts
{

namespace
{

constexpr std::size_t ShortestGapped = 6;
constexpr std::size_t LongestGapped = 30;
constexpr std::size_t MostInSentence = 2;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

class HiddenTermFinder
{
public:
    explicit HiddenTermFinder(Source &source) : m_source(source) {}

    void find()
    {
        forEachSentence(m_source, [this](const PlacedSentence &placed) {
            const std::size_t words = countWords(placed.sentence->text);
            // What does not end like a sentence is a part of one.
            const std::string &text = placed.sentence->text;
            if (!(text.ends_with('.') || text.ends_with('!')) ||
                lowered(text).find("for example") != std::string::npos ||
                text.find("e.g.") != std::string::npos)
                return;
            if (words < ShortestGapped || words > LongestGapped || !standsAlone(placed))
                return;
            m_placed = &placed;
            m_left = MostInSentence;
            keyTerms();
            numbers();
        });
    }

private:
    bool hide(FactRule rule, double confidence, std::size_t begin, std::size_t end)
    {
        const std::string &text = m_placed->sentence->text;
        Finding finding = findingFor(*m_placed, rule, confidence);
        finding.context = contextOf(*m_placed, m_source, text);
        if (m_left == 0 || !makeCloze(finding, text, begin, end))
            return false;
        // What the prompt's beginning shows is not hidden.
        if (shareIn(contentWords(finding.answer), contentWords(finding.context)) > 0.5)
            return false;
        --m_left;
        m_source.add(std::move(finding));
        return true;
    }

    void keyTerms()
    {
        const Sentence &sentence = *m_placed->sentence;
        for (const Mark &mark : sentence.marks) {
            if (mark.end > sentence.text.size())
                continue;
            const std::string term =
                withoutStop(sentence.text.substr(mark.begin, mark.end - mark.begin));
            const std::size_t words = countWords(term);
            // A bold sentence is emphasis, and a bold word at the beginning is often its subject.
            const bool subject = mark.begin == 0 && withoutArticle(term) != term;
            if (words == 0 || words > 4 || subject || contentWords(term).empty() ||
                m_source.namesTheme(term))
                continue;
            hide(FactRule::KeyTerm, 0.75, mark.begin, mark.begin + term.size());
        }
        for (const Word &word : wordsOf(sentence.text)) {
            const std::string_view raw =
                std::string_view(sentence.text).substr(word.begin, word.end - word.begin);
            if (isEmphasis(raw, word.bare))
                hide(FactRule::KeyTerm, 0.58, word.begin, word.end);
        }
    }

    /// A common word in capitals: "DURING", but not "NASA".
    static bool isEmphasis(std::string_view raw, const std::string &bare)
    {
        if (bare.size() < 3 || raw.size() != bare.size())
            return false;
        const bool capitals = std::ranges::all_of(raw, [](char c) { return c >= 'A' && c <= 'Z'; });
        return capitals && (isPreposition(bare) || isFiniteVerb(bare)) && !isStopWord(bare);
    }

    void numbers()
    {
        const std::string &text = m_placed->sentence->text;
        for (const Word &word : wordsOf(text)) {
            std::size_t begin = word.begin;
            std::size_t end = word.end;
            while (begin < end &&
                   std::string_view("(\"~<>=≤≥").find(text[begin]) != std::string::npos)
                ++begin;
            while (end > begin &&
                   std::string_view(".,;:)!\"").find(text[end - 1]) != std::string::npos)
                --end;
            const std::string_view token = std::string_view(text).substr(begin, end - begin);
            const double confidence = confidenceIn(token, begin, end);
            if (confidence <= 0)
                continue;
            // The unit stays outside: "48h", "5%", "1ms".
            std::size_t digits = end;
            if (isPlainNumber(token)) {
                digits = begin;
                while (digits < end &&
                       (isDigit(text[digits]) || text[digits] == '.' || text[digits] == ','))
                    ++digits;
            }
            hide(FactRule::Number, confidence, begin, digits);
        }
    }

    static bool isPlainNumber(std::string_view token)
    {
        return !token.empty() && isDigit(token.front());
    }

    /// How sure it is that a token is a number worth knowing; 0 for none.
    [[nodiscard]] double confidenceIn(std::string_view token, std::size_t begin,
                                      std::size_t end) const
    {
        const std::string &text = m_placed->sentence->text;
        if (token.empty())
            return 0;
        const bool hasDigit = std::ranges::any_of(token, isDigit);
        if (!hasDigit)
            return 0;
        // Identifiers, versions, example names and ratios of a story are no numbers to learn.
        if (token.find_first_of("_:#\"'`") != std::string_view::npos)
            return 0;
        const auto dots = std::ranges::count(token, '.');
        if (dots > 1)
            return 0;
        const bool formula =
            token.find_first_of("/^+*") != std::string_view::npos && token.size() > 2;
        if (formula && std::isalpha(static_cast<unsigned char>(token.front())) != 0)
            return token.find('/') != std::string_view::npos ? 0.75 : 0.7;
        if (!isDigit(token.front()))
            return 0;
        const bool inParentheses =
            begin > 0 && text[begin - 1] == '(' && end < text.size() && text[end] == ')';
        const bool year = token.size() == 4 && std::ranges::all_of(token, isDigit) &&
                          token >= "1000" && token <= "2100";
        if (year)
            return inParentheses ? 0.68 : 0.8;
        const std::string before =
            lowered(text.substr(begin > 12 ? begin - 12 : 0, std::min<std::size_t>(12, begin)));
        for (const std::string_view sign :
             {"at least ", "at most ", "up to ", "about ", "exactly ", "within ", "http "})
            if (before.ends_with(sign))
                return 0.75;
        if (token.ends_with('%') || (end < text.size() && text.substr(end, 2) == " %"))
            return 0.68;
        // Bare numbers live by their unit.
        const std::string after = text.substr(end, 14);
        for (const std::string_view unit :
             {" degrees", " years", " metres", " meters", " km", " °", " per cent", " percent",
              " bytes", " chromosomes", " minutes", " hours", " grams", " g ", " ml", " kg"})
            if (after.starts_with(unit))
                return 0.72;
        return 0;
    }

    Source &m_source;
    const PlacedSentence *m_placed = nullptr;
    std::size_t m_left = 0;
};

} // namespace

void findHiddenTerms(Source &source)
{
    HiddenTermFinder(source).find();
}

} // namespace engram::facts
