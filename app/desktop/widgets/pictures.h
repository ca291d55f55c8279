// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Pictures of the collection, made ready to be painted. Whatever a file says of itself, its bytes are
/// taken for what its name says, within a bound of memory; see ADR 0025.

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QSize>
#include <QString>

#include "viewmodel/media_reading.h"

namespace engram::desktop
{

class Pictures : public QObject
{
    Q_OBJECT

public:
    explicit Pictures(QObject *parent = nullptr);

    /// From where they come from now on; until then there are none.
    void setSource(ReadMedia read);

    /// In pixels, as it is to be seen; empty where it cannot be shown. Reads the file once.
    [[nodiscard]] QSize sizeOf(const QString &file);
    /// Scaled to so many pixels. Null where it cannot be shown, and while a large one is being decoded
    /// beside the window's thread: ready() follows.
    [[nodiscard]] QImage picture(const QString &file, QSize size);

Q_SIGNALS:
    void ready();

private:
    struct Known
    {
        QByteArray bytes;
        QSize size;
    };

    const Known &known(const QString &file);
    void keep(const QString &key, const QImage &image);

    ReadMedia m_read;
    QCache<QString, Known> m_known;
    QCache<QString, QImage> m_images; ///< by file and size
    QSet<QString> m_underWay;
    int m_source = 0; ///< what was begun for another one is of no use any more
};

} // namespace engram::desktop
