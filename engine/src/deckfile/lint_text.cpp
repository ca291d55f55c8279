// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/lint_text.h"

#include "base/text.h"
#include "deckfile/deletions.h"
#include "deckfile/lines.h"

#include <algorithm>
#include <array>

namespace engram::deckfile
{

namespace
{

/// More groups than this are another problem (TooManyClozes).
constexpr std::size_t MostGroups = 100;

using Words = std::vector<std::string>;

bool containsRun(const Words &words, const Words &run)
{
    return !run.empty() &&
           std::search(words.begin(), words.end(), run.begin(), run.end()) != words.end();
}

bool isOneOf(std::string_view word, std::span<const std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

} // namespace

std::string promptOf(const NoteContent &content)
{
    if (const auto *question = std::get_if<Question>(&content))
        return question->heading;
    if (const auto *basic = std::get_if<Basic>(&content))
        return basic->front;
    const std::string &text = std::get<Cloze>(content).text;
    std::string plain;
    std::size_t at = 0;
    for (const Deletion &deletion : findDeletions(text).found) {
        plain += text.substr(at, deletion.begin - at);
        plain += deletion.hidden;
        at = deletion.end;
    }
    return plain + text.substr(at);
}

std::string withoutFences(std::string_view text)
{
    Lines lines = splitLines(text);
    markFences(lines);
    std::string out;
    for (const Line &line : lines)
        if (!line.fenced)
            out += std::string(line.text) + '\n';
    return out;
}

std::size_t countWords(std::string_view text)
{
    // Words as people count them: between spaces, with something to read in them.
    std::size_t count = 0;
    while (!(text = trimmed(text)).empty()) {
        const std::size_t end = std::min(text.find_first_of(" \t\n"), text.size());
        count += wordTokens(text.substr(0, end)).empty() ? 0 : 1;
        text.remove_prefix(end);
    }
    return count;
}

int countListItems(std::string_view text)
{
    Lines lines = splitLines(text);
    markFences(lines);
    return static_cast<int>(std::ranges::count_if(
        lines, [](const Line &line) { return !line.fenced && listMarker(line).has_value(); }));
}

bool beginsWithPronoun(std::string_view text)
{
    static constexpr std::array<std::string_view, 17> Pronouns{
        "it",    "its", "it's", "they", "them", "their", "this", "that",  "these",
        "those", "he",  "she",  "him",  "his",  "her",   "hers", "theirs"};
    const Words words = wordTokens(firstCodePoints(text, 40));
    return !words.empty() && isOneOf(words.front(), Pronouns);
}

bool refersToAllOptions(std::string_view text)
{
    const Words words = wordTokens(text);
    static const std::array<Words, 8> Phrases{
        Words{"all", "of", "the", "above"},   Words{"none", "of", "the", "above"},
        Words{"any", "of", "the", "above"},   Words{"all", "of", "these"},
        Words{"none", "of", "these"},         Words{"both", "of", "the", "above"},
        Words{"all", "of", "the", "options"}, Words{"none", "of", "the", "options"}};
    if (words.size() <= 8 && std::ranges::any_of(Phrases, [&words](const Words &phrase) {
            return containsRun(words, phrase);
        }))
        return true;
    // "Both A and C", "A or B"
    const auto isLetter = [](const std::string &word) {
        return word.size() == 1 && word[0] >= 'a' && word[0] <= 'j';
    };
    const std::size_t first = !words.empty() && words[0] == "both" ? 1 : 0;
    return words.size() == first + 3 && isLetter(words[first]) &&
           (words[first + 1] == "and" || words[first + 1] == "or") && isLetter(words[first + 2]);
}

std::string optionLetterIn(std::string_view text)
{
    const std::string prose = withoutFences(text);
    const auto isWord = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    for (const std::string_view noun : {"ption ", "nswer ", "hoice "}) {
        for (std::size_t at = 0; (at = prose.find(noun, at)) != std::string::npos;
             at += noun.size()) {
            const std::size_t letter = at + noun.size();
            if (at == 0 || std::string_view("oOaAcC").find(prose[at - 1]) == std::string::npos)
                continue;
            if (at > 1 && isWord(prose[at - 2]))
                continue;
            if (letter >= prose.size() || prose[letter] < 'A' || prose[letter] > 'J')
                continue;
            // "Answer A question" is an article.
            const bool article = prose[letter] == 'A' && letter + 2 < prose.size() &&
                                 prose[letter + 1] == ' ' && isWord(prose[letter + 2]) &&
                                 noun == "nswer ";
            if (!article && (letter + 1 == prose.size() || !isWord(prose[letter + 1])))
                return prose.substr(at - 1, noun.size() + 2);
        }
    }
    return {};
}

bool isRareWord(std::string_view word)
{
    static constexpr std::array<std::string_view, 60> Common{
        "about",     "above",   "across",   "after",  "again",  "against",    "always",  "among",
        "another",   "because", "before",   "behind", "being",  "below",      "between", "could",
        "different", "during",  "either",   "enough", "every",  "everything", "first",   "given",
        "having",    "itself",  "makes",    "might",  "never",  "nothing",    "often",   "other",
        "others",    "rather",  "right",    "same",   "second", "several",    "should",  "since",
        "something", "still",   "their",    "there",  "these",  "thing",      "things",  "those",
        "three",     "through", "together", "under",  "until",  "where",      "whether", "which",
        "while",     "whose",   "without",  "would"};
    return codePointCount(word) >= 5 && !isOneOf(word, Common);
}

bool leaks(std::string_view answer, std::string_view prompt)
{
    const Words hidden = wordTokens(answer);
    std::size_t letters = 0;
    for (const std::string &word : hidden)
        letters += codePointCount(word);
    // What is longer is another lint's (AnswerTooLong), and costly to search for.
    constexpr std::size_t LongestRun = 50;
    if (letters < 3 || hidden.size() > LongestRun)
        return false;
    const Words shown = wordTokens(prompt);
    if (std::ranges::find(shown, "or") != shown.end())
        return false;
    return containsRun(shown, hidden);
}

std::vector<Hidden> hiddenTexts(std::string_view cloze)
{
    const std::vector<Deletion> deletions = findDeletions(cloze).found;
    std::vector<std::string> numbers;
    for (const Deletion &deletion : deletions)
        if (std::ranges::find(numbers, deletion.number) == numbers.end() &&
            numbers.size() < MostGroups)
            numbers.push_back(deletion.number);

    std::vector<Hidden> found;
    for (const std::string &number : numbers) {
        Hidden hidden;
        std::size_t at = 0;
        for (const Deletion &deletion : deletions) {
            hidden.rest += cloze.substr(at, deletion.begin - at);
            if (deletion.number != number)
                hidden.rest += deletion.hidden;
            else if (hidden.text.empty())
                hidden.text = deletion.hidden;
            // Words on both sides of a gap are no run.
            if (deletion.number == number)
                hidden.rest += " \xE2\x80\xA6 _ ";
            at = deletion.end;
        }
        hidden.rest += cloze.substr(at);
        found.push_back(std::move(hidden));
    }
    return found;
}

} // namespace engram::deckfile
