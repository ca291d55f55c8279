// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "step_text.h"

#include <QCoreApplication>

namespace engram::desktop
{

namespace
{

struct StepText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::StepText)
};

QString nameOf(const Step &step)
{
    switch (step.kind) {
    case StepKind::Answer:
        return StepText::tr("the last answer");
    case StepKind::Import:
        return StepText::tr("the last import");
    case StepKind::Settings:
        return StepText::tr("the last change of settings");
    case StepKind::Suspend:
        return StepText::tr("the last change of suspended cards");
    case StepKind::Bury:
        return StepText::tr("the last change of buried cards");
    case StepKind::Flag:
        return StepText::tr("the last change of flags");
    case StepKind::Due:
        return StepText::tr("the last change of due days");
    case StepKind::Reset:
        return StepText::tr("the last reset of cards");
    case StepKind::Add:
        return StepText::tr("the last added note");
    case StepKind::Edit:
        return StepText::tr("the last edit");
    case StepKind::Delete:
        return StepText::tr("the last deletion");
    case StepKind::Decks:
        return StepText::tr("the last change of decks");
    case StepKind::GradeNow:
        return step.cards > 0 ? StepText::tr("the grading of %n card(s)", nullptr, step.cards)
                              : StepText::tr("the last grading of cards");
    case StepKind::Options:
        return StepText::tr("the last change of options");
    case StepKind::DayLimit:
        return StepText::tr("the last change of today's limits");
    case StepKind::FlagName:
        return StepText::tr("the last name of a flag");
    case StepKind::Session:
        return StepText::tr("the end of the last session");
    case StepKind::NoteType:
        return StepText::tr("the last change of note types");
    case StepKind::Facts:
        return StepText::tr("the last decision about facts");
    case StepKind::Other:
        break;
    }
    return StepText::tr("the last step");
}

QString nameOf(const std::vector<std::string> &path)
{
    return QString::fromStdString(path.back());
}

QString textOf(const DeckChange &change)
{
    if (change.after.empty())
        return StepText::tr("the deck “%1” is gone").arg(nameOf(change.before));
    if (change.before.empty())
        return StepText::tr("the deck “%1” is back").arg(nameOf(change.after));
    if (change.before.back() != change.after.back())
        return StepText::tr("the deck is called “%1”").arg(nameOf(change.after));
    if (change.after.size() == 1)
        return StepText::tr("the deck “%1” is at the top").arg(nameOf(change.after));
    return StepText::tr("the deck “%1” is below “%2”")
        .arg(nameOf(change.after), QString::fromStdString(*(change.after.rbegin() + 1)));
}

/// %1 of the whole sentence: "the end of the exam of “Networks”"
QString nameOf(const EndedSession &session)
{
    const bool isExam = session.kind == SessionKind::Exam;
    const bool isCram = session.kind == SessionKind::Cram;
    if (session.deck.empty())
        return isExam   ? StepText::tr("the end of the exam")
               : isCram ? StepText::tr("the end of the cram")
                        : StepText::tr("the end of the quiz");
    return (isExam   ? StepText::tr("the end of the exam of “%1”")
            : isCram ? StepText::tr("the end of the cram of “%1”")
                     : StepText::tr("the end of the quiz of “%1”"))
        .arg(nameOf(session.deck));
}

/// What became of the first deck; "" where it tells less than the kind of step.
QString deckSentence(const Step &step, bool forward)
{
    if (step.decks.empty() || (step.kind != StepKind::Decks && step.kind != StepKind::Delete))
        return {};
    //: %1 is a clause such as: the deck “Networks” is gone
    return (forward ? StepText::tr("Done again: %1.") : StepText::tr("Undone: %1."))
        .arg(textOf(step.decks.front()));
}

} // namespace

QString stepSentence(const Step &step, bool forward)
{
    if (const QString sentence = deckSentence(step, forward); !sentence.isEmpty())
        return sentence;
    const QString name = step.session ? nameOf(*step.session) : nameOf(step);
    if (!forward && step.session && step.session->goesOn)
        //: %1 is a session's end, such as: the end of the exam of “Networks”
        return StepText::tr("Undid %1: it goes on where it was.").arg(name);
    return (forward ? StepText::tr("Did %1 again.") : StepText::tr("Undid %1.")).arg(name);
}

} // namespace engram::desktop
