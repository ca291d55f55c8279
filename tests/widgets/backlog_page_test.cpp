// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "widgets/backlog_page.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QRadioButton>
#include <QSpinBox>
#include <QTreeView>

#include "support/desktop_window.h"
#include "support/piled_deck.h"

namespace engram::desktop
{

using std::chrono::hours;
using test::DesktopWindow;
using Way = BacklogViewModel::Way;

class BacklogPageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(desk.begin());
        ASSERT_TRUE(desk.isActive());
        test::answerAll(desk);
        desk.clock.advance(hours(24 * 5));
        desk.app->goToday();
    }

    void openByKeys()
    {
        desk.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_EQ(desk.app->page(), Page::Backlog);
    }

    QString focused() { return desk.window.focusWidget()->objectName(); }

    /// Tab until the field of this name has the focus; a date takes one for each of its parts.
    void tabTo(const char *name)
    {
        for (int i = 0; i < 20 && focused() != QLatin1String(name); ++i)
            desk.key(Qt::Key_Tab);
        ASSERT_EQ(focused().toStdString(), name);
    }

    /// Limits today's reviews, so that more is due than they let through.
    void limitToday(int reviews)
    {
        desk.app->showOptions(desk.app->today().decks().decks()[0].deck.id);
        desk.app->options().limitToday({.reviewsPerDay = reviews});
        ASSERT_TRUE(desk.waitFor(Page::Options));
        desk.app->goToday();
    }

    DesktopWindow desk{test::piledDeck(12)};
};

TEST_F(BacklogPageTest, SpreadsByKeysAloneAndTakesItBack)
{
    ASSERT_NO_FATAL_FAILURE(openByKeys());
    EXPECT_EQ(focused().toStdString(), "ontoDays");
    desk.key(Qt::Key_4); // the number is selected
    EXPECT_EQ(desk.find<QLabel>("strong")->text().toStdString(),
              "9 of 12 reviews move; no day asks for more than 3.");
    desk.key(Qt::Key_Return);
    ASSERT_TRUE(desk.waitFor(Page::Today));
    EXPECT_EQ(desk.find<QLabel>("messageText")->text().toStdString(), "Moved 9 reviews.");
    EXPECT_EQ(desk.app->today().total(), 3);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(desk.app->today().total(), 12);
}

TEST_F(BacklogPageTest, EscapeMovesNothing)
{
    ASSERT_NO_FATAL_FAILURE(openByKeys());
    desk.key(Qt::Key_Escape);
    EXPECT_EQ(desk.app->page(), Page::Today);
    EXPECT_EQ(desk.app->today().total(), 12);
    ASSERT_NO_FATAL_FAILURE(openByKeys());
    ASSERT_NO_FATAL_FAILURE(tabTo("spreadCancel"));
    desk.key(Qt::Key_Return);
    EXPECT_EQ(desk.app->page(), Page::Today);
    EXPECT_EQ(desk.app->today().total(), 12);
}

TEST_F(BacklogPageTest, KeepsDaysAwayFreeByKeysAlone)
{
    ASSERT_NO_FATAL_FAILURE(openByKeys());
    auto *from = desk.find<QDateEdit>("awayFrom");
    auto *until = desk.find<QDateEdit>("awayUntil");
    EXPECT_FALSE(from->isEnabled());
    ASSERT_NO_FATAL_FAILURE(tabTo("piledUp"));
    desk.key(Qt::Key_Down);
    EXPECT_TRUE(desk.find<QRadioButton>("away")->isChecked());
    EXPECT_EQ(desk.app->backlog().way(), Way::Away);
    desk.key(Qt::Key_Tab);
    EXPECT_EQ(focused().toStdString(), "awayFrom");
    desk.key(Qt::Key_Down); // the day is what arrows step through first
    EXPECT_EQ(from->date(), desk.app->backlog().today());
    ASSERT_NO_FATAL_FAILURE(tabTo("awayUntil"));
    EXPECT_EQ(until->date(), from->date().addDays(7));
    desk.key(Qt::Key_Return);
    ASSERT_TRUE(desk.waitFor(Page::Today));
    EXPECT_EQ(desk.app->today().total(), 0);
}

TEST_F(BacklogPageTest, SaysInPlaceWhatIsWrongAndDoesNothing)
{
    ASSERT_NO_FATAL_FAILURE(openByKeys());
    desk.find<QRadioButton>("away")->click();
    EXPECT_EQ(desk.find("problem"), nullptr);
    desk.find<QDateEdit>("awayUntil")->setDate(desk.app->backlog().awayFrom().addDays(-1));
    ASSERT_NE(desk.find<QLabel>("problem"), nullptr);
    EXPECT_EQ(desk.find<QLabel>("problem")->text().toStdString(),
              "The last day away is before the first.");
    EXPECT_EQ(desk.find("forecastChart"), nullptr);
    EXPECT_FALSE(desk.find("spread")->isEnabled());
    desk.key(Qt::Key_Return);
    EXPECT_EQ(desk.app->page(), Page::Backlog);
}

TEST_F(BacklogPageTest, LeadsEverywhereByTabInOrderAndNamesEveryField)
{
    ASSERT_NO_FATAL_FAILURE(openByKeys());
    ASSERT_NO_FATAL_FAILURE(tabTo("piledUp"));
    desk.key(Qt::Key_Down);
    desk.app->backlog().setAwayFrom(desk.app->backlog().today()); // so that something moves
    QStringList met;
    for (desk.find("backlogDeck")->setFocus(); met.size() < 8; desk.key(Qt::Key_Tab)) {
        if (met.isEmpty() || met.back() != focused())
            met << focused();
        const QWidget *field = desk.window.focusWidget();
        const auto *button = qobject_cast<const QAbstractButton *>(field);
        EXPECT_FALSE(field->accessibleName().isEmpty() &&
                     (button == nullptr || button->text().isEmpty()))
            << focused().toStdString();
    }
    EXPECT_EQ(met.join(QLatin1Char(' ')).toStdString(),
              "backlogDeck away awayFrom awayUntil ontoDays asTable spread spreadCancel");
    for (const auto *label : desk.window.findChildren<QLabel *>(QStringLiteral("fieldLabel")))
        EXPECT_NE(label->buddy(), nullptr) << label->text().toStdString();
}

TEST_F(BacklogPageTest, ShowsItsBarsAsATable)
{
    ASSERT_NO_FATAL_FAILURE(openByKeys());
    const QWidget *chart = desk.find("forecastChart");
    ASSERT_NE(chart, nullptr);
    EXPECT_FALSE(chart->accessibleName().isEmpty());
    EXPECT_FALSE(chart->accessibleDescription().isEmpty());
    EXPECT_EQ(desk.find("forecastTable"), nullptr);
    ASSERT_NO_FATAL_FAILURE(tabTo("asTable"));
    desk.key(Qt::Key_Space);
    auto *table = desk.find<QTreeView>("forecastTable");
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->model()->rowCount(), 7);
    desk.key(Qt::Key_Return);
    EXPECT_EQ(desk.find("forecastTable"), nullptr);
    EXPECT_EQ(desk.app->page(), Page::Backlog);
}

TEST_F(BacklogPageTest, BarsAreAsHighAsWhatADayAsksFor)
{
    ASSERT_NO_FATAL_FAILURE(openByKeys());
    auto *chart = desk.find("forecastChart");
    const QColor accent = desk.appearance.theme().accent;
    const auto filled = [&] {
        const QImage image = chart->grab().toImage();
        int count = 0;
        for (int y = image.height() / 3; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == accent ? 1 : 0;
        return count;
    };
    const int spread = filled();
    EXPECT_GT(spread, 0);
    desk.app->backlog().setDays(1); // one bar, over the whole width
    EXPECT_GT(filled(), spread);
}

TEST_F(BacklogPageTest, IsOfferedOnTodayAmongThreeWays)
{
    EXPECT_EQ(desk.find("backlogSentence"), nullptr);
    ASSERT_NO_FATAL_FAILURE(limitToday(5));
    ASSERT_NE(desk.find<QLabel>("backlogSentence"), nullptr);
    EXPECT_TRUE(desk.find<QLabel>("backlogSentence")->text().startsWith(QStringLiteral("12 ")));
    desk.find("spreadThem")->setFocus();
    desk.key(Qt::Key_Return);
    ASSERT_EQ(desk.app->page(), Page::Backlog);
    desk.key(Qt::Key_Escape);
    ASSERT_NO_FATAL_FAILURE(desk.click("mostValuable"));
    EXPECT_EQ(desk.app->page(), Page::Review);
    desk.app->goToday();
    ASSERT_NO_FATAL_FAILURE(desk.click("allNow"));
    EXPECT_EQ(desk.app->page(), Page::Review);
    EXPECT_EQ(desk.app->review().total(), 12);
}

TEST_F(BacklogPageTest, BeginsWithTheSelectedDeck)
{
    auto *tree = desk.find<QTreeView>("decks");
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    ASSERT_NO_FATAL_FAILURE(openByKeys());
    EXPECT_EQ(desk.find<QComboBox>("backlogDeck")->currentText().trimmed().toStdString(), "Half");
    EXPECT_FALSE(desk.window.findChild<QAction *>(QStringLiteral("spreadCommand"))->isEnabled());
}

} // namespace engram::desktop
