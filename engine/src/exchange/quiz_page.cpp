// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/quiz_page.h"

#include <engram/derived_id.h>

#include "base/text.h"
#include "content/recovered_markdown.h"
#include "deckfile/note_reader.h"
#include "exchange/answer_key.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>

namespace engram::exchange
{

namespace
{

using Lines = std::vector<std::string_view>;

constexpr std::size_t LongestLine = std::size_t(1) << 20U;
constexpr int MostQuestions = 1'000'000;

struct Header
{
    int number = 0;
    int total = 0;
};

/// Takes a number from the text's start.
std::optional<int> takeNumber(std::string_view &text)
{
    int number = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || text.empty() || text.front() == '-')
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
    return number;
}

/// "3 of 20", "Question 3 of 20".
std::optional<Header> headerOf(std::string_view line)
{
    if (line.size() > 40)
        return std::nullopt;
    const std::string text = lowered(trimmed(line));
    std::string_view rest = text;
    if (rest.starts_with("question "))
        rest.remove_prefix(9);
    const std::optional<int> number = takeNumber(rest);
    if (!number || !rest.starts_with(" of "))
        return std::nullopt;
    rest.remove_prefix(4);
    const std::optional<int> total = takeNumber(rest);
    if (!total || !rest.empty() || *number < 1 || std::max(*number, *total) > MostQuestions)
        return std::nullopt;
    return Header{*number, *total};
}

/// "Score0 / 0", "Score: 3/20".
bool isScore(std::string_view line)
{
    const std::string text = lowered(trimmed(line.substr(0, 40)));
    return text.starts_with("score") &&
           text.find_first_not_of("0123456789 :/%\t", 5) == std::string::npos;
}

/// The text behind a label such as "Hint", which stands alone or before a colon.
std::optional<std::string_view> behindLabel(std::string_view line,
                                            std::initializer_list<std::string_view> labels)
{
    line = trimmed(line);
    const std::string text = lowered(line.substr(0, 40));
    for (const std::string_view label : labels) {
        if (!text.starts_with(label))
            continue;
        const std::string_view rest = line.substr(label.size());
        if (rest.empty())
            return rest;
        if (rest.front() == ':')
            return trimmed(rest.substr(1));
    }
    return std::nullopt;
}

std::optional<std::string_view> hintLabel(std::string_view line)
{
    return behindLabel(line, {"hint"});
}

std::optional<std::string_view> explanationLabel(std::string_view line)
{
    return behindLabel(line, {"detailed explanation", "explanation"});
}

/// The option's text, if the line begins with the letter; text and letter may touch.
std::optional<std::string_view> optionText(std::string_view line, char letter)
{
    line = trimmed(line);
    if (line.size() > 2 && line[0] == '(' && line[1] == letter && line[2] == ')')
        return trimmed(line.substr(3));
    if (line.empty() || line[0] != letter)
        return std::nullopt;
    line.remove_prefix(1);
    if (!line.empty() && (line[0] == ')' || line[0] == '.' || line[0] == ':'))
        line.remove_prefix(1);
    return trimmed(line);
}

/// "B)" and "(B)" are letters of options even where another is expected; "BUse" may be a word.
bool isMarkedOption(std::string_view line, char letter)
{
    line = trimmed(line);
    const std::string_view rest = line.substr(std::min<std::size_t>(1, line.size()));
    return line.starts_with('(')
               ? optionText(line, letter).has_value()
               : line.starts_with(letter) && (rest.starts_with(')') || rest.starts_with(". "));
}

class QuizPageReader
{
public:
    QuizPageReader(std::string_view text, std::string_view fileName, std::string_view answers)
        : m_fileName(fileName), m_key(readAnswerKey(answers)), m_hasKey(m_key.length > 0)
    {
        m_deck.file.sections.emplace_back();
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            m_lines.push_back(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].size() > LongestLine) {
                report(ProblemCode::LineTooLong, Severity::Skipped, i,
                       std::string(firstCodePoints(m_lines[i], 200)) + "…");
                m_lines[i] = {};
            }
        }
    }

    ParsedDeck read()
    {
        std::vector<std::size_t> headers;
        int total = 0;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const std::optional<Header> header = headerOf(m_lines[i]);
            // "2 of 3" inside an explanation counts to another total.
            if (!header || (total > 0 && header->total != total))
                continue;
            total = header->total;
            headers.push_back(i);
        }
        readPreamble(headers.empty() ? m_lines.size() : headers.front());
        if (headers.empty())
            report(ProblemCode::QuestionHeaderMissing, Severity::Skipped, 0, "1 of …");

        int expected = 1;
        for (std::size_t i = 0; i < headers.size(); ++i) {
            const int number = headerOf(m_lines[headers[i]])->number;
            if (number != expected)
                report(ProblemCode::QuestionHeaderMissing, Severity::Warning, headers[i],
                       std::to_string(expected) + " of " + std::to_string(total));
            expected = number + 1;
            readQuestion(number, headers[i],
                         i + 1 < headers.size() ? headers[i + 1] : m_lines.size());
        }
        if (!headers.empty() && expected != total + 1)
            report(ProblemCode::QuestionHeaderMissing, Severity::Warning, m_lines.size() - 1,
                   std::to_string(expected) + " of " + std::to_string(total));
        const int questions = static_cast<int>(m_deck.file.sections.front().notes.size());
        if (m_hasKey && m_key.length != std::max(total, questions))
            report(ProblemCode::AnswerKeyLength, Severity::Warning, 0,
                   std::to_string(m_key.answers()) + " / " +
                       std::to_string(std::max(total, questions)));

        writeMissingIds(m_deck.file);
        std::ranges::stable_sort(m_deck.problems, {}, &Problem::line);
        return std::move(m_deck);
    }

private:
    void report(ProblemCode code, Severity severity, std::size_t line, std::string text)
    {
        m_deck.problems.push_back(
            {m_fileName, static_cast<int>(line) + 1, 1, code, severity, std::move(text)});
    }

    /// The title, a line that describes the quiz, the score.
    void readPreamble(std::size_t end)
    {
        std::vector<std::string_view> found;
        for (std::size_t i = 0; i < end; ++i) {
            const std::string_view line = trimmed(m_lines[i]);
            if (showsNothing(line) || isScore(line))
                continue;
            found.push_back(line);
            if (found.size() > 2)
                report(ProblemCode::TextOutsideNote, Severity::Skipped, i, std::string(line));
        }
        if (found.empty())
            return;
        std::string name = simplified(found[0]);
        if (codePointCount(name) > deckfile::LongestName) {
            report(ProblemCode::NameTooLong, Severity::Warning, 0, name);
            name = std::string(firstCodePoints(name, deckfile::LongestName - 1)) + "…";
        }
        m_deck.file.frontMatter.emplace_back("deck", std::move(name));
        m_deck.file.frontMatter.emplace_back("id", deriveId(found[0]));
        if (found.size() > 1)
            m_deck.file.frontMatter.emplace_back("description", simplified(found[1]));
    }

    void readQuestion(int number, std::size_t header, std::size_t end)
    {
        std::size_t hintAt = end;
        std::size_t explanationAt = end;
        for (std::size_t i = header + 1; i < end && explanationAt == end; ++i) {
            if (explanationLabel(m_lines[i]))
                explanationAt = i;
            else if (hintAt == end && hintLabel(m_lines[i]))
                hintAt = i;
        }
        if (hintAt > explanationAt)
            hintAt = explanationAt;
        const std::size_t optionsEnd = std::min(hintAt, explanationAt);

        DeckNote note;
        note.line = static_cast<int>(header) + 1;
        Question question;
        const std::size_t optionsAt = findOptions(header + 1, optionsEnd);
        readStem(header + 1, optionsAt, question);
        readOptions(optionsAt, optionsEnd, question);
        if (question.options.empty())
            report(ProblemCode::OptionLetterMissing, Severity::Warning, header, "A");
        if (question.options.size() == 1)
            report(ProblemCode::OneOption, Severity::Warning, header, question.heading);
        if (hintAt < explanationAt) {
            std::string hint =
                recoverMarkdown(block(hintAt, explanationAt, *hintLabel(m_lines[hintAt])));
            if (!hint.empty())
                question.hints.push_back(std::move(hint));
        }
        if (explanationAt < end)
            question.explanation = recoverMarkdown(
                block(explanationAt, end, *explanationLabel(m_lines[explanationAt])));
        if (question.explanation.empty())
            report(ProblemCode::MissingExplanation, Severity::Lint, header, question.heading);
        if (question.heading.empty())
            report(ProblemCode::EmptyHeading, Severity::Warning, header,
                   std::string(m_lines[header]));
        markRight(number, header, question);

        note.content = std::move(question);
        m_deck.file.sections.front().notes.push_back(std::move(note));
    }

    /// The lines behind a label, and what stands in its own line.
    [[nodiscard]] Lines block(std::size_t label, std::size_t end, std::string_view first) const
    {
        Lines lines{first};
        for (std::size_t i = label + 1; i < end; ++i)
            if (!isScore(m_lines[i]))
                lines.push_back(m_lines[i]);
        return lines;
    }

    [[nodiscard]] std::size_t nextInk(std::size_t at, std::size_t end) const
    {
        while (at < end && trimmed(m_lines[at]).empty())
            ++at;
        return at;
    }

    /// Options begin at the last 'A' that a 'B' follows: a stem may begin with the word "A" as
    /// well.
    [[nodiscard]] std::size_t findOptions(std::size_t from, std::size_t end) const
    {
        std::size_t marked = end;
        std::size_t paired = end; // the next line is the 'B'
        std::size_t apart = end;  // the 'B' comes later: the option is wrapped
        std::size_t open = end;
        for (std::size_t i = from; i < end; ++i) {
            if (optionText(m_lines[i], 'A')) {
                open = i;
                if (marked == end && isMarkedOption(m_lines[i], 'A'))
                    marked = i;
            } else if (open != end && optionText(m_lines[i], 'B')) {
                if (nextInk(open + 1, end) == i)
                    paired = open;
                else if (apart == end)
                    apart = open;
                open = end;
            }
        }
        if (paired != end)
            return paired;
        return apart != end ? apart : marked;
    }

    void readStem(std::size_t from, std::size_t end, Question &question)
    {
        from = nextInk(from, end);
        if (from == end)
            return;
        question.heading = escapeMarkdown(simplified(m_lines[from]));
        question.body = recoverMarkdown({m_lines.begin() + static_cast<std::ptrdiff_t>(from) + 1,
                                         m_lines.begin() + static_cast<std::ptrdiff_t>(end)});
    }

    void readOptions(std::size_t from, std::size_t end, Question &question)
    {
        char letter = 'A';
        for (std::size_t i = from; i < end; ++i) {
            const std::string_view line = trimmed(m_lines[i]);
            if (line.empty() || isScore(line))
                continue;
            std::optional<std::string_view> text;
            if (letter < 'A' + static_cast<int>(MostOptions)) {
                text = optionText(line, letter);
                const char skipped = static_cast<char>(letter + 1);
                if (!text && isSkippedTo(i, end, skipped)) {
                    report(ProblemCode::OptionLetterMissing, Severity::Warning, i,
                           std::string(1, letter));
                    text = optionText(line, skipped);
                    letter = skipped;
                }
            }
            if (!text) {
                // A long option may be wrapped.
                if (!question.options.empty())
                    question.options.back().text += '\n' + escapeMarkdown(line);
                continue;
            }
            if (text->empty())
                report(ProblemCode::OptionWithoutText, Severity::Skipped, i, std::string(line));
            else
                addOption(question, letter, *text);
            ++letter;
        }
    }

    void addOption(Question &question, char letter, std::string_view text)
    {
        if (question.options.empty())
            m_letters.clear();
        question.options.push_back({escapeMarkdown(text), {}, false});
        m_letters += letter;
    }

    /// One letter is missing when the next is marked as one, or is followed by its own next.
    [[nodiscard]] bool isSkippedTo(std::size_t at, std::size_t end, char letter) const
    {
        if (!optionText(m_lines[at], letter))
            return false;
        const std::size_t next = nextInk(at + 1, end);
        return isMarkedOption(m_lines[at], letter) || next == end ||
               optionText(m_lines[next], static_cast<char>(letter + 1));
    }

    void markRight(int number, std::size_t header, Question &question)
    {
        const auto given = m_key.letters.find(number);
        if (given == m_key.letters.end() || given->second.empty()) {
            report(ProblemCode::AnswerKeyMissing, Severity::Warning, header, question.heading);
            return;
        }
        for (const char letter : given->second) {
            const std::size_t at =
                question.options.empty() ? std::string::npos : m_letters.find(letter);
            if (at == std::string::npos)
                report(ProblemCode::AnswerKeyLetter, Severity::Warning, header,
                       std::string(1, letter));
            else
                question.options[at].right = true;
        }
    }

    std::string m_fileName;
    AnswerKey m_key;
    bool m_hasKey = false;
    Lines m_lines;
    std::string m_letters; ///< of the options of the question that is being read
    ParsedDeck m_deck;
};

} // namespace

bool looksLikeQuizPage(std::string_view text)
{
    bool found = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        if (line.starts_with("## "))
            return false;
        found = found || headerOf(line).has_value();
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

ParsedDeck readQuizPage(std::string_view text, std::string_view fileName, std::string_view answers)
{
    return QuizPageReader(text, fileName, answers).read();
}

} // namespace engram::exchange
