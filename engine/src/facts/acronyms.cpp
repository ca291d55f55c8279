// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// R19: "Two Phase Commit (2PC)", "CDC (change data capture)", "What is CQRS?" with an option that
// spells it out. The initials must agree.

#include "base/text.h"
#include "content/markdown.h"
#include "facts/english.h"
#include "facts/source.h"

#include <algorithm>
#include <set>
#include <utility>

namespace engram::facts
{

namespace
{

bool isAcronym(std::string_view word)
{
    if (word.size() < 2 || word.size() > 7)
        return false;
    return std::ranges::count_if(word, [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2 &&
           std::ranges::all_of(word, [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
           });
}

/// Words between spaces and hyphens, with where they stand.
std::vector<Word> pieces(std::string_view text)
{
    std::string spaced(text);
    std::ranges::replace(spaced, '-', ' ');
    std::vector<Word> out;
    for (const Word &word : wordsOf(spaced))
        if (!word.bare.empty())
            out.push_back(word);
    return out;
}

/// Whether the words' first letters are the acronym's; small words may be left out.
bool spells(std::string_view text, std::string_view acronym)
{
    const std::string letters = lowered(acronym);
    std::size_t next = 0;
    for (const Word &word : pieces(text)) {
        if (next < letters.size() && word.bare.front() == letters[next])
            ++next;
        else if (!isStopWord(word.bare))
            return false;
    }
    return next == letters.size();
}

/// The last words before `end` that spell the acronym; "".
std::string spelledBefore(std::string_view text, std::size_t end, std::string_view acronym)
{
    const auto words = wordsOf(text.substr(0, end));
    const std::size_t most = std::min(words.size(), acronym.size() + 2);
    for (std::size_t count = 2; count <= most; ++count) {
        const std::string phrase(trimmed(text.substr(words[words.size() - count].begin,
                                                     end - words[words.size() - count].begin)));
        if (!isStopWord(words[words.size() - count].bare) && spells(phrase, acronym))
            return phrase;
    }
    // A hyphenated expansion is one word: "anti-money-laundering".
    if (!words.empty()) {
        const std::string phrase(
            trimmed(text.substr(words.back().begin, end - words.back().begin)));
        if (spells(phrase, acronym))
            return phrase;
    }
    return {};
}

class AcronymFinder
{
public:
    explicit AcronymFinder(Source &source) : m_source(source) {}

    void find()
    {
        const std::string heading = simplified(inlineText(parseMarkdown(m_source.heading)));
        inText(heading, std::nullopt, 0);
        if (m_source.question != nullptr && isAcronym(m_source.theme.name))
            inOption(m_source.theme.name);
        const std::vector<Block> &blocks = m_source.structure.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const Block &block = blocks[i];
            for (const Passage &passage : block.passages) {
                // What only an example mentions is not worth a card.
                if (passage.kind == LabelKind::Page)
                    continue;
                const auto number =
                    passage.sentences.empty() ? std::nullopt : passage.sentences.front().number;
                inText(passage.label, number, i);
                for (const Sentence &sentence : passage.sentences)
                    inText(sentence.text, sentence.number, i);
            }
        }
    }

private:
    void inText(std::string_view text, std::optional<std::size_t> sentence, std::size_t place)
    {
        for (std::size_t open = text.find('('); open != std::string_view::npos;
             open = text.find('(', open + 1)) {
            const std::size_t close = text.find(')', open);
            if (close == std::string_view::npos)
                return;
            const std::string_view inside = text.substr(open + 1, close - open - 1);
            const std::string_view first = inside.substr(0, inside.find_first_of(" ,;"));
            if (isAcronym(first)) {
                add(first, spelledBefore(text, open, first), sentence, place);
                continue;
            }
            const auto before = wordsOf(text.substr(0, open));
            if (before.empty() || inside.size() > 80)
                continue;
            const std::string_view word =
                text.substr(before.back().begin, before.back().end - before.back().begin);
            if (isAcronym(word) && spells(inside, word))
                add(word, std::string(inside), sentence, place);
        }
    }

    void inOption(std::string_view acronym)
    {
        for (const Option &option : m_source.question->options) {
            if (!option.right)
                continue;
            const std::string text = simplified(inlineText(parseMarkdown(option.text)));
            const auto words = wordsOf(text);
            for (std::size_t count = 2; count <= std::min(words.size(), acronym.size() + 2);
                 ++count) {
                const std::string phrase = text.substr(0, words[count - 1].end);
                if (spells(phrase, acronym))
                    add(acronym, withoutStop(phrase), std::nullopt, 0);
            }
        }
    }

    void add(std::string_view acronym, const std::string &expansion,
             std::optional<std::size_t> sentence, std::size_t place)
    {
        if (expansion.empty() || !m_seen.insert(std::string(acronym)).second)
            return;
        Finding finding;
        finding.rule = FactRule::Acronym;
        finding.ask = "what does " + std::string(acronym) + " stand for?";
        // The theme may spell it out.
        const bool shown = shareIn(contentWords(expansion), m_source.theme.words) > 0.3 ||
                           m_source.theme.name == acronym;
        finding.context = shown ? std::string{} : m_source.theme.name;
        finding.answer = capitalised(expansion);
        finding.confidence = 0.9;
        finding.sentence = sentence;
        finding.place = place;
        m_source.add(std::move(finding));
    }

    Source &m_source;
    std::set<std::string> m_seen;
};

} // namespace

void findAcronyms(Source &source)
{
    AcronymFinder(source).find();
}

} // namespace engram::facts
