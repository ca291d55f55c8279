// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "note_change_text.h"

#include <QCoreApplication>

namespace engram::desktop
{

namespace
{

struct NoteChangeText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::NoteChangeText)
};

} // namespace

QString changeText(NoteChange change)
{
    switch (change) {
    case NoteChange::Added:
        return NoteChangeText::tr("Written");
    case NoteChange::Copied:
        return NoteChangeText::tr("Copied from another note");
    case NoteChange::Imported:
        return NoteChangeText::tr("Imported");
    case NoteChange::Edited:
        return NoteChangeText::tr("Edited");
    case NoteChange::Together:
        return NoteChangeText::tr("Changed together with other notes");
    case NoteChange::Tagged:
        return NoteChangeText::tr("Other tags or mark");
    case NoteChange::Moved:
        return NoteChangeText::tr("Moved to another deck");
    case NoteChange::Facts:
        return NoteChangeText::tr("Facts accepted");
    case NoteChange::Removed:
        return NoteChangeText::tr("Moved to the bin");
    case NoteChange::BroughtBack:
        return NoteChangeText::tr("Brought back from the bin");
    }
    return {};
}

} // namespace engram::desktop
