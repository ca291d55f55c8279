// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "facts/source.h"

#include "base/text.h"
#include "content/markdown.h"
#include "facts/english.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace engram::facts
{

namespace
{

constexpr std::size_t MostFindings = 1000;
constexpr std::size_t LongestHeading = 500;
constexpr std::size_t LongestAnswer = 25;

bool sharesWord(const std::vector<std::string> &a, const std::vector<std::string> &b)
{
    return std::ranges::any_of(
        a, [&b](const std::string &word) { return word.size() > 2 && shareIn({word}, b) > 0; });
}

} // namespace

Source::Source(const NoteContent &note)
{
    std::string all;
    if (const auto *found = std::get_if<Question>(&note)) {
        question = found;
        heading = firstCodePoints(found->heading, LongestHeading);
        explanation = found->explanation;
        all = heading + ". ";
        for (const Option &option : found->options)
            all += inlineText(parseMarkdown(option.text)) + ". ";
    } else if (const auto *basic = std::get_if<Basic>(&note)) {
        heading = firstCodePoints(basic->front, LongestHeading);
        explanation = basic->back;
        all = heading + ". ";
    }
    explanation.resize(std::min(explanation.size(), MaximumMarkdown));
    theme = themeOf(heading);
    structure = structureOf(explanation);
    for (const Block &block : structure.blocks)
        all += block.text + " .\n";
    findNames(all);
}

void Source::findNames(std::string_view text)
{
    std::set<std::string> large;
    const auto words = wordsOf(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string_view raw = text.substr(words[i].begin, words[i].end - words[i].begin);
        while (!raw.empty() && std::isalnum(static_cast<unsigned char>(raw.front())) == 0)
            raw.remove_prefix(1);
        while (!raw.empty() && std::isalnum(static_cast<unsigned char>(raw.back())) == 0)
            raw.remove_suffix(1);
        if (raw.size() < 2)
            continue;
        if (raw[0] >= 'a' && raw[0] <= 'z') {
            small.emplace(raw);
            continue;
        }
        if (raw[0] < 'A' || raw[0] > 'Z' || i == 0)
            continue;
        const char before = text[words[i - 1].end - 1];
        const bool within = std::isalnum(static_cast<unsigned char>(before)) != 0 || before == ',';
        if (within && raw.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string_view::npos)
            large.emplace(raw);
    }
    for (const std::string &word : large)
        if (!small.contains(lowered(word)))
            names.insert(word);
}

void Source::add(Finding finding)
{
    // What is longer scores too little anyway, and costs more than it is worth.
    constexpr std::size_t LongestCard = 3000;
    if (finding.context.size() + finding.ask.size() + finding.answer.size() > LongestCard)
        return;
    if (m_findings.size() < MostFindings && !finding.answer.empty() && !finding.ask.empty())
        m_findings.push_back(std::move(finding));
}

bool Source::namesTheme(std::string_view phrase) const
{
    return sharesWord(theme.words, contentWords(phrase));
}

bool Source::namesWholeTheme(std::string_view phrase) const
{
    return !theme.words.empty() && shareIn(theme.words, contentWords(phrase)) > 0.99;
}

std::string Source::inSentence(std::string_view phrase) const
{
    return uncapitalised(phrase, names);
}

std::string Source::contextFor(std::string_view narrower, std::string_view ask) const
{
    const bool named = !theme.isQuestion && (namesTheme(narrower) || namesWholeTheme(ask));
    std::string context = named ? std::string{} : theme.name;
    if (!narrower.empty() && lowered(narrower) != lowered(context)) {
        context += context.empty() ? capitalised(narrower)
                                   : (theme.isQuestion ? "? " + capitalised(narrower)
                                                       : ", " + inSentence(narrower));
    }
    return context;
}

Said saidBy(const std::vector<Sentence> &sentences, std::size_t enough)
{
    Said said;
    std::size_t words = 0;
    std::size_t coreWords = 0;
    for (const Sentence &sentence : sentences) {
        std::string text(trimmed(sentence.text));
        if (text.ends_with(':') || text.ends_with(';') || text.ends_with(','))
            text = withoutStop(text) + ".";
        const std::size_t count = countWords(text);
        // Asides in parentheses add words, but say little.
        const std::size_t core = countWords(withoutParentheses(text));
        if (said.sentences > 0 &&
            (coreWords >= enough || words + count > LongestAnswer || text.ends_with('?') ||
             isScenario(text) || findOutside(text.substr(0, 40), ": ") != std::string::npos ||
             text.starts_with('"') || text.starts_with("“")))
            break;
        if (count > LongestAnswer) {
            // A sentence that is too long may say enough before its dash, or without its asides.
            const std::string plain = withoutParentheses(text);
            if (countWords(plain) <= LongestAnswer)
                text = plain;
            else if (const std::size_t dash = findOutside(text, " — ");
                     dash != std::string::npos && countWords(text.substr(0, dash)) >= enough)
                text = text.substr(0, dash);
            else if (const std::size_t semicolon = findOutside(text, "; ");
                     semicolon != std::string::npos &&
                     countWords(text.substr(0, semicolon)) >= enough)
                text = text.substr(0, semicolon);
        }
        if (!said.text.empty())
            said.text +=
                std::string_view(".!?\"”").find(said.text.back()) != std::string::npos ? " " : ". ";
        said.text += said.text.empty() ? text : capitalised(text);
        words += count;
        coreWords += core;
        ++said.sentences;
    }
    said.whole = said.sentences == sentences.size();
    said.text = capitalised(said.text);
    return said;
}

std::optional<std::string> askedBy(std::string_view whClause, const Source &source)
{
    static constexpr std::array Auxiliaries{"is",   "are",    "was",  "were",  "can",
                                            "must", "should", "will", "could", "may"};
    std::string clause = source.inSentence(withoutStop(whClause));
    if (clause.ends_with('?'))
        return clause;
    for (const auto &[from, to] : {std::pair{"it's ", "it is "}, std::pair{"they're ", "they are "},
                                   std::pair{"that's ", "that is "}}) {
        const std::size_t at = lowered(clause).find(from);
        if (at != std::string::npos)
            clause.replace(at, std::string_view(from).size(), to);
    }
    auto words = wordsOf(clause);
    if (words.size() < 2 || words.size() > 9)
        return std::nullopt;
    const auto raw = [&](std::size_t i) {
        return clause.substr(words[i].begin, words[i].end - words[i].begin);
    };
    const auto joined = [&](std::size_t from, std::size_t to) {
        std::string out;
        for (std::size_t i = from; i < to; ++i)
            out += " " + raw(i);
        return out;
    };
    const std::string wh = lowered(raw(0));
    // "how to serve it", "why rate limit": infinitives are questions as they are.
    if (words[1].bare == "to" ||
        (words[1].bare == "not" && words.size() > 2 && words[2].bare != "to"))
        return clause + "?";
    if (words[1].bare == "not" && words.size() > 3)
        return wh + " should one not" + joined(3, words.size()) + "?";
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (std::ranges::find(Auxiliaries, words[i].bare) == Auxiliaries.end())
            continue;
        if (i == 1)
            return clause + "?"; // "what is needed"
        return wh + " " + raw(i) + joined(1, i) + joined(i + 1, words.size()) + "?";
    }
    const std::string &last = words.back().bare;
    const bool subjectIsIt = words[1].bare == "it" || words[1].bare == "this";
    if ((isFiniteVerb(last) || (subjectIsIt && last.ends_with('s'))) && last.ends_with('s') &&
        words.size() >= 3) {
        std::string subject = joined(1, words.size() - 1);
        if (subject == " this")
            subject = " it";
        return wh + " does" + subject + " " + baseForm(last) + "?";
    }
    if (isPlural(words[1].bare) && words.size() >= 3 && wh != "what" && wh != "who" &&
        !isFiniteVerb(words[1].bare))
        return wh + " do" + joined(1, words.size()) + "?";
    if (wh == "why" && words.size() <= 3 && !subjectIsIt && !last.ends_with('s'))
        return clause + "?";
    return std::nullopt;
}

} // namespace engram::facts
