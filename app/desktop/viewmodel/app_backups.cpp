// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// A checked copy of the collection, and a copy that is put in its place.

#include "app_view_model.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include "text/day_time.h"
#include "text/error_text.h"

namespace engram::desktop
{

QString AppViewModel::backupName() const
{
    const Instant now = m_engine.clock().now();
    const auto local = now + m_engine.clock().utcOffset(now);
    const QDateTime moment =
        QDateTime::fromMSecsSinceEpoch(local.time_since_epoch().count(), Qt::UTC);
    return QStringLiteral("%1-%2.engram")
        .arg(QFileInfo(m_places.collection).completeBaseName(),
             moment.toString(QStringLiteral("yyyy-MM-dd-HHmm")));
}

void AppViewModel::backUp(const QString &path)
{
    if (!m_engine.isReady())
        return;
    Collection *const collection = &m_engine.collection();
    m_engine.run(
        this, [collection, path] { return collection->backup(path.toStdString()); },
        [this, path](const Result<void> &done) {
            say(done ? tr("Backed up and checked: %1.").arg(QDir::toNativeSeparators(path))
                     : sentenceOf(done.error()));
        });
}

QString AppViewModel::restoreQuestion(const QString &backup) const
{
    const QFileInfo file(backup);
    const Instant at{std::chrono::milliseconds(file.lastModified().toMSecsSinceEpoch())};
    const QString question =
        tr("Put the backup %1, of %2, in the place of your collection?\n\nWhat you answered and "
           "changed since then is not in it. The collection as it is now is kept beside it.")
            .arg(file.fileName(), momentText(at, m_engine.clock().utcOffset(at)));
    return m_review.hasSession()
               ? question + QLatin1Char(' ') + tr("The session that is paused ends with it.")
               : question;
}

void AppViewModel::restoreBackup(const QString &backup)
{
    if (!m_engine.isReady())
        return;
    show(Page::Opening);
    m_review.close();
    m_engine.adopt(nullptr); // no program may have it open
    const Clock *const clock = &m_engine.clock();
    m_engine.run(
        this,
        [from = backup.toStdString(), to = m_places.collection.toStdString(), clock] {
            return Collection::restore(from, to, *clock);
        },
        [this, backup](const Result<std::filesystem::path> &kept) {
            openAndSay(
                kept ? tr("Restored %1. What was there before is kept as %2.")
                           .arg(QFileInfo(backup).fileName(),
                                QDir::toNativeSeparators(QString::fromStdString(kept->string())))
                     : tr("Nothing was restored. %1").arg(sentenceOf(kept.error())));
        });
}

} // namespace engram::desktop
