// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "facts/english.h"

#include "base/text.h"
#include "content/ascii.h"
#include "facts/word_lists.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace engram::facts
{

namespace
{

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

bool isWordByte(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::string bareOf(std::string_view word)
{
    // Letters beyond ASCII are kept; typographic quotes and dashes are punctuation.
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view sign : {"“", "”", "‘", "’", "—", "–", "…", "•"}) {
            if (word.starts_with(sign)) {
                word.remove_prefix(sign.size());
                again = true;
            }
            if (word.ends_with(sign)) {
                word.remove_suffix(sign.size());
                again = true;
            }
        }
        while (!word.empty() && !isWordByte(word.front())) {
            word.remove_prefix(1);
            again = true;
        }
        while (!word.empty() && !isWordByte(word.back())) {
            word.remove_suffix(1);
            again = true;
        }
    }
    return lowered(word);
}

/// The beginning by which two forms of a word are compared.
std::string_view stem(std::string_view word)
{
    constexpr std::size_t Letters = 5;
    return word.substr(0, Letters);
}

std::string_view lastWord(std::string_view phrase)
{
    phrase = trimmed(phrase);
    const std::size_t space = phrase.find_last_of(' ');
    return space == std::string_view::npos ? phrase : phrase.substr(space + 1);
}

/// The noun that a phrase is about: "types" in "types of bulkheads", "saga" in "orchestrated saga".
std::string headNoun(std::string_view phrase)
{
    const std::string plain = withoutParentheses(phrase);
    std::string_view head = plain;
    for (const std::string_view of : {" of ", " in ", " for ", " with ", " on ", " to "})
        head = head.substr(0, head.find(of));
    return bareOf(lastWord(head));
}

} // namespace

bool isInFormula(std::string_view text, std::size_t at)
{
    const std::string_view before = text.substr(0, at);
    const std::size_t begin = before.find_last_of(FormulaBegin);
    const std::size_t end = before.find_last_of(FormulaEnd);
    return begin != std::string_view::npos && (end == std::string_view::npos || end < begin);
}

std::vector<Word> wordsOf(std::string_view text)
{
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        while (at < text.size() && isSpace(text[at]))
            ++at;
        const std::size_t begin = at;
        while (at < text.size() && !isSpace(text[at]))
            ++at;
        if (begin < at)
            words.push_back({begin, at, bareOf(text.substr(begin, at - begin))});
    }
    return words;
}

std::size_t countWords(std::string_view text)
{
    const auto words = wordsOf(text);
    return static_cast<std::size_t>(
        std::ranges::count_if(words, [](const Word &word) { return !word.bare.empty(); }));
}

bool isStopWord(std::string_view word)
{
    return isListed(word, StopWords);
}

std::vector<std::string> contentWords(std::string_view text)
{
    std::vector<std::string> words = wordTokens(text);
    std::erase_if(words, [](const std::string &word) { return isStopWord(word); });
    std::ranges::transform(words, words.begin(),
                           [](const std::string &word) { return singular(word); });
    return words;
}

double shareIn(const std::vector<std::string> &words, const std::vector<std::string> &in)
{
    if (words.empty())
        return 0;
    const auto found = std::ranges::count_if(words, [&in](const std::string &word) {
        return std::ranges::any_of(
            in, [&word](const std::string &other) { return stem(word) == stem(other); });
    });
    return static_cast<double>(found) / static_cast<double>(words.size());
}

bool isPronoun(std::string_view bareWord)
{
    return isListed(bareWord, Pronouns);
}

int countPronouns(std::string_view text)
{
    const auto words = wordsOf(text);
    return static_cast<int>(
        std::ranges::count_if(words, [](const Word &word) { return isPronoun(word.bare); }));
}

bool leansBack(std::string_view sentence)
{
    const auto words = wordsOf(sentence);
    return words.empty() || isPronoun(words.front().bare) ||
           isListed(words.front().bare, LeaningWords);
}

bool pointsAtPage(std::string_view text)
{
    const auto words = wordsOf(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (isListed(words[i].bare, PageWords))
            return true;
        const bool letter = i + 1 < words.size() && words[i + 1].bare.size() == 1;
        if (letter && isListed(words[i].bare, LetteredWords))
            return true;
    }
    return false;
}

bool isScenario(std::string_view text)
{
    const auto words = wordsOf(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view raw = text.substr(words[i].begin, words[i].end - words[i].begin);
        // "Service A", "Instance B", "A's threads", "payment #123"
        const bool standsIn = words[i].bare.size() == 1 || words[i].bare.ends_with("'s");
        if (standsIn && i > 0 && raw[0] >= 'A' && raw[0] <= 'Z' && raw[0] != 'I' &&
            (raw.size() == 1 || !isWordByte(raw[1])) &&
            std::isupper(static_cast<unsigned char>(text[words[i - 1].begin])) != 0)
            return true;
        if (raw.starts_with('#') && raw.size() > 1)
            return true;
    }
    if (words.size() < 2)
        return false;
    const std::string &first = words[0].bare;
    if (first == "a" && isFiniteVerb(words[1].bare))
        return true; // "A is slow"
    return (first == "you" && (words[1].bare == "have" || words[1].bare == "change")) ||
           (first == "user" && words[1].bare == "reports") || first == "imagine" ||
           first == "suppose" || first == "your";
}

bool isPlural(std::string_view nounPhrase)
{
    const std::string head = headNoun(nounPhrase);
    if (isListed(head, IrregularPlurals))
        return true;
    return head.size() > 3 && head.ends_with('s') && !head.ends_with("ss") &&
           !head.ends_with("us") && !head.ends_with("is") && !head.ends_with("ics") &&
           !isListed(head, SingularsInS);
}

bool isMassNoun(std::string_view nounPhrase)
{
    const std::string head = headNoun(nounPhrase);
    // "Kotlin and Spring": two names, whatever their endings.
    if (head.size() < 5 || nounPhrase.find(" and ") != std::string_view::npos)
        return false;
    return std::ranges::any_of(MassEndings,
                               [&head](std::string_view ending) { return head.ends_with(ending); });
}

bool isAdjective(std::string_view word)
{
    const std::string bare = bareOf(word);
    if (isListed(bare, NounsLikeAdjectives))
        return false;
    return bare.size() > 4 &&
           std::ranges::any_of(AdjectiveEndings,
                               [&bare](std::string_view ending) { return bare.ends_with(ending); });
}

bool isPreposition(std::string_view bareWord)
{
    return isListed(bareWord, Prepositions);
}

bool isFiniteVerb(std::string_view bareWord)
{
    return isListed(bareWord, FiniteVerbs);
}

std::string baseForm(std::string_view verb)
{
    std::string base(verb);
    if (base == "has")
        return "have";
    if (base == "does")
        return "do";
    if (base.ends_with("ies") && base.size() > 4)
        return base.substr(0, base.size() - 3) + "y";
    for (const std::string_view ending : {"sses", "shes", "ches", "xes", "zzes", "oes"})
        if (base.ends_with(ending))
            return base.substr(0, base.size() - 2);
    if (base.ends_with('s') && !base.ends_with("ss"))
        base.pop_back();
    return base;
}

std::string singular(std::string_view noun)
{
    if (noun.size() < 4 || !noun.ends_with('s') || noun.ends_with("ss") || noun.ends_with("us") ||
        noun.ends_with("is") || noun.ends_with("ics") || isListed(noun, SingularsInS))
        return std::string(noun);
    return baseForm(noun);
}

std::optional<std::size_t> numberNamed(std::string_view bareWord)
{
    for (std::size_t i = 0; i < NumberNames.size(); ++i)
        if (bareWord == NumberNames[i])
            return i + 1;
    if (bareWord.size() == 1 && bareWord[0] >= '2' && bareWord[0] <= '9')
        return static_cast<std::size_t>(bareWord[0] - '0');
    return std::nullopt;
}

std::string nameOfNumber(std::size_t number)
{
    return number >= 1 && number <= NumberNames.size() ? std::string(NumberNames[number - 1])
                                                       : std::to_string(number);
}

std::string capitalised(std::string_view text)
{
    std::string out(text);
    const std::string_view first = text.substr(0, text.find_first_of(" ,.:;"));
    const bool ordinary = !first.empty() && std::ranges::all_of(first, [](char c) {
        return (c >= 'a' && c <= 'z') || c == '-' || c == '\'' ||
               static_cast<unsigned char>(c) >= 0x80;
    });
    if (ordinary && out[0] >= 'a' && out[0] <= 'z' && first.find("--") == std::string_view::npos &&
        !first.starts_with("x-"))
        out[0] = static_cast<char>(out[0] - 32);
    return out;
}

std::string uncapitalised(std::string_view text, const std::set<std::string> &names)
{
    std::string out(text);
    const std::string_view first = text.substr(0, text.find_first_of(" ,.:;)"));
    if (first == "A")
        out[0] = 'a';
    if (first.size() < 2 || out[0] < 'A' || out[0] > 'Z' || names.contains(std::string(first)))
        return out;
    // A name of several words, and whoever has something: "Reactive Streams", "Kleppmann's critique".
    const std::string_view next =
        first.size() + 1 < text.size() ? text.substr(first.size() + 1) : std::string_view{};
    const bool article = first == "The" || first == "An";
    if (!article && !isPreposition(lowered(first)) && !isStopWord(lowered(first)) &&
        text[std::min(first.size(), text.size() - 1)] == ' ' && next.size() > 1 && next[0] >= 'A' &&
        next[0] <= 'Z' && next[1] >= 'a' && next[1] <= 'z')
        return out;
    if (first.ends_with("'s") && !article)
        return out;
    const bool ordinary = std::ranges::all_of(
        first.substr(1), [](char c) { return !isAsciiLetter(c) || (c >= 'a' && c <= 'z'); });
    const bool hasDigit = std::ranges::any_of(first, [](char c) { return c >= '0' && c <= '9'; });
    if (ordinary && !hasDigit)
        out[0] = static_cast<char>(out[0] + 32);
    return out;
}

std::string withArticle(std::string_view phrase, const std::set<std::string> &names)
{
    const std::string text = uncapitalised(phrase, names);
    const std::string bare = withoutParentheses(text);
    const std::string_view first = std::string_view(bare).substr(0, bare.find(' '));
    const bool small =
        std::ranges::all_of(first, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    // "at-most-once", "Kafka": no nouns, or names.
    if (first.empty() || !small || withoutArticle(bare) != bare || isPlural(bare) ||
        isMassNoun(bare) ||
        (bare.find(' ') == std::string::npos && bare.find('-') != std::string::npos))
        return text;
    return (std::string_view("aeiou").find(first.front()) != std::string_view::npos ? "an "
                                                                                    : "a ") +
           text;
}

std::string withoutArticle(std::string_view text)
{
    text = trimmed(text);
    const std::string low = lowered(text.substr(0, 4));
    for (const std::string_view article : {"the ", "an ", "a "})
        if (low.starts_with(article))
            return std::string(trimmed(text.substr(article.size())));
    return std::string(text);
}

std::string withoutParentheses(std::string_view text)
{
    std::string out;
    int depth = 0;
    bool formula = false;
    for (const char c : text) {
        formula = c == FormulaBegin || (formula && c != FormulaEnd);
        if (formula && depth == 0) {
            out += c;
        } else if (c == '(') {
            if (depth++ == 0)
                out.resize(out.find_last_not_of(' ') + 1);
        } else if (c == ')' && depth > 0) {
            --depth;
        } else if (depth == 0) {
            out += c;
        }
    }
    return std::string(trimmed(out));
}

std::string withoutStop(std::string_view text)
{
    text = trimmed(text);
    while (!text.empty() && (text.back() == '.' || text.back() == ';' || text.back() == ',' ||
                             text.back() == ':' || text.back() == '!')) {
        if (text.ends_with("..."))
            break;
        text.remove_suffix(1);
        text = trimmed(text);
    }
    return std::string(text);
}

std::string withStop(std::string_view text)
{
    std::string out(trimmed(text));
    const bool quoted = out.ends_with('"') && out.size() > 1 &&
                        std::string_view(".!?").find(out[out.size() - 2]) != std::string_view::npos;
    if (!out.empty() && std::string_view(".!?").find(out.back()) == std::string_view::npos &&
        !quoted)
        out += '.';
    return out;
}

bool isBalanced(std::string_view text)
{
    int round = 0;
    int square = 0;
    bool quoted = false;
    bool code = false;
    bool formula = false;
    for (const char c : text) {
        if (!formula && c == '`')
            code = !code;
        if (code)
            continue;
        if (c == FormulaBegin || c == FormulaEnd) {
            if (formula != (c == FormulaEnd))
                return false;
            formula = !formula;
        }
        if (formula)
            continue;
        round += c == '(' ? 1 : c == ')' ? -1 : 0;
        square += c == '[' ? 1 : c == ']' ? -1 : 0;
        quoted = c == '"' ? !quoted : quoted;
        if (round < 0 || square < 0)
            return false;
    }
    return round == 0 && square == 0 && !quoted && !code && !formula;
}

std::size_t findOutside(std::string_view text, std::string_view what, std::size_t from)
{
    int depth = 0;
    bool quoted = false;
    bool code = false;
    bool formula = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (i >= from && depth == 0 && !quoted && !code && !formula &&
            text.substr(i).starts_with(what))
            return i;
        formula = c == FormulaBegin || (formula && c != FormulaEnd);
        if (formula)
            continue;
        if (c == '`')
            code = !code;
        else if (!code && c == '"')
            quoted = !quoted;
        else if (!code && !quoted && (c == '(' || c == '[' || c == '{'))
            ++depth;
        else if (!code && !quoted && (c == ')' || c == ']' || c == '}') && depth > 0)
            --depth;
    }
    return std::string_view::npos;
}

std::vector<ListedItem> listedItems(std::string_view text)
{
    constexpr std::size_t MostItems = 9;
    constexpr std::size_t LongestName = 9;
    const std::string line = withoutStop(text);
    if (!isBalanced(line))
        return {};
    std::vector<ListedItem> items;
    std::string_view rest = line;
    while (!rest.empty() && items.size() <= MostItems) {
        const std::size_t comma = findOutside(rest, ", ");
        std::string_view piece = trimmed(rest.substr(0, comma));
        rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 2);
        // "a, b, and c" and "a, b and c": the last comma may be missing.
        if (rest.empty()) {
            for (const std::string_view word : {"and ", "or "})
                if (piece.starts_with(word))
                    piece.remove_prefix(word.size());
            for (const std::string_view word : {" and ", " or "}) {
                const std::size_t at = findOutside(piece, word);
                // Two items alone are a list only when nothing else joins them.
                if (at == std::string_view::npos || items.empty() ||
                    countWords(piece) > LongestName)
                    continue;
                rest = piece.substr(at + word.size());
                piece = piece.substr(0, at);
                break;
            }
        }
        ListedItem item;
        const std::size_t open = piece.find(" (");
        if (open != std::string_view::npos && piece.ends_with(')')) {
            item.gloss = piece.substr(open + 2, piece.size() - open - 3);
            piece = piece.substr(0, open);
        }
        item.name = trimmed(piece);
        const auto words = wordsOf(item.name);
        // "new actions, not rollbacks": clauses are no items.
        static constexpr std::array Clauses{"not",  "but",   "so",      "which", "who",
                                            "then", "where", "because", "while", "although"};
        if (words.empty() || countWords(item.name) == 0 || words.size() > LongestName ||
            std::ranges::find(Clauses, words.front().bare) != Clauses.end())
            return {};
        items.push_back(std::move(item));
    }
    if (items.size() < 2 || items.size() > MostItems)
        return {};
    return items;
}

} // namespace engram::facts
