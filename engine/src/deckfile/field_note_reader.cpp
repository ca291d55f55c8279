// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/note_reader.h"

#include "deckfile/type_block.h"

#include <algorithm>
#include <map>
#include <utility>

namespace engram::deckfile
{

/// The heading is the first field; a `###` heading with the name of a field begins that.
std::optional<DeckNote> NoteReader::readFieldNote(const Lines &lines, const Line &heading,
                                                  Attributes attributes)
{
    const std::string name = attributes.take("type").value_or("");
    const std::shared_ptr<const NoteType> type = m_types.find(name);
    if (!type) {
        m_problems.add(ProblemCode::UnknownNoteType, Severity::Skipped, lines.front(),
                       rawText(lines));
        return std::nullopt;
    }
    (void)attributes.take("kind");
    std::map<int, Lines> texts;
    Lines outside;
    Lines *current = &outside;
    if (!heading.text.empty())
        texts[type->fields.front().number].push_back(heading);
    for (const Line &line : slice(lines, 1, lines.size())) {
        if (const TypeField *field = fieldOpenedBy(line, *type)) {
            current = &texts[field->number];
            if (!current->empty())
                current->push_back({{}, line.number, 1, false});
            continue;
        }
        if (headingLevel(line) == 3)
            m_problems.add(ProblemCode::UnknownField, Severity::Warning, line);
        current->push_back(line);
    }
    const auto notBlank = [](const Line &line) { return !isBlank(line.text); };
    if (const auto first = std::ranges::find_if(outside, notBlank); first != outside.end())
        m_problems.add(ProblemCode::TextOutsideNote, Severity::Skipped, *first,
                       rawText(Lines(first, outside.end())));
    FieldNote content(type);
    for (const auto &[number, text] : texts)
        content.set(number, joined(text));
    if (content.fields.empty()) {
        m_problems.add(ProblemCode::EmptyNote, Severity::Skipped, lines.front(), rawText(lines));
        return std::nullopt;
    }
    if (!makesCard(content))
        m_problems.add(ProblemCode::NoCard, Severity::Warning, lines.front());
    DeckNote note;
    note.line = lines.front().number;
    note.content = std::move(content);
    note.id = shortId(std::move(attributes.id), lines.front(), m_problems);
    note.tags = std::move(attributes.tags);
    note.attributes = std::move(attributes.values);
    return note;
}

} // namespace engram::deckfile
