// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A button that shows keys and, once pressed, waits for others.

#include <QKeySequence>
#include <QPushButton>

namespace engram::desktop
{

class KeyButton : public QPushButton
{
    Q_OBJECT

public:
    /// `name` says what the keys are for.
    explicit KeyButton(const QString &name, QWidget *parent = nullptr);

    void showKeys(const QString &keys);

Q_SIGNALS:
    void listening();
    /// Keys were pressed; an empty sequence takes them away. Nothing comes when Esc was pressed.
    void keysChosen(const QKeySequence &keys);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void listen(bool on);
    void refresh();

    QString m_name;
    QString m_keys;
    bool m_isListening = false;
};

} // namespace engram::desktop
