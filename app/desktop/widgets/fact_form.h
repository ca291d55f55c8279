// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The words of a candidate, to be changed: its prompt, its answer and, of a choice, its wrong options.

#include <QWidget>

#include "viewmodel/fact_words.h"

class QLabel;
class QPlainTextEdit;

namespace engram::desktop
{

class FactForm : public QWidget
{
    Q_OBJECT

public:
    explicit FactForm(QWidget *parent = nullptr);

    /// Shows other words, and puts the cursor behind the prompt.
    void show(const FactWords &words);

Q_SIGNALS:
    void written(const engram::desktop::FactWords &words);

private:
    QPlainTextEdit *addField(const char *name, const QString &label, int lines);
    [[nodiscard]] FactWords words() const;

    FactKind m_kind = FactKind::Basic;
    QPlainTextEdit *m_prompt;
    QPlainTextEdit *m_answer;
    QPlainTextEdit *m_lures;
};

} // namespace engram::desktop
