// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "autostart.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace engram::desktop
{

namespace
{

/// A value of an entry of type string.
QString escaped(QString text)
{
    return text.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('\n'), QLatin1String("\\n"))
        .replace(QLatin1Char('\t'), QLatin1String("\\t"))
        .replace(QLatin1Char('\r'), QLatin1String("\\r"));
}

/// One argument of Exec, before it is escaped as the string that Exec is.
QString quoted(const QString &argument)
{
    QString text;
    for (const QChar letter : argument) {
        if (QStringLiteral("\"`$\\").contains(letter))
            text += QLatin1Char('\\');
        text += letter;
        if (letter == QLatin1Char('%')) // else it begins a field code
            text += letter;
    }
    return QLatin1Char('"') + text + QLatin1Char('"');
}

} // namespace

QString autostartFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/autostart/io.github.engram_srs.Engram.Reminder.desktop");
}

QByteArray autostartEntry(const QString &program)
{
    const QString entry = QStringLiteral("[Desktop Entry]\n"
                                         "Type=Application\n"
                                         "Name=Engram reminder\n"
                                         "Comment=Says once a day what is due\n"
                                         "Icon=io.github.engram_srs.Engram\n"
                                         "TryExec=%1\n"
                                         "Exec=%2 --remind\n"
                                         "NoDisplay=true\n"
                                         "Terminal=false\n");
    return entry.arg(escaped(program), escaped(quoted(program))).toUtf8();
}

bool writeAutostart(const QString &file, const QByteArray &entry)
{
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return false;
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(entry) == entry.size() && out.commit();
}

bool removeAutostart(const QString &file)
{
    return QFile::remove(file) || !QFile::exists(file);
}

} // namespace engram::desktop
