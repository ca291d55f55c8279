// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "flag_text.h"

#include <QCoreApplication>

namespace engram::desktop
{

namespace
{

struct FlagText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::FlagText)
};

} // namespace

QString flagColor(int flag)
{
    switch (flag) {
    case 1:
        return FlagText::tr("Red", "flag");
    case 2:
        return FlagText::tr("Orange", "flag");
    case 3:
        return FlagText::tr("Green", "flag");
    case 4:
        return FlagText::tr("Blue", "flag");
    case 5:
        return FlagText::tr("Pink", "flag");
    case 6:
        return FlagText::tr("Turquoise", "flag");
    case 7:
        return FlagText::tr("Purple", "flag");
    default:
        return FlagText::tr("No flag");
    }
}

QString flagName(int flag, const FlagNames &names)
{
    if (flag < 1 || flag > MaximumFlag)
        return flagColor(flag);
    // A collection from elsewhere may call it anything.
    const QString name = QString::fromStdString(names.at(static_cast<std::size_t>(flag) - 1))
                             .simplified()
                             .left(static_cast<qsizetype>(LongestFlagName));
    return name.isEmpty() ? flagColor(flag) : name;
}

} // namespace engram::desktop
