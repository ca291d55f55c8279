// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The editor: a note with its facts as the text of a deck file, what is wrong with it by line, and
/// what it will be. Text that is not saved is kept as a draft, which is there when one returns.

#include <optional>
#include <string>
#include <vector>

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <engram/collection.h>

#include "note_drafts.h"
#include "note_preview.h"
#include "note_template.h"

namespace engram::desktop
{

class Engine;

class NoteEditViewModel : public QObject
{
    Q_OBJECT

public:
    /// Drafts are kept beside the collection, whose path this is.
    NoteEditViewModel(Engine &engine, const QString &collection, QObject *parent = nullptr);

    /// Opens the note, of a fact its question, with the draft that was left. False when that failed:
    /// see error().
    [[nodiscard]] bool show(NoteId note);
    /// Opens a note that is to be, of the deck, with the words of the template (note_template.h) or
    /// the draft that was left. False likewise.
    [[nodiscard]] bool showNew(DeckId deck, NewNote kind);
    [[nodiscard]] bool isNew() const { return m_deck.has_value(); }
    /// The note on the screen; of a new one, once it is saved.
    [[nodiscard]] std::optional<NoteId> note() const;
    [[nodiscard]] const QString &title() const { return m_title; }

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] int line() const { return m_line; }        ///< where the note asked for begins
    [[nodiscard]] bool isDraft() const { return m_isDraft; } ///< it opened with what was left
    [[nodiscard]] bool isChanged() const { return m_text != m_saved; }
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] const std::vector<TextProblem> &problems() const { return m_problems; }
    /// "Line 3: …" of what keeps it from being saved; "" when nothing does.
    [[nodiscard]] QString obstacle() const;
    /// What the text says; empty where it is not one note.
    [[nodiscard]] const std::vector<PreviewBlock> &preview() const { return m_preview; }
    /// What the text mentions of the collection's media.
    [[nodiscard]] const MediaFiles &media() const { return m_media; }
    [[nodiscard]] const QString &error() const { return m_error; }

    /// Why a picture or file that was given last was not taken; "" when it was, and as one writes on.
    [[nodiscard]] const QString &refusal() const { return m_refusal; }

    // What the person does

    /// Keeps a picture, as the bytes of a file, in the collection: mediaTaken(), or refusal().
    void takePicture(const QByteArray &bytes);
    void takeFiles(const QStringList &paths); ///< likewise, one after the other
    void setText(const QString &text);        ///< it is looked at when they pause
    /// Saves; false when it cannot be: see obstacle() and error(). Without a change it does nothing.
    [[nodiscard]] bool save();
    void discard(); ///< back to what is saved
    /// Keeps what is not saved as a draft; false when there is nothing to keep.
    bool leave();

Q_SIGNALS:
    void mediaTaken(const QString &text); ///< what to write where the cursor is
    void opened();                        ///< another text than the one written
    void checked();                       ///< problems and preview are of the text as it is
    void changed();                       ///< the text as one writes

private:
    void open(const QString &name, const QString &saved);
    void begin(const QString &text);
    void check();
    void addProblems(const std::vector<Problem> &problems, bool quiet);
    void addTwins(const DeckNote &note);
    void readDeck(DeckId deck);
    void take(const QString &name, const Result<AddedMedia> &added);
    [[nodiscard]] static QString whyRefused(const Result<AddedMedia> &added);
    [[nodiscard]] QString meantText() const;

    Engine &m_engine;
    NoteDrafts m_drafts;
    QTimer m_pause;
    NoteId m_note{0};
    std::optional<DeckId> m_deck; ///< of a new one, in the place of m_note
    NewNote m_kind = NewNote::Question;
    QString m_draft;        ///< the name of its draft
    std::string m_language; ///< of its deck
    QString m_title;
    int m_line = 1;
    QString m_saved;
    QString m_text;
    bool m_isDraft = false;
    std::vector<TextProblem> m_problems;
    std::vector<PreviewBlock> m_preview;
    MediaFiles m_media;
    QString m_error;
    QString m_refusal;
};

} // namespace engram::desktop
