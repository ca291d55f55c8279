// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The one place through which the program reaches its collection.
///
/// A collection is used by one thread at a time. Short calls are made directly on the window's
/// thread, through collection(). What can outlast a frame goes through run(), on a thread of its
/// own; until it is done isBusy() is true, collection() must not be called, and the screens that
/// would call it are disabled.

#include <filesystem>
#include <memory>
#include <utility>

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <engram/collection.h>

namespace engram::desktop
{

class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(const Clock &clock, QObject *parent = nullptr);
    /// Waits for the work under way.
    ~Engine() override;

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isReady() const { return m_collection && !m_busy; }

    /// Requires: isReady().
    [[nodiscard]] Collection &collection() const;

    /// Of the collection that is open, of which read() alone may be called while busy; else nothing.
    [[nodiscard]] const Media *media() const
    {
        return m_collection ? &m_collection->media() : nullptr;
    }

    /// The open collection from now on.
    void adopt(std::unique_ptr<Collection> collection);

    /// Calls `work()` on the engine's thread, and then `done(result)` on this one, unless `context`
    /// is gone by then. Requires: not busy.
    template <class Work, class Done>
    void run(QObject *context, Work work, Done done)
    {
        setBusy(true);
        m_pool.start([this, guard = QPointer<QObject>(context), work = std::move(work),
                      done = std::move(done)]() mutable {
            const auto result = std::make_shared<decltype(work())>(work());
            QMetaObject::invokeMethod(
                this,
                [this, guard, result, done = std::move(done)]() mutable {
                    setBusy(false);
                    if (guard)
                        done(std::move(*result));
                },
                Qt::QueuedConnection);
        });
    }

Q_SIGNALS:
    void busyChanged();
    void leaving(); ///< what belongs to the collection that was open must go now

private:
    void setBusy(bool busy);

    const Clock &m_clock;
    std::unique_ptr<Collection> m_collection;
    QThreadPool m_pool;
    bool m_busy = false;
};

} // namespace engram::desktop
