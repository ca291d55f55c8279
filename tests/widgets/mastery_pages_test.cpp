// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// A deck's page and a question's, by keys alone and with the mouse.

#include <QAccessible>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeView>

#include "support/desktop_window.h"
#include "viewmodel/question_model.h"
#include "widgets/layout.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

class MasteryPagesTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
        while (m_desk.app->page() == Page::Review)
            m_desk.answerRight();
        m_desk.clock.advance(std::chrono::hours(24));
        m_desk.app->goToday();
    }

    void openQuestion()
    {
        m_desk.key(Qt::Key_I, Qt::ControlModifier);
        ASSERT_EQ(m_desk.app->page(), Page::Deck);
        m_desk.key(Qt::Key_Return);
        ASSERT_EQ(m_desk.app->page(), Page::Question);
    }

    /// What of the explanation is emphasised now.
    [[nodiscard]] std::string emphasised() const
    {
        QString text;
        for (const auto &selection :
             m_desk.find<QTextBrowser>("questionExplanation")->extraSelections())
            text += selection.cursor.selectedText();
        return text.toStdString();
    }

    /// A point within the text of a link.
    [[nodiscard]] QPoint placeOf(const QString &address) const
    {
        const auto *view = m_desk.find<QTextBrowser>("questionExplanation");
        for (QTextBlock block = view->document()->begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); !at.atEnd(); ++at) {
                if (at.fragment().charFormat().anchorHref() != address)
                    continue;
                QTextCursor cursor(view->document());
                cursor.setPosition(at.fragment().position() + 2);
                return view->cursorRect(cursor).center();
            }
        }
        return {-1, -1};
    }

    DesktopWindow m_desk;
};

} // namespace

TEST_F(MasteryPagesTest, KeysAloneLeadFromTodayToAFactsCardAndBack)
{
    ASSERT_NO_FATAL_FAILURE(openQuestion());
    m_desk.key(Qt::Key_Down);
    m_desk.key(Qt::Key_Return);
    ASSERT_EQ(m_desk.app->page(), Page::CardInfo);
    EXPECT_TRUE(
        m_desk.app->cardInfo().title().contains(QStringLiteral("has been the capital since")));
    for (const Page page : {Page::Question, Page::Deck, Page::Today}) {
        m_desk.key(Qt::Key_Escape);
        EXPECT_EQ(m_desk.app->page(), page);
    }
}

TEST_F(MasteryPagesTest, OpensTheDeckThatIsSelected)
{
    auto *tree = m_desk.find<QTreeView>("decks");
    tree->setFocus();
    m_desk.key(Qt::Key_End);
    m_desk.key(Qt::Key_I, Qt::ControlModifier);
    EXPECT_EQ(m_desk.app->deck().title().toStdString(), "Capitals › Europe");
    EXPECT_TRUE(m_desk.find("questions")->hasFocus());
    EXPECT_FALSE(m_desk.find("questions")->accessibleName().isEmpty());
}

TEST_F(MasteryPagesTest, TheDeckCanBeStudiedFromItsPage)
{
    m_desk.key(Qt::Key_I, Qt::ControlModifier);
    ASSERT_NO_FATAL_FAILURE(m_desk.click("studyDeck"));
    EXPECT_EQ(m_desk.app->page(), Page::Review);
}

TEST_F(MasteryPagesTest, TheFactsSentenceIsEmphasisedAndASentenceFindsItsFact)
{
    ASSERT_NO_FATAL_FAILURE(openQuestion());
    auto *facts = m_desk.find<QTreeView>("facts");
    EXPECT_TRUE(facts->hasFocus());
    EXPECT_EQ(emphasised(), "Paris grew on an island of the Seine.1");
    m_desk.key(Qt::Key_Down);
    EXPECT_EQ(emphasised(), "It has been the capital since Hugh Capet.2");

    auto *explanation = m_desk.find<QTextBrowser>("questionExplanation");
    QTest::mouseClick(explanation->viewport(), Qt::LeftButton, {},
                      placeOf(QStringLiteral("sentence:0")));
    EXPECT_EQ(facts->currentIndex().row(), 0);
    EXPECT_TRUE(facts->hasFocus());
    EXPECT_EQ(emphasised(), "Paris grew on an island of the Seine.1");
}

TEST_F(MasteryPagesTest, InANarrowWindowTheFactsStandBelowTheText)
{
    ASSERT_NO_FATAL_FAILURE(openQuestion());
    const auto *facts = m_desk.find("facts");
    const auto *text = m_desk.find("explanationScroll");
    const auto isBelow = [&] {
        return facts->mapTo(&m_desk.window, QPoint()).y() >
               text->mapTo(&m_desk.window, QPoint(0, text->height())).y();
    };
    EXPECT_FALSE(isBelow());
    m_desk.window.resize(900, 600);
    EXPECT_TRUE(QTest::qWaitFor(isBelow, test::PatienceMs));
}

TEST_F(MasteryPagesTest, TheQuestionIsShownWithItsOptionsAndTheRightOneMarked)
{
    ASSERT_NO_FATAL_FAILURE(openQuestion());
    const auto *stem = m_desk.find<QTextBrowser>("questionStem");
    ASSERT_NE(stem, nullptr);
    EXPECT_TRUE(stem->toPlainText().contains(QStringLiteral("✔ Paris")))
        << stem->toPlainText().toStdString();
    EXPECT_EQ(stem->toPlainText().count(QStringLiteral("✘")),
              m_desk.app->question().options().size() - 1);
}

TEST_F(MasteryPagesTest, TabWalksThroughTheSentencesAndEnterGoesToTheFact)
{
    ASSERT_NO_FATAL_FAILURE(openQuestion());
    auto *facts = m_desk.find<QTreeView>("facts");
    const auto *explanation = m_desk.find<QTextBrowser>("questionExplanation");
    EXPECT_FALSE(explanation->accessibleName().isEmpty());
    EXPECT_FALSE(explanation->accessibleDescription().isEmpty());
    m_desk.key(Qt::Key_Tab);
    ASSERT_TRUE(explanation->hasFocus());
    EXPECT_EQ(emphasised(), "Paris grew on an island of the Seine.1");
    m_desk.key(Qt::Key_Tab);
    EXPECT_TRUE(explanation->hasFocus());
    EXPECT_EQ(emphasised(), "It has been the capital since Hugh Capet.2");
    EXPECT_EQ(facts->currentIndex().row(), 1);
    m_desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(facts->currentIndex().row(), 0);
    m_desk.key(Qt::Key_Return);
    EXPECT_TRUE(facts->hasFocus());
    EXPECT_EQ(facts->currentIndex().row(), 0);
    EXPECT_EQ(m_desk.app->page(), Page::Question);
}

TEST_F(MasteryPagesTest, AFactsTextWrapsWhereThereIsNoRoom)
{
    ASSERT_NO_FATAL_FAILURE(openQuestion());
    const auto *facts = m_desk.find<QTreeView>("facts");
    constexpr int TitleColumn = 2;
    facts->header()->setSectionResizeMode(TitleColumn, QHeaderView::Interactive);
    facts->header()->resizeSection(TitleColumn, 20 * facts->fontMetrics().averageCharWidth());
    const auto isWrapped = [&] {
        return facts->visualRect(facts->model()->index(1, TitleColumn)).height() >
               2 * facts->fontMetrics().height();
    };
    EXPECT_TRUE(QTest::qWaitFor(isWrapped, test::PatienceMs));
}

TEST_F(MasteryPagesTest, EachSentenceNamesItsFactsInNumbersNotByColourAlone)
{
    ASSERT_NO_FATAL_FAILURE(openQuestion());
    EXPECT_EQ(m_desk.find<QTextBrowser>("questionExplanation")
                  ->toPlainText()
                  .split(QLatin1Char('\n'))
                  .first()
                  .toStdString(),
              "Paris grew on an island of the Seine.1");
    const auto *facts = m_desk.find<QTreeView>("facts");
    EXPECT_EQ(facts->model()->index(0, 0).data().toString().toStdString(), "1");
    EXPECT_FALSE(facts->model()->index(0, 1).data().toString().isEmpty());
}

TEST(DeckPage, ALongQuestionWrapsAndTheRestIsToldWhole)
{
    const std::string title =
        "Which river, of all the rivers that one may name in France, runs past Paris?";
    const std::string fact = "Of which of the cities of France is the Seine the river?";
    DesktopWindow desk("---\ndeck: Rivers\nid: rivers\n---\n\n## " + title +
                       " {#seine}\n\n- [x] Seine\n- [ ] Loire\n\n### Explanation\n\nIt is.\n\n"
                       "### Facts\n\n- " +
                       fact + " {#fact}\n  > Paris\n");
    desk.window.resize(900, 600);
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    while (desk.app->page() == Page::Review)
        desk.answerRight();
    desk.app->goToday();
    desk.app->showDeck(desk.app->today().decks().decks().front().deck.id);
    const auto *questions = desk.find<QTreeView>("questions");
    ASSERT_NE(questions, nullptr);
    const QModelIndex first = questions->model()->index(0, QuestionModel::TitleColumn);
    const QFontMetrics metrics = questions->fontMetrics();
    const auto needed = [&] {
        constexpr int Padding = 9; // of the style sheet's rows
        const int width = questions->visualRect(first).width() - 2 * CellPadding;
        return metrics
                   .boundingRect(0, 0, width, 10'000, Qt::TextWordWrap,
                                 QString::fromStdString(title))
                   .height() +
               2 * Padding;
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return questions->visualRect(first).height() >= needed(); },
                                test::PatienceMs))
        << questions->visualRect(first).height() << " of " << needed();
    EXPECT_GT(needed(), 2 * metrics.height());
    const QModelIndex weakest = first.siblingAtColumn(QuestionModel::WeakestColumn);
    EXPECT_TRUE(weakest.data(Qt::ToolTipRole).toString().contains(QString::fromStdString(fact)));
    QAccessibleInterface *table =
        QAccessible::queryAccessibleInterface(const_cast<QTreeView *>(questions));
    ASSERT_NE(table->tableInterface(), nullptr);
    EXPECT_TRUE(table->tableInterface()
                    ->cellAt(0, QuestionModel::WeakestColumn)
                    ->text(QAccessible::Name)
                    .contains(QString::fromStdString(fact)));
}

TEST(QuestionPage, AWideDiagramIsReachedSidewaysByKeysWhereverItIs)
{
    std::string paragraphs;
    for (int i = 0; i < 30; ++i)
        paragraphs += "\nIt is known far and wide that it is so, and so it is.\n";
    DesktopWindow desk("---\ndeck: Rivers\nid: rivers\n---\n\n## Which? {#seine}\n\n- [x] Seine\n"
                       "- [ ] Loire\n\n### Explanation\n\n```\n" +
                       std::string(120, '=') + "\n```\n" + paragraphs);
    desk.window.resize(900, 600);
    ASSERT_NO_FATAL_FAILURE(desk.begin());
    desk.answerRight();
    desk.app->goToday();
    desk.app->showDeck(desk.app->today().decks().decks().front().deck.id);
    ASSERT_TRUE(desk.isActive());
    desk.key(Qt::Key_Return);
    ASSERT_EQ(desk.app->page(), Page::Question);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return desk.find<QScrollBar>("explanationSideways") != nullptr; }, test::PatienceMs));
    const auto *bar = desk.find<QScrollBar>("explanationSideways");
    EXPECT_LE(bar->mapTo(&desk.window, QPoint()).y() + bar->height(), desk.window.height());
    EXPECT_FALSE(bar->accessibleName().isEmpty());
    const auto *text = desk.find<QTextBrowser>("questionExplanation");
    for (int i = 0; i < 100; ++i)
        desk.key(Qt::Key_Right);
    EXPECT_EQ(bar->value(), bar->maximum());
    EXPECT_EQ(text->horizontalScrollBar()->value(), bar->maximum());
    desk.key(Qt::Key_Left);
    EXPECT_LT(text->horizontalScrollBar()->value(), bar->maximum());
}

} // namespace engram::desktop
