// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A template as a tree, as far as it can be told without its type. The grammar is in note_type.h; in a
/// template of Markdown `\{{` is text.

#include <cstddef>
#include <string_view>
#include <vector>

#include <engram/note_type.h>

namespace engram
{

/// Parts of the template that was parsed.
struct TemplateNode
{
    enum class Kind { Text, Value, Section };

    Kind kind = Kind::Text;
    bool isNegated = false;                ///< of a section: `^`
    std::string_view source;               ///< the text; of a tag all of it
    std::string_view name;                 ///< of the field
    std::vector<std::string_view> filters; ///< of a value, the outermost first
    std::vector<TemplateNode> parts;       ///< of a section
};

struct FoundMistake
{
    TemplateMistake mistake = TemplateMistake::OpenTag;
    std::string_view source; ///< where it is
    std::string_view text;
};

struct ParsedTemplate
{
    std::vector<TemplateNode> parts;
    std::vector<FoundMistake> mistakes; ///< in order
};

/// Linear in the template.
[[nodiscard]] ParsedTemplate parseTemplate(std::string_view source, FieldMarkup markup);

} // namespace engram
