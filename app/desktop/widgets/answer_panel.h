// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What stands under an answered card: right or not in words, and the explanation.

#include <QColor>
#include <QFrame>

class QLabel;
class QPushButton;
class QUrl;

namespace engram::desktop
{

class Appearance;
class ReviewViewModel;
class RichView;

class AnswerPanel : public QFrame
{
    Q_OBJECT

public:
    AnswerPanel(ReviewViewModel &review, const Appearance &appearance, QWidget *parent = nullptr);

    /// Shows what the view-model has to say now, or nothing.
    void refresh();
    /// What opens and closes the explanation, as shown to the person.
    void setExplainKeys(const QString &keys);
    /// The first line, which must be seen after an answer.
    [[nodiscard]] QWidget *firstLine() const;

Q_SIGNALS:
    void linkActivated(const QUrl &link);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setVerdict(const QString &sign, const QString &words, const char *kind);

    ReviewViewModel &m_review;
    const Appearance &m_appearance;
    QWidget *m_verdictLine;
    QLabel *m_verdict;
    QLabel *m_correction;
    RichView *m_explanation;
    QWidget *m_moreLine;
    QPushButton *m_more;
    QString m_explainKeys;
    QLabel *m_facts;
    QColor m_stripe; ///< at the leading edge; invalid for none
};

} // namespace engram::desktop
