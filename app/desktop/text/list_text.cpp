// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "list_text.h"

#include <engram/deck.h>

#include <QStringList>

namespace engram::desktop
{

namespace
{

QString joined(const std::vector<std::string> &texts, const QString &separator)
{
    QStringList parts;
    for (const std::string &text : texts)
        parts << QString::fromStdString(text);
    return parts.join(separator);
}

} // namespace

QString listText(const std::vector<std::string> &texts)
{
    return joined(texts, QStringLiteral(" · "));
}

QString pathText(const std::vector<std::string> &names)
{
    return joined(names, QString::fromUtf8(PathArrow.data(), PathArrow.size()));
}

} // namespace engram::desktop
