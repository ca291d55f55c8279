// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <QString>

namespace engram::desktop
{

/// A tooltip takes what looks like markup for markup, and the text may be a stranger's. Long ones wrap.
[[nodiscard]] inline QString tooltipOf(const QString &plain)
{
    return plain.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(plain.toHtmlEscaped());
}

} // namespace engram::desktop
