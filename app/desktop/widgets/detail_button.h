// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A button with a word and, dimmer, a detail behind it: "Good 6 d", "Hint H".

#include <QPushButton>

namespace engram::desktop
{

class DetailButton : public QPushButton
{
    Q_OBJECT

public:
    DetailButton(const QString &word, const QString &detail, QWidget *parent = nullptr);

    void setWords(const QString &word, const QString &detail);
    [[nodiscard]] const QString &word() const { return m_word; }
    [[nodiscard]] const QString &detail() const { return m_detail; }

    /// Draws the person's eye: it is what Enter does.
    void setProposed(bool proposed);
    void setPrimary();
    /// The detail comes below the word.
    void setStacked();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QFont detailFont() const;

    QString m_word;
    QString m_detail;
    bool m_stacked = false;
};

} // namespace engram::desktop
