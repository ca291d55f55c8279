// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "error_text.h"

#include <QCoreApplication>

namespace engram::desktop
{

namespace
{

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::ErrorText)
};

QString whatAndToDo(const Error &error)
{
    QString detail = QString::fromStdString(error.detail);
    switch (error.code) {
    case Errc::NotFound:
        return error.path.empty()
                   ? ErrorText::tr("Not found: %1.").arg(detail)
                   : ErrorText::tr("There is no such file. Check the name and the folder.");
    case Errc::InvalidInput:
        return ErrorText::tr("It cannot be used: %1.").arg(detail);
    case Errc::Conflict:
        return error.path.empty()
                   ? ErrorText::tr(
                         "The collection changed meanwhile, so nothing was done. Please try again.")
                   : ErrorText::tr("It exists already and was left alone. Choose another name.");
    case Errc::Busy:
        return ErrorText::tr(
            "Another program has this collection open, and nothing was written. Close it "
            "there and try again.");
    case Errc::TooNew:
        return ErrorText::tr(
                   "It was written by a newer Engram (file format %1) and was left untouched. "
                   "Install that version or a later one.")
            .arg(error.version);
    case Errc::NotACollection:
        return ErrorText::tr(
            "It is not an Engram collection and was left untouched. Choose another file; "
            "decks come in with File, Import.");
    case Errc::Corrupt:
        return ErrorText::tr(
                   "It is damaged (%1). “engram-cli check” says more; “engram-cli restore” puts a "
                   "backup in its place and keeps the damaged file.")
            .arg(detail);
    case Errc::ReadOnly:
        return ErrorText::tr(
            "It cannot be written. Check the permissions of the file and its folder.");
    case Errc::OutOfSpace:
        return ErrorText::tr(
            "The disk is full, and nothing was changed. Free some space and try again; if Engram "
            "was started meanwhile, start it again first.");
    case Errc::Io:
        return ErrorText::tr("Reading or writing failed: %1. Check the disk and try again.")
            .arg(detail);
    case Errc::Internal:
        return ErrorText::tr(
                   "Engram met a defect of its own (%1). Please report it; every answer given so "
                   "far is kept.")
            .arg(detail);
    }
    return detail;
}

} // namespace

QString reasonOf(const Error &error)
{
    if (error.line == 0)
        return whatAndToDo(error);
    //: %1 is a place, %2 a sentence
    return ErrorText::tr("%1: %2", "place and sentence")
        .arg(ErrorText::tr("Line %1").arg(error.line), whatAndToDo(error));
}

QString sentenceOf(const Error &error)
{
    if (error.path.empty() && error.line == 0)
        return whatAndToDo(error);
    QString place = QString::fromStdString(error.path);
    if (error.line > 0)
        place = place.isEmpty() ? ErrorText::tr("Line %1").arg(error.line)
                                : ErrorText::tr("%1, line %2").arg(place).arg(error.line);
    //: %1 is a file, %2 a sentence
    return ErrorText::tr("%1: %2", "place and sentence").arg(place, whatAndToDo(error));
}

} // namespace engram::desktop
