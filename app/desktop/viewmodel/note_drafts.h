// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What was written in the editor and is not saved yet: a file for each note, so that no crash and no
/// key takes it away.

#include <optional>

#include <QString>

namespace engram::desktop
{

class NoteDrafts
{
public:
    /// In a folder beside the collection, which is made when it is needed.
    explicit NoteDrafts(const QString &collection);

    /// By the name of what it is a draft of.
    [[nodiscard]] std::optional<QString> of(const QString &name) const;
    /// False when it could not be written.
    [[nodiscard]] bool keep(const QString &name, const QString &text) const;
    void drop(const QString &name) const;

private:
    [[nodiscard]] QString fileOf(const QString &name) const;

    QString m_folder;
};

} // namespace engram::desktop
