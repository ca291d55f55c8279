// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "pictures.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPointer>
#include <QThreadPool>

namespace engram::desktop
{

namespace
{

constexpr int MostMebibytes = 256; // of one decoded picture: 64 million pixels
constexpr int KnownKibibytes = 48 * 1024;
constexpr int ImageKibibytes = 96 * 1024;
/// Takes about as long as a frame on the screen.
constexpr qint64 PixelsAtOnce = 500'000;

int kibibytes(qint64 bytes)
{
    return std::max(1, static_cast<int>(bytes / 1024));
}

/// The type is that of the name, which the collection gave after it had looked at the bytes.
void prepare(QImageReader &reader, const QString &file)
{
    reader.setAutoDetectImageFormat(false);
    reader.setDecideFormatFromContent(false);
    reader.setFormat(file.section(QLatin1Char('.'), -1).toLatin1());
    reader.setAutoTransform(true);
}

QSize seenSize(const QByteArray &bytes, const QString &file)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    prepare(reader, file);
    const QSize size = reader.size();
    if (!reader.canRead() || !size.isValid())
        return {};
    return reader.transformation().testFlag(QImageIOHandler::TransformationRotate90)
               ? size.transposed()
               : size;
}

QImage decoded(const QByteArray &bytes, const QString &file, QSize size)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    prepare(reader, file);
    // It is turned after it was scaled.
    reader.setScaledSize(reader.transformation().testFlag(QImageIOHandler::TransformationRotate90)
                             ? size.transposed()
                             : size);
    return reader.read();
}

} // namespace

Pictures::Pictures(QObject *parent)
    : QObject(parent), m_known(KnownKibibytes), m_images(ImageKibibytes)
{
    QImageReader::setAllocationLimit(MostMebibytes);
}

void Pictures::setSource(ReadMedia read)
{
    m_read = std::move(read);
    m_known.clear();
    m_images.clear();
    m_underWay.clear();
    ++m_source;
}

const Pictures::Known &Pictures::known(const QString &file)
{
    static const Known none;
    if (const Known *there = m_known.object(file))
        return *there;
    auto made = std::make_unique<Known>();
    if (m_read)
        made->bytes = m_read(file);
    made->size = seenSize(made->bytes, file);
    // It may come, with an import for one.
    if (made->size.isEmpty())
        return none;
    const int cost = std::min(kibibytes(made->bytes.size()), KnownKibibytes);
    m_known.insert(file, made.release(), cost);
    return *m_known.object(file);
}

QSize Pictures::sizeOf(const QString &file)
{
    return known(file).size;
}

QImage Pictures::picture(const QString &file, QSize size)
{
    const QString key = QStringLiteral("%1|%2x%3").arg(file).arg(size.width()).arg(size.height());
    if (const QImage *there = m_images.object(key))
        return *there;
    const Known here = known(file);
    if (here.size.isEmpty() || size.isEmpty())
        return {};
    if (qint64{here.size.width()} * here.size.height() <= PixelsAtOnce) {
        QImage image = decoded(here.bytes, file, size);
        keep(key, image);
        return image;
    }
    if (m_underWay.contains(key))
        return {};
    m_underWay.insert(key);
    QThreadPool::globalInstance()->start(
        [guard = QPointer<Pictures>(this), bytes = here.bytes, file, size, key, of = m_source] {
            const QImage image = decoded(bytes, file, size);
            QMetaObject::invokeMethod(
                qApp,
                [guard, image, key, of] {
                    if (!guard || guard->m_source != of)
                        return;
                    guard->m_underWay.remove(key);
                    guard->keep(key, image);
                    Q_EMIT guard->ready();
                },
                Qt::QueuedConnection);
        });
    return {};
}

void Pictures::keep(const QString &key, const QImage &image)
{
    m_images.insert(key, new QImage(image),
                    std::min(kibibytes(image.sizeInBytes()), ImageKibibytes));
}

} // namespace engram::desktop
