// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The words that a new note begins with. They stand for the person's own: what has to be there and
/// still says them keeps the note from being saved, and what may be left out is left out.

#include <vector>

#include <QString>

namespace engram::desktop
{

/// What a note that is written now begins as.
enum class NewNote {
    Question, ///< with options and a fact
    Card      ///< a front and a back
};

/// What is wrong with the text, in words.
struct TextProblem
{
    int line = 0; ///< 1-based
    QString sentence;
    bool blocks = false; ///< it cannot be saved like this
    bool quiet = false;  ///< could be better, that is all
};

[[nodiscard]] QString templateOf(NewNote kind);

/// The lines of `text` that still say what the template does, and have to say something of their own:
/// the question, an option, the answer, and one half of a fact whose other half was written. Each
/// blocks.
[[nodiscard]] std::vector<TextProblem> leftOfTemplate(NewNote kind, const QString &text);

/// `text` without what may be left out and still says what the template does: why an option is right
/// or wrong, the explanation, a fact; and without the headings that nothing is left under then.
[[nodiscard]] QString withoutTemplate(NewNote kind, const QString &text);

} // namespace engram::desktop
