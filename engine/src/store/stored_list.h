// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <engram/library.h>

#include "store/failure.h"
#include "store/row_list.h"

namespace engram::store
{

/// A list as it is given away: nothing thrown passes it.
class StoredList final : public LibraryList
{
public:
    StoredList(std::string path, RowList list) : m_path(std::move(path)), m_list(std::move(list)) {}

    Result<bool> step(std::size_t most) override
    {
        return guarded(m_path, [&] { return m_list.step(most); });
    }
    [[nodiscard]] const std::vector<RowId> &rows() const override { return m_list.rows(); }
    [[nodiscard]] double progress() const override { return m_list.progress(); }

private:
    std::string m_path;
    RowList m_list;
};

} // namespace engram::store
