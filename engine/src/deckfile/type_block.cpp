// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/type_block.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/text.h"
#include "deckfile/attributes.h"

namespace engram::deckfile
{

namespace
{

/// A closed fence: what its first line says behind the marks, and what is in it.
struct Fence
{
    std::string_view info;
    std::string text;
    int line = 0;        ///< of the text
    std::size_t end = 0; ///< the line behind it
};

std::size_t markLength(std::string_view text)
{
    if (text.empty() || (text.front() != '~' && text.front() != '`'))
        return 0;
    return std::min(text.find_first_not_of(text.front()), text.size());
}

Fence fenceAt(const Lines &lines, std::size_t at)
{
    Fence fence;
    const std::string_view opening = trimmed(lines[at].text);
    const std::size_t length = markLength(opening);
    fence.info = trimmed(opening.substr(length));
    fence.line = lines[at].number + 1;
    bool isFirst = true;
    for (++at; at < lines.size(); ++at) {
        const std::string_view closing = trimmed(lines[at].text);
        if (closing.starts_with(opening.substr(0, length)) && markLength(closing) == closing.size())
            break;
        fence.text += std::exchange(isFirst, false) ? "" : "\n";
        fence.text += lines[at].text;
    }
    fence.end = std::min(at + 1, lines.size());
    return fence;
}

class TypeReader
{
public:
    explicit TypeReader(ProblemList &problems) : m_problems(problems) {}

    std::optional<NoteType> read(const Lines &lines)
    {
        const Line heading = headingText(lines.front());
        Attributed split = splitAttributes(heading.text);
        m_type.name = simplified(split.text);
        m_type.isCloze = split.attributes.take("cloze").value_or("") == "true";
        if (split.attributes.take("markup").value_or("") == "html")
            m_type.markup = FieldMarkup::Html;
        for (std::size_t at = 1; at < lines.size();) {
            if (lines[at].fenced && markLength(trimmed(lines[at].text)) >= 3) {
                const Fence fence = fenceAt(lines, at);
                take(fence, lines[at]);
                at = fence.end;
            } else {
                take(lines[at++]);
            }
        }
        for (const TypeProblem &problem : checkNoteType(m_type)) {
            m_problems.add(ProblemCode::NoteTypeSyntax, Severity::Skipped, lines.front(),
                           problem.text.empty() ? m_type.name : problem.text);
            return std::nullopt;
        }
        for (const TemplateProblem &problem : checkTemplates(m_type)) {
            const auto at = m_begins.find({problem.templateName, problem.side});
            Line line = lines.front();
            if (at != m_begins.end()) {
                line.number = at->second + problem.line - 1;
                line.column = problem.column;
            }
            m_problems.add(ProblemCode::TemplateTag, Severity::Warning, line,
                           problem.text.empty() ? problem.templateName : problem.text);
        }
        return std::move(m_type);
    }

private:
    void take(const Line &line)
    {
        if (isBlank(line.text))
            return;
        if (headingLevel(line) == 3) {
            m_type.addTemplate(simplified(splitAttributes(headingText(line).text).text), {}, {});
            return;
        }
        // As it stands: a name that begins like a box or another item is a name.
        if (line.text.starts_with("- ") && m_type.templates.empty())
            m_type.addField(simplified(line.text.substr(2)));
        else if (const auto marker = listMarker(line); marker && m_type.templates.empty())
            m_type.addField(simplified(marker->content.text));
        else
            m_problems.add(ProblemCode::TextOutsideNote, Severity::Skipped, line);
    }

    void take(const Fence &fence, const Line &at)
    {
        if (m_type.templates.empty()) {
            m_type.extras[std::string(fence.info)] = fence.text;
            return;
        }
        CardTemplate &made = m_type.templates.back();
        if (fence.info != "front" && fence.info != "back") {
            m_problems.add(ProblemCode::NoteTypeSyntax, Severity::Warning, at);
            return;
        }
        const bool isFront = fence.info == "front";
        (isFront ? made.front : made.back) = fence.text;
        m_begins[{made.name, isFront ? CardSide::Front : CardSide::Back}] = fence.line;
    }

    ProblemList &m_problems;
    NoteType m_type;
    std::map<std::pair<std::string, CardSide>, int> m_begins; ///< lines of sides
};

void writeFence(std::string &out, std::string_view info, std::string_view text)
{
    std::size_t longest = 2;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trimmed(text.substr(at, end - at));
        if (line.starts_with('~'))
            longest = std::max(longest, markLength(line));
        at = end + 1;
    }
    const std::string mark(longest + 1, '~');
    out += "\n" + mark + " " + std::string(info) + "\n" + std::string(text) +
           (text.empty() ? "" : "\n") + mark + "\n";
}

} // namespace

void KnownTypes::add(std::shared_ptr<const NoteType> type)
{
    m_types[foldedCase(type->name)] = std::move(type);
}

std::shared_ptr<const NoteType> KnownTypes::find(std::string_view name) const
{
    const auto found = m_types.find(foldedCase(name));
    return found == m_types.end() ? nullptr : found->second;
}

bool opensType(const Line &line)
{
    if (headingLevel(line) != 2 || line.text.find("kind") == std::string_view::npos)
        return false;
    Attributed split = splitAttributes(headingText(line).text);
    return split.attributes.take("kind").value_or("") == "type";
}

std::optional<NoteType> readType(const Lines &lines, ProblemList &problems)
{
    return TypeReader(problems).read(lines);
}

std::string writeType(const NoteType &type)
{
    Attributes attributes;
    attributes.values["kind"] = "type";
    if (type.isCloze)
        attributes.values["cloze"] = "true";
    if (type.markup == FieldMarkup::Html)
        attributes.values["markup"] = "html";
    std::string out = "## " + type.name + " " + writeAttributes(attributes) + "\n\n";
    for (const TypeField &field : type.fields)
        out += "- " + field.name + "\n";
    for (const auto &[key, text] : type.extras)
        writeFence(out, key, text);
    for (const CardTemplate &made : type.templates) {
        // Behind a space, signs at the end of a heading are no part of it.
        out += "\n### " + made.name + (made.name.ends_with('#') ? " {}\n" : "\n");
        writeFence(out, "front", made.front);
        writeFence(out, "back", made.back);
    }
    return out;
}

const TypeField *fieldOpenedBy(const Line &line, const NoteType &type)
{
    if (headingLevel(line) != 3)
        return nullptr;
    const std::string_view name = trimmed(splitAttributes(headingText(line).text).text);
    if (const TypeField *field = type.field(name))
        return field;
    const std::string folded = foldedCase(name);
    const auto found = std::ranges::find_if(type.fields, [&folded](const TypeField &field) {
        return foldedCase(field.name) == folded;
    });
    return found == type.fields.end() ? nullptr : &*found;
}

} // namespace engram::deckfile
