// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The library page: what is searched for, the table of what is found, and what is done with it.
///
/// The order of all rows is made in steps from an idle timer, each sized by how long the one before took,
/// so that keys are never waited for. The first rows are shown as soon as they are known. When anything
/// changes the order is made anew behind the rows that are seen, which then give way to it: what is
/// selected and in sight stays.

#include <memory>
#include <optional>

#include <QObject>
#include <QString>
#include <QTimer>

#include <engram/search.h>

#include "library_actions.h"
#include "library_model.h"
#include "library_preview.h"
#include "library_tags.h"
#include "library_tree_model.h"
#include "long_work.h"

namespace engram::desktop
{

class LibraryViewModel : public QObject
{
    Q_OBJECT

public:
    explicit LibraryViewModel(Engine &engine, QObject *parent = nullptr);

    /// Reads everything again: the page is shown, or something changed.
    void refresh();

    [[nodiscard]] LibraryModel &rows() { return m_rows; }
    [[nodiscard]] LibraryTreeModel &tree() { return m_tree; }
    [[nodiscard]] LibraryPreview &preview() { return m_preview; }
    [[nodiscard]] LibraryActions &actions() { return m_actions; }
    [[nodiscard]] const LibraryActions &actions() const { return m_actions; }
    [[nodiscard]] LibraryTags &tags() { return m_tags; }
    [[nodiscard]] LongWork &work() { return m_work; } ///< what is done with many notes

    [[nodiscard]] const QString &query() const { return m_query; }
    void setQuery(const QString &query);
    /// What deck:current means: its path, "" for nothing.
    void setCurrentDeck(const QString &path);
    [[nodiscard]] const QString &problem() const { return m_problem; } ///< "" for none
    /// What the query means; nothing while it has a fault.
    [[nodiscard]] const std::optional<Search> &search() const { return m_search; }
    [[nodiscard]] const LibraryView &view() const { return m_view; }
    void setMode(LibraryMode mode);
    void setOrder(LibraryOrder order);
    /// Takes the search of a row of the tree, or adds it to the one there is.
    void take(const QModelIndex &index, bool adds);
    /// One of the last searches: so many before the present one, or behind it.
    [[nodiscard]] QString recentBy(int steps);
    void saveSearch();
    /// What the row with the focus leads to: a question's page, what a card's history says, or for a
    /// draft, which has nothing else to show, the editor.
    void open();
    /// The search is one to come back to.
    void remember() { m_tree.remember(m_query); }

    [[nodiscard]] bool isListing() const { return m_list != nullptr; }
    /// Goes on with the listing, to its end, and shows the note; for who cannot wait for the timers.
    void finishListing();
    /// "12,345 cards · 3 selected", and how far it has come while it is listed.
    [[nodiscard]] QString countText() const;
    /// Why there is no row; "" where there is one, or may be.
    [[nodiscard]] QString emptyText() const;

    /// What is selected in the table, and the row that has the focus, which is shown beside it.
    void select(std::vector<RowSpan> spans, int current);

Q_SIGNALS:
    void changed();    ///< the search, its faults, mode and order
    void progressed(); ///< what countText() says
    void rowsAboutToChange();
    /// The table has other rows: of the same search, or of another.
    void rowsChanged(bool isSameSearch);
    void saveRequested(const QModelIndex &index); ///< a search was saved, and is to be named
    void questionOpened(NoteId question);
    void cardOpened(CardId card);
    void draftOpened(NoteId note);

private:
    void close();
    void parse();
    void list(bool isSameSearch);
    void step();
    bool stepOnce();
    void show(bool isDone);
    void stop();
    void showNote();

    Engine &m_engine;
    LibraryModel m_rows;
    LibraryTreeModel m_tree;
    LibraryPreview m_preview;
    LibraryActions m_actions;
    LongWork m_work;
    LibraryTags m_tags;
    QString m_query;
    QString m_currentDeck;
    QString m_problem;
    std::optional<Search> m_search;
    LibraryView m_view;
    std::unique_ptr<LibraryList> m_list;
    QTimer m_idle;
    QTimer m_pause; ///< in which no other row is gone to
    std::size_t m_step;
    bool m_isSameSearch = false; ///< as that of the rows there are
    bool m_isStale = false;      ///< the rows are to be listed when the engine can be used
    qsizetype m_recent = -1;     ///< among the last searches
};

} // namespace engram::desktop
