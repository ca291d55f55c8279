// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The media of the collection that is open, for those who show them.

#include <functional>

#include <QByteArray>
#include <QString>

#include <engram/id.h>
#include <engram/media.h>

namespace engram::desktop
{

class Engine;

/// The bytes of a file in the collection's folder of media; nothing where it is not there, or no longer
/// what it was.
using ReadMedia = std::function<QByteArray(const QString &file)>;

/// Of whatever collection is open when it is asked, from the engine's own thread, busy or not.
[[nodiscard]] ReadMedia mediaReaderOf(Engine &engine);

/// What a note mentions; nothing where that cannot be read.
[[nodiscard]] MediaFiles mediaOf(Engine &engine, NoteId note);

} // namespace engram::desktop
