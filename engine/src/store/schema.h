// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The file's identity and versions: is it a collection, of which version, and how it is made and
/// brought up to date.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <engram/id.h>

#include "store/connection.h"
#include "store/sql.h"

namespace engram::store
{

/// 'Engm' in ASCII; in the file's header for ever.
inline constexpr std::int64_t ApplicationId = 0x456e676d;
/// Of the log's tables, as user_version. A file with a greater one is refused.
inline constexpr int LogVersion = 1;
/// Of the derived tables. When it or the rules' version differs from the file's, they are rebuilt.
inline constexpr int ProjectionVersion = 9;

/// Whose rows the file records, in `meta`; a copy has none until it is opened for writing.
inline constexpr const char *DeviceMeta = "device";
/// By which version what is derived was derived.
inline constexpr const char *ProjectionMeta = "projection";
/// Of tables, rules and order of letters alike: what was derived by another is derived anew.
[[nodiscard]] std::string projectionVersionOf(int rules);

/// Throws NotACollection or TooNew unless the file at `path` is ours, without changing it or leaving
/// anything beside it. False when it is empty: a collection yet to be made. With `isFull`, there is no
/// room for anything beside it meanwhile.
bool isCollection(const std::filesystem::path &path, bool isFull = false);

/// The same for a connection that is already open. Gives the file's user_version.
int verifyIdentity(Connection &connection);

/// Writes the log's tables into an empty file, in one transaction.
void createCollection(Connection &connection, DeviceId device);

/// Runs the migrations above the file's version, all in one transaction, after `backUp` was called.
/// Throws Internal when none leads to `target`.
void migrate(Connection &connection, std::span<const sql::Migration> migrations, int target,
             const std::function<void()> &backUp);

[[nodiscard]] std::optional<std::string> getMeta(Connection &connection, std::string_view key);
/// This file's own; 0 of a copy at which one only looks, which records nothing: no row is of it.
/// Throws Corrupt.
[[nodiscard]] DeviceId deviceOf(Connection &connection);
void setMeta(Connection &connection, std::string_view key, std::string_view value);

} // namespace engram::store
