// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "difference_view.h"

#include <QFontDatabase>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

#include "theme.h"

namespace engram::desktop
{

namespace
{

/// Without what would end a line of the document.
QString inOneLine(const std::string &text)
{
    QString line = QString::fromStdString(text);
    for (const char16_t end : {u'\u2028', u'\u2029', u'\uFDD0', u'\uFDD1', u'\r'})
        line.replace(QChar(end), QChar(QChar::ReplacementCharacter));
    return line;
}

QString signOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Removed:
        return QStringLiteral("\u2212 ");
    case DifferenceKind::Added:
        return QStringLiteral("+ ");
    case DifferenceKind::Same:
        break;
    }
    return QStringLiteral("  ");
}

} // namespace

DifferenceView::DifferenceView(const Appearance &appearance, QWidget *parent)
    : QTextEdit(parent), m_appearance(appearance)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
}

void DifferenceView::showLines(const std::vector<DifferenceLine> &lines)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(m_appearance.font().pointSizeF());
    const Theme &theme = m_appearance.theme();
    const int indent = QFontMetrics(fixed).horizontalAdvance(signOf(DifferenceKind::Same));
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    bool isFirst = true;
    int firstChange = -1; // where it begins
    for (const DifferenceLine &line : lines) {
        const bool isSame = line.kind == DifferenceKind::Same;
        const bool isRemoved = line.kind == DifferenceKind::Removed;
        const QColor ink = isSame ? theme.text : isRemoved ? theme.wrong : theme.right;
        QTextBlockFormat block; // what wraps goes on behind the sign
        block.setLeftMargin(indent);
        block.setTextIndent(-indent);
        if (!isSame)
            block.setBackground(isRemoved ? theme.wrongGround : theme.rightGround);
        QTextCharFormat plain;
        plain.setFont(fixed);
        plain.setForeground(ink);
        if (isFirst)
            cursor.setBlockFormat(block);
        else
            cursor.insertBlock(block, plain);
        isFirst = false;
        if (!isSame && firstChange < 0)
            firstChange = cursor.position();
        cursor.insertText(signOf(line.kind), plain);
        for (const DifferencePart &part : line.parts) {
            QTextCharFormat format = plain;
            if (part.kind == DifferenceKind::Removed)
                format.setFontStrikeOut(true);
            if (part.kind == DifferenceKind::Added)
                format.setFontUnderline(true);
            cursor.insertText(inOneLine(part.text), format);
        }
    }
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
    if (firstChange < 0)
        return;
    // With some of what is before it, which says where it is.
    constexpr int LinesBefore = 3;
    cursor.setPosition(firstChange);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect().top() -
                                  LinesBefore * QFontMetrics(fixed).lineSpacing());
}

} // namespace engram::desktop
