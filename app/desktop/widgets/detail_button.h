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
    /// The key that presses it, small and dim before the word of a stacked button.
    void setKeyHint(const QString &key);
    [[nodiscard]] const QString &keyHint() const { return m_keyHint; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QFont detailFont() const;
    [[nodiscard]] QFont keyFont() const;
    [[nodiscard]] int keyWidth() const;
    void drawStackedWord(QPainter &painter, const QRect &line, const QColor &ink,
                         const QColor &dim) const;

    QString m_word;
    QString m_detail;
    QString m_keyHint;
    bool m_stacked = false;
};

} // namespace engram::desktop
