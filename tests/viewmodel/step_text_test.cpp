// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "text/step_text.h"

#include <gtest/gtest.h>

namespace engram::desktop
{
namespace
{

Step ended(SessionKind kind, std::vector<std::string> deck, bool goesOn)
{
    Step step;
    step.kind = StepKind::Session;
    step.session = EndedSession{.kind = kind, .deck = std::move(deck), .goesOn = goesOn};
    return step;
}

TEST(StepSentence, SaysThatAnExamGoesOnWhenItsEndIsTakenBack)
{
    const Step step = ended(SessionKind::Exam, {"Networks", "Routing"}, true);
    EXPECT_EQ(stepSentence(step, false).toStdString(),
              "Undid the end of the exam of “Routing”: it goes on where it was.");
    EXPECT_EQ(stepSentence(step, true).toStdString(),
              "Did the end of the exam of “Routing” again.");
}

TEST(StepSentence, OfAnExamThatCannotGoOnPromisesNothing)
{
    EXPECT_EQ(stepSentence(ended(SessionKind::Exam, {}, false), false).toStdString(),
              "Undid the end of the exam.");
    EXPECT_EQ(stepSentence(ended(SessionKind::Cram, {}, true), false).toStdString(),
              "Undid the end of the cram: it goes on where it was.");
}

} // namespace
} // namespace engram::desktop
