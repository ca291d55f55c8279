// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Work on the engine's thread that says how far it is and can be given up: one piece at a time.

#include <atomic>
#include <memory>
#include <utility>

#include <QObject>
#include <QString>
#include <QTimer>

#include <engram/progress.h>

#include "engine.h"

namespace engram::desktop
{

class LongWork : public QObject
{
    Q_OBJECT

public:
    explicit LongWork(Engine &engine, QObject *parent = nullptr);
    /// What is under way is given up.
    ~LongWork() override;

    /// Calls `work(collection, progress)` on the engine's thread, and then `done(result)` on this one.
    /// `name` says what is done: "Renaming a tag". Requires: the engine is ready.
    template <class Work, class Done>
    void run(const QString &name, Work work, Done done)
    {
        const Progress progress = begin(name);
        m_engine.run(
            this,
            [collection = &m_engine.collection(), work = std::move(work), progress] {
                return work(*collection, progress);
            },
            [this, done = std::move(done)](auto result) {
                end();
                done(std::move(result));
            });
    }

    [[nodiscard]] bool isUnderWay() const { return m_state != nullptr; }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] double done() const; ///< from 0 to 1
    /// It ends as soon as it can, with nothing done.
    void giveUp();

Q_SIGNALS:
    void progressed(); ///< also where it begins and ends

private:
    /// Shared with the work's thread.
    struct State
    {
        std::atomic<double> done = 0;
        std::atomic<bool> isGivenUp = false;
    };

    Progress begin(const QString &name);
    void end();

    Engine &m_engine;
    QString m_name;
    QTimer m_look;
    std::shared_ptr<State> m_state; ///< nothing while there is no work
};

} // namespace engram::desktop
