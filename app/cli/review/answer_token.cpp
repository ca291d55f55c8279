// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "review/answer_token.h"

#include "quantity_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>
#include <string>

namespace engram::cli
{

namespace
{

struct RequestName
{
    std::string_view letter;
    std::string_view word;
    Request request;
};

constexpr std::array RequestNames{
    RequestName{"h", "hint", Request::Hint},
    RequestName{"x", "explain", Request::Explanation},
    RequestName{"i", "info", Request::Info},
    RequestName{"p", "previous info", Request::PreviousInfo},
    RequestName{"n", "skip", Request::Skip},
    RequestName{"u", "undo", Request::Undo},
    RequestName{"r", "redo", Request::Redo},
    RequestName{"q", "quit", Request::Quit},
    RequestName{"!", "finish", Request::Finish},
    RequestName{"?", "help", Request::Help},
    RequestName{"s", "suspend", Request::Suspend},
    RequestName{"-", "bury", Request::BuryCard},
    RequestName{"=", "bury note", Request::BuryNote},
    RequestName{"b", "bury question", Request::BuryFamily},
    RequestName{"+", "bury question", Request::BuryFamily},
    RequestName{"*", "mark", Request::Mark},
    RequestName{"e", "edit", Request::Edit},
    RequestName{"d", "delete", Request::Delete},
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lower(std::string_view word)
{
    std::string result(word);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) { return lower(c); });
    return result;
}

std::optional<Request> requestNamed(std::string_view word)
{
    for (const RequestName &name : RequestNames) {
        if (word == name.letter || word == name.word)
            return name.request;
    }
    return std::nullopt;
}

/// A letter that names an option where there are as many.
bool mayBeOption(char key)
{
    return key == 'b' || key == 'd' || key == 'e';
}

/// What a line asks for. A letter that may name an option does nothing to the card: a slip must not.
std::optional<Request> requestIn(std::string_view line)
{
    return line.size() == 1 && mayBeOption(line.front()) ? std::nullopt : requestNamed(line);
}

/// "flag 3".
std::optional<FlagMark> flagIn(const std::vector<std::string> &words)
{
    const bool isFlag = words.size() == 2 && lower(words[0]) == "flag" && words[1].size() == 1;
    return isFlag ? flagFor(words[1][0]) : std::nullopt;
}

/// By SM-2's number, or by a word of the deck's scale or of the usual one.
std::optional<Grade> gradeNamed(std::string_view word, GradeScale scale)
{
    if (word.size() == 1 && isDigit(word[0]))
        return gradeFrom(word[0] - '0');
    const std::string name = lower(word);
    for (const GradeScale each : {scale, GradeScale::Four})
        for (const Grade grade : gradesOf(each))
            if (name == lower(wordOf(grade, each)))
                return grade;
    return std::nullopt;
}

/// "12" is the twelfth option where there are as many, and otherwise the first and the second.
std::optional<std::vector<std::size_t>> placesInPart(std::string_view part, std::size_t count)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    if (error == std::errc() && end == part.data() + part.size() && number >= 1 && number <= count)
        return std::vector{number - 1};
    std::vector<std::size_t> places;
    for (const char key : part) {
        const auto place = placeFor(key, count);
        if (!place)
            return std::nullopt;
        places.push_back(*place);
    }
    return places;
}

std::optional<std::vector<std::size_t>> placesIn(std::string_view word, const ChoiceView &question)
{
    std::vector<std::size_t> places;
    while (!word.empty()) {
        const std::size_t end = std::min(word.find(','), word.size());
        const auto some = placesInPart(word.substr(0, end), question.options.size());
        if (!some)
            return std::nullopt;
        places.insert(places.end(), some->begin(), some->end());
        word.remove_prefix(std::min(end + 1, word.size()));
    }
    std::vector<std::size_t> sorted = places;
    std::sort(sorted.begin(), sorted.end());
    const bool repeated = std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end();
    if (places.empty() || repeated || (places.size() > 1 && !question.several))
        return std::nullopt;
    return places;
}

std::optional<Confidence> confidenceNamed(std::string_view word)
{
    const std::string name = lower(word);
    if (name == "guess")
        return Confidence::Guess;
    if (name == "unsure")
        return Confidence::Unsure;
    if (name == "sure")
        return Confidence::Sure;
    return std::nullopt;
}

/// "B", "B sure", "B 3", "B sure 3".
std::optional<AnswerToken> parseChoice(const std::vector<std::string> &words,
                                       const ChoiceView &question, const DeckOptions &options)
{
    const auto places = words.empty() ? std::nullopt : placesIn(words[0], question);
    if (!places)
        return std::nullopt;
    Choice choice{*places};
    std::size_t next = 1;
    const auto confidence =
        options.confidence && words.size() > next ? confidenceNamed(words[next]) : std::nullopt;
    if (confidence) {
        choice.confidence = *confidence;
        ++next;
    }
    if (words.size() > next) {
        choice.grade = gradeNamed(words[next++], options.gradeScale);
        if (!choice.grade || words.size() > next)
            return std::nullopt;
    }
    return choice;
}

} // namespace

std::optional<Request> requestFor(char key)
{
    return requestNamed(std::string_view(&key, 1));
}

std::optional<Request> requestFor(char key, std::size_t options)
{
    return mayBeOption(key) && placeFor(key, options) ? std::nullopt : requestFor(key);
}

std::optional<FlagMark> flagFor(char key)
{
    const int flag = key - '0';
    return flag >= 0 && flag <= MaximumFlag ? std::optional(FlagMark{flag}) : std::nullopt;
}

std::optional<std::size_t> placeFor(char key, std::size_t count)
{
    std::size_t place = count;
    if (key >= '1' && key <= '9')
        place = static_cast<std::size_t>(key - '1');
    else if (lower(key) >= 'a' && lower(key) <= 'z')
        place = static_cast<std::size_t>(lower(key) - 'a');
    return place < count ? std::optional(place) : std::nullopt;
}

std::optional<AnswerToken> parseAnswer(std::string_view line, const ShownCard &card)
{
    std::istringstream in{std::string(line)};
    std::vector<std::string> words;
    std::string all;
    for (std::string word; in >> word;) {
        words.push_back(word);
        all += (all.empty() ? "" : " ") + word;
    }
    if (const auto flag = flagIn(words))
        return *flag;

    std::optional<AnswerToken> token;
    if (const auto *const question = std::get_if<ChoiceView>(&card.content)) {
        const auto request = requestIn(all);
        token = request ? *request : parseChoice(words, *question, card.options);
    } else if (words.size() == 1) {
        if (const auto grade = gradeNamed(words[0], card.options.gradeScale))
            token = *grade;
    }
    if (!token) {
        if (const auto request = requestIn(lower(all)))
            token = *request;
    }
    return token;
}

} // namespace engram::cli
