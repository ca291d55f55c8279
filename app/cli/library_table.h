// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Rows of the library in chosen columns, as a table or as JSON.

#include <map>
#include <string>
#include <vector>

#include <engram/collection.h>

#include "json_output.h"
#include "terminal.h"

namespace engram::cli
{

/// "title", "answer", … by the column.
[[nodiscard]] const std::map<std::string, LibraryColumn> &libraryColumns();

/// A row with what a table says of it besides its values.
struct NamedRow
{
    std::string name; ///< what finds the card or note again
    std::string deck; ///< its path
    LibraryRow row;
};

/// Under a line of headings; each column as wide as it needs to be, but for texts, which share what is
/// left of the terminal's width.
void printLibrary(Terminal &out, const std::vector<NamedRow> &rows,
                  const std::vector<LibraryColumn> &columns);

/// An object for each row: "id", and the columns with values as numbers, dates or null.
[[nodiscard]] Json libraryJson(const std::vector<NamedRow> &rows,
                               const std::vector<LibraryColumn> &columns);

} // namespace engram::cli
