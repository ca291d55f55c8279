// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// An import: the plan is shown first, and nothing is changed before it is accepted.
///
/// Several files are taken one after the other, since each plan depends on what the one before did.

#include <QObject>
#include <QString>
#include <QStringList>

#include <engram/collection.h>
#include <engram/import.h>
#include <engram/result.h>

#include "import_plan_model.h"

namespace engram::desktop
{

class Engine;

class ImportViewModel : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Reading,
        Planned, ///< a plan waits for apply()
        Failed,  ///< this file cannot be used: see error()
        Applying,
    };

    explicit ImportViewModel(Engine &engine, QObject *parent = nullptr);

    /// Reads and compares the files, beginning with the first.
    void begin(const QStringList &paths);
    /// Compares the same file again, with the answers of a quiz page ("BCCB…"). The plan before
    /// stays until then; what is given meanwhile is taken up after it.
    void setAnswers(const QString &answers);
    /// Carries out the plan, as soon as it is made with the last answers; then turns to the next
    /// file.
    void apply();
    /// Leaves this file alone and turns to the next.
    void skip();

    [[nodiscard]] State state() const { return m_state; }
    /// A plan is being made; the one on the screen may be of answers before.
    [[nodiscard]] bool isPlanning() const { return m_isPlanning; }
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString fileCountText() const; ///< "File 2 of 3"; "" for a single file
    [[nodiscard]] QString headline() const;      ///< what the plan is for
    [[nodiscard]] QString counts() const; ///< "20 new questions · 160 new facts · 2 skipped"
    [[nodiscard]] bool hasChanges() const;
    [[nodiscard]] bool needsAnswers() const { return m_needsAnswers; }
    [[nodiscard]] const QString &answers() const { return m_answers; }
    [[nodiscard]] QString answersText() const; ///< "4 of 20 answers"
    /// How many drafts the plan adds when it does nothing else; else 0.
    [[nodiscard]] int onlyDrafts() const;
    [[nodiscard]] const QString &error() const { return m_error; }
    [[nodiscard]] ImportPlanModel &items() { return m_items; }

Q_SIGNALS:
    void changed();
    void applied(const QString &sentence); ///< one file was imported
    void finished();                       ///< no file is left

private:
    /// What was asked for while a plan was being made.
    enum class Wish { Nothing, Apply, Skip };

    void plan();
    void next();
    void take(Result<ImportPlan> plan);
    void grant(Wish wish);

    Engine &m_engine;
    QStringList m_paths;
    int m_place = 0;
    State m_state = State::Idle;
    ImportPlan m_plan;
    ImportPlanModel m_items;
    QString m_answers;
    QString m_plannedAnswers; ///< of the last plan begun
    QString m_error;
    Wish m_wish = Wish::Nothing;
    bool m_needsAnswers = false;
    bool m_isPlanning = false;
};

/// Reads a file and compares it with the collection; on the engine's thread.
[[nodiscard]] Result<ImportPlan> planFile(Collection &collection, const QString &path,
                                          const QString &answers);

} // namespace engram::desktop
