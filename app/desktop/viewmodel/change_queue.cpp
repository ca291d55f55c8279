// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "change_queue.h"

#include <utility>

#include "engine.h"

namespace engram::desktop
{

ChangeQueue::ChangeQueue(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine)
{
    connect(&m_engine, &Engine::busyChanged, this, &ChangeQueue::makeNext);
}

void ChangeQueue::make(Change change, Done done)
{
    m_pending.push_back({std::move(change), std::move(done)});
    makeNext();
}

void ChangeQueue::leave()
{
    m_isLeaving = true;
    makeNext();
}

void ChangeQueue::makeNext()
{
    if (m_isMaking || !m_engine.isReady())
        return;
    if (m_pending.empty()) {
        if (std::exchange(m_isLeaving, false))
            Q_EMIT left();
        return;
    }
    m_isMaking = true;
    Collection *const collection = &m_engine.collection();
    Pending next = std::move(m_pending.front());
    m_pending.pop_front();
    m_engine.run(
        this, [collection, change = std::move(next.change)] { return change(*collection); },
        [this, done = std::move(next.done)](const Result<ChangeSet> &made) {
            m_isMaking = false;
            done(made);
            makeNext();
        });
}

} // namespace engram::desktop
