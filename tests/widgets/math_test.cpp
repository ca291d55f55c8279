// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

/// Formulas on the page: their boxes, their place in the line, and what is copied and read out.

#include "widgets/math_box.h"

#include <algorithm>
#include <cmath>

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <gtest/gtest.h>

#include <engram/math.h>
#include <engram/rich_text.h>

#include "widgets/math_layout.h"
#include "widgets/rich_view.h"
#include "widgets/safe_document.h"

namespace engram::desktop
{

namespace
{

struct Written
{
    QString name;
    QString tex;
};

std::vector<Written> formulasAsPeopleWriteThem()
{
    QFile file(QStringLiteral(ENGRAM_TEST_DATA "/math/formulas.txt"));
    std::vector<Written> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines)
        if (const qsizetype tab = line.indexOf(QLatin1Char('\t')); tab > 0)
            all.push_back({line.left(tab), line.mid(tab + 1)});
    return all;
}

MathBox boxOf(const QString &tex, const QFont &font, bool display = true)
{
    return mathBox(parseMath(tex.toStdString()).root, font, display);
}

/// Where on a white picture is ink, in the picture's own pixels.
QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qGray(image.pixel(x, y)) < 200)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

QImage pictureOf(const SafeDocument &document, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    document.documentLayout()->draw(&painter, context);
    return image;
}

QString htmlOf(const char *markdown)
{
    return QString::fromStdString(toRichText(markdown));
}

QFont bodyFont(qreal points = 11)
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(points);
    return font;
}

TEST(MathBox, HasTheFontThatThePackageNames)
{
    EXPECT_TRUE(QFontDatabase::families().contains(QStringLiteral("DejaVu Math TeX Gyre")))
        << "package fonts-dejavu-extra";
}

TEST(MathBox, OfEachFormulaHasASaneSizeAndNothingDrawnOutside)
{
    const std::vector<Written> formulas = formulasAsPeopleWriteThem();
    ASSERT_GE(formulas.size(), 50U);
    constexpr int Margin = 30;
    constexpr qreal Blur = 1.5; // antialiasing
    for (const qreal points : {11.0, 24.0}) {
        const QFont font = bodyFont(points);
        const qreal line = QFontMetricsF(font).height();
        for (const auto &[name, tex] : formulas) {
            for (const bool display : {true, false}) {
                const MathBox box = boxOf(tex, font, display);
                EXPECT_GT(box.width, line) << name.toStdString();
                EXPECT_LT(box.width, line * 40) << name.toStdString();
                EXPECT_GT(box.height(), line * 0.3) << name.toStdString();
                EXPECT_LT(box.height(), line * 7) << name.toStdString();
                QImage image(static_cast<int>(box.width) + 2 * Margin,
                             static_cast<int>(box.height()) + 2 * Margin, QImage::Format_RGB32);
                image.fill(Qt::white);
                QPainter painter(&image);
                painter.setPen(Qt::black);
                box.draw(painter, QPointF(Margin, Margin + box.ascent));
                painter.end();
                const QRectF ink = inkOf(image);
                const QRectF allowed = QRectF(Margin, Margin, box.width, box.height())
                                           .adjusted(-Blur, -Blur, Blur, Blur);
                EXPECT_FALSE(ink.isEmpty()) << name.toStdString();
                EXPECT_TRUE(allowed.contains(ink))
                    << name.toStdString() << ": " << ink.left() << " " << ink.top() << " "
                    << ink.right() << " " << ink.bottom() << " in " << allowed.right() << " "
                    << allowed.bottom();
            }
        }
    }
}

TEST(MathBox, GrowsWithTheTextAndWithWhatIsInIt)
{
    const MathBox small = boxOf(QStringLiteral("x^2"), bodyFont(10));
    const MathBox large = boxOf(QStringLiteral("x^2"), bodyFont(20));
    EXPECT_NEAR(large.width, 2 * small.width, small.width * 0.1);
    const QFont font = bodyFont();
    EXPECT_GT(boxOf(QStringLiteral("x^2"), font).ascent, boxOf(QStringLiteral("x"), font).ascent);
    EXPECT_GT(boxOf(QStringLiteral("x_j"), font).descent, boxOf(QStringLiteral("x"), font).descent);
    EXPECT_GT(boxOf(QStringLiteral("\\left(\\frac{a}{b}\\right)"), font).height(),
              boxOf(QStringLiteral("(a)"), font).height() * 1.5);
    EXPECT_GT(boxOf(QStringLiteral("\\sum_{i=1}^n"), font, true).height(),
              boxOf(QStringLiteral("\\sum_{i=1}^n"), font, false).height());
}

std::size_t sizeOf(const MathNode &node)
{
    std::size_t size = 1;
    for (const MathNode &child : node.children)
        size += sizeOf(child);
    return size;
}

TEST(MathBox, LaysNoPartOutTwice)
{
    std::vector<Written> formulas = formulasAsPeopleWriteThem();
    formulas.push_back(
        {QStringLiteral("fences within fences"), QStringLiteral("\\left(\\middle|").repeated(23) +
                                                     QStringLiteral("x").repeated(1000) +
                                                     QStringLiteral("\\right)").repeated(23)});
    for (const auto &[name, tex] : formulas) {
        const Math math = parseMath(tex.toStdString());
        EXPECT_EQ(math.problem, MathProblem::None) << name.toStdString();
        MathLayout layout(bodyFont());
        EXPECT_GT(layout.box(math.root, MathLayout::Display).width, 0);
        EXPECT_LE(layout.laidOut(), sizeOf(math.root)) << name.toStdString();
    }
}

TEST(MathBox, PartsAFenceOverItsWholeHeight)
{
    const QFont font = bodyFont();
    const auto heightOfTheBarIn = [&font](const QString &tex) {
        qreal highest = 0;
        for (const MathPiece &piece : boxOf(tex, font).pieces)
            highest = std::max(highest, piece.shape.boundingRect().height());
        return highest;
    };
    const QString low = QStringLiteral("\\left.\\middle|x\\right.");
    const QString high =
        QStringLiteral("\\left.\\middle|\\begin{matrix}1\\\\2\\\\3\\end{matrix}\\right.");
    EXPECT_GT(heightOfTheBarIn(high), 1.5 * boxOf(low, font).height());
}

TEST(SafeDocument, PutsAFormulaOnTheLineOfTheText)
{
    // The foot of an upright letter of the text and of the formula are on one height.
    const auto footOf = [](const char *markdown) {
        SafeDocument document;
        document.setDocumentMargin(0);
        document.setDefaultFont(bodyFont(20));
        document.showHtml(htmlOf(markdown));
        document.setTextWidth(400);
        return inkOf(pictureOf(document, {400, 120})).bottom();
    };
    const int text = footOf("H");
    EXPECT_NEAR(footOf("$\\mathrm{H}$"), text, 1);
    EXPECT_NEAR(footOf("H $\\mathrm{H}$ H"), text, 1);
    // A fraction makes room below itself, and its line goes through the middle of the letters.
    SafeDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(bodyFont(20));
    document.showHtml(htmlOf("$\\mathrm{H}\\hspace{1em}\\frac{\\mathrm{H}}{\\mathrm{H}}$ H"));
    document.setTextWidth(400);
    const QImage image = pictureOf(document, {400, 120});
    const QRect ink = inkOf(image);
    const QRect last = inkOf(image.copy(ink.right() - 8, 0, 9, 120));
    const QRect first = inkOf(image.copy(ink.left(), 0, 10, 120));
    EXPECT_NEAR(last.bottom(), first.bottom(), 1);
    EXPECT_GT(ink.bottom(), last.bottom() + 4);
    EXPECT_LE(ink.bottom(), document.size().height());
}

TEST(SafeDocument, EndsBelowALastFormula)
{
    for (const char *markdown : {"$$\\frac{1}{2}$$", "So\n\n$$\\frac{1}{2}$$", "$\\frac{1}{2}$"}) {
        SafeDocument document;
        document.setDocumentMargin(0);
        document.setDefaultFont(bodyFont(20));
        document.showHtml(htmlOf(markdown));
        document.setTextWidth(400);
        const QRect ink = inkOf(pictureOf(document, {400, 300}));
        EXPECT_LE(ink.bottom(), document.size().height()) << markdown;
    }
}

TEST(SafeDocument, DrawsFormulasInTheColourOfTheText)
{
    SafeDocument document;
    document.setDefaultFont(bodyFont(20));
    document.showHtml(QStringLiteral("<div style=\"color:#ff0000\">%1</div>")
                          .arg(QString::fromStdString(toRichLine("$\\mathbf{M}$"))));
    const QImage image = pictureOf(document, {100, 60});
    bool red = false;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            red = red || image.pixelColor(x, y) == QColor(Qt::red);
    EXPECT_TRUE(red);
}

TEST(SafeDocument, SaysItsFormulasInWordsAndAsTheyAreWritten)
{
    SafeDocument document;
    document.showHtml(htmlOf("So $x^2$, and:\n\n$$\\frac12$$"));
    EXPECT_TRUE(document.hasObjects());
    EXPECT_EQ(document.readableText().trimmed().toStdString(), "So x², and:\n1/2");
    EXPECT_EQ(document.sourceText(0, document.characterCount()).trimmed().toStdString(),
              "So $x^2$, and:\n$$\\frac12$$");
    document.showHtml(htmlOf("So"));
    EXPECT_FALSE(document.hasObjects());
    EXPECT_EQ(document.readableText().toStdString(), "So");
}

TEST(SafeDocument, ShowsAFormulaThatIsTooLongAsItsBeginning)
{
    SafeDocument document;
    const std::string deep(20'000, '{');
    document.showHtml(QString::fromStdString(toRichText("$" + deep + "x$")));
    EXPECT_LT(document.size().height(), 200);
    EXPECT_LT(document.idealWidth(), 3000);
}

TEST(RichView, CopiesFormulasAsTheyAreWritten)
{
    RichView view;
    view.showHtml(htmlOf("The root of $x^2$, that is."), bodyFont());
    view.show();
    view.selectAll();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text().toStdString(), "The root of $x^2$, that is.");
    EXPECT_EQ(view.accessibleDescription().toStdString(), "The root of x², that is.");
    view.showHtml(htmlOf("Nothing"), bodyFont());
    EXPECT_EQ(view.accessibleDescription().toStdString(), "");
}

} // namespace

} // namespace engram::desktop
