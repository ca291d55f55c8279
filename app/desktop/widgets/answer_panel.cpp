// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "answer_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyle>

#include "command_keys.h"
#include "layout.h"
#include "rich_view.h"
#include "theme.h"
#include "viewmodel/review_view_model.h"

namespace engram::desktop
{

AnswerPanel::AnswerPanel(ReviewViewModel &review, const Appearance &appearance, QWidget *parent)
    : QFrame(parent), m_review(review), m_appearance(appearance), m_verdictLine(new QWidget),
      m_verdict(plainLabel("verdict")), m_correction(plainLabel("correction", true)),
      m_explanation(new RichView), m_moreLine(new QWidget), m_more(new QPushButton),
      m_facts(plainLabel("dim"))
{
    setObjectName(QStringLiteral("result"));

    auto *verdictLine = new QHBoxLayout(m_verdictLine);
    verdictLine->setContentsMargins(0, 0, 0, 0);
    verdictLine->setSpacing(2 * Grid);
    verdictLine->addWidget(m_verdict);
    verdictLine->addWidget(m_correction, 1);

    m_explanation->setObjectName(QStringLiteral("explanation"));
    m_explanation->setAccessibleName(tr("Explanation"));
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setProperty("quiet", true);
    m_more->setFocusPolicy(Qt::TabFocus);
    auto *moreLine = new QHBoxLayout(m_moreLine);
    moreLine->setContentsMargins(0, 0, 0, 0);
    moreLine->setSpacing(2 * Grid);
    moreLine->addWidget(m_more);
    moreLine->addWidget(m_facts);
    moreLine->addStretch(1);

    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(5 * Grid, 4 * Grid, 5 * Grid, 4 * Grid);
    lines->setSpacing(2 * Grid);
    lines->addWidget(m_verdictLine);
    lines->addWidget(m_explanation);
    lines->addWidget(m_moreLine);

    connect(m_more, &QPushButton::clicked, &m_review, &ReviewViewModel::toggleExplanation);
    m_explanation->usePictures(appearance.pictures());
    connect(m_explanation, &RichView::linkActivated, this, &AnswerPanel::linkActivated);
}

QWidget *AnswerPanel::firstLine() const
{
    return m_verdictLine;
}

void AnswerPanel::paintEvent(QPaintEvent *event)
{
    constexpr qreal Radius = 10; // of the style sheet's panels
    QFrame::paintEvent(event);
    if (!m_stripe.isValid())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath panel;
    panel.addRoundedRect(QRectF(rect()), Radius, Radius);
    QPainterPath edge;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    edge.addRect(QRectF(mirrored ? width() - Grid : 0, 0, Grid, height()));
    painter.fillPath(panel.intersected(edge), m_stripe);
}

void AnswerPanel::setVerdict(const QString &sign, const QString &words, const char *kind)
{
    m_verdict->setText(words.isEmpty() ? QString() : sign + QLatin1Char(' ') + words);
    for (QWidget *widget : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_verdict)}) {
        widget->setProperty("verdict", QLatin1String(kind));
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
    const Theme &theme = m_appearance.theme();
    m_stripe = words.isEmpty() ? QColor() : m_review.isRight() ? theme.right : theme.wrong;
    update();
}

void AnswerPanel::refresh()
{
    const bool answered = m_review.phase() == ReviewViewModel::Phase::Answered;
    const bool judged = answered && m_review.isChoice();
    const QString explanation = m_review.explanation();
    setVisible(judged || !explanation.isEmpty() || (answered && m_review.canToggleExplanation()));
    if (isHidden())
        return;

    m_verdictLine->setVisible(judged);
    // The link alone needs no panel around it.
    const bool bare = !judged && explanation.isEmpty();
    layout()->setContentsMargins(bare ? 0 : 5 * Grid, bare ? 0 : 4 * Grid, 5 * Grid,
                                 bare ? 0 : 4 * Grid);
    if (!judged)
        setVerdict({}, {}, bare ? "bare" : "none");
    else if (m_review.isRight())
        setVerdict(QStringLiteral("✔"), m_review.verdict(), "right");
    else
        setVerdict(QStringLiteral("✘"), m_review.verdict(), "wrong");
    m_correction->setText(judged ? m_review.correction() : QString());

    m_explanation->showHtml(
        QString::fromStdString(
            toRichText(explanation.toStdString(), m_appearance.richText(m_review.media()))),
        m_appearance.font());
    m_more->setText(withKeys(m_review.explanationIsOpen() ? tr("Show less")
                             : explanation.isEmpty()      ? tr("Show the explanation")
                                                          : tr("Show all"),
                             m_explainKeys));
    m_more->setVisible(m_review.canToggleExplanation());
    m_facts->setText(judged ? m_review.factsText() : QString());
    m_facts->setVisible(!m_facts->text().isEmpty());
    m_moreLine->setVisible(!m_more->isHidden() || !m_facts->isHidden());
}

void AnswerPanel::setExplainKeys(const QString &keys)
{
    m_explainKeys = keys;
    refresh();
}

} // namespace engram::desktop
