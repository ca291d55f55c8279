// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a person does with the rows of the library that are selected. Each is one step of undo over all
/// of them, and says what it did. Few are done at once, many on the engine's thread.

#include <functional>
#include <optional>
#include <vector>

#include <QObject>
#include <QString>

#include <engram/collection.h>

#include "card_actions.h"
#include "grade_subject.h"
#include "library_model.h"

namespace engram::desktop
{

class Engine;

class LibraryActions : public QObject
{
    Q_OBJECT

public:
    /// So many rows are changed while the window waits.
    static constexpr int FewRows = 500;

    LibraryActions(Engine &engine, LibraryModel &rows, QObject *parent = nullptr);

    /// What is selected, and the row that has the focus; -1 for none.
    void select(std::vector<RowSpan> spans, int current);
    [[nodiscard]] const std::vector<RowSpan> &selection() const { return m_selection; }
    [[nodiscard]] int count() const; ///< of the rows that are selected
    /// Without a selection, or while the engine is at work, each does nothing.
    [[nodiscard]] bool canAct() const;
    [[nodiscard]] bool isAtWork() const { return m_isAtWork; } ///< on the engine's thread
    [[nodiscard]] int current() const { return m_current; }
    /// Of the row that has the focus; of a note's the first.
    [[nodiscard]] std::optional<CardId> currentCard() const;
    [[nodiscard]] std::optional<NoteId> currentNote() const;
    [[nodiscard]] QString flagName(int flag) const { return m_rows.flagName(flag); }
    [[nodiscard]] int currentFlag() const; ///< 0 for none
    [[nodiscard]] bool isQuestion() const; ///< the current row, one that has a page
    /// Reads which notes the selected rows are of, each once and in their order; on any thread.
    using Notes = std::function<Result<std::vector<NoteId>>(Collection &)>;
    [[nodiscard]] Notes selectedNotes() const;

    // With cards, of notes all of theirs

    /// Suspends them; where the current one is suspended, takes that back.
    void toggleSuspended();
    void bury();
    void setFlag(int flag); ///< 0 takes it away
    [[nodiscard]] DueQuestion dueQuestion() const;
    void setDue(const DueChoice &choice);
    void reset();
    /// What gradeNow() would grade, and for one row when its card comes next.
    [[nodiscard]] GradeSubject gradeSubject() const;
    void gradeNow(Grade grade); ///< answers them without showing them

    // With notes, of cards those that make them

    void toggleMark(); ///< as the current one is not
    void copyNotes();  ///< with their facts, as new
    void moveTo(DeckId deck);
    void removeNotes(); ///< to the bin, questions with their facts

Q_SIGNALS:
    void done(const QString &sentence);
    void failed(const QString &sentence);
    void told(const QString &sentence);
    void graded(const GradedNow &cards);
    void selectionChanged();

private:
    using Change = std::function<Result<ChangeSet>(Collection &, const std::vector<CardId> &,
                                                   const std::vector<NoteId> &)>;
    using Sentence = std::function<QString(const ChangeSet &)>;

    /// Few rows at once, many on the engine's thread.
    template <class Work, class Told>
    void doSoon(Work work, Told told);
    void make(bool isOfNotes, Change change, Sentence sentence, QString otherwise);
    void tell(const Result<ChangeSet> &changes, const Sentence &sentence, const QString &otherwise);

    Engine &m_engine;
    LibraryModel &m_rows;
    std::vector<RowSpan> m_selection;
    int m_current = -1;
    bool m_isAtWork = false;
};

} // namespace engram::desktop
