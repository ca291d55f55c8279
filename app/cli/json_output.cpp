// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "json_output.h"

namespace engram::cli
{

void printJson(Terminal &out, const Json &value)
{
    out.data(value.dump(2, ' ', false, Json::error_handler_t::replace)).data("\n");
}

} // namespace engram::cli
