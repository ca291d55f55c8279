// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A note as its cards will show it, from the text in the editor.

#include <vector>

#include <QString>

#include <engram/deck_file.h>

namespace engram::desktop
{

/// A piece of the note, as Markdown.
struct PreviewBlock
{
    enum class Kind { Heading, Text, Hint, RightOption, WrongOption, Reason, Explanation, Prompt };

    Kind kind = Kind::Text;
    QString markdown;
};

[[nodiscard]] std::vector<PreviewBlock> previewOf(const DeckNote &note);

} // namespace engram::desktop
