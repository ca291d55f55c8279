// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A line in which a tag is written that the selected rows are to have, or to have no more; those that there
/// are complete it.

#include <QFrame>

class QLabel;
class QLineEdit;
class QStringListModel;

namespace engram::desktop
{

class DetailButton;

class TagLine : public QFrame
{
    Q_OBJECT

public:
    explicit TagLine(QWidget *parent = nullptr);

    /// Shows itself, and asks for a tag to give or to take away.
    void ask(bool gives, int rows, const QStringList &tags);

Q_SIGNALS:
    void given(const QString &tag);
    void taken(const QString &tag);
    void closed(); ///< whether or not there was an answer

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void answer();
    void close();

    QLabel *m_what;
    QLineEdit *m_tag;
    DetailButton *m_accept;
    QStringListModel *m_known;
    bool m_gives = true;
};

} // namespace engram::desktop
