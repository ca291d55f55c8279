// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "note_html.h"

#include <string>

#include <QCoreApplication>

#include <engram/rich_text.h>

#include "layout.h"
#include "theme.h"

namespace engram::desktop
{

namespace
{

struct NoteHtml
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::NoteHtml)
};

QString inkedLine(const QColor &ink, const QString &sign, const std::string &markdown,
                  const RichTextStyle &style)
{
    return QStringLiteral("<p style=\"color:%1\">%2%3</p>")
        .arg(ink.name(), sign, QString::fromStdString(toRichLine(markdown, style)));
}

QString htmlOf(const PreviewBlock &block, const RichTextStyle &style, const Theme &theme)
{
    using Kind = PreviewBlock::Kind;
    const std::string markdown = block.markdown.toStdString();
    RichTextStyle large = style;
    large.codePoints = static_cast<int>(style.codePoints * HeadingScale);
    switch (block.kind) {
    case Kind::Heading:
        return QStringLiteral("<p style=\"font-size:large\"><b>%1</b></p>")
            .arg(QString::fromStdString(toRichLine(markdown, large)));
    case Kind::Prompt:
        return QStringLiteral("<hr/><p><b>%1</b></p>")
            .arg(QString::fromStdString(toRichLine(markdown, style)));
    case Kind::Hint:
        return inkedLine(theme.dim, NoteHtml::tr("Hint: "), markdown, style);
    case Kind::RightOption:
        return inkedLine(theme.right, QStringLiteral("✔ "), markdown, style);
    case Kind::WrongOption:
        return inkedLine(theme.text, QStringLiteral("✘ "), markdown, style);
    case Kind::Reason:
        return inkedLine(theme.dim, {}, markdown, style);
    case Kind::Explanation:
        return QStringLiteral("<p style=\"color:%1\"><b>%2</b></p>%3")
            .arg(theme.accent.name(), NoteHtml::tr("Explanation").toHtmlEscaped(),
                 QString::fromStdString(toRichText(markdown, style)));
    case Kind::Text:
        break;
    }
    return QString::fromStdString(toRichText(markdown, style));
}

} // namespace

QString htmlOf(const std::vector<PreviewBlock> &blocks, const Appearance &appearance,
               const MediaFiles &media)
{
    const RichTextStyle style = appearance.richText(media);
    QString html;
    for (const PreviewBlock &block : blocks)
        html += htmlOf(block, style, appearance.theme());
    return html;
}

} // namespace engram::desktop
