// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/answer_key.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace engram::exchange
{

namespace
{

constexpr int MostQuestions = 100'000;

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool isLetter(char c)
{
    return upper(c) >= 'A' && upper(c) <= 'Z';
}

/// "Answers:" or "Answer key:" before the letters.
std::string_view withoutLabel(std::string_view line)
{
    const std::size_t colon = line.find_first_of(":=");
    if (colon == std::string_view::npos)
        return line;
    std::string label;
    for (const char c : trimmed(line.substr(0, colon)))
        label += upper(c);
    const bool known = label == "KEY" || label == "ANSWER" || label == "ANSWERS" ||
                       label == "ANSWER KEY" || label == "SOLUTION" || label == "SOLUTIONS";
    return known ? line.substr(colon + 1) : line;
}

} // namespace

AnswerKey readAnswerKey(std::string_view text)
{
    AnswerKey key;
    int next = 1;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(withoutLabel(trimmed(text.substr(0, end))));
        text.remove_prefix(std::min(end + 1, text.size()));

        // A number says whose answer follows, up to the next number; without one it is the next.
        int of = 0;
        for (std::size_t at = 0; at < line.size();) {
            int number = 0;
            const auto [rest, error] =
                std::from_chars(line.data() + at, line.data() + line.size(), number);
            if (line[at] != '-' && error == std::errc() && number > 0 && number <= MostQuestions) {
                of = number;
                next = number + 1;
                at = static_cast<std::size_t>(rest - line.data());
                continue;
            }
            if (line[at] >= '0' && line[at] <= '9') {
                // A number that nothing is counted by.
                at = std::min(line.find_first_not_of("0123456789", at), line.size());
                continue;
            }
            const char c = line[at++];
            if (!isLetter(c) && c != '?')
                continue;
            if (next > MostQuestions)
                return key;
            const int question = of > 0 ? of : next++;
            std::string &letters = key.letters[question];
            if (isLetter(c) && letters.find(upper(c)) == std::string::npos)
                letters += upper(c);
            key.length = std::max(key.length, question);
        }
    }
    return key;
}

} // namespace engram::exchange
