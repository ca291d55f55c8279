// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "question_page.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QUrl>

#include <engram/rich_text.h>

#include "detail_button.h"
#include "grade_menu.h"
#include "layout.h"
#include "line_tree.h"
#include "rich_view.h"
#include "theme.h"
#include "viewmodel/question_view_model.h"

namespace engram::desktop
{

namespace
{

const QString SentenceScheme = QStringLiteral("sentence");

QString addressOf(std::size_t sentence)
{
    return SentenceScheme + QLatin1Char(':') + QString::number(sentence);
}

/// Between the colours of what is forgotten and of what is fresh; what is new has one of its own.
QColor groundOf(std::optional<double> freshness, const Theme &theme)
{
    if (!freshness)
        return theme.code;
    const auto between = [fresh = *freshness](int low, int high) {
        return static_cast<int>(low + fresh * (high - low));
    };
    return QColor(between(theme.wrongGround.red(), theme.rightGround.red()),
                  between(theme.wrongGround.green(), theme.rightGround.green()),
                  between(theme.wrongGround.blue(), theme.rightGround.blue()));
}

/// What is asked, and the options, the right one told by a sign as well as by its colour.
QString stemHtml(const QuestionViewModel &question, const RichTextStyle &style, const Theme &theme)
{
    QString html = QString::fromStdString(toRichText(question.body().toStdString(), style));
    for (const Option &option : question.options())
        html += QStringLiteral("<p style=\"color:%1\">%2 %3</p>")
                    .arg((option.right ? theme.right : theme.dim).name(),
                         option.right ? QStringLiteral("✔") : QStringLiteral("✘"),
                         QString::fromStdString(toRichLine(option.text, style)));
    return html;
}

} // namespace

QuestionPage::QuestionPage(QuestionViewModel &question, const Appearance &appearance,
                           QWidget *parent)
    : QWidget(parent), m_question(question), m_appearance(appearance), m_heading(new RichView),
      m_figures(plainLabel("dim", true)), m_legend(plainLabel("small", true))
{
    setObjectName(QStringLiteral("questionPage"));
    setAccessibleName(tr("Question"));
    setFocusPolicy(Qt::StrongFocus);
    m_heading->setObjectName(QStringLiteral("questionHeading"));
    auto *back = new DetailButton(tr("Back"), tr("Esc", "key"));
    back->setObjectName(QStringLiteral("closeQuestion"));
    back->setAutoDefault(true); // Enter presses it too
    m_grades = new GradeMenu(
        [this] { return m_question.gradeSubject(m_facts->selectionModel()->selectedRows()); },
        this);
    m_grade = gradeButton(*m_grades, *this);
    auto *facts = new DetailButton(tr("Facts…"), tr("F", "key"));
    facts->setObjectName(QStringLiteral("questionFacts"));
    facts->setToolTip(tr("More cards for what the explanation says"));
    facts->setAutoDefault(true);
    auto *top = new QHBoxLayout;
    top->setSpacing(3 * Grid);
    top->addWidget(m_heading, 1);
    top->addWidget(facts, 0, Qt::AlignTop);
    top->addWidget(m_grade, 0, Qt::AlignTop);
    top->addWidget(back, 0, Qt::AlignTop);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight);
    m_halves->setSpacing(3 * Grid);
    m_halves->addWidget(makeExplanation(), 5);
    m_halves->addWidget(makeFacts(), 4);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(6 * Grid, 7 * Grid, 6 * Grid, 6 * Grid);
    lines->setSpacing(2 * Grid);
    lines->addLayout(top);
    lines->addWidget(m_figures);
    lines->addSpacing(2 * Grid);
    lines->addLayout(m_halves, 1);
    lines->addWidget(m_legend);
    // The focus begins at the facts, so the sentences are one Tab away.
    setTabOrder(m_facts, m_explanation);
    setTabOrder(m_explanation, facts);
    setTabOrder(facts, m_grade);
    setTabOrder(m_grade, back);

    connect(&m_question, &QuestionViewModel::changed, this, &QuestionPage::refresh);
    connect(&appearance, &Appearance::changed, this, &QuestionPage::showText);
    connect(back, &QPushButton::clicked, this, &QuestionPage::closed);
    connect(m_grades, &GradeMenu::chosen, this, &QuestionPage::gradeSelected);
    connect(m_facts->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &QuestionPage::showWhatIsGraded);
    auto *edit = new QShortcut(QKeySequence(Qt::Key_E), this);
    edit->setContext(Qt::WidgetWithChildrenShortcut);
    connect(edit, &QShortcut::activated, this, &QuestionPage::editRequested);
    auto *factKey = new QShortcut(this);
    factKey->setKeys({Qt::Key_F, Qt::CTRL | Qt::SHIFT | Qt::Key_F}); // the second as everywhere
    factKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(factKey, &QShortcut::activated, this, &QuestionPage::factsRequested);
    connect(facts, &QPushButton::clicked, this, &QuestionPage::factsRequested);
    connect(m_explanation, &RichView::linkActivated, this, &QuestionPage::follow);
    connect(m_explanation, &RichView::linkFocused, this, [this](const QUrl &link) {
        selectFactOf(link);
        showSentenceOf(m_facts->currentIndex().row());
    });
    for (RichView *view : {m_heading, m_stem, m_explanation})
        view->usePictures(appearance.pictures());
    for (RichView *view : {m_heading, m_stem})
        connect(view, &RichView::linkActivated, this, &QuestionPage::linkActivated);
    connect(m_facts->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showSentenceOf(current.row()); });
    connect(m_facts, &LineTree::activated, this, [this](const QModelIndex &index) {
        if (const auto card = m_question.cardAt(index.row()))
            Q_EMIT cardOpened(*card);
    });
}

QWidget *QuestionPage::makeExplanation()
{
    m_explanation = new RichView;
    m_explanation->setObjectName(QStringLiteral("questionExplanation"));
    m_explanation->setAccessibleName(tr("Explanation"));
    m_explanation->setAccessibleDescription(
        tr("Tab walks through the sentences that facts come from; Enter goes to the fact."));
    m_explanation->setLinksByKeyboard();
    m_stem = new RichView;
    m_stem->setObjectName(QStringLiteral("questionStem"));
    m_stem->setAccessibleName(tr("Question with its options"));
    auto *scrolled = new QWidget;
    scrolled->setObjectName(QStringLiteral("scrolled"));
    auto *lines = new QVBoxLayout(scrolled);
    lines->setContentsMargins(5 * Grid, 4 * Grid, 5 * Grid, 4 * Grid);
    lines->setSpacing(3 * Grid);
    lines->addWidget(m_stem);
    lines->addWidget(m_explanation);
    lines->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("explanationScroll"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(scrolled);
    auto *panel = new QFrame;
    panel->setObjectName(QStringLiteral("panel"));
    auto *whole = new QVBoxLayout(panel);
    whole->setContentsMargins(1, 1, 1, 1);
    whole->setSpacing(0);
    whole->addWidget(m_scroll);
    whole->addWidget(makeSideways());
    return panel;
}

/// A wide diagram is reached here, whatever of the explanation is in sight: its own bar is at its end.
QScrollBar *QuestionPage::makeSideways()
{
    QScrollBar *own = m_explanation->horizontalScrollBar();
    m_explanation->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *bar = new QScrollBar(Qt::Horizontal);
    bar->setObjectName(QStringLiteral("explanationSideways"));
    bar->setLayoutDirection(own->layoutDirection());
    bar->setAccessibleName(tr("Explanation, sideways"));
    bar->setToolTip(tr("Left and Right do the same"));
    bar->hide();
    connect(own, &QScrollBar::rangeChanged, bar, [own, bar](int low, int high) {
        bar->setRange(low, high);
        bar->setPageStep(own->pageStep());
        bar->setSingleStep(10 * Grid);
        bar->setVisible(high > low);
    });
    connect(own, &QScrollBar::valueChanged, bar, &QScrollBar::setValue);
    connect(bar, &QScrollBar::valueChanged, own, &QScrollBar::setValue);
    const auto addKey = [this, bar](Qt::Key key, QAbstractSlider::SliderAction action) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, bar,
                [bar, action] { bar->triggerAction(action); });
    };
    addKey(Qt::Key_Left, QAbstractSlider::SliderSingleStepSub);
    addKey(Qt::Key_Right, QAbstractSlider::SliderSingleStepAdd);
    return bar;
}

QWidget *QuestionPage::makeFacts()
{
    m_facts = new LineTree;
    m_facts->setObjectName(QStringLiteral("facts"));
    m_facts->setAccessibleName(tr("Facts of the question"));
    m_facts->setModel(&m_question.facts());
    m_facts->setRootIsDecorated(false);
    m_facts->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_facts->setWrapped(FactModel::TitleColumn);
    m_facts->setAccessibleDescription(
        tr("Up and down mark the sentence that a fact comes from; Enter explains its card."));
    QHeaderView *header = m_facts->header();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(FactModel::TitleColumn, QHeaderView::Stretch);
    return m_facts;
}

void QuestionPage::refresh()
{
    m_figures->setText(m_question.figures());
    const bool any = m_question.facts().rowCount() > 0;
    m_facts->setVisible(any);
    m_legend->setText(tr(
        "Behind a tinted sentence stand the numbers of the facts that come from "
        "it. Green: fresh. Red: about to be forgotten. Grey: new. Up and down walk "
        "through the facts, Tab through the sentences; Enter on a sentence goes to its fact, and "
        "on a fact explains its card, and G grades the facts that are selected."));
    m_legend->setVisible(any);
    showText();
    m_scroll->verticalScrollBar()->setValue(0);
    m_facts->setCurrentIndex(m_question.facts().index(0, 0));
    showSentenceOf(m_facts->currentIndex().row());
    showWhatIsGraded();
}

void QuestionPage::showWhatIsGraded()
{
    const bool any = m_facts->model()->rowCount() == 0 || m_facts->selectionModel()->hasSelection();
    m_grade->setEnabled(any);
    sayWhatIsGraded(*m_grade, *m_grades);
}

void QuestionPage::showText()
{
    const RichTextStyle style = m_appearance.richText(m_question.media());
    const Theme &theme = m_appearance.theme();
    RichTextStyle large = style;
    large.codePoints = static_cast<int>(style.codePoints * HeadingScale);
    m_heading->showHtml(
        QString::fromStdString(toRichLine(m_question.heading().toStdString(), large)),
        m_appearance.font(HeadingScale, true));
    m_stem->showHtml(stemHtml(m_question, style, theme), m_appearance.font());
    std::vector<SentenceMark> marks;
    for (const TintedSentence &tinted : m_question.sentences())
        marks.push_back({.sentence = tinted.sentence,
                         .ground = groundOf(tinted.freshness, theme).name().toStdString(),
                         .ink = theme.text.name().toStdString(),
                         .label = tinted.numbers.toStdString()});
    m_explanation->showHtml(
        QString::fromStdString(toRichText(m_question.explanation().toStdString(), style, marks)),
        m_appearance.font());
    showSentenceOf(m_facts->currentIndex().row());
}

void QuestionPage::gradeSelected(Grade grade)
{
    Q_EMIT gradeRequested(m_question.cardsMeant(m_facts->selectionModel()->selectedRows()), grade);
}

void QuestionPage::follow(const QUrl &link)
{
    if (link.scheme() != SentenceScheme)
        Q_EMIT linkActivated(link);
    else if (selectFactOf(link))
        m_facts->setFocus();
}

bool QuestionPage::selectFactOf(const QUrl &link)
{
    if (link.scheme() != SentenceScheme)
        return false;
    const auto sentence = static_cast<std::size_t>(link.path().toULongLong());
    const int row = m_question.rowOf(sentence);
    if (row < 0)
        return false;
    // A sentence of several facts stays with the one that is selected.
    if (m_question.sentenceAt(m_facts->currentIndex().row()) != sentence)
        m_facts->setCurrentIndex(m_question.facts().index(row, 0));
    m_facts->scrollTo(m_facts->currentIndex());
    return true;
}

void QuestionPage::showSentenceOf(int row)
{
    const auto sentence = m_question.sentenceAt(row);
    const Theme &theme = m_appearance.theme();
    const QRect place = m_explanation->emphasise(sentence ? addressOf(*sentence) : QString(),
                                                 theme.accent, theme.onAccent);
    if (place.isEmpty())
        return;
    const QPoint middle = m_explanation->viewport()->mapTo(m_scroll->widget(), place.center());
    m_scroll->ensureVisible(middle.x(), middle.y(), 0, place.height() / 2 + 4 * Grid);
}

/// Where there is no room for both beside each other, the facts are below.
void QuestionPage::resizeEvent(QResizeEvent *event)
{
    constexpr int Narrow = 210 * Grid;
    m_halves->setDirection(width() < Narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

void QuestionPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Whatever the text was scrolled to before it had its fonts, it begins at its beginning.
    m_explanation->horizontalScrollBar()->setValue(0);
    if (m_facts->isVisible())
        m_facts->setFocus();
    else
        setFocus();
}

void QuestionPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace engram::desktop
