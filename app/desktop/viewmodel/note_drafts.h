// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What was written in the editor and is not saved yet: a file for each note, so that no crash and no
/// key takes it away.

#include <optional>

#include <QString>

#include <engram/id.h>

namespace engram::desktop
{

class NoteDrafts
{
public:
    /// In a folder beside the collection, which is made when it is needed.
    explicit NoteDrafts(const QString &collection);

    [[nodiscard]] std::optional<QString> of(NoteId note) const;
    /// False when it could not be written.
    [[nodiscard]] bool keep(NoteId note, const QString &text) const;
    void drop(NoteId note) const;

private:
    [[nodiscard]] QString fileOf(NoteId note) const;

    QString m_folder;
};

} // namespace engram::desktop
