// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "session_text.h"

#include <QCoreApplication>

namespace engram::desktop
{

namespace
{

struct SessionText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::SessionText)
};

QString placed(const QString &text, const SessionProgress &progress)
{
    const bool numbered = progress.quizCount > 0;
    return text.arg(numbered ? progress.quizNumber : progress.done)
        .arg(numbered ? progress.quizCount : progress.total);
}

} // namespace

QString kindText(const SessionOptions &options)
{
    switch (options.kind) {
    case SessionKind::Due:
        return options.search.empty() ? QString() : SessionText::tr("Search");
    case SessionKind::Quiz:
        return SessionText::tr("Quiz");
    case SessionKind::Exam:
        return SessionText::tr("Exam");
    case SessionKind::Cram:
        return SessionText::tr("Cram");
    case SessionKind::Ahead:
        return SessionText::tr("Learning ahead");
    case SessionKind::Weak:
        return SessionText::tr("Weak facts");
    case SessionKind::Minutes:
        return SessionText::tr("Short session");
    }
    return {};
}

QString goOnText(const ResumableSession &left)
{
    switch (left.options.kind) {
    case SessionKind::Due:
        if (!left.options.search.empty())
            return placed(SessionText::tr("Go on with the search (%1 of %2)"), left.progress);
        break;
    case SessionKind::Quiz:
        return placed(SessionText::tr("Go on with the quiz (%1 of %2)"), left.progress);
    case SessionKind::Exam:
        return left.progress.timeLeft == std::chrono::milliseconds(0)
                   ? SessionText::tr("See how the exam went")
                   : placed(SessionText::tr("Go on with the exam (%1 of %2)"), left.progress);
    case SessionKind::Cram:
        return placed(SessionText::tr("Go on with the cram (%1 of %2)"), left.progress);
    case SessionKind::Ahead:
        return placed(SessionText::tr("Go on learning ahead (%1 of %2)"), left.progress);
    case SessionKind::Weak:
        return placed(SessionText::tr("Go on with the weak facts (%1 of %2)"), left.progress);
    case SessionKind::Minutes:
        return placed(SessionText::tr("Go on with the short session (%1 of %2)"), left.progress);
    }
    return SessionText::tr("Continue");
}

QString replacedText(const ResumableSession &left)
{
    switch (left.options.kind) {
    case SessionKind::Exam:
        return placed(SessionText::tr("You left an exam (%1 of %2). What you begin now ends it."),
                      left.progress);
    case SessionKind::Cram:
        return placed(SessionText::tr("You left a cram (%1 of %2). What you begin now ends it."),
                      left.progress);
    case SessionKind::Minutes:
        return placed(
            SessionText::tr("You left a short session (%1 of %2). What you begin now ends it."),
            left.progress);
    case SessionKind::Due:
    case SessionKind::Ahead:
    case SessionKind::Weak:
        return placed(SessionText::tr("You left a session (%1 of %2). What you begin now ends it."),
                      left.progress);
    case SessionKind::Quiz:
        break;
    }
    return placed(SessionText::tr("You left a quiz (%1 of %2). What you begin now ends it."),
                  left.progress);
}

QString nothingToAskText(const SessionOptions &options)
{
    if (!options.search.empty())
        return SessionText::tr("There is nothing to ask of what the search finds.");
    switch (options.kind) {
    case SessionKind::Due:
        break;
    case SessionKind::Quiz:
    case SessionKind::Exam:
        return SessionText::tr("There is no question to ask here.");
    case SessionKind::Cram:
        return SessionText::tr("No card was learned here yet, so there is nothing to cram.");
    case SessionKind::Ahead:
        return SessionText::tr("No card comes due in the next %n day(s), but for those reviewed "
                               "today.",
                               nullptr, options.days);
    case SessionKind::Weak:
        return SessionText::tr("No fact was learned here yet, or all were reviewed today.");
    case SessionKind::Minutes:
        return SessionText::tr("No review is due here, or none fits.");
    }
    return SessionText::tr("Nothing is due here today.");
}

QString tomorrowText(int reviews)
{
    return reviews > 0
               ? SessionText::tr("Tomorrow: %n review(s), and what is new.", nullptr, reviews)
               : SessionText::tr("Tomorrow: no reviews so far.");
}

QString streakText(int days)
{
    return days > 1 ? SessionText::tr("%n day(s) in a row.", nullptr, days) : QString();
}

QString nextCardText(std::chrono::milliseconds wait)
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(wait).count();
    return minutes > 0
               ? SessionText::tr("Next card in %n minute(s).", nullptr, static_cast<int>(minutes))
               : SessionText::tr("The next card is ready.");
}

} // namespace engram::desktop
