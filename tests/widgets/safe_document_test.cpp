// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "widgets/safe_document.h"

#include <QImage>
#include <QTextBlock>
#include <QUrl>
#include <gtest/gtest.h>

#include "dialogs/native_prompts.h"

namespace engram::desktop
{

TEST(SafeDocument, AnImageIsOneClearPixelWhereverItPoints)
{
    const SafeDocument document;
    for (const char *name : {"file:///etc/hostname", "http://example.org/x.png",
                             ":/icons/engram.svg", "/etc/hostname", "data:image/png;base64,xyz"}) {
        const auto image =
            document.resource(QTextDocument::ImageResource, QUrl(QString::fromLatin1(name)))
                .value<QImage>();
        EXPECT_EQ(image.size(), QSize(1, 1)) << name;
    }
}

TEST(SafeDocument, AStyleSheetSaysNothing)
{
    const SafeDocument document;
    const auto sheet = document
                           .resource(QTextDocument::StyleSheetResource,
                                     QUrl(QStringLiteral("file:///etc/hostname")))
                           .toByteArray();
    EXPECT_EQ(sheet, QByteArray("/* */"));
}

TEST(SafeDocument, CodeKeepsItsLinesTogether)
{
    SafeDocument document;
    document.showHtml(QStringLiteral("<p>words</p><pre>a\nb</pre>"));
    EXPECT_EQ(document.begin().blockFormat().lineHeightType(),
              int(QTextBlockFormat::ProportionalHeight));
    EXPECT_EQ(document.lastBlock().blockFormat().lineHeightType(),
              int(QTextBlockFormat::SingleHeight));
}

TEST(MayOpen, OnlyTheWebAndMailLeadOut)
{
    for (const char *link :
         {"http://example.org", "https://example.org/a?b", "mailto:a@example.org"})
        EXPECT_TRUE(mayOpen(QUrl(QString::fromLatin1(link)))) << link;
    for (const char *link : {"file:///etc/passwd", "javascript:alert(1)", "data:text/html,x",
                             "x.md", "", "ftp://example.org", "smb://host/share"})
        EXPECT_FALSE(mayOpen(QUrl(QString::fromLatin1(link)))) << link;
}

} // namespace engram::desktop
