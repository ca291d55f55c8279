// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The looks: colours, sizes from the system font, and the one style sheet made of them.

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>

#include <engram/media.h>
#include <engram/rich_text.h>

#include "settings/desktop_settings.h"

class QApplication;

namespace engram::desktop
{

class Pictures;

/// One palette. Text on its ground has a contrast of at least 4.5:1.
struct Theme
{
    QColor ground, side, panel, line, key, text, dim, accent, onAccent, selected;
    QColor right, rightGround, wrong, wrongGround, code;
    QColor keyword, string, number; ///< in code; comments are dim

    [[nodiscard]] static Theme light();
    [[nodiscard]] static Theme dark();

    /// Around what has the focus and is in the accent colour itself.
    [[nodiscard]] QColor ring() const;
    [[nodiscard]] QPalette palette() const;
    /// `font` is the body text's.
    [[nodiscard]] QString styleSheet(const QFont &font) const;
};

/// The theme in use. Widgets that paint themselves hold a reference and repaint on changed().
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// Takes note of the system's own palette and font before anything changes them.
    explicit Appearance(QApplication &application, QObject *parent = nullptr);

    void setScheme(Scheme scheme);
    /// What the desktop prefers, for Scheme::System.
    void setSystemIsDark(bool dark);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] RichTextStyle richText() const;
    /// The same, with the pictures of what a text mentions of the collection's media.
    [[nodiscard]] RichTextStyle richText(const MediaFiles &media) const;
    /// For all that shows a note.
    [[nodiscard]] Pictures &pictures() const { return *m_pictures; }

    /// The body font times `scale`.
    [[nodiscard]] QFont font(qreal scale = 1, bool bold = false) const;

    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_application;
    Pictures *m_pictures;
    QFont m_font;
    Theme m_theme;
    Scheme m_scheme = Scheme::System;
    bool m_systemIsDark;
};

} // namespace engram::desktop
