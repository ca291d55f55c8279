// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// One option of a question: a row that can be clicked anywhere, with its number, its text, and
/// after the answer its mark in word and sign and the reason under it.

#include <QAbstractButton>

#include "safe_document.h"

namespace engram::desktop
{

class Appearance;
struct OptionRow;

class OptionButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// What the row says beside its text.
    enum class Mark {
        None,
        Chosen, ///< before the answer, where several can be chosen
        Struck, ///< ruled out by a hint
        Right,  ///< right, and not chosen
        ChosenRight,
        ChosenWrong,
    };

    OptionButton(int number, const Appearance &appearance, QWidget *parent = nullptr);

    /// With its reason, and with how often it was chosen wrongly before, where these are not to hide.
    void setOption(const OptionRow &row, Mark mark, bool showReason, bool showPast,
                   const MediaFiles &media = {});
    [[nodiscard]] Mark mark() const { return m_mark; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int textLeft() const;
    [[nodiscard]] int textWidth(int width) const;
    [[nodiscard]] int keySide() const;
    [[nodiscard]] QString signOf() const;
    [[nodiscard]] QString wordsOf() const;
    [[nodiscard]] static QString pastOf(const OptionRow &row);

    int m_number;
    const Appearance &m_appearance;
    Mark m_mark = Mark::None;
    mutable SafeDocument m_text;
    mutable SafeDocument m_reason;
    bool m_hasReason = false;
};

} // namespace engram::desktop
