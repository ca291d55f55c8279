// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "review_page.h"

#include <algorithm>
#include <utility>

#include <QAbstractButton>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

#include "answer_panel.h"
#include "card_menu.h"
#include "detail_button.h"
#include "elided_label.h"
#include "flag_mark.h"
#include "layout.h"
#include "option_button.h"
#include "progress_line.h"
#include "review_bar.h"
#include "rich_view.h"
#include "theme.h"
#include "typed_panel.h"
#include "viewmodel/card_actions.h"
#include "viewmodel/review_view_model.h"

namespace engram::desktop
{

namespace
{

using Mark = OptionButton::Mark;

constexpr qreal FrontScale = 1.15;

Mark markOf(const OptionRow &row, bool answered)
{
    if (answered && row.right)
        return row.chosen ? Mark::ChosenRight : Mark::Right;
    if (answered && row.chosen)
        return Mark::ChosenWrong;
    if (row.struck)
        return Mark::Struck;
    return row.chosen ? Mark::Chosen : Mark::None;
}

/// A question of one paragraph is a heading; a longer one, perhaps with code, is text.
bool isParagraph(const std::string &markdown, const RichTextStyle &style)
{
    return toRichText(markdown, style) == "<p>" + toRichLine(markdown, style) + "</p>";
}

bool isAnswered(const ReviewViewModel &review)
{
    return review.phase() == ReviewViewModel::Phase::Answered;
}

} // namespace

ReviewPage::ReviewPage(ReviewViewModel &review, CardActions &actions, const Appearance &appearance,
                       QWidget *parent)
    : QWidget(parent), m_review(review), m_actions(actions), m_appearance(appearance),
      m_menu(new CardMenu(actions, this))
{
    setObjectName(QStringLiteral("reviewPage"));
    setAccessibleName(tr("Review"));
    setFocusPolicy(Qt::StrongFocus);
    m_bar = new ReviewBar(review);
    makeCommands();
    auto *parts = new QVBoxLayout(this);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(makeHeader());
    parts->addWidget(makeColumn(), 1);
    parts->addWidget(m_bar);
    showKeys();

    connect(&review, &ReviewViewModel::cardChanged, this, &ReviewPage::showCard);
    connect(&review, &ReviewViewModel::chosen, this, [this] {
        showOptions();
        m_bar->refresh();
        setFocus();
    });
    connect(&review, &ReviewViewModel::answered, this, &ReviewPage::showAnswer);
    connect(&review, &ReviewViewModel::cardReread, this, [this] {
        showProgress();
        m_bar->refresh();
    });
    connect(&review, &ReviewViewModel::questionChanged, this, [this] {
        showOptions();
        showHints();
        m_bar->refresh();
    });
    connect(&review, &ReviewViewModel::explanationChanged, this, [this] {
        showOptions();
        m_answer->refresh();
        if (m_review.explanationIsOpen())
            scrollToExplanation();
    });
    connect(m_menu, &CardMenu::editRequested, this, &ReviewPage::editRequested);
    connect(m_bar, &ReviewBar::undoRequested, this, &ReviewPage::undoRequested);
    connect(m_bar, &ReviewBar::handInRequested, this, &ReviewPage::handInRequested);
    connect(&appearance, &Appearance::changed, this, [this] {
        if (m_review.phase() == ReviewViewModel::Phase::None)
            return;
        showStem();
        showOptions();
        showHints();
        m_typed->refresh();
        m_answer->refresh();
    });
    for (RichView *view : {m_context, m_stem, m_body, m_back, m_hint}) {
        view->usePictures(appearance.pictures());
        connect(view, &RichView::linkActivated, this, &ReviewPage::linkActivated);
    }
    connect(m_answer, &AnswerPanel::linkActivated, this, &ReviewPage::linkActivated);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_elapsed->setText(m_review.elapsedText());
        m_review.tick();
    });
}

QWidget *ReviewPage::makeHeader()
{
    m_breadcrumb = new ElidedLabel;
    m_breadcrumb->setObjectName(QStringLiteral("dim"));
    m_breadcrumb->setAccessibleName(tr("Place in the deck"));
    m_star = plainLabel("star");
    m_star->setText(tr("★ Marked"));
    m_star->hide();
    m_flag = new FlagMark;
    m_progress = plainLabel("dim");
    m_line = new ProgressLine(m_appearance);
    m_firstTry = plainLabel("dim");
    m_elapsed = plainLabel("dim");
    m_more = new DetailButton(tr("More"), {});
    m_more->setObjectName(QStringLiteral("cardMore"));
    m_more->setProperty("quiet", true);
    connect(m_more, &QPushButton::clicked, this, [this] { popUp(*m_menu); });

    auto *column = new QWidget;
    auto *line = new QHBoxLayout(column);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(3 * Grid);
    line->addWidget(m_breadcrumb, 1);
    line->addWidget(m_star);
    line->addWidget(m_flag);
    line->addWidget(m_progress);
    line->addWidget(m_line);
    line->addWidget(m_firstTry);
    line->addWidget(m_elapsed);
    line->addWidget(m_more);
    // As wide as the page: where one is in the deck is said whole.
    column->layout()->setContentsMargins(PageMargin, MessageRoom, PageMargin, 2 * Grid);
    return column;
}

QWidget *ReviewPage::makeColumn()
{
    m_context = new RichView;
    m_stem = new RichView;
    m_stem->setObjectName(QStringLiteral("stem"));
    m_body = new RichView;
    m_back = new RichView;
    m_back->setObjectName(QStringLiteral("back"));
    m_hint = new RichView;
    m_hint->setObjectName(QStringLiteral("hintText"));
    m_answer = new AnswerPanel(m_review, m_appearance);

    auto *back = new QFrame;
    back->setObjectName(QStringLiteral("panel"));
    auto *backLines = new QVBoxLayout(back);
    backLines->setContentsMargins(5 * Grid, 4 * Grid, 5 * Grid, 4 * Grid);
    backLines->addWidget(m_back);
    m_backPanel = back;

    auto *hint = new QFrame;
    hint->setObjectName(QStringLiteral("panel"));
    auto *hintLines = new QVBoxLayout(hint);
    hintLines->setContentsMargins(5 * Grid, 3 * Grid, 5 * Grid, 3 * Grid);
    hintLines->addWidget(m_hint);
    m_hintPanel = hint;

    auto *column = new QWidget;
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2 * Grid);
    lines->addWidget(m_context);
    lines->addWidget(m_stem);
    lines->addSpacing(Grid);
    lines->addWidget(m_body);
    lines->addSpacing(Grid);
    m_think = plainLabel("dim", true);
    m_think->setText(tr("Think of the answer, then show the options."));
    lines->addWidget(m_think);
    m_rowsLayout = new QVBoxLayout;
    m_rowsLayout->setSpacing(2 * Grid);
    lines->addLayout(m_rowsLayout);
    m_howSure = plainLabel("dim", true);
    m_howSure->setText(tr("How sure are you? Enter leaves it unsaid."));
    lines->addWidget(m_howSure);
    m_typed = new TypedPanel(m_review, m_appearance);
    lines->addWidget(m_typed);
    lines->addWidget(m_backPanel);
    lines->addWidget(m_hintPanel);
    lines->addWidget(m_answer);
    lines->addStretch(1);

    auto *scrolled = new QWidget;
    scrolled->setObjectName(QStringLiteral("scrolled"));
    centreColumn(scrolled, column, 3 * Grid, 6 * Grid);
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("cardScroll"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(scrolled);
    // As much room at one side as the scroll bar takes at the other: the column stays where it is.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, scrolled,
            [scrolled, this](int, int end) {
                QMargins margins = scrolled->layout()->contentsMargins();
                const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
                const int usual = std::min(margins.left(), margins.right());
                const int room = usual + (end > 0 ? bar : 0);
                margins.setLeft(isRightToLeft() ? usual : room);
                margins.setRight(isRightToLeft() ? room : usual);
                scrolled->layout()->setContentsMargins(margins);
            });
    return m_scroll;
}

// What is shown

void ReviewPage::showCard()
{
    showStem();
    showOptions();
    showHints();
    showProgress();
    m_typed->refresh();
    m_answer->refresh();
    m_bar->refresh();
    m_scroll->verticalScrollBar()->setValue(0);
    takeFocus();
}

void ReviewPage::takeFocus()
{
    if (QWidget *field = m_typed->field())
        field->setFocus();
    else
        setFocus();
}

void ReviewPage::showAnswer()
{
    showStem();
    showOptions();
    showProgress();
    m_typed->refresh();
    m_answer->refresh();
    m_bar->refresh();
    if (DetailButton *button = m_bar->proposed())
        button->setFocus();
    scrollToAnswer();
}

// Sizes settle when control returns to the event loop; where to scroll is asked before.
void ReviewPage::layOut()
{
    constexpr int Nesting = 8; // from a line of text up to the scrolled page
    for (int i = 0; i < Nesting; ++i)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

/// As little as the result needs to be in sight, and not past what was asked, if both have room.
void ReviewPage::scrollToAnswer()
{
    layOut();
    const QWidget *result = m_backPanel->isVisible() ? m_backPanel : m_answer->firstLine();
    if (!result->isVisible())
        return;
    const QWidget *whole = m_scroll->widget();
    const auto topOf = [whole](const QWidget *part) { return part->mapTo(whole, QPoint()).y(); };
    QScrollBar *bar = m_scroll->verticalScrollBar();
    const int room = m_scroll->viewport()->height();
    // Of a long back, as of a verdict, the beginning.
    const int height = std::min(result->height(), room / 2);
    const int least = topOf(result) + height + 2 * Grid - room;
    const int most = topOf(m_stem);
    if (least <= most) {
        bar->setValue(std::clamp(bar->value(), least, most));
        return;
    }
    bar->setValue(std::clamp(bar->value(), least, topOf(result)));
    if (bar->value() < topOf(m_stem) + m_stem->height())
        return; // the end of what was asked is in sight still
    // The page then begins with a whole row instead of half a line.
    for (const OptionButton *row : m_rows)
        if (row->isVisible() && topOf(row) - Grid >= bar->value()) {
            bar->setValue(std::min(topOf(row) - Grid, topOf(result)));
            break;
        }
}

void ReviewPage::scrollToExplanation()
{
    layOut();
    if (!m_answer->isVisible())
        return;
    const QWidget *page = m_scroll->viewport();
    const int top = m_answer->mapTo(page, QPoint()).y();
    if (top < 0 || top + m_answer->height() > page->height()) {
        QScrollBar *bar = m_scroll->verticalScrollBar();
        bar->setValue(bar->value() + top - 3 * Grid);
    }
}

void ReviewPage::showStem()
{
    const RichTextStyle style = m_appearance.richText(m_review.media());
    const auto html = [&](const QString &markdown) {
        return QString::fromStdString(toRichText(markdown.toStdString(), style));
    };
    const QString context = m_review.context();
    m_context->showHtml(context.isEmpty() ? QString()
                                          : QStringLiteral("<div style=\"color:%1\">%2</div>")
                                                .arg(m_appearance.theme().dim.name(),
                                                     QString::fromStdString(
                                                         toRichLine(context.toStdString(), style))),
                        m_appearance.font());
    RichTextStyle large = style;
    large.codePoints = static_cast<int>(style.codePoints * HeadingScale);
    // Among bold words, only colour tells the gap and what fills it.
    if (m_review.isCloze())
        large.strong = style.accent;
    const bool filled = m_review.isCloze() && isAnswered(m_review);
    const QString heading = filled ? m_review.back() : m_review.heading();
    const std::string text = heading.toStdString();
    const bool oneParagraph = m_review.isChoice() || isParagraph(text, large);
    m_stem->showHtml(
        QString::fromStdString(oneParagraph ? toRichLine(text, large) : toRichText(text, style)),
        oneParagraph ? m_appearance.font(HeadingScale, true) : m_appearance.font(FrontScale));
    m_body->showHtml(html(m_review.body()), m_appearance.font());

    const bool showsBack = !m_review.isChoice() && isAnswered(m_review) && !m_review.isCloze();
    m_backPanel->setVisible(showsBack);
    m_back->showHtml(showsBack ? html(m_review.back()) : QString(), m_appearance.font(FrontScale));
}

void ReviewPage::setRows(int count)
{
    while (static_cast<int>(m_rows.size()) < count) {
        const int place = static_cast<int>(m_rows.size());
        auto *row = new OptionButton(place + 1, m_appearance);
        connect(row, &OptionButton::clicked, this, [this, place] { m_review.choose(place); });
        m_rowsLayout->addWidget(row);
        setTabOrder(m_rows.empty() ? static_cast<QWidget *>(this) : m_rows.back(), row);
        m_rows.push_back(row);
    }
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i)
        m_rows[static_cast<std::size_t>(i)]->setVisible(i < count);
}

void ReviewPage::showOptions()
{
    const auto &options = m_review.question().rows();
    const bool answered = isAnswered(m_review);
    const bool asking = m_review.phase() == ReviewViewModel::Phase::Asking;
    m_think->setVisible(m_review.hidesOptions());
    m_howSure->setVisible(m_review.phase() == ReviewViewModel::Phase::Stating);
    const std::size_t count = m_review.hidesOptions() ? 0 : options.size();
    setRows(static_cast<int>(count));
    for (std::size_t i = 0; i < count; ++i) {
        const Mark mark = markOf(options[i], answered);
        const bool judged =
            mark == Mark::Right || mark == Mark::ChosenRight || mark == Mark::ChosenWrong;
        m_rows[i]->setOption(options[i], mark, judged || (answered && m_review.explanationIsOpen()),
                             answered, m_review.media());
        m_rows[i]->setEnabled(asking && mark != Mark::Struck);
    }
}

void ReviewPage::showHints()
{
    const QStringList hints = m_review.question().shownHints();
    m_hintPanel->setVisible(!hints.isEmpty());
    QString html;
    for (const QString &hint : hints)
        html += QStringLiteral("<p><b>%1</b> %2</p>")
                    .arg(tr("Hint.").toHtmlEscaped(),
                         QString::fromStdString(toRichLine(
                             hint.toStdString(), m_appearance.richText(m_review.media()))));
    m_hint->showHtml(html, m_appearance.font());
    m_hint->setAccessibleName(tr("Hint"));
}

void ReviewPage::setCalm(bool calm)
{
    if (std::exchange(m_isCalm, calm) != calm)
        showProgress();
}

void ReviewPage::showProgress()
{
    const bool isCalm = m_isCalm && !m_review.isExam();
    m_breadcrumb->setFullText(isCalm ? QString() : m_review.breadcrumb());
    m_star->setVisible(m_actions.isMarked());
    m_flag->setFlag(m_actions.flag(), m_actions.flagName(m_actions.flag()));
    m_progress->setText(m_review.progressText());
    m_progress->setVisible(!isCalm);
    m_line->setProgress(m_review.done(), m_review.total());
    m_line->setVisible(!isCalm);
    m_firstTry->setText(m_review.firstTryText());
    m_firstTry->setVisible(!isCalm && !m_firstTry->text().isEmpty());
    m_elapsed->setText(m_review.elapsedText());
    m_elapsed->setVisible(!isCalm);
}

void ReviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_second.start();
    takeFocus();
}

void ReviewPage::hideEvent(QHideEvent *event)
{
    m_second.stop();
    QWidget::hideEvent(event);
}

} // namespace engram::desktop
