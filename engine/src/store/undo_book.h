// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Which batches are void. A batch is void when an undo that is not void itself names it; an undo
/// counts only when it names an earlier batch of its own device, so no undos can form a circle.

#include <cstdint>
#include <optional>
#include <vector>

#include "log/event.h"
#include "store/connection.h"
#include "store/store.h"

namespace engram::store
{

class UndoBook
{
public:
    explicit UndoBook(Connection &connection) : m_connection(connection) {}

    /// Notes an undo of the log and gives the batches that became void or came back by it.
    std::vector<EventId> enter(const log::RowHeader &header, const log::Undone &undone);
    /// Fills the empty tables from the log.
    void rebuild();

    [[nodiscard]] std::optional<UndoStep> undoStep(DeviceId device,
                                                   std::optional<EventId> before = {});
    [[nodiscard]] std::optional<UndoStep> redoStep(DeviceId device);

private:
    bool record(const log::RowHeader &header, const log::Undone &undone);
    void setVoid(std::int64_t device, std::int64_t batch, bool isVoid);
    [[nodiscard]] bool ask(const char *question, std::int64_t device, std::int64_t batch);
    [[nodiscard]] UndoStep step(EventId batch, EventId original);

    Connection &m_connection;
};

} // namespace engram::store
