// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/lint_text.h"

#include "base/text.h"
#include "deckfile/deletions.h"
#include "deckfile/lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

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

/// Shorter runs stand anywhere, and longer ones are another lint's (AnswerTooLong).
bool isWorthHiding(const Words &run)
{
    constexpr std::size_t FewestLetters = 3;
    constexpr std::size_t LongestRun = 25;
    std::size_t letters = 0;
    for (const std::string &word : run)
        letters += codePointCount(word);
    return letters >= FewestLetters && run.size() <= LongestRun;
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
    if (const auto *fields = std::get_if<FieldNote>(&content))
        return std::string(fields->first());
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

bool leaks(std::string_view answer, const std::vector<std::string> &prompt)
{
    const Words hidden = wordTokens(answer);
    return isWorthHiding(hidden) && std::ranges::find(prompt, "or") == prompt.end() &&
           containsRun(prompt, hidden);
}

std::vector<Hidden> hiddenTexts(std::string_view cloze)
{
    // The words are taken from the text once, not once for each group that hides some of them.
    Words words;
    std::vector<std::size_t> groupOf;
    const auto add = [&](std::string_view text, std::size_t group) {
        std::ranges::move(wordTokens(text), std::back_inserter(words));
        groupOf.resize(words.size(), group);
    };
    constexpr std::size_t Visible = std::string_view::npos;
    std::unordered_map<std::string, std::size_t> groups;
    std::vector<Hidden> found;
    std::size_t at = 0;
    for (const Deletion &deletion : findDeletions(cloze).found) {
        add(cloze.substr(at, deletion.begin - at), Visible);
        const auto [group, isNew] = groups.try_emplace(deletion.number, groups.size());
        add(deletion.hidden, group->second);
        if (isNew && found.size() < MostGroups)
            found.push_back({std::string(deletion.hidden)});
        at = deletion.end;
    }
    add(cloze.substr(at), Visible);

    const auto standsAt = [&](std::size_t from, const Words &run, std::size_t group) {
        for (std::size_t i = 0; i < run.size(); ++i)
            if (from + i == words.size() || groupOf[from + i] == group || words[from + i] != run[i])
                return false;
        return true;
    };
    std::unordered_map<std::string_view, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < words.size(); ++i)
        places[words[i]].push_back(i);
    for (std::size_t group = 0; group < found.size(); ++group) {
        const Words run = wordTokens(found[group].text);
        found[group].shown =
            isWorthHiding(run) &&
            std::ranges::all_of(places["or"],
                                [&](std::size_t place) { return groupOf[place] == group; }) &&
            std::ranges::any_of(places[run.front()],
                                [&](std::size_t place) { return standsAt(place, run, group); });
    }
    return found;
}

std::string withLastGap(std::string_view cloze)
{
    const std::vector<Deletion> deletions = findDeletions(cloze).found;
    std::unordered_set<std::string_view> numbers;
    std::string_view last;
    for (const Deletion &deletion : deletions)
        if (numbers.size() < MostGroups && numbers.insert(deletion.number).second)
            last = deletion.number;
    std::string seen;
    std::size_t at = 0;
    for (const Deletion &deletion : deletions) {
        seen += cloze.substr(at, deletion.begin - at);
        // Words on both sides of a gap are no run.
        seen += deletion.number == last ? " \xE2\x80\xA6 _ " : deletion.hidden;
        at = deletion.end;
    }
    seen += cloze.substr(at);
    return seen;
}

} // namespace engram::deckfile
