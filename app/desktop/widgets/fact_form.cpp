// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "fact_form.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "layout.h"

namespace engram::desktop
{

FactForm::FactForm(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("factForm"));
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Grid);
    m_prompt = addField("factPrompt", tr("Prompt"), 3);
    m_answer = addField("factAnswer", tr("Answer"), 3);
    m_lures = addField("factLures", tr("Wrong options, a line each"), 3);
    setTabOrder(m_prompt, m_answer);
    setTabOrder(m_answer, m_lures);
}

QPlainTextEdit *FactForm::addField(const char *name, const QString &label, int lines)
{
    auto *field = new QPlainTextEdit;
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setTabChangesFocus(true);
    field->setFixedHeight(lines * field->fontMetrics().lineSpacing() + 5 * Grid);
    auto *title = plainLabel("small");
    title->setText(label);
    title->setBuddy(field);
    // What is not of this kind goes with its title.
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid);
    column->addWidget(title);
    column->addWidget(field);
    layout()->addWidget(both);
    connect(field, &QPlainTextEdit::textChanged, this, [this] { Q_EMIT written(words()); });
    return field;
}

void FactForm::show(const FactWords &words)
{
    m_kind = words.kind;
    const auto fill = [](QPlainTextEdit *field, const QString &text, bool isOfKind) {
        const QSignalBlocker quiet(field);
        field->setPlainText(text);
        field->parentWidget()->setVisible(isOfKind);
    };
    fill(m_prompt, words.prompt, true);
    fill(m_answer, words.answer, words.kind != FactKind::Cloze);
    fill(m_lures, words.lures, words.kind == FactKind::Choice);
    m_prompt->moveCursor(QTextCursor::End);
    m_prompt->setFocus();
}

FactWords FactForm::words() const
{
    return {.kind = m_kind,
            .prompt = m_prompt->toPlainText(),
            .answer = m_answer->toPlainText(),
            .lures = m_lures->toPlainText()};
}

} // namespace engram::desktop
