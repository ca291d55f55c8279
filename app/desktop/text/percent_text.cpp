// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "percent_text.h"

#include <cmath>

#include <QCoreApplication>

namespace engram::desktop
{

namespace
{

struct PercentText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::PercentText)
};

} // namespace

QString percentText(double share)
{
    return PercentText::tr("%1 %").arg(std::lround(share * 100));
}

QString percentText(int part, int whole)
{
    return percentText(whole > 0 ? static_cast<double>(part) / whole : 0);
}

} // namespace engram::desktop
