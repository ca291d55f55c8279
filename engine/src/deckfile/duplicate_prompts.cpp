// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/duplicate_prompts.h"

#include "base/text.h"
#include "deckfile/lint_text.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace engram::deckfile
{

namespace
{

constexpr double NearDuplicate = 0.8;
/// In a prompt of fewer words one other word is another question: these must be equal.
constexpr std::size_t ShortPrompt = 8;
/// A word in more prompts than this does not make them candidates for comparison.
constexpr std::size_t MostCandidates = 16;
/// A prompt of many words has many candidates; comparing it with more would only cost time.
constexpr std::size_t MostComparisons = 64;
/// What is longer is no prompt.
constexpr std::size_t LongestPrompt = 200;

/// Words as numbers: prompts are compared more often than read.
using WordNumbers = std::vector<std::uint32_t>;

struct Prompt
{
    const DeckNote *note = nullptr;
    std::string text;
    std::string answer;
    WordNumbers words;   ///< sorted
    WordNumbers numbers; ///< the words with a digit, in the text's order
};

struct WordUse
{
    std::size_t frequency = 0;
    std::vector<std::size_t> prompts; ///< the first of those that it makes candidates
};

bool hasDigit(const std::string &word)
{
    return word.find_first_of("0123456789") != std::string::npos;
}

bool isNearDuplicate(const WordNumbers &a, const WordNumbers &b)
{
    const std::size_t most = std::max(a.size(), b.size());
    if (most < ShortPrompt)
        return a == b;
    const double needed = NearDuplicate * static_cast<double>(most);
    if (static_cast<double>(std::min(a.size(), b.size())) < needed)
        return false;
    WordNumbers shared;
    std::ranges::set_intersection(a, b, std::back_inserter(shared));
    return static_cast<double>(shared.size()) >= needed;
}

class Finder
{
public:
    void add(const DeckNote &note)
    {
        Prompt &prompt = m_prompts.emplace_back();
        prompt.note = &note;
        prompt.text = promptOf(note.content);
        if (const auto *question = std::get_if<Question>(&note.content)) {
            for (const Option &option : question->options)
                prompt.answer += option.right ? option.text + '\n' : "";
            prompt.text += '\n' + question->body;
        } else if (const auto *basic = std::get_if<Basic>(&note.content)) {
            prompt.answer = basic->back;
        } else if (const auto *fields = std::get_if<FieldNote>(&note.content)) {
            for (const auto &[number, text] : fields->fields)
                prompt.answer += text + '\n';
        } else {
            // A cloze asks with a gap: what can be seen is its prompt, what is hidden its answer.
            const std::string &text = std::get<Cloze>(note.content).text;
            for (const Hidden &hidden : hiddenTexts(text))
                prompt.answer += hidden.text + '\n';
            prompt.text = withLastGap(text);
        }
        prompt.answer = foldedLettersAndDigits(prompt.answer);
        addWords(prompt);
    }

    std::vector<DuplicatePrompt> run()
    {
        // The last prompt that was compared with each, so that none is compared twice.
        std::vector<std::size_t> comparedWith(m_prompts.size(), m_prompts.size());
        std::vector<DuplicatePrompt> found;
        for (std::size_t i = 0; i < m_prompts.size(); ++i) {
            const Prompt &prompt = m_prompts[i];
            if (prompt.words.size() > LongestPrompt)
                continue;
            bool duplicate = false;
            std::size_t comparisons = 0;
            for (const std::uint32_t word : rarestOf(prompt)) {
                std::vector<std::size_t> &others = m_uses[word].prompts;
                for (const std::size_t other : others) {
                    if (duplicate || comparisons == MostComparisons)
                        break;
                    if (std::exchange(comparedWith[other], i) == i)
                        continue;
                    ++comparisons;
                    // Numbers and code in a prompt tell it from another however alike they are.
                    const Prompt &earlier = m_prompts[other];
                    if (earlier.answer != prompt.answer && earlier.numbers == prompt.numbers &&
                        isNearDuplicate(earlier.words, prompt.words)) {
                        found.push_back({prompt.note, earlier.text});
                        duplicate = true;
                    }
                }
                if (others.size() < MostCandidates)
                    others.push_back(i);
            }
        }
        return found;
    }

private:
    void addWords(Prompt &prompt)
    {
        for (std::string &word : wordTokens(prompt.text)) {
            const bool number = hasDigit(word);
            const auto id = static_cast<std::uint32_t>(m_ids.size());
            const std::uint32_t known = m_ids.try_emplace(std::move(word), id).first->second;
            if (known == id)
                m_uses.emplace_back();
            ++m_uses[known].frequency;
            prompt.words.push_back(known);
            if (number)
                prompt.numbers.push_back(known);
        }
        std::ranges::sort(prompt.words);
    }

    /// Two texts that share nearly all words share one of the few rarest of each.
    [[nodiscard]] WordNumbers rarestOf(const Prompt &prompt) const
    {
        WordNumbers rarest = prompt.words;
        const auto shared =
            static_cast<std::size_t>(std::ceil(NearDuplicate * static_cast<double>(rarest.size())));
        const std::size_t needed = std::min(rarest.size(), rarest.size() - shared + 1);
        std::ranges::partial_sort(
            rarest, rarest.begin() + static_cast<std::ptrdiff_t>(needed), {},
            [this](std::uint32_t word) { return std::pair(m_uses[word].frequency, word); });
        rarest.resize(needed);
        return rarest;
    }

    std::deque<Prompt> m_prompts;
    std::unordered_map<std::string, std::uint32_t> m_ids; ///< by word
    std::vector<WordUse> m_uses;                          ///< by its number
};

} // namespace

std::vector<DuplicatePrompt> findDuplicatePrompts(const DeckFile &file)
{
    Finder finder;
    for (const DeckSection &section : file.sections) {
        for (const DeckNote &note : section.notes) {
            finder.add(note);
            for (const DeckNote &fact : note.facts)
                finder.add(fact);
        }
    }
    return finder.run();
}

} // namespace engram::deckfile
