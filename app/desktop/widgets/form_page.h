// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A page of settings: a title with Done beside it and panels below, which scroll. Esc is Done, too.

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;
class QScrollArea;
class QSpinBox;
class QVBoxLayout;

namespace engram::desktop
{

class FormPage : public QWidget
{
    Q_OBJECT

public:
    /// `words` say what page it is.
    FormPage(const char *name, const QString &words, QWidget *parent);

protected:
    /// What was typed last counts by now.
    virtual void finish() = 0;
    /// The field to begin with.
    [[nodiscard]] virtual QWidget *first() const = 0;

    void setTitle(const QString &title);
    void addPanel(QWidget *panel);
    // Fields that leave to the page what is for the whole page: see isForWholePage().
    [[nodiscard]] QSpinBox *makeNumber(const QString &name, int least, int most);
    [[nodiscard]] QComboBox *makeChoice(const QString &name, const QStringList &words);
    template <class Field>
    Field *onPage(Field *field)
    {
        field->installEventFilter(this);
        return field;
    }

    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void leave();

    QLabel *m_title;
    QScrollArea *m_scroll;
    QVBoxLayout *m_panels;
};

} // namespace engram::desktop
