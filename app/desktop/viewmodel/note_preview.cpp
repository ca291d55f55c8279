// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "note_preview.h"

#include <string>
#include <variant>

namespace engram::desktop
{

namespace
{

using Kind = PreviewBlock::Kind;

/// Collects the blocks that have something to show.
class PreviewBlocks
{
public:
    std::vector<PreviewBlock> blocks;

    void add(Kind kind, const std::string &markdown)
    {
        if (!markdown.empty())
            blocks.push_back({kind, QString::fromStdString(markdown)});
    }

    void add(const Question &question, Kind heading)
    {
        add(heading, question.heading);
        add(Kind::Text, question.body);
        for (const std::string &hint : question.hints)
            add(Kind::Hint, hint);
        for (const Option &option : question.options) {
            add(option.right ? Kind::RightOption : Kind::WrongOption, option.text);
            add(Kind::Reason, option.reason);
        }
        add(Kind::Explanation, question.explanation);
    }
    void add(const Basic &basic, Kind heading)
    {
        add(heading, basic.front);
        add(Kind::Text, basic.back);
    }
    void add(const Cloze &cloze, Kind heading) { add(heading, cloze.text); }
    /// Its cards as they are asked.
    void add(const FieldNote &note, Kind heading)
    {
        for (int ordinal = 0; ordinal <= MaximumOrdinal; ++ordinal) {
            const RenderedCard card = renderCard(note, ordinal);
            if (!card.showsField)
                continue;
            add(heading, card.front);
            add(Kind::Text, card.back);
        }
    }
};

} // namespace

std::vector<PreviewBlock> previewOf(const DeckNote &note)
{
    PreviewBlocks preview;
    std::visit([&](const auto &content) { preview.add(content, Kind::Heading); }, note.content);
    for (const DeckNote &fact : note.facts)
        std::visit([&](const auto &content) { preview.add(content, Kind::Prompt); }, fact.content);
    return preview.blocks;
}

} // namespace engram::desktop
