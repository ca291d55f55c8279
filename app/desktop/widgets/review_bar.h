// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The bar at the foot of a review: undo, the answer's buttons, hint and skip.

#include <array>

#include <QFrame>

class QGridLayout;
class QStackedWidget;

namespace engram::desktop
{

class DetailButton;
class ReviewViewModel;

class ReviewBar : public QFrame
{
    Q_OBJECT

public:
    explicit ReviewBar(ReviewViewModel &review, QWidget *parent = nullptr);

    void refresh();
    /// What hint and skip are on, as shown to the person.
    void setKeys(const QString &hint, const QString &skip);
    /// The button that Enter presses now, or null.
    [[nodiscard]] DetailButton *proposed() const;

Q_SIGNALS:
    void undoRequested();
    void handInRequested();

private:
    [[nodiscard]] QWidget *makeConfidenceRow();
    void placeGrades(std::size_t count);
    void showInMiddle(QWidget *page);

    ReviewViewModel &m_review;
    DetailButton *m_undo;
    QStackedWidget *m_middle;
    QWidget *m_nothing;
    DetailButton *m_show;
    DetailButton *m_check;
    DetailButton *m_continue;
    QWidget *m_confidenceRow;
    QWidget *m_gradeRow;
    QGridLayout *m_gradeGrid;
    std::array<DetailButton *, 6> m_grades{}; ///< as many as the longest scale has
    DetailButton *m_hint;
    DetailButton *m_skip;
    QString m_hintKeys;
    QString m_skipKeys;
    DetailButton *m_handIn;
};

} // namespace engram::desktop
