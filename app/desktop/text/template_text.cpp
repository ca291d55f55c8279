// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "template_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace engram::desktop
{

namespace
{

struct TemplateText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::TemplateText)
};

QString mistakeText(TemplateMistake mistake, const QString &text)
{
    switch (mistake) {
    case TemplateMistake::UnknownField:
        return TemplateText::tr("The type has no field called %1.").arg(text);
    case TemplateMistake::UnknownFilter:
        return TemplateText::tr("There is no filter called %1; the field is shown without it.")
            .arg(text);
    case TemplateMistake::FrontInFront:
        return TemplateText::tr("A front cannot show itself; {{FrontSide}} is left out.");
    case TemplateMistake::OpenTag:
        return TemplateText::tr("{{ has no }}.");
    case TemplateMistake::OpenSection:
        return TemplateText::tr("The section %1 has no end.").arg(text);
    case TemplateMistake::StraySection:
        return TemplateText::tr("A section %1 ends here that did not begin.").arg(text);
    case TemplateMistake::TooDeep:
        return TemplateText::tr(
            "There are too many sections in each other; the innermost are left out.");
    case TemplateMistake::TooLong:
        return TemplateText::tr("The card shows too much, and was cut.");
    case TemplateMistake::NoField:
        return TemplateText::tr("The front shows no field, so it makes no card.");
    }
    return {};
}

} // namespace

QString sentenceFor(const TemplateProblem &problem)
{
    const QString mistake = mistakeText(problem.mistake, QString::fromStdString(problem.text));
    const QString where = problem.side == CardSide::Front
                              ? TemplateText::tr("Front of “%1”, line %2: %3")
                              : TemplateText::tr("Back of “%1”, line %2: %3");
    return where.arg(QString::fromStdString(problem.templateName)).arg(problem.line).arg(mistake);
}

QString sentencesFor(const std::vector<TemplateProblem> &problems)
{
    QStringList sentences;
    for (const TemplateProblem &problem : problems)
        sentences << sentenceFor(problem);
    return sentences.join(u' ');
}

} // namespace engram::desktop
