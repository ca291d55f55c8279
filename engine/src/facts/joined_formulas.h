// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include "content/markdown.h"

namespace engram::facts
{

/// Puts formulas that stand on lines of their own into the sentences which they go on: "The energy is",
/// the formula, "where m is the mass." becomes one. Of a tree with its sentences marked; what is joined
/// has the number of the first. A formula behind a whole sentence stays where it is.
void joinFormulas(MarkdownNode &tree);

} // namespace engram::facts
