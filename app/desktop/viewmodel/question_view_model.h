// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A question's page: its explanation, whose sentences show how well the facts from them are known.

#include <optional>
#include <vector>

#include <QObject>
#include <QString>

#include <engram/mastery.h>
#include <engram/media.h>

#include "fact_model.h"
#include "grade_subject.h"

namespace engram::desktop
{

class Engine;

/// A sentence that a fact comes from.
struct TintedSentence
{
    std::size_t sentence = 0; ///< a place in sentencesOf() the explanation
    /// Of its weakest fact: 0 when it is as good as forgotten, 1 when it is fresh; nothing while new.
    std::optional<double> freshness;
    QString numbers; ///< of its facts, as the table has them: "3, 7"
};

class QuestionViewModel : public QObject
{
    Q_OBJECT

public:
    explicit QuestionViewModel(Engine &engine, QObject *parent = nullptr);

    /// Reads a question. False when that failed: see error().
    bool show(NoteId question);
    /// Reads it once more.
    bool refresh() { return m_question && show(m_question->note); }

    [[nodiscard]] std::optional<CardId> card() const; ///< the question's own
    /// What the texts mention of the collection's media.
    [[nodiscard]] const MediaFiles &media() const { return m_media; }
    [[nodiscard]] const QString &heading() const { return m_heading; } ///< Markdown
    [[nodiscard]] const QString &body() const { return m_body; }       ///< Markdown
    /// In their authored order, with Markdown.
    [[nodiscard]] const std::vector<Option> &options() const { return m_options; }
    [[nodiscard]] QString figures() const; ///< "Mastery 63 % · itself 91 % · …"
    [[nodiscard]] const QString &explanation() const { return m_explanation; } ///< Markdown
    [[nodiscard]] std::vector<TintedSentence> sentences() const;
    [[nodiscard]] FactModel &facts() { return m_facts; }
    [[nodiscard]] const QString &error() const { return m_error; }

    [[nodiscard]] std::optional<CardId> cardAt(int row) const; ///< the fact's worst known card
    [[nodiscard]] std::vector<CardId> cardsOfFact(int row) const;
    /// Of the facts that are selected; the question's own where it has no fact.
    [[nodiscard]] std::vector<CardId> cardsMeant(const QModelIndexList &selected) const;
    [[nodiscard]] GradeSubject gradeSubject(const QModelIndexList &selected) const; ///< likewise
    [[nodiscard]] std::optional<std::size_t> sentenceAt(int row) const;
    /// The weakest fact of a sentence; -1 when it has none.
    [[nodiscard]] int rowOf(std::size_t sentence) const;

Q_SIGNALS:
    void changed();

private:
    Engine &m_engine;
    FactModel m_facts;
    std::optional<QuestionMastery> m_question;
    QString m_heading;
    MediaFiles m_media;
    QString m_body;
    std::vector<Option> m_options;
    QString m_explanation;
    QString m_error;
};

} // namespace engram::desktop
