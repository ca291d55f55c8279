// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a note was before: its versions, one of them compared with the one before it or with the note as
/// it is, and restoring it. What is restored is on disk at once.

#include <optional>
#include <vector>

#include <QObject>
#include <QString>

#include <engram/note_history.h>
#include <engram/step.h>
#include <engram/text_difference.h>

namespace engram::desktop
{

class Engine;

/// A line of the list.
struct VersionRow
{
    QString when;
    QString what; ///< "Edited"
};

class NoteHistoryViewModel : public QObject
{
    Q_OBJECT

public:
    /// What a version is compared with.
    enum class Against {
        Before, ///< what it changed
        Now,    ///< what restoring it would change
    };

    explicit NoteHistoryViewModel(Engine &engine, QObject *parent = nullptr);

    /// Reads the versions of a note, of a fact those of its question. False when that failed: see error().
    [[nodiscard]] bool show(NoteId note);
    [[nodiscard]] std::optional<NoteId> note() const;
    [[nodiscard]] const QString &error() const { return m_error; }
    [[nodiscard]] const QString &title() const { return m_title; } ///< of the note as it is

    [[nodiscard]] const std::vector<VersionRow> &rows() const { return m_rows; }
    /// Of older versions that are not listed; 0 unless there are very many.
    [[nodiscard]] std::size_t unlisted() const;
    [[nodiscard]] int current() const { return m_current; }
    void select(int row);

    [[nodiscard]] Against against() const { return m_against; }
    void setAgainst(Against against);
    /// From what the version is compared with to the version; the other way about with Against::Now,
    /// so that what restoring would bring is added.
    [[nodiscard]] const std::vector<DifferenceLine> &difference() const { return m_difference; }
    /// "2 lines removed, 3 added", or why nothing is.
    [[nodiscard]] QString summary() const;

    [[nodiscard]] bool canRestore() const;
    /// Why not, or what it does; a sentence.
    [[nodiscard]] QString restoreHint() const;
    /// Saves the note as the version was, which is the newest then.
    void restore();

    // What was restored since show()

    [[nodiscard]] bool canUndo() const { return m_done > 0; }
    [[nodiscard]] bool canRedo() const { return m_undone > 0; }
    [[nodiscard]] bool isChanged() const { return m_isChanged; }
    [[nodiscard]] int steps() const { return m_done; } ///< that stand
    /// Takes the last one back, or does it again; nothing when there is none, or when it failed: see
    /// failed().
    std::optional<Step> step(bool forward);

Q_SIGNALS:
    void changed();                       ///< the versions
    void compared();                      ///< another difference
    void restored(const QString &what);   ///< a sentence
    void failed(const QString &sentence); ///< nothing was changed

private:
    [[nodiscard]] bool read();
    void compare();
    [[nodiscard]] std::optional<QString> textOf(int row);
    [[nodiscard]] const NoteVersion *version() const;

    Engine &m_engine;
    std::optional<NoteHistory> m_history;
    QString m_title;
    std::vector<VersionRow> m_rows;
    int m_current = 0;
    Against m_against = Against::Before;
    std::vector<DifferenceLine> m_difference;
    int m_done = 0;
    int m_undone = 0;
    bool m_isChanged = false;
    QString m_error;
};

} // namespace engram::desktop
