// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

#include "base/text.h"
#include "content/markdown.h"
#include "facts/english.h"
#include "facts/source.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace engram::facts
{

namespace
{

constexpr std::size_t LongestTheme = 9;

/// The text behind the first of the beginnings, in its own case; "" when it has none.
std::string behind(const std::string &text, std::initializer_list<std::string_view> beginnings)
{
    const std::string low = lowered(text);
    for (const std::string_view beginning : beginnings)
        if (low.starts_with(beginning))
            return std::string(trimmed(std::string_view(text).substr(beginning.size())));
    return {};
}

/// Up to a second question: "X and why is it needed".
std::string firstQuestion(std::string text)
{
    const std::string low = lowered(text);
    for (const std::string_view wh : {" and why ", " and when ", " and how ", " and which ",
                                      " and what ", " and where ", ", and ", " — ", "; "}) {
        const std::size_t at = low.find(wh);
        if (at != std::string::npos && at > 0)
            text.resize(std::min(text.size(), at));
    }
    return text;
}

/// "a service mesh" in "a service mesh add to a group of services": what stands before the verb.
std::string subjectOf(const std::string &clause)
{
    static constexpr std::array Verbs{
        "add",     "show",    "give",  "keep",    "make",     "promise", "need",     "cause",
        "contain", "produce", "use",   "provide", "prevent",  "allow",   "protect",  "guarantee",
        "require", "say",     "tell",  "store",   "solve",    "happen",  "help",     "affect",
        "form",    "begin",   "end",   "change",  "move",     "grow",    "mean",     "do",
        "ensure",  "handle",  "reach", "become",  "describe", "consist", "regulate", "control"};
    constexpr std::size_t MostSubjectWords = 5;
    const auto words = wordsOf(clause);
    for (std::size_t i = 1; i < words.size() && i <= MostSubjectWords; ++i)
        if (std::ranges::find(Verbs, words[i].bare) != Verbs.end())
            return isPronoun(words[0].bare) ? std::string{} : clause.substr(0, words[i - 1].end);
    return {};
}

std::string withoutPlace(const std::string &text)
{
    for (const std::string_view in : {" in a ", " in an "}) {
        const std::size_t at = text.rfind(in);
        if (at != std::string::npos && at > 0)
            return text.substr(0, at);
    }
    return text;
}

Theme made(std::string_view name)
{
    Theme theme;
    theme.name = capitalised(withoutArticle(withoutParentheses(name)));
    theme.isPair = theme.name.find(" and ") != std::string::npos ||
                   theme.name.find(" vs ") != std::string::npos;
    theme.words = contentWords(theme.name);
    return theme;
}

} // namespace

Theme themeOf(std::string_view headingMarkdown)
{
    std::string text = simplified(inlineText(parseMarkdown(headingMarkdown)));
    const bool asks = text.ends_with('?');
    while (!text.empty() &&
           (text.back() == '?' || text.back() == ':' || text.back() == ' ' || text.back() == '.'))
        text.pop_back();
    if (text.empty())
        return {};
    const std::string question = text;
    if (!asks) {
        // A statement or a name: what stands before its colon says what it is about.
        const std::size_t colon = text.find(": ");
        if (colon != std::string::npos && countWords(text) > LongestTheme)
            text.resize(colon);
        if (countWords(text) > LongestTheme)
            return {};
        return made(text);
    }
    text = firstQuestion(text);
    const std::string pair =
        behind(text, {"what is the difference between ", "what's the difference between ",
                      "what are the differences between ", "what distinguishes "});
    if (!pair.empty() && countWords(pair) <= LongestTheme)
        return made(pair);
    if (const std::string how = behind(text, {"how does ", "how do "}); !how.empty()) {
        const std::size_t differ = how.find(" differ from ");
        if (differ != std::string::npos)
            return made(
                how.substr(0, differ) + " and " +
                withoutArticle(how.substr(differ + std::string_view(" differ from ").size())));
        if (how.ends_with(" differ") && countWords(how) <= LongestTheme)
            return made(how.substr(0, how.size() - std::string_view(" differ").size()));
        if (how.ends_with(" work") && countWords(how) <= LongestTheme)
            return made(how.substr(0, how.size() - std::string_view(" work").size()));
    }
    if (std::string does = behind(text, {"what does ", "what do "}); !does.empty()) {
        for (const std::string_view verb : {" mean", " do", " stand for", " show", " describe"})
            if (does.ends_with(verb) && countWords(does) <= LongestTheme)
                return made(does.substr(0, does.size() - verb.size()));
        // "What does CQRS separate?": behind a short subject the last word is the verb.
        constexpr std::size_t ShortClause = 4;
        const auto words = wordsOf(does);
        if (words.size() >= 2 && words.size() <= ShortClause)
            return made(does.substr(0, words[words.size() - 2].end));
    }
    if (const std::string does = behind(text, {"what does ", "what do ", "how does ", "how do "});
        !does.empty()) {
        const std::string subject = subjectOf(does);
        if (!subject.empty())
            return made(subject);
    }
    std::string thing = behind(text, {"what is meant by ", "what is ", "what's ", "what are ",
                                      "what was ", "what were ", "who is ", "who was "});
    for (const std::string_view purpose : {" meant to ", " supposed to ", " used for", " good for"})
        thing = thing.substr(0, thing.find(purpose));
    if (!thing.empty() && countWords(thing) <= LongestTheme) {
        // "What is called X?" and "What is lost when …?" name no thing.
        const auto words = wordsOf(thing);
        const bool participle = words.front().bare.ends_with("ed") ||
                                words.front().bare == "lost" || words.front().bare == "known";
        if (!participle || (words.size() > 1 && !isPreposition(words[1].bare)))
            return made(thing);
    }
    std::string done =
        behind(text, {"can you ", "can we ", "can one ", "could you ", "how can you ",
                      "how do you ", "how can one ", "how do we ", "when do you ", "why do you ",
                      "when should you ", "should you "});
    if (!done.empty()) {
        // The verb goes: "achieve exactly-once delivery in a …".
        const auto words = wordsOf(done);
        if (words.size() >= 2) {
            const std::string object = withoutPlace(done.substr(words[1].begin));
            if (countWords(object) <= LongestTheme && !isPreposition(words[1].bare))
                return made(object);
        }
    }
    Theme theme;
    constexpr std::size_t LongestQuestion = 16;
    if (countWords(question) <= LongestQuestion) {
        theme.name = question;
        theme.isQuestion = true;
        theme.words = contentWords(question);
    }
    return theme;
}

} // namespace engram::facts
