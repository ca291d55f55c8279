// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "typed_panel.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "layout.h"
#include "option_form.h"
#include "rich_view.h"
#include "theme.h"
#include "viewmodel/review_view_model.h"

namespace engram::desktop
{

using Phase = ReviewViewModel::Phase;

TypedPanel::TypedPanel(ReviewViewModel &review, const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_review(review), m_appearance(appearance), m_field(new QLineEdit),
      m_result(new QFrame), m_verdict(plainLabel("strong", true)), m_difference(new RichView),
      m_words(plainLabel("dim", true))
{
    m_field->setObjectName(QStringLiteral("typed"));
    m_field->setAccessibleName(tr("Your answer"));
    m_field->setPlaceholderText(tr("Type the answer; Enter shows it"));
    m_field->setMaxLength(static_cast<int>(MostTypedCharacters));
    m_result->setObjectName(QStringLiteral("panel"));
    m_verdict->setObjectName(QStringLiteral("typedVerdict"));
    m_difference->setObjectName(QStringLiteral("typedDifference"));
    m_difference->setAccessibleName(tr("Difference"));
    m_words->setObjectName(QStringLiteral("typedWords"));

    auto *result = new QVBoxLayout(m_result);
    result->setContentsMargins(5 * Grid, 3 * Grid, 5 * Grid, 3 * Grid);
    result->setSpacing(Grid);
    result->addWidget(m_verdict);
    result->addWidget(m_difference);
    result->addWidget(m_words);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_field);
    lines->addWidget(m_result);

    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, &m_review, &ReviewViewModel::type);
}

QString TypedPanel::differenceHtml() const
{
    const Theme &theme = m_appearance.theme();
    QString html;
    for (const TypedPart &part : m_review.comparison().parts) {
        const QString text = QString::fromStdString(part.text).toHtmlEscaped();
        switch (part.kind) {
        case TypedPart::Kind::Right:
            html += text;
            break;
        case TypedPart::Kind::Missing:
            html += QStringLiteral("<u style=\"color:%1\">%2</u>").arg(theme.right.name(), text);
            break;
        case TypedPart::Kind::Superfluous:
            html += QStringLiteral("<s style=\"color:%1\">%2</s>").arg(theme.wrong.name(), text);
            break;
        }
    }
    return html;
}

void TypedPanel::refresh()
{
    const bool asking = m_review.phase() == Phase::Asking && m_review.isTyped();
    m_field->setVisible(asking);
    if (asking && m_field->text() != m_review.typed())
        m_field->setText(m_review.typed());
    const QString verdict = m_review.typedVerdict();
    const QString words = verdict.isEmpty() ? QString() : m_review.typedDifference();
    m_result->setVisible(!verdict.isEmpty());
    m_verdict->setText(verdict);
    m_difference->showHtml(words.isEmpty() ? QString() : differenceHtml(), m_appearance.font(1.15));
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    setVisible(asking || !verdict.isEmpty());
}

bool TypedPanel::eventFilter(QObject *object, QEvent *event)
{
    return isForWholePage(object, event) || QWidget::eventFilter(object, event);
}

QWidget *TypedPanel::field() const
{
    return m_review.phase() == Phase::Asking && m_review.isTyped() ? m_field : nullptr;
}

} // namespace engram::desktop
