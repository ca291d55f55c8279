// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Changes of the collection, made one after the other in the order in which a person made them:
/// those made while one is being saved follow it.

#include <deque>
#include <functional>

#include <QObject>

#include <engram/collection.h>

namespace engram::desktop
{

class Engine;

class ChangeQueue : public QObject
{
    Q_OBJECT

public:
    using Change = std::function<Result<ChangeSet>(Collection &)>;
    using Done = std::function<void(const Result<ChangeSet> &)>;

    /// The engine must outlive it.
    explicit ChangeQueue(Engine &engine, QObject *parent = nullptr);

    /// `change` is called on the engine's thread, since it may replay all cards, and then `done` on
    /// this one.
    void make(Change change, Done done);
    /// left() follows as soon as all is made.
    void leave();
    [[nodiscard]] bool isPending() const { return m_isMaking || !m_pending.empty(); }

Q_SIGNALS:
    void left();

private:
    struct Pending
    {
        Change change;
        Done done;
    };

    void makeNext();

    Engine &m_engine;
    std::deque<Pending> m_pending;
    bool m_isMaking = false;
    bool m_isLeaving = false;
};

} // namespace engram::desktop
