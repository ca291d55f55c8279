// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "engine.h"

namespace engram::desktop
{

Engine::Engine(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
}

Engine::~Engine()
{
    m_pool.waitForDone();
}

Collection &Engine::collection() const
{
    Q_ASSERT(isReady());
    return *m_collection;
}

void Engine::adopt(std::unique_ptr<Collection> collection)
{
    if (m_collection)
        Q_EMIT leaving();
    m_collection = std::move(collection);
}

void Engine::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged();
}

} // namespace engram::desktop
