// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The lints of the collection: notes of a search of which something could be better, as rows. They are
/// found in short steps from an idle timer, so that keys are never waited for, and rows come as they are
/// found; it can be stopped at any time.

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <QAbstractTableModel>
#include <QCache>
#include <QString>
#include <QTimer>

#include <engram/note_lints.h>

namespace engram::desktop
{

class Engine;

class LintsViewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, LintsColumn, DeckColumn, ColumnCount };

    explicit LintsViewModel(Engine &engine, QObject *parent = nullptr);

    [[nodiscard]] const QString &query() const { return m_query; }
    [[nodiscard]] const QString &problem() const
    {
        return m_problem;
    } ///< of the query; "" for none
    /// Begins anew with the notes that a query finds; all for "".
    void look(const QString &query);
    /// What deck:current means: its path, "" for nothing.
    void setCurrentDeck(const QString &path) { m_currentDeck = path; }
    /// The same query once more.
    void refresh() { look(m_query); }
    [[nodiscard]] bool hasLooked() const { return m_hasLooked; } ///< in this collection
    void stop();                                                 ///< what was found stays
    [[nodiscard]] bool isLooking() const { return m_list != nullptr; }
    /// Goes on to the end; for who cannot wait for the timer.
    void finish();
    [[nodiscard]] double progress() const; ///< 0 … 1
    /// "12 notes could be better · looking, 45 %".
    [[nodiscard]] QString countText() const;
    /// A note was changed, or one of its facts: their rows are made anew.
    void noteChanged(NoteId note);

    [[nodiscard]] std::optional<NoteId> noteAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void changed();    ///< the query, or whether it looks
    void progressed(); ///< what countText() says

private:
    struct Texts
    {
        QString title;
        QString deck;
    };

    bool step();
    void show(bool isDone);
    void forgetTexts();
    [[nodiscard]] const Texts *textsOf(NoteId note) const;

    Engine &m_engine;
    QString m_query;
    QString m_currentDeck;
    QString m_problem;
    std::unique_ptr<LintList> m_list;
    QTimer m_idle;
    std::size_t m_step;
    double m_progress = 1;
    bool m_isStopped = false;
    bool m_hasLooked = false;
    std::vector<NoteWithLints> m_rows;
    mutable QCache<qint64, Texts> m_texts;         ///< of the rows in sight
    mutable std::map<DeckId, QString> m_deckNames; ///< as long as the rows are these
};

} // namespace engram::desktop
