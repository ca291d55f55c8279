// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/deck_file.h>

#include "base/text.h"
#include "deckfile/attributes.h"
#include "deckfile/deletions.h"
#include "deckfile/front_matter.h"
#include "deckfile/lines.h"
#include "deckfile/note_reader.h"
#include "deckfile/type_block.h"

#include <algorithm>
#include <cstddef>

namespace engram
{

namespace deckfile
{

namespace
{

using TextLines = std::vector<std::string>;

Lines linesOf(std::string_view text)
{
    Lines lines = splitLines(text);
    while (!lines.empty() && isBlank(lines.back().text))
        lines.pop_back();
    const auto first =
        std::ranges::find_if(lines, [](const Line &line) { return !isBlank(line.text); });
    lines.erase(lines.begin(), first);
    return lines;
}

/// The lines of a text, those shielded for which the test holds, and those which would be fences
/// that nothing closes or have a shield already.
template <class Test>
TextLines shielded(std::string_view text, Test isGrammar)
{
    Lines lines = linesOf(text);
    const std::vector<std::size_t> unclosed = markFences(lines);
    TextLines out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = lines[i].text;
        const std::size_t ink = std::min(line.find_first_not_of(" \t"), line.size());
        const bool shield = !lines[i].fenced && (isShielded(line) || isGrammar(lines[i], i) ||
                                                 std::ranges::binary_search(unclosed, i));
        out.emplace_back(line.substr(0, ink));
        out.back() += shield ? Shield : std::string_view();
        out.back() += line.substr(ink);
    }
    return out;
}

bool opensNote(const Line &line)
{
    const int level = headingLevel(line);
    return level == 1 || level == 2 || isHeadingNamed(line, "facts");
}

/// A body's first line must not look like quizdown's front matter of a question.
bool opensFrontMatter(const Line &line, std::size_t index)
{
    return index == 0 && trimmed(line.text) == "---";
}

/// Cannot stand behind a list marker and mean the same there.
bool needsOwnLine(std::string_view line)
{
    if (line.empty() || isBlank(line.substr(0, 1)) || isBlank(line.substr(line.size() - 1)))
        return true;
    return listMarker({line, 0, 1, false}) || line.starts_with("```") || line.starts_with("~~~") ||
           line.starts_with("[ ]") || line.starts_with("[x]") || line.starts_with("[X]");
}

TextLines quoted(std::string_view text)
{
    TextLines out;
    for (const Line &line : linesOf(text))
        out.push_back(line.text.empty() ? ">" : "> " + std::string(line.text));
    return out;
}

bool hasTask(std::string_view text)
{
    Lines lines = linesOf(text);
    markFences(lines);
    return std::ranges::any_of(lines, opensTask);
}

std::string oneLine(std::string_view text)
{
    return text.find('\n') == std::string_view::npos ? std::string(trimmed(text))
                                                     : simplified(text);
}

Attributes attributesOf(const DeckNote &note)
{
    Attributes attributes{note.id, note.tags, note.attributes};
    if (const auto *basic = std::get_if<Basic>(&note.content); basic != nullptr && basic->reversed)
        attributes.values["reversed"] = "true";
    return attributes;
}

class DeckWriter
{
public:
    std::string write(const DeckFile &file)
    {
        m_out = writeFrontMatter(file.frontMatter);
        for (const NoteType &type : file.types)
            m_out += (m_out.empty() ? "" : "\n") + writeType(type);
        for (std::size_t i = 0; i < file.sections.size(); ++i) {
            const DeckSection &section = file.sections[i];
            const bool implied = i == 0 && section.title.empty() && section.id.empty() &&
                                 (!section.notes.empty() || file.sections.size() == 1);
            if (!implied)
                heading("#", section.title, {section.id, {}, {}});
            for (const DeckNote &note : section.notes)
                writeNote(note);
        }
        return std::move(m_out);
    }

private:
    void paragraph(const TextLines &lines)
    {
        if (lines.empty())
            return;
        if (!m_out.empty())
            m_out += '\n';
        for (const std::string &line : lines)
            m_out += line + '\n';
    }

    void heading(std::string_view marks, std::string_view text, const Attributes &attributes)
    {
        std::string line(marks);
        if (const std::string title = oneLine(text); !title.empty())
            line += ' ' + (isShielded(title) ? std::string(Shield) : "") + title;
        const std::string list = writeAttributes(attributes);
        if (!list.empty()) {
            line += ' ' + list;
        } else {
            // An empty list says that what stands before it is text.
            const Line plain = headingText({line, 0, 1, false});
            const Attributed split = splitAttributes(plain.text);
            if (split.present || !split.broken.empty() ||
                line.size() != marks.size() + (plain.text.empty() ? 0 : 1) + plain.text.size())
                line += " {}";
        }
        paragraph({line});
    }

    void writeNote(const DeckNote &note)
    {
        Attributes attributes = attributesOf(note);
        if (const auto *question = std::get_if<Question>(&note.content))
            writeQuestion(*question, attributes);
        else if (const auto *basic = std::get_if<Basic>(&note.content))
            writeBasic(*basic, attributes);
        else if (const auto *fields = std::get_if<FieldNote>(&note.content))
            writeFieldNote(*fields, attributes);
        else
            writeCloze(std::get<Cloze>(note.content), attributes);

        if (note.facts.empty())
            return;
        paragraph({"### Facts"});
        TextLines items;
        for (const DeckNote &fact : note.facts)
            addFact(items, fact);
        paragraph(items);
    }

    void writeQuestion(const Question &question, Attributes &attributes)
    {
        if (std::ranges::all_of(question.options,
                                [](const Option &option) { return linesOf(option.text).empty(); }))
            attributes.values["kind"] = "question";
        heading("##", question.heading, attributes);
        writeQuestionBody(question);
    }

    void writeQuestionBody(const Question &question)
    {
        const bool noHints = std::ranges::all_of(
            question.hints, [](const std::string &hint) { return linesOf(hint).empty(); });
        paragraph(shielded(question.body, [noHints](const Line &line, std::size_t index) {
            const int level = headingLevel(line);
            return (level >= 1 && level <= 3) || opensTask(line) || opensFrontMatter(line, index) ||
                   (isQuote(line) && (noHints || saysHint(unquoted(line).text)));
        }));
        for (const std::string &hint : question.hints)
            writeHint(hint);

        TextLines options;
        int number = 0;
        for (const Option &option : question.options) {
            const TextLines text = shielded(option.text, [](const Line &line, std::size_t) {
                return isQuote(line, AnyIndent);
            });
            if (text.empty())
                continue;
            const std::string marker =
                question.ordered ? std::to_string(++number) + ". " : std::string("- ");
            addItem(options, marker, option.right ? "[x]" : "[ ]", text, quoted(option.reason));
        }
        paragraph(options);

        const TextLines explanation = shielded(
            question.explanation, [](const Line &line, std::size_t) { return opensNote(line); });
        if (!explanation.empty()) {
            paragraph({"### Explanation"});
            paragraph(explanation);
        }
    }

    void writeHint(std::string_view hint)
    {
        const Lines lines = linesOf(hint);
        if (lines.empty())
            return;
        const bool apart = needsOwnLine(lines.front().text) || lines.front().text.front() == '>';
        TextLines out;
        if (apart)
            out.emplace_back("> Hint:");
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const std::string_view line = lines[i].text;
            const std::size_t ink = std::min(line.find_first_not_of(" \t"), line.size());
            const bool shield = isShielded(line) || ((i > 0 || apart) && saysHint(line));
            std::string text = i == 0 && !apart ? "> Hint: " : line.empty() ? ">" : "> ";
            text += line.substr(0, ink);
            text += shield ? Shield : std::string_view();
            text += line.substr(ink);
            out.push_back(std::move(text));
        }
        paragraph(out);
    }

    void writeBasic(const Basic &basic, Attributes &attributes)
    {
        const Lines front = linesOf(basic.front);
        if (front.size() == 1 && front.front().text == trimmed(front.front().text)) {
            if (!findDeletions(basic.front).none() || hasTask(basic.back) ||
                linesOf(basic.back).empty())
                attributes.values["kind"] = "basic";
            heading("##", basic.front, attributes);
            paragraph(shielded(basic.back, [](const Line &line, std::size_t index) {
                return opensNote(line) || opensFrontMatter(line, index);
            }));
            return;
        }
        // A heading has one line: the front becomes a prompt as in a fact.
        attributes.values["kind"] = "basic";
        heading("##", {}, attributes);
        paragraph(shielded(basic.front, [](const Line &line, std::size_t index) {
            return opensNote(line) || opensFrontMatter(line, index) || isQuote(line, AnyIndent);
        }));
        const TextLines back = quoted(basic.back);
        paragraph(back.empty() ? TextLines{">"} : back);
    }

    /// The first field is the heading where it is one line.
    void writeFieldNote(const FieldNote &note, Attributes &attributes)
    {
        const NoteType &type = *note.type;
        attributes.values["type"] = type.name;
        std::string_view first = type.fields.empty() ? std::string_view()
                                                     : note.at(type.fields.front().number);
        first.remove_prefix(std::min(first.find_first_not_of('\n'), first.size()));
        first = first.substr(0, first.find_last_not_of(" \t\n") + 1); // as a file is read
        const Lines lines = linesOf(first);
        const bool isHeading = lines.size() == 1 && trimmed(lines.front().text) == first;
        heading("##", isHeading ? first : std::string_view(), attributes);
        for (const TypeField &field : type.fields) {
            const bool isDone = isHeading && &field == &type.fields.front();
            if (isDone || linesOf(note.at(field.number)).empty())
                continue;
            heading("###", field.name, {});
            paragraph(shielded(note.at(field.number), [&type](const Line &line, std::size_t) {
                const int level = headingLevel(line);
                return level == 1 || level == 2 || fieldOpenedBy(line, type) != nullptr;
            }));
        }
    }

    void writeCloze(const Cloze &cloze, Attributes &attributes)
    {
        const Lines lines = linesOf(cloze.text);
        const bool hasTitle = !lines.empty() && !needsOwnLine(lines.front().text) &&
                              (lines.size() == 1 || (lines.size() > 2 && lines[1].text.empty() &&
                                                     !isBlank(lines[2].text)));
        const std::string_view title = hasTitle ? lines.front().text : std::string_view();
        std::string rest;
        for (std::size_t i = hasTitle ? 1 : 0; i < lines.size(); ++i)
            rest += std::string(lines[i].text) + '\n';
        if (findDeletions(title).none() || hasTask(rest))
            attributes.values["kind"] = "cloze";
        heading("##", title, attributes);
        paragraph(shielded(rest, [](const Line &line, std::size_t index) {
            return opensNote(line) || opensFrontMatter(line, index);
        }));
    }

    /// A list item: marker, box or attributes, text, and below it a block quote.
    static void addItem(TextLines &out, const std::string &marker, const std::string &box,
                        const TextLines &text, const TextLines &quote)
    {
        const std::size_t indent = marker.size();
        const bool apart = needsOwnLine(text.front());
        std::string first = marker + box;
        if (!apart)
            first += ' ' + text.front();
        out.push_back(std::move(first));

        // Content that begins where the text behind the box does is read from there; so lines that
        // are all indented that far are moved beyond it.
        bool far = quote.empty();
        for (std::size_t i = apart ? 0 : 1; i < text.size(); ++i) {
            const std::string line = std::string(indent, ' ') + text[i];
            far = far && (isBlank(line) || indentOf(line) >= static_cast<int>(indent) + 4);
        }
        addIndented(out, {text.begin() + (apart ? 0 : 1), text.end()}, indent + (far ? 4 : 0));
        addIndented(out, quote, indent);
    }

    static void addIndented(TextLines &out, const TextLines &lines, std::size_t indent)
    {
        for (const std::string &line : lines)
            out.push_back(line.empty() ? line : std::string(indent, ' ') + line);
    }

    static void addFact(TextLines &out, const DeckNote &fact)
    {
        Attributes attributes = attributesOf(fact);
        TextLines prompt;
        TextLines below;
        const auto anyQuote = [](const Line &line, std::size_t) {
            return isQuote(line, AnyIndent);
        };
        if (const auto *question = std::get_if<Question>(&fact.content)) {
            prompt = shielded(oneLine(question->heading), anyQuote);
            if (question->options.empty())
                attributes.values["kind"] = "question";
            DeckWriter inner;
            inner.writeQuestionBody(*question);
            below.emplace_back();
            for (const Line &line : splitLines(inner.m_out))
                below.emplace_back(line.text);
        } else if (const auto *basic = std::get_if<Basic>(&fact.content)) {
            prompt = shielded(basic->front, anyQuote);
            below = quoted(basic->back);
            if (hasTaskBehindFirst(prompt))
                attributes.values["kind"] = "basic";
        } else if (const auto *fields = std::get_if<FieldNote>(&fact.content)) {
            prompt = shielded(fields->first(), anyQuote); // no fact is of such a type
        } else {
            const std::string &text = std::get<Cloze>(fact.content).text;
            prompt = shielded(text, anyQuote);
            if (findDeletions(text).none() || hasTaskBehindFirst(prompt))
                attributes.values["kind"] = "cloze";
        }
        if (prompt.empty())
            return;

        std::string list = writeAttributes(attributes);
        if (list.empty() && (needsOwnLine(prompt.front()) || looksAttributed(prompt)))
            list = "{}";
        const bool apart = needsOwnLine(prompt.front());
        std::string first = "-";
        if (!apart)
            first += ' ' + prompt.front();
        if (!list.empty())
            first += ' ' + list;
        out.push_back(std::move(first));
        addIndented(out, {prompt.begin() + (apart ? 0 : 1), prompt.end()}, 2);
        addIndented(out, below, 2);
    }

    /// Tells whether the prompt would be taken for a question's.
    static bool hasTaskBehindFirst(const TextLines &prompt)
    {
        std::string text;
        for (const std::string &line : prompt)
            text += line + '\n';
        Lines lines = splitLines(text);
        markFences(lines);
        const bool apart = !prompt.empty() && needsOwnLine(prompt.front());
        return std::any_of(lines.begin() + (apart || lines.empty() ? 0 : 1), lines.end(),
                           opensTask);
    }

    /// Tells whether a line that may have attributes ends like one that has.
    static bool looksAttributed(const TextLines &prompt)
    {
        const auto looks = [](std::string_view line) {
            const Attributed split = splitAttributes(line);
            return split.present || !split.broken.empty();
        };
        std::size_t last = 0;
        while (last + 1 < prompt.size() && continuesParagraph({prompt[last + 1], 0, 1, false}))
            ++last;
        return looks(prompt.front()) || looks(prompt[last]);
    }

    std::string m_out;
};

} // namespace

} // namespace deckfile

std::string writeDeckFile(const DeckFile &file)
{
    return deckfile::DeckWriter().write(file);
}

} // namespace engram
