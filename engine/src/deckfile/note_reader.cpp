// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/note_reader.h"

#include "base/text.h"
#include "deckfile/deletions.h"

#include <algorithm>
#include <cstddef>

namespace engram::deckfile
{

namespace
{

bool isNoteKind(std::string_view kind)
{
    return kind == "question" || kind == "basic" || kind == "cloze";
}

/// The first line at or after `from` for which the test holds, or the end.
template <class Test>
std::size_t findLine(const Lines &lines, std::size_t from, Test test)
{
    while (from < lines.size() && !test(lines[from]))
        ++from;
    return from;
}

void append(Lines &to, const Lines &more)
{
    to.insert(to.end(), more.begin(), more.end());
}

bool isBlankLine(const Line &line)
{
    return isBlank(line.text);
}

/// The first `###` heading, which ends a stem.
std::size_t stemEnd(const Lines &lines)
{
    return findLine(lines, 0, [](const Line &line) { return headingLevel(line) == 3; });
}

/// Takes the kind that the author states, if it is one.
std::string takeKind(Attributes &attributes)
{
    const auto given = attributes.values.find("kind");
    if (given == attributes.values.end() || !isNoteKind(given->second))
        return {};
    return attributes.take("kind").value_or("");
}

} // namespace

void ProblemList::add(ProblemCode code, Severity severity, const Line &at, std::string text)
{
    m_problems.push_back({m_fileName, at.number, at.column, code, severity, std::move(text)});
}

std::string shortName(std::string name, const Line &at, ProblemList &problems)
{
    if (!name.empty() && showsNothing(name)) {
        problems.add(ProblemCode::NameUnseen, Severity::Warning, at,
                     std::string(firstCodePoints(name, LongestName)));
        return {};
    }
    if (codePointCount(name) <= LongestName)
        return name;
    const std::string shortened(trimmed(firstCodePoints(name, LongestName - 1)));
    problems.add(ProblemCode::NameTooLong, Severity::Warning, at, std::move(name));
    return shortened + "…";
}

std::string shortId(std::string id, const Line &at, ProblemList &problems)
{
    if (codePointCount(id) <= LongestName)
        return id;
    problems.add(ProblemCode::IdTooLong, Severity::Skipped, at, std::move(id));
    return {};
}

std::string rawText(const Lines &lines)
{
    std::string text;
    for (const Line &line : lines) {
        text += line.text;
        text += '\n';
    }
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

bool opensTask(const Line &line)
{
    if (line.fenced || indentOf(line.text) > 3)
        return false;
    const std::optional<ListMarker> marker = listMarker(line);
    return marker && marker->task;
}

bool saysHint(std::string_view text)
{
    text = trimmed(text);
    constexpr std::string_view Hint = "hint:";
    return text.size() >= Hint.size() &&
           std::equal(Hint.begin(), Hint.end(), text.begin(),
                      [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

std::optional<DeckNote> NoteReader::read(const Lines &lines)
{
    DeckNote note;
    note.line = lines.front().number;
    Line heading = headingText(lines.front());
    Attributes attributes = readAttributes(heading);

    if (attributes.values.contains("type"))
        return readFieldNote(lines, heading, std::move(attributes));

    Lines rest = slice(lines, 1, lines.size());
    readInnerFrontMatter(rest, attributes);

    // Facts end at the next `###`, from where on all belongs to the explanation.
    Lines body;
    Lines facts;
    for (std::size_t at = 0; at < rest.size();) {
        const std::size_t start =
            findLine(rest, at, [](const Line &line) { return isHeadingNamed(line, "facts"); });
        append(body, slice(rest, at, start));
        at = start == rest.size() ? start : findLine(rest, start + 1, [](const Line &line) {
            return headingLevel(line) == 3;
        });
        append(facts, slice(rest, std::min(start + 1, at), at));
    }

    std::string kind = takeKind(attributes);
    const bool isCloze = kind == "cloze" || (kind.empty() && !findDeletions(heading.text).none());
    if (std::ranges::all_of(body, isBlankLine) && !isCloze && kind != "question") {
        const bool used = !kind.empty() || !std::ranges::all_of(facts, isBlankLine);
        m_problems.add(ProblemCode::EmptyNote, used ? Severity::Warning : Severity::Skipped,
                       lines.front(), rawText(lines));
        if (!used)
            return std::nullopt;
    }
    if (heading.text.empty() && kind.empty())
        m_problems.add(ProblemCode::EmptyHeading, Severity::Warning, lines.front());
    if (kind.empty()) {
        const auto end = body.begin() + static_cast<std::ptrdiff_t>(stemEnd(body));
        if (std::any_of(body.begin(), end, opensTask))
            kind = "question";
        else
            kind = isCloze ? "cloze" : "basic";
    }

    note.content = readContent(kind, {heading}, body, attributes);
    note.facts = readFacts(facts);
    note.id = shortId(std::move(attributes.id), lines.front(), m_problems);
    note.tags = std::move(attributes.tags);
    note.attributes = std::move(attributes.values);
    return note;
}

/// A quizdown question may have front matter of its own, right behind its heading.
void NoteReader::readInnerFrontMatter(Lines &body, Attributes &attributes)
{
    const auto notBlank = [](const Line &line) { return !isBlank(line.text); };
    const std::size_t open = findLine(body, 0, notBlank);
    if (open == body.size() || trimmed(body[open].text) != "---")
        return;
    std::map<std::string, std::string> values;
    std::size_t at = open + 1;
    for (; at < body.size() && trimmed(body[at].text) != "---"; ++at) {
        const std::size_t colon = body[at].text.find(": ");
        if (colon == 0 || colon == std::string_view::npos ||
            body[at].text.substr(0, colon).find_first_of(" \t{}\"=#.") != std::string_view::npos)
            return;
        values[std::string(body[at].text.substr(0, colon))] =
            trimmed(body[at].text.substr(colon + 1));
    }
    if (at == body.size() || values.empty())
        return;
    for (const auto &[key, value] : values)
        if (key != "id" || attributes.id.empty())
            (void)attributes.set(key, value);
    body.erase(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(at) + 1);
}

NoteContent NoteReader::readContent(std::string_view kind, const Lines &heading, const Lines &body,
                                    Attributes &attributes)
{
    if (kind == "question") {
        Question question = readQuestion(heading, body);
        if (attributes.values.contains("shuffle_answers"))
            question.ordered = attributes.take("shuffle_answers") == "false";
        return question;
    }

    const std::string front = joined(heading);
    if (kind == "cloze") {
        std::string text = front;
        if (const std::string rest = joined(body); !rest.empty())
            text += (text.empty() ? "" : "\n\n") + rest;
        checkCloze(heading.front(), text);
        return Cloze{std::move(text)};
    }

    Basic basic;
    if (front.empty()) {
        basic = readPromptAndAnswer(body);
    } else {
        basic.front = front;
        basic.back = joined(body);
    }
    basic.reversed = attributes.take("reversed").value_or("") == "true";
    return basic;
}

Question NoteReader::readQuestion(const Lines &heading, const Lines &body)
{
    Question question;
    question.heading = joined(heading);
    if (heading.size() > 1)
        question.heading = simplified(question.heading);
    const std::size_t end = stemEnd(body);
    const std::size_t firstTask = findLine(body, 0, opensTask);
    // As in quizdown any block quote is a hint, unless the note says which ones are.
    bool named = false;
    for (std::size_t i = 0; i < std::min(firstTask, end); ++i)
        named = named || (isQuote(body[i]) && saysHint(unquoted(body[i]).text));

    Lines stem;
    Lines explanation;
    Lines surplus;
    bool hasTasks = false;
    for (std::size_t at = 0; at < end;) {
        const Line &line = body[at];
        if (opensTask(line)) {
            at = readOption(body, at, question, surplus);
            hasTasks = true;
        } else if (isQuote(line) && (saysHint(unquoted(line).text) || (!named && !hasTasks))) {
            at = readHints(body, at, question.hints);
        } else {
            (hasTasks ? explanation : stem).push_back(line);
            ++at;
        }
    }
    question.body = joined(stem);
    if (!surplus.empty())
        m_problems.add(ProblemCode::TooManyOptions, Severity::Skipped, surplus.front(),
                       rawText(surplus));

    Lines rest = slice(body, end, body.size());
    if (!rest.empty() && isHeadingNamed(rest.front(), "explanation"))
        rest.front().text = {};
    append(explanation, rest);
    question.explanation = joined(explanation);

    const bool oneRight = std::ranges::any_of(question.options, &Option::right);
    if (!oneRight)
        m_problems.add(ProblemCode::NoRightOption, Severity::Warning, heading.front());
    if (question.options.size() == 1)
        m_problems.add(ProblemCode::OneOption, Severity::Warning, heading.front());
    if (question.explanation.empty())
        m_problems.add(ProblemCode::MissingExplanation, Severity::Lint, heading.front());
    return question;
}

NoteReader::Item NoteReader::readItem(const Lines &lines, std::size_t at)
{
    Item item;
    item.marker = *listMarker(lines[at]);
    item.end = at + 1;
    for (std::size_t i = at + 1; i < lines.size(); ++i) {
        const Line &line = lines[i];
        if (isBlank(line.text))
            continue;
        const bool lazy = i == item.end && !lines[i - 1].fenced && continuesParagraph(line);
        if (!line.fenced && !lazy && indentOf(line.text) < item.marker.indent + 2)
            break;
        // A fence of its own behind the item is not part of it.
        if (line.fenced && !lines[i - 1].fenced && indentOf(line.text) < item.marker.indent + 2)
            break;
        item.end = i + 1;
    }

    int indent = item.marker.textIndent;
    for (std::size_t i = at + 1; i < item.end; ++i)
        if (!isBlank(lines[i].text) && indentOf(lines[i].text) < indent)
            indent = item.marker.contentIndent;
    item.lines.push_back(item.marker.content);
    for (std::size_t i = at + 1; i < item.end; ++i)
        item.lines.push_back(dedented(lines[i], indent, m_arena));
    return item;
}

std::size_t NoteReader::readOption(const Lines &lines, std::size_t at, Question &question,
                                   Lines &surplus)
{
    const Item item = readItem(lines, at);
    if (question.options.size() == MostOptions) {
        append(surplus, slice(lines, at, item.end));
        return item.end;
    }
    if (question.options.empty())
        question.ordered = item.marker.ordered;

    Lines text;
    Lines reason;
    bool inQuote = false;
    for (const Line &line : item.lines) {
        const bool quote = isQuote(line, AnyIndent);
        inQuote = quote || (inQuote && continuesParagraph(line));
        if (inQuote)
            reason.push_back(quote ? unquoted(line) : line);
        else
            text.push_back(line);
        if (!inQuote && !reason.empty() && isBlank(line.text))
            reason.push_back(line);
    }

    Option option{joined(text), joinedVerbatim(reason), item.marker.checked};
    if (option.text.empty())
        m_problems.add(ProblemCode::OptionWithoutText, Severity::Skipped, lines[at],
                       rawText(slice(lines, at, item.end)));
    else
        question.options.push_back(std::move(option));
    return item.end;
}

std::size_t NoteReader::readHints(const Lines &lines, std::size_t at,
                                  std::vector<std::string> &hints)
{
    Lines hint;
    const auto finish = [&hint, &hints] {
        if (std::string text = joined(hint); !text.empty())
            hints.push_back(std::move(text));
        hint.clear();
    };
    for (; at < lines.size(); ++at) {
        const bool quote = isQuote(lines[at]);
        if (!quote && (hint.empty() || !continuesParagraph(lines[at])))
            break;
        Line line = quote ? unquoted(lines[at]) : lines[at];
        if (quote && saysHint(line.text)) {
            finish();
            line.text.remove_prefix(line.text.find(':') + 1);
            line.text.remove_prefix(std::min(line.text.find_first_not_of(" \t"), line.text.size()));
        }
        hint.push_back(line);
    }
    finish();
    return at;
}

/// The first block quote and all that follows it is the answer; without one, all behind the first
/// paragraph.
Basic NoteReader::readPromptAndAnswer(const Lines &lines)
{
    Lines answer;
    std::size_t end = findLine(lines, 0, [](const Line &line) { return isQuote(line, AnyIndent); });
    if (end == lines.size() && !lines.empty()) {
        end = findLine(lines, 0, [](const Line &line) { return !isBlankLine(line); });
        end = findLine(lines, std::min(end + 1, lines.size()),
                       [](const Line &line) { return !continuesParagraph(line); });
        answer = slice(lines, end, lines.size());
        return {joined(slice(lines, 0, end)), joined(answer), false};
    }
    for (std::size_t i = end; i < lines.size(); ++i)
        answer.push_back(isQuote(lines[i], AnyIndent) ? unquoted(lines[i]) : lines[i]);
    return {joined(slice(lines, 0, end)), joinedVerbatim(answer), false};
}

void NoteReader::checkCloze(const Line &at, const std::string &text)
{
    const Deletions deletions = findDeletions(text);
    if (deletions.broken || deletions.none())
        m_problems.add(ProblemCode::ClozeSyntax, Severity::Warning, at,
                       text.substr(deletions.broken.value_or(0), 120));
    if (deletions.found.size() > MostDeletions)
        m_problems.add(ProblemCode::TooManyClozes, Severity::Warning, at);
}

Attributes NoteReader::readAttributes(Line &line)
{
    Attributed split = splitAttributes(line.text);
    if (!split.broken.empty()) {
        Line at = line;
        at.column += static_cast<int>(codePointCount(
            line.text.substr(0, static_cast<std::size_t>(split.broken.data() - line.text.data()))));
        m_problems.add(ProblemCode::AttributeSyntax, Severity::Warning, at,
                       std::string(split.broken));
    }
    if (split.present)
        line.text = split.text;
    return std::move(split.attributes);
}

std::vector<DeckNote> NoteReader::readFacts(const Lines &lines)
{
    std::vector<DeckNote> facts;
    for (std::size_t at = 0; at < lines.size();) {
        if (isBlank(lines[at].text)) {
            ++at;
        } else if (!lines[at].fenced && listMarker(lines[at])) {
            const Item item = readItem(lines, at);
            if (std::optional<DeckNote> fact = readFact(item, rawText(slice(lines, at, item.end))))
                facts.push_back(std::move(*fact));
            at = item.end;
        } else {
            const std::size_t end = findLine(lines, at + 1, [](const Line &line) {
                return !line.fenced && (isBlank(line.text) || listMarker(line));
            });
            m_problems.add(ProblemCode::TextOutsideNote, Severity::Skipped, lines[at],
                           rawText(slice(lines, at, end)));
            at = end;
        }
    }
    return facts;
}

std::optional<DeckNote> NoteReader::readFact(const Item &item, const std::string &raw)
{
    Lines lines = item.lines;
    const Line start = lines.front();
    DeckNote fact;
    fact.line = start.number;

    // The attribute list ends the first line, or else the first paragraph.
    const bool onFirst = splitAttributes(lines.front().text).present;
    std::size_t last = 0;
    while (!onFirst && last + 1 < lines.size() && continuesParagraph(lines[last + 1]))
        ++last;
    const bool onLast = !onFirst && splitAttributes(lines[last].text).present;
    Attributes attributes = readAttributes(lines[onLast ? last : 0]);

    const bool quoted =
        std::ranges::any_of(lines, [](const Line &line) { return isQuote(line, AnyIndent); });
    std::string kind = takeKind(attributes);
    if (kind.empty()) {
        if (std::any_of(lines.begin() + 1, lines.end(), opensTask))
            kind = "question";
        else
            kind = !quoted && !findDeletions(joined(lines)).none() ? "cloze" : "basic";
    }

    Lines heading{start};
    heading.front().text = {};
    if (kind == "question") {
        // The first paragraph stands for the heading.
        const std::size_t first =
            findLine(lines, 0, [](const Line &line) { return !isBlankLine(line); });
        const std::size_t end =
            findLine(lines, std::min(first + 1, lines.size()),
                     [](const Line &line) { return !continuesParagraph(line); });
        if (first < end)
            heading = slice(lines, first, end);
        lines = slice(lines, end, lines.size());
    }
    fact.content = readContent(kind, heading, lines, attributes);
    if (const Basic *basic = std::get_if<Basic>(&fact.content);
        basic != nullptr && (basic->front.empty() || basic->back.empty())) {
        m_problems.add(findDeletions(raw).broken ? ProblemCode::ClozeSyntax
                                                 : ProblemCode::FactWithoutAnswer,
                       Severity::Skipped, start, raw);
        return std::nullopt;
    }
    fact.id = shortId(std::move(attributes.id), start, m_problems);
    fact.tags = std::move(attributes.tags);
    fact.attributes = std::move(attributes.values);
    return fact;
}

} // namespace engram::deckfile
