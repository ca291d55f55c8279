// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The note of the row that has the focus, beside the table: what it says, and how its cards stand.

#include <QFrame>

#include <engram/id.h>

class QLabel;
class QListWidget;
class QScrollArea;
class QUrl;

namespace engram::desktop
{

class Appearance;
class LibraryPreview;
class RichView;

class LibraryPanel : public QFrame
{
    Q_OBJECT

public:
    LibraryPanel(LibraryPreview &preview, const Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    void cardOpened(engram::CardId card);
    void linkActivated(const QUrl &link);

private:
    void refresh();
    void showText();

    LibraryPreview &m_preview;
    const Appearance &m_appearance;
    QLabel *m_place;
    QScrollArea *m_scroll;
    RichView *m_text;
    QListWidget *m_cards;
};

} // namespace engram::desktop
