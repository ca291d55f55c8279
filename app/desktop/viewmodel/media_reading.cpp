// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "media_reading.h"

#include "engine.h"

namespace engram::desktop
{

ReadMedia mediaReaderOf(Engine &engine)
{
    return [&engine](const QString &file) {
        const Media *media = engine.media();
        const auto bytes =
            media != nullptr ? media->read(file.toStdString()) : Result<std::string>(std::string());
        return bytes ? QByteArray::fromStdString(*bytes) : QByteArray();
    };
}

MediaFiles mediaOf(Engine &engine, NoteId note)
{
    return engine.isReady() ? engine.collection().media().of(note).value_or(MediaFiles())
                            : MediaFiles();
}

} // namespace engram::desktop
