// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Where a note is written: a field of plain text that takes pictures and files of media, too.

#include <QImage>
#include <QPlainTextEdit>
#include <QStringList>

namespace engram::desktop
{

class NoteTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteTextEdit(QWidget *parent = nullptr) : QPlainTextEdit(parent) {}

Q_SIGNALS:
    void pictureGiven(const QImage &picture);  ///< pasted or dropped; goes where the cursor is
    void filesGiven(const QStringList &paths); ///< likewise

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    /// Text that comes along with a picture is what was meant; a name of files is not.
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace engram::desktop
