// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A note beside the library's table: what it says, and how its cards stand.

#include <optional>
#include <vector>

#include <QObject>
#include <QString>

#include <engram/card.h>
#include <engram/media.h>

#include "note_preview.h"

namespace engram::desktop
{

class Engine;
struct LibraryContext;

/// A card of the note in one line: "front to back · due 12 Nov · interval 6 d · 3 reviews".
struct CardLine
{
    CardId card;
    QString text;
};

class LibraryPreview : public QObject
{
    Q_OBJECT

public:
    explicit LibraryPreview(Engine &engine, QObject *parent = nullptr);

    /// Reads a note; nothing shows none. Cost: that of the note with its facts.
    void show(std::optional<NoteId> note, const LibraryContext &context);

    [[nodiscard]] std::optional<NoteId> note() const { return m_note; }
    /// "Capitals › Europe", and of a fact its question.
    [[nodiscard]] const QString &place() const { return m_place; }
    [[nodiscard]] const std::vector<PreviewBlock> &blocks() const { return m_blocks; }
    /// What the blocks mention of the collection's media.
    [[nodiscard]] const MediaFiles &media() const { return m_media; }
    [[nodiscard]] const std::vector<CardLine> &cards() const { return m_cards; }

Q_SIGNALS:
    void changed();

private:
    void read(NoteId note, const LibraryContext &context);

    Engine &m_engine;
    std::optional<NoteId> m_note;
    QString m_place;
    std::vector<PreviewBlock> m_blocks;
    MediaFiles m_media;
    std::vector<CardLine> m_cards;
};

} // namespace engram::desktop
