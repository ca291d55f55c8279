// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A candidate's words, as a person changes them.

#include <vector>

#include <QString>

#include <engram/facts.h>

#include "note_preview.h"

namespace engram::desktop
{

struct FactWords
{
    FactKind kind = FactKind::Basic;
    QString prompt; ///< of a cloze all of it, with what is hidden in {{ }}
    QString answer; ///< of a choice the right option; of a cloze nothing
    QString lures;  ///< of a choice its wrong options, a line each

    friend bool operator==(const FactWords &, const FactWords &) = default;
};

[[nodiscard]] FactWords wordsOf(const FactCandidate &fact);
[[nodiscard]] NoteContent contentOf(const FactWords &words);

/// As its card asks and answers.
[[nodiscard]] std::vector<PreviewBlock> previewOf(const FactWords &words);

/// What is missing for a card, as a sentence; "" when nothing is.
[[nodiscard]] QString obstacleIn(const FactWords &words);

} // namespace engram::desktop
