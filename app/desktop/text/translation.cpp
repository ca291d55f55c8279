// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace engram::desktop
{

void installTranslation(QCoreApplication &application)
{
    auto *words = new QTranslator(&application);
    if (words->load(QLocale(), QStringLiteral("engram"), QStringLiteral("_"),
                    QStringLiteral(":/i18n")) ||
        words->load(QStringLiteral(":/i18n/engram_en.qm")))
        QCoreApplication::installTranslator(words);
}

} // namespace engram::desktop
