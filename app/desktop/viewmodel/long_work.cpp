// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "long_work.h"

#include <chrono>

namespace engram::desktop
{

LongWork::LongWork(Engine &engine, QObject *parent) : QObject(parent), m_engine(engine)
{
    m_look.setInterval(std::chrono::milliseconds(100));
    connect(&m_look, &QTimer::timeout, this, &LongWork::progressed);
}

LongWork::~LongWork()
{
    giveUp();
}

double LongWork::done() const
{
    return m_state != nullptr ? m_state->done.load() : 0;
}

void LongWork::giveUp()
{
    if (m_state != nullptr)
        m_state->isGivenUp = true;
}

Progress LongWork::begin(const QString &name)
{
    m_name = name;
    m_state = std::make_shared<State>();
    m_look.start();
    Q_EMIT progressed();
    return [state = m_state](double done) {
        state->done = done;
        return !state->isGivenUp;
    };
}

void LongWork::end()
{
    m_look.stop();
    m_state.reset();
    Q_EMIT progressed();
}

} // namespace engram::desktop
