// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "fact_text.h"

#include <QCoreApplication>

namespace engram::desktop
{

namespace
{

struct FactText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::FactText)
};

} // namespace

QString ruleText(FactRule rule)
{
    switch (rule) {
    case FactRule::AuthorMark:
        return FactText::tr("What the author marked");
    case FactRule::Definition:
        return FactText::tr("What a term means");
    case FactRule::Statement:
        return FactText::tr("What something is or does");
    case FactRule::KeyTerm:
        return FactText::tr("A key term of a sentence");
    case FactRule::NextStep:
        return FactText::tr("What comes next in an order");
    case FactRule::NamedList:
        return FactText::tr("The parts of a short list");
    case FactRule::Siblings:
        return FactText::tr("One thing among others of its kind");
    case FactRule::TableCell:
        return FactText::tr("A cell of a table");
    case FactRule::Contrast:
        return FactText::tr("How two things differ");
    case FactRule::Cause:
        return FactText::tr("A reason, or what follows from it");
    case FactRule::Bound:
        return FactText::tr("A condition or a limit");
    case FactRule::Number:
        return FactText::tr("A number or a formula");
    case FactRule::CodeOutput:
        return FactText::tr("What code prints");
    case FactRule::CodeName:
        return FactText::tr("A name from the code");
    case FactRule::DiagramLabel:
        return FactText::tr("A label of a drawing");
    case FactRule::WrongOption:
        return FactText::tr("Why a wrong option is wrong");
    case FactRule::Recall:
        return FactText::tr("The question without its options");
    case FactRule::Gist:
        return FactText::tr("What a heading comes to");
    case FactRule::Acronym:
        return FactText::tr("What letters stand for");
    }
    return {};
}

} // namespace engram::desktop
