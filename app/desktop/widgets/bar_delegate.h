// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A cell with a figure and, behind it, the same as a bar.

#include <QStyledItemDelegate>

namespace engram::desktop
{

class Appearance;

class BarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `shareRole` gives what the bar shows, from 0 to 1.
    BarDelegate(const Appearance &appearance, int shareRole, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Appearance &m_appearance;
    int m_shareRole;
};

} // namespace engram::desktop
