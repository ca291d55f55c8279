// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A deck's page: its questions, and how well each is known.

#include <optional>
#include <vector>

#include <QObject>
#include <QString>

#include "grade_subject.h"
#include "question_model.h"

namespace engram::desktop
{

class Engine;

class DeckViewModel : public QObject
{
    Q_OBJECT

public:
    explicit DeckViewModel(Engine &engine, QObject *parent = nullptr);

    /// Reads the deck with those below it. False when that failed: see error().
    bool show(DeckId deck);
    /// Reads it once more.
    bool refresh() { return !m_deck || show(*m_deck); }

    [[nodiscard]] std::optional<DeckId> deck() const { return m_deck; }
    [[nodiscard]] const QString &title() const { return m_title; }             ///< "Sea › Depth"
    [[nodiscard]] const QString &description() const { return m_description; } ///< often ""
    /// What it asks today, and what cards it has: "3 reviews · about 1 minute", "12 cards".
    [[nodiscard]] const QString &dueLine() const { return m_dueLine; }
    [[nodiscard]] const QString &cardsLine() const { return m_cardsLine; }
    [[nodiscard]] bool hasCards() const { return m_hasCards; }
    [[nodiscard]] QuestionModel &questions() { return m_questions; }
    /// Of the questions that are selected: their own cards, and what is graded in words.
    [[nodiscard]] std::vector<CardId> cardsMeant(const QModelIndexList &selected) const;
    [[nodiscard]] GradeSubject gradeSubject(const QModelIndexList &selected) const;
    [[nodiscard]] const QString &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    Engine &m_engine;
    QuestionModel m_questions;
    std::optional<DeckId> m_deck;
    QString m_title;
    QString m_description;
    QString m_dueLine;
    QString m_cardsLine;
    bool m_hasCards = false;
    QString m_error;
};

} // namespace engram::desktop
