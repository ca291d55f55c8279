// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The queue of a note: candidates for facts of its explanation, one at a time, which a person accepts,
/// edits or rejects. Each decision is on disk at once.

#include <optional>
#include <string>
#include <vector>

#include <QObject>
#include <QString>

#include <engram/fact_queue.h>
#include <engram/media.h>
#include <engram/step.h>

#include "fact_words.h"

namespace engram::desktop
{

class Engine;

class FactsViewModel : public QObject
{
    Q_OBJECT

public:
    explicit FactsViewModel(Engine &engine, QObject *parent = nullptr);

    /// Reads the queue of a note, of a fact that of its question. False when that failed: see error().
    [[nodiscard]] bool show(NoteId note);
    [[nodiscard]] std::optional<NoteId> note() const;
    [[nodiscard]] const QString &error() const { return m_error; }

    /// What the texts mention of the collection's media.
    [[nodiscard]] const MediaFiles &media() const { return m_media; }
    [[nodiscard]] const QString &heading() const { return m_heading; } ///< Markdown
    /// What the candidates come from, as Markdown.
    [[nodiscard]] const QString &explanation() const { return m_explanation; }

    /// The candidate to decide about; null when none is left of those shown.
    [[nodiscard]] const FactCandidate *current() const;
    /// "3 of 8 proposed, 21 more suggestions".
    [[nodiscard]] QString place() const;
    /// "What a term means (R2)".
    [[nodiscard]] QString rule() const;
    /// In sentencesOf() the explanation.
    [[nodiscard]] std::optional<std::size_t> sentence() const;
    /// As its card will ask and answer, with the words that are being written.
    [[nodiscard]] std::vector<PreviewBlock> preview() const;
    /// The same in a line, to be read out.
    [[nodiscard]] QString spoken() const;

    void next();
    void previous();
    [[nodiscard]] bool hasNext() const;
    [[nodiscard]] bool hasPrevious() const;
    [[nodiscard]] int suggestions() const; ///< beyond what is proposed
    [[nodiscard]] bool showsSuggestions() const { return m_showsSuggestions; }
    void setShowsSuggestions(bool shows);

    // Decisions; each goes on to the next candidate.

    void accept(); ///< with the words that are being written, if any
    void reject();
    /// Of those shown, all that the current one's rule found; so many.
    [[nodiscard]] int countOfRule() const;
    void acceptRule();
    void rejectRule();

    // Words

    [[nodiscard]] bool isEditing() const { return m_words.has_value(); }
    [[nodiscard]] FactWords words() const;
    void edit();
    void setWords(const FactWords &words);
    void cancelEdit();
    /// What keeps the words from being a card; "" when nothing does.
    [[nodiscard]] QString obstacle() const;

    // What was decided since show()

    [[nodiscard]] bool canUndo() const { return m_done > 0 && !isEditing(); }
    [[nodiscard]] bool canRedo() const { return m_undone > 0 && !isEditing(); }
    [[nodiscard]] bool isChanged() const { return m_isChanged; }
    [[nodiscard]] int steps() const { return m_done; } ///< that stand
    /// Takes the last one back, or does it again; nothing when there is none, or when it failed: see
    /// failed().
    std::optional<Step> step(bool forward);

Q_SIGNALS:
    void changed();                       ///< another candidate, or none
    void written();                       ///< the words
    void decided(const QString &what);    ///< a sentence
    void failed(const QString &sentence); ///< nothing was changed

private:
    [[nodiscard]] bool read();
    [[nodiscard]] std::size_t shown() const;
    [[nodiscard]] std::vector<FactDecision> ofRule(bool accepted) const;
    void decide(const std::vector<FactDecision> &decisions);

    Engine &m_engine;
    std::optional<FactQueue> m_queue;
    QString m_heading;
    MediaFiles m_media;
    QString m_explanation;
    std::size_t m_place = 0;
    bool m_showsSuggestions = false;
    std::optional<FactWords> m_words; ///< being written
    int m_done = 0;
    int m_undone = 0;
    bool m_isChanged = false;
    QString m_error;
};

} // namespace engram::desktop
