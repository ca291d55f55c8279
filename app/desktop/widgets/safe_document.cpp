// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "safe_document.h"

#include <algorithm>
#include <vector>

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QImage>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextList>

namespace engram::desktop
{

namespace
{

constexpr int LineHeightPercent = 125; // of the font's own line: about 1.5 of its size
constexpr int ListIndent = 24;
constexpr int WidestBesideText = 200; // points
constexpr int RoomForADigit = 10;
constexpr int BulletStretch = 200; // per cent
constexpr QChar WordJoiner(0x2060);

bool isNumbered(const QTextList &list)
{
    const QTextListFormat::Style style = list.format().style();
    return style != QTextListFormat::ListDisc && style != QTextListFormat::ListCircle &&
           style != QTextListFormat::ListSquare;
}

/// A block of one formula or picture alone.
bool isObject(const QTextBlock &block)
{
    const QString text = block.text().remove(WordJoiner);
    return text.size() == 1 && text[0] == QChar::ObjectReplacementCharacter;
}

} // namespace

SafeDocument::SafeDocument(QObject *parent) : QTextDocument(parent)
{
    documentLayout()->registerHandler(QTextFormat::ImageObject, &m_objects);
}

void SafeDocument::showHtml(const QString &html)
{
    setUndoRedoEnabled(false);
    setIndentWidth(ListIndent);
    m_objects.formulas().forget();
    setHtml(html);
    // One edit: after each of many the page would be laid out anew.
    QTextCursor edit(this);
    edit.beginEditBlock();
    placeFormulas();
    partPictures();
    // A bullet stands one space before the text, as wide as the block's own format has it.
    QTextCharFormat bullet;
    bullet.setFontStretch(BulletStretch);
    const qreal lineDistance =
        QFontMetricsF(defaultFont()).height() * (LineHeightPercent - 100) / 100;
    QTextCursor cursor(this);
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        // Box drawings in code touch from line to line.
        if (block.blockFormat().nonBreakableLines())
            continue;
        QTextBlockFormat format;
        // The distance between lines is that of the text, however high a formula is; one alone has no
        // line below.
        if (isObject(block))
            format.setLineHeight(0, QTextBlockFormat::SingleHeight);
        else if (block.text().contains(QChar::ObjectReplacementCharacter))
            format.setLineHeight(lineDistance, QTextBlockFormat::LineDistanceHeight);
        else
            format.setLineHeight(LineHeightPercent, QTextBlockFormat::ProportionalHeight);
        cursor.setPosition(block.position());
        if (const QTextList *list = block.textList(); list != nullptr) {
            if (isNumbered(*list))
                format.setLeftMargin(list->count() < 10 ? 0 : RoomForADigit);
            else
                cursor.mergeBlockCharFormat(bullet);
        }
        cursor.mergeBlockFormat(format);
    }
    trimEnds();
    edit.endEditBlock();
}

void SafeDocument::placeFormulas()
{
    std::vector<int> places;
    m_hasObjects = false;
    for (QTextBlock block = begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at)
            if (const QTextCharFormat format = at.fragment().charFormat(); format.isImageFormat()) {
                m_hasObjects = true;
                for (int i = 0; !Formula::of(format).tex.isEmpty() && i < at.fragment().length();
                     ++i)
                    places.push_back(at.fragment().position() + i);
            }
    // From the end, so that what is inserted moves none of those to come.
    std::reverse(places.begin(), places.end());
    for (const int place : places) {
        QTextCursor cursor(this);
        cursor.setPosition(place);
        cursor.setPosition(place + 1, QTextCursor::KeepAnchor);
        if (m_objects.formulas().isDeep(*this, cursor.charFormat())) {
            QTextCharFormat middle;
            middle.setVerticalAlignment(QTextCharFormat::AlignMiddle);
            cursor.mergeCharFormat(middle);
        }
        // A line may break on both sides of an object, also before a comma. A joiner forbids it, and
        // gives a line of nothing but a formula the depth of its font.
        QTextCharFormat text = cursor.charFormat();
        text.clearProperty(QTextFormat::ObjectType);
        text.clearProperty(QTextFormat::ImageName);
        text.setVerticalAlignment(QTextCharFormat::AlignNormal);
        const QTextBlock block = cursor.block();
        const int last = block.position() + block.length() - 2;
        cursor.setPosition(place + 1);
        if (place == last || !characterAt(place + 1).isSpace())
            cursor.insertText(WordJoiner, text);
        cursor.setPosition(place);
        if (place > block.position() && !characterAt(place - 1).isSpace())
            cursor.insertText(WordJoiner, text);
    }
}

/// A large picture begins a line: Qt gives a line the height also of one that did not fit behind its text.
void SafeDocument::partPictures()
{
    std::vector<int> places;
    for (QTextBlock block = begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at)
            if (const auto picture = ShownPicture::of(at.fragment().charFormat());
                !picture.file.isEmpty() && at.fragment().position() > block.position() &&
                m_objects.widthOf(picture) > WidestBesideText)
                places.push_back(at.fragment().position());
    std::reverse(places.begin(), places.end());
    for (const int place : places) {
        if (characterAt(place - 1) == QChar::LineSeparator)
            continue;
        QTextCursor cursor(this);
        cursor.setPosition(place);
        cursor.insertText(QString(QChar::LineSeparator), cursor.charFormat());
    }
}

template <typename Words>
QString SafeDocument::text(int begin, int end, Words words) const
{
    QString out;
    for (QTextBlock block = findBlock(begin); block.isValid() && block.position() < end;
         block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            const Formula formula = Formula::of(fragment.charFormat());
            const ShownPicture picture = ShownPicture::of(fragment.charFormat());
            const QString characters = fragment.text();
            for (int i = 0; i < characters.size(); ++i) {
                const int place = fragment.position() + i;
                if (place < begin || place >= end || characters[i] == WordJoiner)
                    continue;
                if (!formula.tex.isEmpty())
                    out += words(formula);
                else if (!picture.file.isEmpty())
                    out += words(picture);
                else
                    out +=
                        characters[i] == QChar::LineSeparator ? QLatin1Char('\n') : characters[i];
            }
        }
        if (block.position() + block.length() <= end && block.next().isValid())
            out += QLatin1Char('\n');
    }
    return out;
}

QString SafeDocument::readableText() const
{
    if (!m_hasObjects)
        return toPlainText();
    return text(0, characterCount(), [](const auto &object) { return object.line(); });
}

QString SafeDocument::sourceText(int begin, int end) const
{
    return text(begin, end, [](const auto &object) { return object.source(); });
}

void SafeDocument::trimEnds()
{
    // The page keeps the distances around the text.
    const QList<QTextFrame *> tables = rootFrame()->childFrames();
    if (!tables.isEmpty() && tables.first()->firstPosition() <= 1) {
        QTextFrameFormat format = tables.first()->frameFormat();
        format.setTopMargin(0);
        tables.first()->setFrameFormat(format);
    }
    if (!tables.isEmpty() && tables.last()->lastPosition() + 2 >= characterCount()) {
        QTextFrameFormat format = tables.last()->frameFormat();
        format.setBottomMargin(0);
        tables.last()->setFrameFormat(format);
    }
    QTextCursor cursor(this);
    QTextBlockFormat first;
    first.setTopMargin(0);
    cursor.setPosition(0);
    cursor.mergeBlockFormat(first);

    // What makes a line higher lies below its letters.
    cursor.movePosition(QTextCursor::End);
    const qreal line = QFontMetricsF(defaultFont()).height();
    const bool text = cursor.block().length() > 1 && !isObject(cursor.block());
    QTextBlockFormat last;
    last.setBottomMargin(0);
    cursor.mergeBlockFormat(last);
    QTextFrameFormat whole = rootFrame()->frameFormat();
    whole.setBottomMargin(text ? -line * (LineHeightPercent - 100) / 100 : 0);
    rootFrame()->setFrameFormat(whole);
}

QVariant SafeDocument::loadResource(int type, const QUrl &)
{
    if (type == QTextDocument::ImageResource) {
        QImage clear(1, 1, QImage::Format_ARGB32_Premultiplied);
        clear.fill(Qt::transparent);
        return clear;
    }
    // An empty answer would make the caller look elsewhere.
    return QByteArray("/* */");
}

} // namespace engram::desktop
