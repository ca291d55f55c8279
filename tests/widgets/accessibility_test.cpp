// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// What assistive technology is told of each page, and where Tab goes on it.

#include <set>

#include <QAccessible>
#include <QRadioButton>

#include "support/desktop_window.h"

namespace engram::desktop
{

using test::DesktopWindow;

namespace
{

/// What a person without a mouse can act on now: reached by Tab, and shown.
std::vector<QWidget *> controls(const DesktopWindow &desk)
{
    std::vector<QWidget *> found;
    for (QWidget *widget : desk.window.findChildren<QWidget *>())
        if (widget->isVisible() && widget->isEnabled() && !widget->focusProxy() &&
            (widget->focusPolicy() & Qt::TabFocus) != 0)
            found.push_back(widget);
    return found;
}

/// Of radio buttons Tab reaches the chosen one; arrows go to the others.
bool isOneOfSeveral(const QWidget *widget)
{
    const auto *button = qobject_cast<const QRadioButton *>(widget);
    return button != nullptr && !button->isChecked();
}

std::string described(const QWidget *widget)
{
    return std::string(widget->metaObject()->className()) + " " +
           widget->objectName().toStdString();
}

/// Opens a page; the window is on it afterwards.
struct PageOpening
{
    const char *name;
    Page page;
    void (*open)(DesktopWindow &);
};

void PrintTo(const PageOpening &way, std::ostream *out)
{
    *out << way.name;
}

class Accessibility : public testing::TestWithParam<PageOpening>
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.begin());
        ASSERT_TRUE(m_desk.isActive());
        GetParam().open(m_desk);
        ASSERT_EQ(m_desk.app->page(), GetParam().page);
    }

    DesktopWindow m_desk;
};

TEST_P(Accessibility, EveryControlHasANameAndARole)
{
    const auto found = controls(m_desk);
    EXPECT_FALSE(found.empty());
    for (QWidget *control : found) {
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(control);
        ASSERT_NE(told, nullptr) << described(control);
        EXPECT_FALSE(told->text(QAccessible::Name).trimmed().isEmpty()) << described(control);
        EXPECT_NE(told->role(), QAccessible::NoRole) << described(control);
    }
}

TEST_P(Accessibility, TabGoesThroughEveryControlAndComesBack)
{
    const auto found = controls(m_desk);
    std::set<QWidget *> met;
    for (std::size_t i = 0; i < 4 * found.size() + 80; ++i) {
        m_desk.key(Qt::Key_Tab);
        ASSERT_EQ(m_desk.app->page(), GetParam().page) << "Tab alone leaves no page";
        met.insert(m_desk.window.focusWidget());
    }
    for (QWidget *control : found)
        EXPECT_TRUE(met.contains(control) || isOneOfSeveral(control))
            << described(control) << " is never reached";
}

INSTANTIATE_TEST_SUITE_P(
    Pages, Accessibility,
    testing::Values(
        PageOpening{"Today", Page::Today, [](DesktopWindow &desk) { desk.app->goToday(); }},
        PageOpening{"Review", Page::Review, [](DesktopWindow &) {}},
        PageOpening{"Answer", Page::Review, [](DesktopWindow &desk) { desk.key(Qt::Key_1); }},
        PageOpening{"CardInfo", Page::CardInfo, [](DesktopWindow &desk) { desk.key(Qt::Key_I); }},
        PageOpening{"Exam", Page::Exam,
                    [](DesktopWindow &desk) {
                        desk.app->goToday();
                        desk.app->prepareExam({});
                    }},
        PageOpening{"Search", Page::Search,
                    [](DesktopWindow &desk) {
                        desk.app->goToday();
                        desk.app->prepareSearch();
                        desk.app->search().setQuery(QStringLiteral("is:new"));
                        desk.app->search().finishLooking();
                    }},
        PageOpening{"Library", Page::Library,
                    [](DesktopWindow &desk) {
                        desk.key(Qt::Key_2, Qt::ControlModifier);
                        desk.app->library().setQuery(QStringLiteral("capital"));
                        desk.app->library().finishListing();
                    }},
        PageOpening{"Replace", Page::Replace,
                    [](DesktopWindow &desk) {
                        desk.key(Qt::Key_2, Qt::ControlModifier);
                        desk.app->library().finishListing();
                        desk.key(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
                        QTest::keyClicks(desk.window.focusWidget(), QStringLiteral("is"));
                        desk.app->replace().finishLooking();
                    }},
        PageOpening{"Lints", Page::Lints,
                    [](DesktopWindow &desk) {
                        desk.app->goToday();
                        desk.trigger("lintsCommand");
                        desk.app->lints().finish();
                    }},
        PageOpening{"Options", Page::Options,
                    [](DesktopWindow &desk) {
                        desk.app->goToday();
                        desk.trigger("optionsCommand");
                    }},
        PageOpening{"Settings", Page::Settings,
                    [](DesktopWindow &desk) { desk.key(Qt::Key_4, Qt::ControlModifier); }},
        PageOpening{"Deck", Page::Deck,
                    [](DesktopWindow &desk) {
                        desk.app->goToday();
                        desk.key(Qt::Key_I, Qt::ControlModifier);
                    }},
        PageOpening{"Question", Page::Question,
                    [](DesktopWindow &desk) {
                        desk.app->goToday();
                        desk.key(Qt::Key_I, Qt::ControlModifier);
                        desk.key(Qt::Key_Return);
                    }},
        PageOpening{"Facts", Page::Facts,
                    [](DesktopWindow &desk) {
                        desk.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
                    }},
        PageOpening{"History", Page::History,
                    [](DesktopWindow &desk) { desk.key(Qt::Key_H, Qt::ControlModifier); }},
        PageOpening{"Backlog", Page::Backlog,
                    [](DesktopWindow &desk) {
                        desk.app->goToday();
                        desk.trigger("spreadCommand");
                    }},
        PageOpening{"Summary", Page::Summary,
                    [](DesktopWindow &desk) {
                        while (desk.app->page() == Page::Review)
                            desk.answerRight();
                    }}),
    [](const testing::TestParamInfo<PageOpening> &way) { return way.param.name; });

} // namespace
} // namespace engram::desktop
