// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What can be written in a search, beside where it is written.

class QWidget;

namespace engram::desktop
{

/// The search language by examples, each with what it finds.
[[nodiscard]] QWidget *searchHelp();

} // namespace engram::desktop
