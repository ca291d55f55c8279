// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Where a short answer is typed, and then how it differs from the right one: in marks and in words.

#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;

namespace engram::desktop
{

class Appearance;
class ReviewViewModel;
class RichView;

class TypedPanel : public QWidget
{
    Q_OBJECT

public:
    TypedPanel(ReviewViewModel &review, const Appearance &appearance, QWidget *parent = nullptr);

    void refresh();
    /// Where the person writes now; null when nothing is to be typed.
    [[nodiscard]] QWidget *field() const;

    // What the field has no use for is for the review: see isForWholePage().
    [[nodiscard]] bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] QString differenceHtml() const;

    ReviewViewModel &m_review;
    const Appearance &m_appearance;
    QLineEdit *m_field;
    QFrame *m_result;
    QLabel *m_verdict;
    RichView *m_difference;
    QLabel *m_words;
};

} // namespace engram::desktop
