// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/duplicate_prompts.h"

#include "base/text.h"
#include "deckfile/lint_text.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <unordered_map>

namespace engram::deckfile
{

namespace
{

constexpr double NearDuplicate = 0.8;
/// In a prompt of fewer words one other word is another question: these must be equal.
constexpr std::size_t ShortPrompt = 8;
/// A word in more prompts than this does not make them candidates for comparison.
constexpr std::size_t MostCandidates = 16;
/// What is longer is no prompt.
constexpr std::size_t LongestPrompt = 200;

using Words = std::vector<std::string>;

struct Prompt
{
    const DeckNote *note = nullptr;
    std::string text;
    std::string answer;
    Words words;
};

/// A cloze asks with a gap: what can be seen is its prompt, what is hidden its answer.
Prompt promptFrom(const DeckNote &note)
{
    Prompt prompt{&note, promptOf(note.content), {}, {}};
    if (const auto *question = std::get_if<Question>(&note.content)) {
        for (const Option &option : question->options)
            prompt.answer += option.right ? option.text + '\n' : "";
        prompt.text += '\n' + question->body;
    } else if (const auto *basic = std::get_if<Basic>(&note.content)) {
        prompt.answer = basic->back;
    } else {
        for (const Hidden &hidden : hiddenTexts(std::get<Cloze>(note.content).text)) {
            prompt.answer += hidden.text + '\n';
            prompt.text = hidden.rest;
        }
    }
    prompt.answer = foldedLettersAndDigits(prompt.answer);
    prompt.words = wordTokens(prompt.text);
    return prompt;
}

/// Numbers and code in a prompt tell it from another however alike the words are.
bool sameNumbers(const Words &a, const Words &b)
{
    const auto numbers = [](const Words &words) {
        Words found;
        std::ranges::copy_if(words, std::back_inserter(found), [](const std::string &word) {
            return word.find_first_of("0123456789") != std::string::npos;
        });
        return found;
    };
    return numbers(a) == numbers(b);
}

bool isNearDuplicate(const Words &a, const Words &b)
{
    const double overlap = tokenOverlap(a, b);
    return std::max(a.size(), b.size()) < ShortPrompt ? overlap == 1.0 : overlap >= NearDuplicate;
}

} // namespace

std::vector<DuplicatePrompt> findDuplicatePrompts(const DeckFile &file)
{
    std::vector<Prompt> prompts;
    std::unordered_map<std::string, std::size_t> frequency;
    const auto add = [&](const DeckNote &note) {
        prompts.push_back(promptFrom(note));
        for (const std::string &word : prompts.back().words)
            ++frequency[word];
    };
    for (const DeckSection &section : file.sections) {
        for (const DeckNote &note : section.notes) {
            add(note);
            for (const DeckNote &fact : note.facts)
                add(fact);
        }
    }

    std::vector<DuplicatePrompt> found;
    std::unordered_map<std::string, std::vector<std::size_t>> byWord;
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        const Prompt &prompt = prompts[i];
        if (prompt.words.size() > LongestPrompt)
            continue;
        // Two texts that share nearly all words share one of the few rarest of each.
        Words rarest = prompt.words;
        std::ranges::sort(rarest, {}, [&frequency](const std::string &word) {
            return std::pair(frequency[word], word);
        });
        const auto needed =
            static_cast<std::size_t>(std::ceil(NearDuplicate * static_cast<double>(rarest.size())));
        rarest.resize(std::min(rarest.size(), rarest.size() - needed + 1));

        bool duplicate = false;
        for (const std::string &word : rarest) {
            std::vector<std::size_t> &others = byWord[word];
            for (const std::size_t other : others) {
                const Prompt &earlier = prompts[other];
                if (!duplicate && earlier.answer != prompt.answer &&
                    sameNumbers(earlier.words, prompt.words) &&
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

} // namespace engram::deckfile
