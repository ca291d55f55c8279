// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "facts_page.h"

#include <algorithm>
#include <initializer_list>

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QUrl>

#include <engram/rich_text.h>

#include "detail_button.h"
#include "fact_form.h"
#include "flow_layout.h"
#include "layout.h"
#include "note_html.h"
#include "rich_view.h"
#include "theme.h"
#include "viewmodel/facts_view_model.h"

namespace engram::desktop
{

namespace
{

QString addressOfSentence(std::size_t sentence)
{
    return QStringLiteral("sentence:%1").arg(sentence);
}

/// A panel in which what is too high is scrolled.
QScrollArea *scrolling(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

QFrame *panelOf(QWidget *content)
{
    auto *panel = new QFrame;
    panel->setObjectName(QStringLiteral("panel"));
    auto *whole = new QVBoxLayout(panel);
    whole->setContentsMargins(1, 1, 1, 1);
    whole->addWidget(content);
    return panel;
}

} // namespace

FactsPage::FactsPage(FactsViewModel &facts, const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_facts(facts), m_appearance(appearance), m_heading(new RichView),
      m_place(plainLabel("factPlace", true)), m_rule(plainLabel("small", true)),
      m_form(new FactForm), m_candidate(new RichView), m_obstacle(plainLabel("small", true)),
      m_explanation(new RichView)
{
    setObjectName(QStringLiteral("factsPage"));
    setAccessibleName(tr("Facts"));
    setFocusPolicy(Qt::StrongFocus);
    m_heading->setObjectName(QStringLiteral("factsHeading"));
    m_back = addButton("closeFacts", tr("Back"), tr("Esc", "key"), tr("What is decided is kept"));
    auto *top = new QHBoxLayout;
    top->setSpacing(3 * Grid);
    top->addWidget(m_heading, 1);
    top->addWidget(m_back, 0, Qt::AlignTop);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(3 * Grid);
    halves->addWidget(makeCandidate(), 1);
    halves->addWidget(makeExplanation(), 1);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(6 * Grid, 7 * Grid, 6 * Grid, 6 * Grid);
    lines->setSpacing(2 * Grid);
    lines->addLayout(top);
    lines->addWidget(m_place);
    lines->addLayout(halves, 1);
    lines->addWidget(makeButtons());
    const std::initializer_list<QWidget *> order{m_form,        m_accept,     m_edit,     m_reject,
                                                 m_acceptRule,  m_rejectRule, m_previous, m_next,
                                                 m_suggestions, m_back};
    for (auto after = order.begin() + 1; after != order.end(); ++after)
        setTabOrder(*(after - 1), *after);

    connect(&m_facts, &FactsViewModel::changed, this, &FactsPage::refresh);
    connect(&m_facts, &FactsViewModel::written, this, [this] {
        showCandidate();
        showButtons();
    });
    connect(m_form, &FactForm::written, &m_facts, &FactsViewModel::setWords);
    connect(&appearance, &Appearance::changed, this, [this] {
        showCandidate();
        showExplanation();
    });
    connect(m_explanation, &RichView::linkActivated, this, [this](const QUrl &link) {
        if (link.scheme() != QLatin1String("sentence"))
            Q_EMIT linkActivated(link);
    });
    for (RichView *view : {m_heading, m_candidate, m_explanation})
        view->usePictures(appearance.pictures());
    for (RichView *view : {m_heading, m_candidate})
        connect(view, &RichView::linkActivated, this, &FactsPage::linkActivated);
}

QWidget *FactsPage::makeCandidate()
{
    m_candidate->setObjectName(QStringLiteral("factCandidate"));
    m_candidate->setAccessibleName(tr("The card that it will be"));
    auto *scrolled = new QWidget;
    scrolled->setObjectName(QStringLiteral("scrolled"));
    auto *lines = new QVBoxLayout(scrolled);
    lines->setContentsMargins(5 * Grid, 4 * Grid, 5 * Grid, 4 * Grid);
    lines->setSpacing(2 * Grid);
    lines->addWidget(m_rule);
    lines->addWidget(m_form);
    lines->addWidget(m_obstacle);
    lines->addWidget(m_candidate);
    lines->addStretch(1);
    return panelOf(scrolling(scrolled));
}

QWidget *FactsPage::makeExplanation()
{
    m_explanation->setObjectName(QStringLiteral("factExplanation"));
    m_explanation->setAccessibleName(tr("Explanation"));
    auto *scrolled = new QWidget;
    scrolled->setObjectName(QStringLiteral("scrolled"));
    auto *lines = new QVBoxLayout(scrolled);
    lines->setContentsMargins(5 * Grid, 4 * Grid, 5 * Grid, 4 * Grid);
    lines->addWidget(m_explanation);
    lines->addStretch(1);
    m_scroll = scrolling(scrolled);
    return panelOf(m_scroll);
}

DetailButton *FactsPage::addButton(const char *name, const QString &word, const QString &keys,
                                   const QString &tip)
{
    auto *button = new DetailButton(word, keys);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoDefault(true); // Enter presses it too
    return button;
}

/// The keys press the button, wherever the focus is; not while they are part of a text.
void FactsPage::addKeys(const QKeySequence &keys, DetailButton *button)
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    shortcut->setAutoRepeat(false); // each is a decision of its own
    connect(shortcut, &QShortcut::activated, button, [this, button] {
        const bool isOfText = m_facts.isEditing() && button != m_accept;
        if (button->isEnabled() && !isOfText)
            button->click();
    });
}

QWidget *FactsPage::makeButtons()
{
    m_accept = addButton("acceptFact", tr("Accept"), tr("A", "key"), tr("Becomes a card"));
    m_accept->setPrimary();
    m_edit = addButton("editFact", tr("Edit"), tr("E", "key"), tr("Change its words, then accept"));
    m_reject = addButton("rejectFact", tr("Reject"), tr("R", "key"), tr("Is not proposed again"));
    m_acceptRule = addButton("acceptRule", tr("Accept all of this rule"), tr("Shift+A", "key"), {});
    m_rejectRule = addButton("rejectRule", tr("Reject all of this rule"), tr("Shift+R", "key"), {});
    m_previous = addButton("previousFact", tr("Previous"), tr("←", "key"), {});
    m_next = addButton("nextFact", tr("Later"), tr("→", "key"), tr("Leaves it to be decided"));
    m_suggestions = addButton("suggestions", tr("Suggestions"), tr("S", "key"), {});
    auto *bar = new QWidget;
    auto *flow = new FlowLayout(2 * Grid);
    bar->setLayout(flow);
    for (DetailButton *button : {m_accept, m_edit, m_reject, m_acceptRule, m_rejectRule, m_previous,
                                 m_next, m_suggestions})
        flow->addWidget(button);
    addKeys(Qt::Key_A, m_accept);
    addKeys(Qt::CTRL | Qt::Key_Return, m_accept);
    addKeys(Qt::CTRL | Qt::Key_Enter, m_accept);
    addKeys(Qt::Key_E, m_edit);
    addKeys(Qt::Key_R, m_reject);
    addKeys(Qt::SHIFT | Qt::Key_A, m_acceptRule);
    addKeys(Qt::SHIFT | Qt::Key_R, m_rejectRule);
    addKeys(Qt::Key_Left, m_previous);
    addKeys(Qt::Key_Right, m_next);
    addKeys(Qt::Key_S, m_suggestions);
    const auto act = [this](DetailButton *button, Action action) {
        connect(button, &QPushButton::clicked, &m_facts, action);
    };
    act(m_accept, &FactsViewModel::accept);
    act(m_reject, &FactsViewModel::reject);
    act(m_acceptRule, &FactsViewModel::acceptRule);
    act(m_rejectRule, &FactsViewModel::rejectRule);
    act(m_previous, &FactsViewModel::previous);
    act(m_next, &FactsViewModel::next);
    act(m_edit, &FactsViewModel::edit);
    connect(m_suggestions, &QPushButton::clicked, this,
            [this] { m_facts.setShowsSuggestions(!m_facts.showsSuggestions()); });
    connect(m_back, &QPushButton::clicked, this, &FactsPage::close);
    return bar;
}

void FactsPage::refresh()
{
    RichTextStyle large = m_appearance.richText(m_facts.media());
    large.codePoints = static_cast<int>(large.codePoints * HeadingScale);
    m_heading->showHtml(QString::fromStdString(toRichLine(m_facts.heading().toStdString(), large)),
                        m_appearance.font(HeadingScale, true));
    m_place->setText(m_facts.place());
    m_rule->setText(m_facts.rule());
    m_rule->setVisible(!m_facts.rule().isEmpty());
    const bool isEditing = m_facts.isEditing();
    m_form->setVisible(isEditing);
    if (isEditing && !m_wasEditing)
        m_form->show(m_facts.words());
    showCandidate();
    showExplanation();
    showButtons();
    if (m_wasEditing && !isEditing)
        m_accept->setFocus();
    m_wasEditing = isEditing;
    // Who hears the page hears what the next key is about.
    m_accept->setAccessibleDescription(m_facts.spoken());
    QAccessibleEvent said(m_accept, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
}

void FactsPage::showCandidate()
{
    m_candidate->showHtml(htmlOf(m_facts.preview(), m_appearance, m_facts.media()),
                          m_appearance.font());
    m_obstacle->setText(m_facts.obstacle());
    m_obstacle->setVisible(!m_facts.obstacle().isEmpty());
}

void FactsPage::showExplanation()
{
    const Theme &theme = m_appearance.theme();
    std::vector<SentenceMark> marks;
    const auto sentence = m_facts.sentence();
    if (sentence)
        marks.push_back({.sentence = *sentence,
                         .ground = theme.selected.name().toStdString(),
                         .ink = theme.text.name().toStdString(),
                         .label = {}});
    m_explanation->showHtml(
        QString::fromStdString(toRichText(m_facts.explanation().toStdString(),
                                          m_appearance.richText(m_facts.media()), marks)),
        m_appearance.font());
    scrollToSentence();
}

void FactsPage::scrollToSentence()
{
    const Theme &theme = m_appearance.theme();
    const auto sentence = m_facts.sentence();
    const QRect place = m_explanation->emphasise(
        sentence ? addressOfSentence(*sentence) : QString(), theme.selected, theme.text);
    if (place.isEmpty())
        return;
    const QPoint middle = m_explanation->viewport()->mapTo(m_scroll->widget(), place.center());
    m_scroll->ensureVisible(middle.x(), middle.y(), 0, place.height() / 2 + 4 * Grid);
}

void FactsPage::showButtons()
{
    const bool any = m_facts.current() != nullptr;
    const bool isEditing = m_facts.isEditing();
    const int ofRule = m_facts.countOfRule();
    m_accept->setEnabled(any && m_facts.obstacle().isEmpty());
    m_accept->setWords(tr("Accept"), isEditing ? tr("Ctrl+Enter", "key") : tr("A", "key"));
    for (DetailButton *button : {m_edit, m_reject})
        button->setEnabled(any && !isEditing);
    for (DetailButton *button : {m_acceptRule, m_rejectRule})
        button->setEnabled(ofRule > 1 && !isEditing);
    m_acceptRule->setWords(ofRule > 1 ? tr("Accept %n of this rule", nullptr, ofRule)
                                      : tr("Accept all of this rule"),
                           tr("Shift+A", "key"));
    m_rejectRule->setWords(ofRule > 1 ? tr("Reject %n of this rule", nullptr, ofRule)
                                      : tr("Reject all of this rule"),
                           tr("Shift+R", "key"));
    m_previous->setEnabled(m_facts.hasPrevious());
    m_next->setEnabled(m_facts.hasNext());
    m_suggestions->setVisible(m_facts.suggestions() > 0 || m_facts.showsSuggestions());
    m_suggestions->setEnabled(!isEditing);
    m_suggestions->setWords(m_facts.showsSuggestions() ? tr("Hide suggestions")
                                                       : tr("Show suggestions"),
                            tr("S", "key"));
    m_back->setWords(isEditing ? tr("Leave as it was") : tr("Back"), tr("Esc", "key"));
}

void FactsPage::close()
{
    if (m_facts.isEditing())
        m_facts.cancelEdit();
    else
        Q_EMIT closed();
}

void FactsPage::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        return;
    case Qt::Key_Up:
        bar->triggerAction(QScrollBar::SliderSingleStepSub);
        return;
    case Qt::Key_Down:
        bar->triggerAction(QScrollBar::SliderSingleStepAdd);
        return;
    case Qt::Key_PageUp:
        bar->triggerAction(QScrollBar::SliderPageStepSub);
        return;
    case Qt::Key_PageDown:
        bar->triggerAction(QScrollBar::SliderPageStepAdd);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FactsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_wasEditing = false;
    if (m_accept->isEnabled())
        m_accept->setFocus();
    else
        m_back->setFocus();
    // Where the sentence is shows once all has its place.
    QMetaObject::invokeMethod(this, &FactsPage::scrollToSentence, Qt::QueuedConnection);
}

} // namespace engram::desktop
