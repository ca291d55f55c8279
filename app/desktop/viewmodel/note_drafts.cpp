// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "note_drafts.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace engram::desktop
{

NoteDrafts::NoteDrafts(const QString &collection) : m_folder(collection + QStringLiteral(".drafts"))
{
}

QString NoteDrafts::fileOf(const QString &name) const
{
    return QStringLiteral("%1/%2.md").arg(m_folder, name);
}

std::optional<QString> NoteDrafts::of(const QString &name) const
{
    constexpr qint64 Longest = 16 * 1024 * 1024; // whatever somebody put there
    QFile file(fileOf(name));
    if (file.size() > Longest || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QString::fromUtf8(file.readAll());
}

bool NoteDrafts::keep(const QString &name, const QString &text) const
{
    QSaveFile file(fileOf(name));
    if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly))
        return false;
    const QByteArray bytes = text.toUtf8();
    return file.write(bytes) == bytes.size() && file.commit();
}

void NoteDrafts::drop(const QString &name) const
{
    QFile::remove(fileOf(name));
    QDir().rmdir(m_folder); // unless another draft is there
}

} // namespace engram::desktop
