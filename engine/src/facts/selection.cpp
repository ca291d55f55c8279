// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// Score, drop, merge, order.

#include "base/text.h"
#include "content/ascii.h"
#include "content/cloze.h"
#include "content/markdown.h"
#include "content/recovered_markdown.h"
#include "facts/english.h"
#include "facts/source.h"

#include <engram/derived_id.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>

namespace engram::facts
{

namespace
{

struct Scored
{
    FactCandidate fact;
    std::vector<std::string> ask;    ///< content words, without what names the theme
    std::vector<std::string> answer; ///< content words
    std::vector<std::string> all;    ///< content words of the whole card
    std::size_t place = 0;
    bool names = false; ///< asks which term a text describes
};

/// A text of the rules, its code in backticks and its formulas between their signs, as Markdown.
std::string asMarkdown(std::string_view text)
{
    constexpr std::array Openers{'`', FormulaBegin};
    std::string out;
    while (!text.empty()) {
        const std::size_t open =
            text.find_first_of(std::string_view(Openers.data(), Openers.size()));
        const bool formula = open != std::string_view::npos && text[open] == FormulaBegin;
        const std::size_t close =
            open == std::string_view::npos ? open : text.find(formula ? FormulaEnd : '`', open + 1);
        if (close == std::string_view::npos)
            break;
        out += escapeMarkdown(text.substr(0, open));
        const std::string_view inside = text.substr(open + 1, close - open - 1);
        text.remove_prefix(close + 1);
        if (!formula)
            out += '`' + std::string(inside) + '`';
        else if (!text.empty() && isAsciiDigit(text.front()))
            out += "\\(" + std::string(inside) + "\\)"; // a dollar sign before a digit is a price
        else
            out += '$' + std::string(inside) + '$';
    }
    out += escapeMarkdown(text);
    // What a cut through a formula left.
    std::erase_if(out, [](char c) { return c == FormulaBegin || c == FormulaEnd; });
    return out;
}

double lengthFactor(std::size_t words, std::size_t fewest, std::size_t most)
{
    if (words < fewest)
        return static_cast<double>(words) / static_cast<double>(fewest);
    if (words > most)
        return static_cast<double>(most) / static_cast<double>(words);
    return 1;
}

/// What a person counts: the lines of code are looked at, not read.
std::string withoutCode(std::string_view text)
{
    return std::string(text.substr(0, text.find("\n\n```")));
}

/// Pronouns that nothing in the prompt explains. Behind a context "it" is the theme.
int unresolvedIn(const Finding &finding)
{
    int count = 0;
    const auto words = wordsOf(withoutCode(finding.ask));
    bool named = !finding.context.empty();
    for (const Word &word : words) {
        if (!isPronoun(word.bare)) {
            // A subject that was named before its pronoun explains it.
            named = named || (!isStopWord(word.bare) && word.bare.size() > 3);
            continue;
        }
        if (!named || word.bare == "this" || word.bare == "them" || word.bare == "they" ||
            word.bare == "these" || word.bare == "both" || word.bare == "our" || word.bare == "we")
            ++count;
    }
    const auto answer = wordsOf(finding.answer);
    // "You can have all three": three of what?
    if (answer.size() >= 2 && answer[answer.size() - 2].bare == "all" &&
        numberNamed(answer.back().bare))
        count += 4;
    if (finding.kind == FactKind::Basic && !answer.empty() && isPronoun(answer.front().bare))
        ++count;
    return count;
}

std::string idOf(const FactCandidate &fact)
{
    constexpr std::size_t LongestWords = 43;
    // FNV-1a: the same words give the same letters everywhere and for ever.
    std::uint32_t hash = 2166136261U;
    for (const char c :
         foldedLettersAndDigits(fact.prompt) + "|" + foldedLettersAndDigits(fact.answer)) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 16777619U;
    }
    constexpr std::string_view Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::string tail;
    for (int i = 0; i < 4; ++i) {
        tail += Digits[hash % Digits.size()];
        hash /= static_cast<std::uint32_t>(Digits.size());
    }
    std::string id = deriveId(inlineText(parseMarkdown(clozePlain(withoutCode(fact.prompt)))));
    if (id.size() > LongestWords) {
        id.resize(LongestWords);
        const std::size_t word = id.find_last_of('-');
        if (word != std::string::npos)
            id.resize(word);
        while (!id.empty() && !isValidUtf8(id))
            id.pop_back();
    }
    return id + "-" + tail;
}

std::string joinedPrompt(const Finding &finding, const Source &source)
{
    if (finding.context.empty())
        return capitalised(finding.ask);
    const bool question = source.theme.isQuestion && finding.context.starts_with(source.theme.name);
    if (question) {
        const bool bare = finding.context == source.theme.name;
        return finding.context + (bare ? "? " : ": ") +
               (bare ? capitalised(finding.ask) : finding.ask);
    }
    return finding.context + ": " + finding.ask;
}

/// The answer stands in the prompt.
bool leaksInto(const Finding &finding)
{
    if (finding.kind == FactKind::Cloze || finding.verbatim || finding.offers)
        return false; // its maker looked
    const auto own = contentWords(finding.answer);
    const auto shown = contentWords(finding.context + " " + finding.ask);
    // How two things differ is told with the names of both.
    const double most = finding.rule == FactRule::Contrast ? 0.9 : 0.6;
    return !own.empty() && shareIn(own, shown) > most && finding.rule != FactRule::WrongOption &&
           finding.rule != FactRule::Recall;
}

/// tokenOverlap() of words that are sorted already.
double overlapOf(const std::vector<std::string> &a, const std::vector<std::string> &b)
{
    const std::size_t most = std::max(a.size(), b.size());
    // Nothing below a half is asked for.
    if (a.empty() || b.empty() || 2 * std::min(a.size(), b.size()) < most)
        return 0;
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const int order = a[i].compare(b[j]);
        shared += order == 0 ? 1U : 0U;
        i += order <= 0 ? 1U : 0U;
        j += order >= 0 ? 1U : 0U;
    }
    return static_cast<double>(shared) / static_cast<double>(most);
}

bool isSame(const Scored &a, const Scored &b)
{
    // Two prompts that ask for the same must not have different answers.
    const double asks = overlapOf(a.ask, b.ask);
    if (asks >= 0.95 && !a.ask.empty() && a.fact.kind != FactKind::Cloze &&
        b.fact.kind != FactKind::Cloze)
        return true;
    const double answers = overlapOf(a.answer, b.answer);
    // One term is asked for once, however many texts describe it.
    if (a.names && b.names && answers >= 0.95)
        return true;
    return asks >= SameFactOverlap && answers >= 0.5;
}

std::optional<Scored> scored(const Finding &finding, const Source &source)
{
    if (leaksInto(finding))
        return std::nullopt;
    const std::string prompt = joinedPrompt(finding, source);
    const std::string readPrompt = withoutCode(prompt);
    const auto first = wordsOf(readPrompt);
    if (first.empty() || isPronoun(first.front().bare))
        return std::nullopt;
    Scored out;
    out.fact.rule = finding.rule;
    out.fact.kind = finding.kind;
    // What is looked at stands there as it is.
    out.fact.prompt = asMarkdown(readPrompt) + prompt.substr(readPrompt.size());
    out.fact.answer = finding.verbatim ? finding.answer : asMarkdown(finding.answer);
    for (const std::string &lure : finding.lures)
        out.fact.lures.push_back(asMarkdown(lure));
    out.fact.sentence = finding.sentence;
    out.fact.confidence = finding.confidence;
    const double pronouns = std::max(0.0, 1 - 0.1 * unresolvedIn(finding));
    constexpr std::size_t LongestPrompt = 30;
    constexpr std::size_t LongestAnswer = 25;
    out.fact.score =
        finding.confidence * pronouns * lengthFactor(countWords(readPrompt), 4, LongestPrompt) *
        lengthFactor(std::max<std::size_t>(1, countWords(finding.answer)), 1, LongestAnswer);
    if (out.fact.score < LeastFactScore)
        return std::nullopt;
    out.fact.id = idOf(out.fact);
    out.ask = contentWords(
        withoutCode(finding.kind == FactKind::Cloze ? clozePlain(finding.ask) : finding.ask));
    // "At most once" is made of small words alone.
    if (out.ask.empty())
        out.ask = wordTokens(finding.ask);
    if (finding.verbatim)
        out.ask.push_back(std::to_string(finding.place));
    out.answer = contentWords(finding.answer);
    // Rows of a table differ by the order of their yes and no.
    if (finding.rule == FactRule::TableCell)
        out.ask = {finding.ask};
    // A cloze has its answer in its sentence.
    out.all =
        contentWords(finding.context + " " + clozePlain(withoutCode(finding.ask)) +
                     (finding.kind == FactKind::Cloze ? std::string{} : " " + finding.answer));
    std::ranges::sort(out.all);
    std::ranges::sort(out.ask);
    std::ranges::sort(out.answer);
    out.place = finding.place;
    out.names = (finding.rule == FactRule::Definition || finding.rule == FactRule::Siblings) &&
                lowered(finding.ask).starts_with("which");
    return out;
}

/// The words of both sides of a fact that is there already.
std::vector<std::string> wordsOfKnown(const NoteContent &content)
{
    std::string text;
    if (const auto *basic = std::get_if<Basic>(&content))
        text = basic->front + " " + basic->back;
    else if (const auto *cloze = std::get_if<Cloze>(&content))
        text = clozePlain(cloze->text);
    else if (const auto *question = std::get_if<Question>(&content)) {
        text = question->heading;
        for (const Option &option : question->options)
            if (option.right)
                text += " " + option.text;
    }
    std::vector<std::string> words = contentWords(inlineText(parseMarkdown(text)));
    std::ranges::sort(words);
    return words;
}

bool isKnown(const Scored &fact, const std::vector<std::vector<std::string>> &known)
{
    return std::ranges::any_of(known, [&fact](const std::vector<std::string> &words) {
        return overlapOf(fact.all, words) >= SameFactOverlap;
    });
}

/// The best ones first; each counts less for every one of its rule and block that was chosen before.
void propose(std::vector<Scored> &facts, std::size_t budget)
{
    constexpr double SameRule = 0.03;
    constexpr double SamePlace = 0.09;
    std::map<FactRule, int> rules;
    std::map<std::size_t, int> places;
    const auto good = std::ranges::count_if(
        facts, [](const Scored &s) { return s.fact.score >= LeastProposedScore; });
    const std::size_t most = std::min(budget, static_cast<std::size_t>(good));
    for (std::size_t chosen = 0; chosen < most; ++chosen) {
        const auto worth = [&](const Scored &scored) {
            if (scored.fact.score < LeastProposedScore)
                return -1.0;
            return scored.fact.score - SameRule * rules[scored.fact.rule] -
                   SamePlace * places[scored.place];
        };
        auto best = facts.begin() + static_cast<std::ptrdiff_t>(chosen);
        for (auto at = best + 1; at != facts.end(); ++at)
            if (worth(*at) > worth(*best))
                best = at;
        best->fact.proposed = true;
        ++rules[best->fact.rule];
        ++places[best->place];
        std::rotate(facts.begin() + static_cast<std::ptrdiff_t>(chosen), best, best + 1);
    }
}

} // namespace

std::vector<FactCandidate> selected(const Source &source, const FactOptions &options)
{
    std::vector<Scored> all;
    for (const Finding &finding : source.findings())
        if (auto fact = scored(finding, source))
            all.push_back(std::move(*fact));
    std::ranges::stable_sort(all, std::greater{}, [](const Scored &s) { return s.fact.score; });

    std::vector<std::vector<std::string>> known;
    std::ranges::transform(options.known, std::back_inserter(known), wordsOfKnown);
    std::vector<Scored> gone;
    std::ranges::copy_if(all, std::back_inserter(gone), [&options](const Scored &fact) {
        return options.decided.contains(fact.fact.id);
    });
    const auto saysTheSame = [](const Scored &fact, const std::vector<Scored> &others) {
        return std::ranges::any_of(others,
                                   [&fact](const Scored &other) { return isSame(fact, other); });
    };
    std::vector<Scored> kept;
    for (Scored &fact : all) {
        if (kept.size() == MostFactCandidates)
            break;
        // What was decided on keeps its place, and what says the same does not come in its stead.
        const bool isDecided = options.decided.contains(fact.fact.id);
        if ((!isDecided && (isKnown(fact, known) || saysTheSame(fact, gone))) ||
            saysTheSame(fact, kept))
            continue;
        kept.push_back(std::move(fact));
    }
    propose(kept, options.budget);
    std::vector<FactCandidate> facts;
    facts.reserve(kept.size());
    for (Scored &fact : kept)
        if (!options.decided.contains(fact.fact.id))
            facts.push_back(std::move(fact.fact));
    return facts;
}

} // namespace engram::facts
