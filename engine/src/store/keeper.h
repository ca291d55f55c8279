// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Looking after the file: checking it, comparing states, copying it safely.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "store/connection.h"
#include "store/log_table.h"
#include "store/projector.h"

namespace engram::store
{

class Keeper
{
public:
    Keeper(Connection &connection, LogTable &log) : m_connection(connection), m_log(log) {}

    /// SQLite's own findings, and those of the log: schema, checksums, gaps, rows that cannot be read.
    std::vector<std::string> checkLog(std::int64_t &logRows);
    /// Findings of comparing the derived tables with a rebuild, which is rolled back.
    std::vector<std::string> checkProjections(Projector &projector);
    /// Likewise, in a copy of all in memory.
    std::vector<std::string> checkCopy(const log::ProjectionRules &rules);
    /// A digest of all derived tables, hexadecimal.
    [[nodiscard]] std::string projectionDigest(const Settings &settings);
    /// A digest of the end of each device's chain, which stands for all of it, and of its length.
    [[nodiscard]] std::string logDigest();
    /// Makes the log's indexes anew.
    void reindexLog();
    /// Writes a checked copy. Throws Conflict when `target` exists.
    void backup(const std::filesystem::path &target);

private:
    void copyTo(const std::filesystem::path &path);
    void checkDevice(DeviceId device, std::int64_t &logRows, std::vector<std::string> &findings);
    void checkSchema(std::vector<std::string> &findings);

    Connection &m_connection;
    LogTable &m_log;
};

} // namespace engram::store
