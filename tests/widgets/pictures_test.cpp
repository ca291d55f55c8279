// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// Pictures in a document and in the editor.

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QUrl>

#include <gmock/gmock.h>

#include "support/desktop_window.h"
#include "support/files.h"
#include "support/temp_folder.h"
#include "support/tiny_media.h"
#include "widgets/pictures.h"
#include "widgets/safe_document.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

const QString Red = QStringLiteral("0123456789abcdef0123456789abcdef.png");

QByteArray pngOf(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

QString html(const QString &file)
{
    return QStringLiteral("<p><img src=\"media:%1\" alt=\"A raft\" title=\"images/raft.png\"></p>")
        .arg(file);
}

/// A document of this width, as it is painted.
QImage painted(SafeDocument &document, int width)
{
    document.setDocumentMargin(0);
    document.setTextWidth(width);
    QImage page(width, static_cast<int>(document.size().height()) + 1, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    document.drawContents(&painter);
    return page;
}

int redPixels(const QImage &page)
{
    int count = 0;
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x)
            count += page.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
    return count;
}

} // namespace

TEST(Picture, IsShownAtItsSizeAndNoWiderThanThePage)
{
    Pictures pictures;
    pictures.setSource([](const QString &) { return pngOf({40, 20}); });
    SafeDocument document;
    document.setPictures(pictures);
    document.showHtml(html(Red));
    EXPECT_EQ(redPixels(painted(document, 200)), 40 * 20);
    // Half as wide, half as high.
    SafeDocument narrow;
    narrow.setPictures(pictures);
    pictures.setSource([](const QString &) { return pngOf({400, 200}); });
    narrow.showHtml(html(Red));
    EXPECT_EQ(redPixels(painted(narrow, 100)), 100 * 50);
}

TEST(Picture, ThatIsLargeBeginsALineThatLeavesTheTextBeforeItAlone)
{
    Pictures pictures;
    pictures.setSource([](const QString &) { return pngOf({300, 100}); });
    SafeDocument document;
    document.setPictures(pictures);
    document.showHtml(QStringLiteral("<p>before</p>"));
    (void)painted(document, 310);
    const qreal line = document.size().height();
    document.showHtml(html(Red).replace(QStringLiteral("<img"), QStringLiteral("before <img")));
    EXPECT_EQ(redPixels(painted(document, 310)), 300 * 100);
    EXPECT_LT(document.size().height(), 100 + 3 * line);
}

TEST(Picture, IsWordsWhereItCannotBeShown)
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("no picture"), pngOf({9, 9}).left(40),
                                    QByteArray("<svg><image href=\"/etc/passwd\"/></svg>")}) {
        Pictures pictures;
        pictures.setSource([&bytes](const QString &) { return bytes; });
        SafeDocument document;
        document.setPictures(pictures);
        document.showHtml(html(Red));
        const QImage page = painted(document, 300);
        QImage empty(page.size(), page.format());
        empty.fill(Qt::white);
        EXPECT_NE(page, empty); // "[A raft]"
        EXPECT_EQ(redPixels(page), 0);
    }
}

TEST(Picture, IsTakenForWhatItsNameSaysWhateverItsBytesAre)
{
    QByteArray bitmap;
    QBuffer buffer(&bitmap);
    QImage(4, 4, QImage::Format_RGB32).save(&buffer, "BMP");
    Pictures pictures;
    pictures.setSource([&bitmap](const QString &) { return bitmap; });
    EXPECT_TRUE(pictures.sizeOf(Red).isEmpty());
}

TEST(Picture, ThatIsLargeIsDecodedBesideTheWindowsThread)
{
    Pictures pictures;
    pictures.setSource([](const QString &) { return pngOf({1200, 900}); });
    EXPECT_EQ(pictures.sizeOf(Red), QSize(1200, 900));
    QSignalSpy ready(&pictures, &Pictures::ready);
    EXPECT_TRUE(pictures.picture(Red, {120, 90}).isNull());
    ASSERT_TRUE(ready.count() > 0 || ready.wait());
    EXPECT_EQ(pictures.picture(Red, {120, 90}).size(), QSize(120, 90));
}

TEST(Picture, ReadsAFileOnceAndOneThatIsMissingAgain)
{
    int reads = 0;
    QByteArray bytes;
    Pictures pictures;
    pictures.setSource([&](const QString &) {
        ++reads;
        return bytes;
    });
    EXPECT_TRUE(pictures.sizeOf(Red).isEmpty());
    bytes = pngOf({3, 3}); // an import brought it
    EXPECT_EQ(pictures.sizeOf(Red), QSize(3, 3));
    EXPECT_EQ(pictures.sizeOf(Red), QSize(3, 3));
    EXPECT_EQ(reads, 2);
}

TEST(Picture, IsReadOutAndCopiedAsItIsWritten)
{
    SafeDocument document;
    document.showHtml(html(Red));
    EXPECT_TRUE(document.hasObjects());
    EXPECT_EQ(document.readableText().toStdString(), "A raft");
    EXPECT_EQ(document.sourceText(0, document.characterCount()).toStdString(),
              "![A raft](images/raft.png)");
}

TEST(Picture, OfAnotherSchemeIsNeverAskedFor)
{
    int reads = 0;
    Pictures pictures;
    pictures.setSource([&](const QString &) {
        ++reads;
        return pngOf({9, 9});
    });
    SafeDocument document;
    document.setPictures(pictures);
    for (const char *source : {"/etc/passwd", "file:///etc/passwd", "../a.png",
                               "http://x.org/a.png", "qrc:/a.png", "data:image/png;base64,AA"}) {
        document.showHtml(QStringLiteral("<img src=\"%1\">").arg(QLatin1String(source)));
        (void)painted(document, 100);
    }
    EXPECT_EQ(reads, 0);
}

class PictureInEditor : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        m_desk.key(Qt::Key_E);
        m_text = m_desk.find<QPlainTextEdit>("noteText");
        ASSERT_NE(m_text, nullptr);
    }

    std::string state() const { return m_desk.find<QLabel>("noteState")->text().toStdString(); }

    DesktopWindow m_desk;
    QPlainTextEdit *m_text = nullptr;
};

TEST_F(PictureInEditor, IsPastedWhereTheCursorIs)
{
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(image);
    m_text->moveCursor(QTextCursor::End);
    m_desk.key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_THAT(m_text->toPlainText().toStdString(),
                testing::ContainsRegex("!\\[\\]\\([0-9a-f]+\\.png\\)"));
}

TEST_F(PictureInEditor, IsNotPastedInThePlaceOfText)
{
    QGuiApplication::clipboard()->setText(QStringLiteral("words"));
    m_text->moveCursor(QTextCursor::End);
    m_desk.key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(m_text->toPlainText().endsWith(QStringLiteral("words")));
}

TEST_F(PictureInEditor, FilesAreTakenOrRefusedInWords)
{
    const test::TempFolder folder;
    test::writeBytes(folder / "good.png", test::redPixel());
    test::writeBytes(folder / "huge.png", test::pngOf(50'000, 50'000));
    auto *files = new QMimeData;
    files->setUrls({QUrl::fromLocalFile(QString::fromStdString((folder / "good.png").string())),
                    QUrl::fromLocalFile(QString::fromStdString((folder / "huge.png").string()))});
    QGuiApplication::clipboard()->setMimeData(files);
    const std::string before = m_text->toPlainText().toStdString();
    m_desk.key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_THAT(m_text->toPlainText().toStdString(), testing::HasSubstr(".png)"));
    EXPECT_THAT(m_text->toPlainText().toStdString(), testing::Not(testing::HasSubstr("huge")));
    EXPECT_THAT(state(), testing::AllOf(testing::HasSubstr("huge.png"),
                                        testing::HasSubstr("64 million pixels")));
}

} // namespace engram::desktop
