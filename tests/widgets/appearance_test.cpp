// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// Light and dark, and whether everything on each page has the room it needs. CTest runs this at 100 %
// and at 200 %.

#include <algorithm>
#include <cmath>

#include <QAbstractItemView>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyleOptionComboBox>

#include "support/desktop_window.h"
#include "widgets/choice_box.h"
#include "widgets/detail_button.h"
#include "widgets/elided_label.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

/// WCAG 2.1's contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

void expectLegible(const Theme &theme)
{
    constexpr double Enough = 4.5;
    for (const QColor &ground : {theme.ground, theme.panel, theme.code}) {
        EXPECT_GE(contrast(theme.text, ground), Enough);
        EXPECT_GE(contrast(theme.dim, ground), Enough) << ground.name().toStdString();
        EXPECT_GE(contrast(theme.accent, ground), 4.2) << ground.name().toStdString();
    }
    for (const QColor &ink : {theme.keyword, theme.string, theme.number, theme.dim})
        EXPECT_GE(contrast(ink, theme.code), Enough) << ink.name().toStdString();
    EXPECT_GE(contrast(theme.onAccent, theme.accent), Enough);
    EXPECT_GE(contrast(theme.text, theme.rightGround), Enough);
    EXPECT_GE(contrast(theme.text, theme.wrongGround), Enough);
    EXPECT_GE(contrast(theme.text, theme.selected), Enough);
    EXPECT_GE(contrast(theme.right, theme.panel), Enough);
    EXPECT_GE(contrast(theme.wrong, theme.panel), Enough);
}

/// What of the labels and buttons that are seen has too little room for its text, one a line.
std::string clippedIn(const DesktopWindow &desk)
{
    QStringList clipped;
    for (const auto *label : desk.window.findChildren<QLabel *>()) {
        if (!label->isVisible() || qobject_cast<const ElidedLabel *>(label) != nullptr)
            continue;
        const bool fits = label->wordWrap()
                              ? label->height() >= label->heightForWidth(label->width())
                              : label->width() >= label->sizeHint().width();
        if (!fits)
            clipped << QStringLiteral("label: ") + label->text();
    }
    for (const auto *button : desk.window.findChildren<QAbstractButton *>()) {
        if (!button->isVisible())
            continue;
        const bool fits = button->hasHeightForWidth()
                              ? button->height() >= button->heightForWidth(button->width())
                              : button->width() >= button->minimumSizeHint().width() &&
                                    button->height() >= button->minimumSizeHint().height();
        if (!fits)
            clipped << QStringLiteral("button: ") + button->objectName();
    }
    for (const auto *box : desk.window.findChildren<QComboBox *>()) {
        if (!box->isVisible())
            continue;
        if (const auto *choice = qobject_cast<const ChoiceBox *>(box)) {
            // Only names, which may be of any length, are elided.
            if (choice->sizeAdjustPolicy() != QComboBox::AdjustToMinimumContentsLengthWithIcon &&
                choice->shownText() != choice->currentText())
                clipped << QStringLiteral("choice: %1 (%2 of %3 wide)")
                               .arg(choice->shownText())
                               .arg(choice->width())
                               .arg(choice->sizeHint().width());
            continue;
        }
        QStyleOptionComboBox option;
        option.initFrom(box);
        const QRect room = box->style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                        QStyle::SC_ComboBoxEditField, box);
        if (box->fontMetrics().horizontalAdvance(box->currentText()) > room.width())
            clipped << QStringLiteral("choice: ") + box->currentText();
    }
    for (const auto *box : desk.window.findChildren<QAbstractSpinBox *>()) {
        const auto *field = box->findChild<QLineEdit *>();
        constexpr int Margins = 2; // with the cursor
        if (box->isVisible() && field != nullptr &&
            box->fontMetrics().horizontalAdvance(box->text()) + Margins > field->width())
            clipped << QStringLiteral("number: %1 needs %2 of %3")
                           .arg(box->text())
                           .arg(box->fontMetrics().horizontalAdvance(box->text()) + Margins)
                           .arg(field->width());
    }
    if (desk.window.width() > 900 || desk.window.height() > 600)
        clipped << QStringLiteral("window grew: %1 × %2")
                       .arg(desk.window.width())
                       .arg(desk.window.height());
    const QSize least = desk.window.minimumSizeHint();
    if (least.width() > 900 || least.height() > 600)
        clipped << QStringLiteral("window: %1 × %2").arg(least.width()).arg(least.height());
    return clipped.join(QLatin1Char('\n')).toStdString();
}

/// Layouts settle when control returns to the event loop.
void expectNothingClipped(const DesktopWindow &desk, const char *where)
{
    const bool fits = QTest::qWaitFor([&] { return clippedIn(desk).empty(); }, 2000);
    EXPECT_TRUE(fits) << where << ":\n" << clippedIn(desk);
}

class EveryScheme : public testing::TestWithParam<Scheme>
{
};

} // namespace

TEST(Theme, TextIsLegibleInLight)
{
    expectLegible(Theme::light());
}

TEST(Theme, TextIsLegibleInDark)
{
    expectLegible(Theme::dark());
}

TEST(Theme, NoPlaceholderIsLeftInTheStyleSheet)
{
    EXPECT_FALSE(Theme::light().styleSheet(QFont()).contains(QLatin1Char('@')));
}

TEST_P(EveryScheme, EveryPageFitsAt900By600)
{
    DesktopWindow desk;
    desk.appearance.setScheme(GetParam());
    desk.window.resize(900, 600);
    ASSERT_NO_FATAL_FAILURE(desk.open());
    expectNothingClipped(desk, "empty home");
    desk.app->startShippedDeck();
    ASSERT_TRUE(desk.waitFor(Page::Review));
    expectNothingClipped(desk, "question");
    desk.key(Qt::Key_H);
    desk.app->review().choose(desk.optionThatIs(false));
    desk.key(Qt::Key_X);
    expectNothingClipped(desk, "answer");
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_I);
    expectNothingClipped(desk, "card info");
    desk.key(Qt::Key_I);
    while (desk.app->review().isChoice())
        desk.answerRight();
    desk.key(Qt::Key_Space);
    expectNothingClipped(desk, "fact");
    desk.key(Qt::Key_Escape);
    expectNothingClipped(desk, "today");
    desk.app->showOptions(desk.app->today().decks().decks().front().deck.id);
    expectNothingClipped(desk, "options");
    desk.key(Qt::Key_Escape);
    ASSERT_TRUE(desk.waitFor(Page::Today));
    desk.key(Qt::Key_Return);
    while (desk.app->page() == Page::Review)
        desk.answerRight();
    expectNothingClipped(desk, "summary");
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_I, Qt::ControlModifier);
    expectNothingClipped(desk, "deck");
    desk.key(Qt::Key_Return);
    expectNothingClipped(desk, "facts");
    desk.key(Qt::Key_Return);
    expectNothingClipped(desk, "card info with reviews");
    desk.app->goToday();
    desk.app->prepareExam({});
    expectNothingClipped(desk, "before an exam");
    desk.app->startExam();
    expectNothingClipped(desk, "exam");
    while (desk.app->page() == Page::Review)
        desk.app->review().choose(desk.optionThatIs(false));
    expectNothingClipped(desk, "report");
    desk.app->undo();
    expectNothingClipped(desk, "exam taken back");
    desk.app->handIn();
    expectNothingClipped(desk, "exam that asks");
    desk.app->handIn();
    expectNothingClipped(desk, "report of an exam handed in");
    desk.app->practiseMissed();
    expectNothingClipped(desk, "practice");
    desk.app->review().choose(desk.optionThatIs(false));
    expectNothingClipped(desk, "answer in practice");
    desk.app->review().accept();
    while (desk.app->page() == Page::Review)
        desk.answerRight();
    expectNothingClipped(desk, "summary of practice");
    desk.app->undo();
    expectNothingClipped(desk, "practice taken back");
    desk.app->goToday();
    desk.app->startQuiz({}, false);
    while (desk.app->page() == Page::Review) {
        desk.app->review().choose(desk.optionThatIs(false));
        expectNothingClipped(desk, "quiz");
        desk.app->review().accept();
    }
    expectNothingClipped(desk, "end of a quiz");
    desk.key(Qt::Key_Return);
    desk.app->showSettings();
    expectNothingClipped(desk, "settings");
    desk.app->showBin();
    expectNothingClipped(desk, "bin");
    desk.app->goToday();
    desk.app->showBacklog();
    expectNothingClipped(desk, "spread");
    desk.app->goToday();
    desk.app->showDeck(desk.app->today().decks().decks().front().deck.id);
    desk.key(Qt::Key_E);
    ASSERT_EQ(desk.app->page(), Page::Edit);
    expectNothingClipped(desk, "editor");
    desk.key(Qt::Key_Escape);
    EXPECT_EQ(desk.window.width(), 900);
    desk.app->goToday();
    desk.app->prepareSearch();
    desk.app->search().setQuery(QStringLiteral("is:wet or is:new"));
    expectNothingClipped(desk, "search with a fault");
    desk.app->search().setQuery(QStringLiteral("kind:fact or kind:question"));
    desk.app->search().finishLooking();
    expectNothingClipped(desk, "search");
    desk.app->showLibrary();
    desk.app->library().finishListing();
    desk.app->showReplace();
    desk.app->replace().setOptions({.find = "is", .with = "was"});
    desk.app->replace().finishLooking();
    expectNothingClipped(desk, "find and replace");
    desk.app->leaveReplace();
    desk.app->goToday();
    desk.app->importFiles(
        {desk.write("a.md", test::SmallDeck + "\n## A new one\n\n> with an answer\n")});
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return desk.app->import().state() == ImportViewModel::State::Planned; },
        test::PatienceMs));
    expectNothingClipped(desk, "import");
    EXPECT_LE(desk.window.width(), 900);
}

TEST(Appearance, ACardThatNeedsTheWholeWidthPushesNoOtherPageOut)
{
    DesktopWindow desk;
    desk.window.resize(900, 600);
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.find("stem")->setMinimumWidth(600);
    desk.find("bar")->setMinimumWidth(860);
    expectNothingClipped(desk, "card");
    desk.app->goToday();
    expectNothingClipped(desk, "today");
    EXPECT_EQ(desk.window.width(), 900);
}

/// The six grades, each with its digit, and what each comes to.
TEST_P(EveryScheme, SixGradesFitAt900By600)
{
    DesktopWindow desk;
    desk.appearance.setScheme(GetParam());
    desk.window.resize(900, 600);
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    ASSERT_NO_FATAL_FAILURE(desk.setOption("gradeScale", static_cast<int>(GradeScale::Six)));
    desk.app->review().choose(desk.optionThatIs(true));
    ASSERT_NE(desk.find("grade6"), nullptr);
    expectNothingClipped(desk, "six grades");
    desk.app->review().accept();
    desk.app->goToday();
    expectNothingClipped(desk, "today after six grades");
}

TEST(Appearance, AChoiceThatIsTooLongForItsBoxIsElidedAndToldByItsTooltip)
{
    DesktopWindow desk;
    desk.window.resize(900, 600);
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    const auto decks = desk.app->today().decks().decks();
    desk.app->renameDeck(decks[0].deck.id,
                         QStringLiteral("A name of a deck that is longer than any box of choices"));
    desk.app->showOptions(decks[1].deck.id);
    auto *preset = desk.find<ChoiceBox>("preset");
    ASSERT_NE(preset, nullptr);
    ASSERT_TRUE(preset->currentText().contains(QStringLiteral("the deck above")));
    EXPECT_TRUE(preset->shownText().endsWith(QChar(0x2026))) << preset->shownText().toStdString();
    QHelpEvent pointed(QEvent::ToolTip, QPoint(4, 4), preset->mapToGlobal(QPoint(4, 4)));
    QApplication::sendEvent(preset, &pointed);
    EXPECT_TRUE(preset->toolTip().contains(QStringLiteral("the deck above")));
    preset->setFixedWidth(2000);
    EXPECT_EQ(preset->shownText(), preset->currentText());
}

TEST(Appearance, RowsOfAListOfChoicesHaveRoomAroundThem)
{
    DesktopWindow desk;
    desk.window.resize(900, 600);
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.app->showSettings();
    auto *box = desk.window.findChild<QComboBox *>(QStringLiteral("scheme"));
    ASSERT_NE(box, nullptr);
    box->showPopup();
    const QRect row = box->view()->visualRect(box->model()->index(0, 0));
    EXPECT_GE(row.height(), box->view()->fontMetrics().height() + 6);
    EXPECT_GE(row.height(), 26);
    box->hidePopup();
}

TEST(Appearance, ManyButtonsOnTodayTakeAnotherLineInsteadOfCuttingTheDate)
{
    DesktopWindow desk;
    desk.window.resize(900, 600);
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->startQuiz({}, false);
    desk.answerRight();
    desk.app->goToday();
    desk.app->startSession({.kind = SessionKind::Due, .search = "kind:question"});
    desk.app->goToday();
    auto *paused = desk.find<DetailButton>("goOnPaused");
    auto *quiz = desk.find<DetailButton>("goOn");
    ASSERT_TRUE(paused != nullptr && quiz != nullptr);
    for (DetailButton *button : {paused, quiz})
        button->setWords(QStringLiteral("Go on with something that has a long name indeed"), {});
    expectNothingClipped(desk, "today");
    EXPECT_GT(quiz->y(), paused->y());
    const auto *date = desk.find<QLabel>("date");
    ASSERT_NE(date, nullptr);
    EXPECT_LE(date->mapTo(&desk.window, date->rect().bottomRight()).x(), desk.window.width());
    EXPECT_EQ(desk.window.width(), 900);
}

TEST(Appearance, AMessageOfAnyLengthIsSeenWhole)
{
    DesktopWindow desk;
    desk.window.resize(900, 600);
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->editShown();
    ASSERT_EQ(desk.app->page(), Page::Edit);
    desk.app->edit().setText(QStringLiteral("what has no heading is no note"));
    desk.app->leaveEditor();
    ASSERT_GT(desk.app->message().text.size(), 60);
    expectNothingClipped(desk, "message");
}

TEST(Appearance, TheListOfAComboBoxShowsWholeLines)
{
    DesktopWindow desk;
    desk.window.resize(900, 600);
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.app->goToday();
    desk.app->showOptions(desk.app->today().decks().decks().front().deck.id);
    int boxes = 0;
    for (auto *box : desk.window.findChildren<QComboBox *>()) {
        if (!box->isVisible() || box->count() == 0)
            continue;
        ++boxes;
        box->showPopup();
        const QAbstractItemView *list = box->view();
        const QRect last = list->visualRect(box->model()->index(box->count() - 1, 0));
        EXPECT_TRUE(list->viewport()->rect().contains(last)) << box->objectName().toStdString();
        for (int row = 0; row < box->count(); ++row)
            EXPECT_LE(list->fontMetrics().horizontalAdvance(box->itemText(row)),
                      list->viewport()->width())
                << box->itemText(row).toStdString();
        box->hidePopup();
    }
    EXPECT_GT(boxes, 2);
}

TEST_P(EveryScheme, TheWindowHasTheGroundOfItsTheme)
{
    DesktopWindow desk;
    desk.appearance.setScheme(GetParam());
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    const QImage picture = desk.window.grab().toImage();
    const QColor corner = picture.pixelColor(picture.width() - 3, picture.height() / 2);
    EXPECT_EQ(corner, desk.appearance.theme().ground);
}

INSTANTIATE_TEST_SUITE_P(Looks, EveryScheme, testing::Values(Scheme::Light, Scheme::Dark),
                         [](const auto &scheme) {
                             return scheme.param == Scheme::Dark ? "Dark" : "Light";
                         });

TEST(Appearance, TheSystemsChoiceIsFollowedUntilOneIsMade)
{
    Appearance appearance(*static_cast<QApplication *>(QApplication::instance()));
    appearance.setScheme(Scheme::System);
    appearance.setSystemIsDark(true);
    EXPECT_EQ(appearance.theme().ground, Theme::dark().ground);
    appearance.setScheme(Scheme::Light);
    EXPECT_EQ(appearance.theme().ground, Theme::light().ground);
    appearance.setSystemIsDark(false);
    appearance.setScheme(Scheme::System);
    EXPECT_EQ(appearance.theme().ground, Theme::light().ground);
}

} // namespace engram::desktop
