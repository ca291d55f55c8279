// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "json_output.h"

namespace engram::cli
{

void printJson(Terminal &out, const Json &value)
{
    out.data(value.dump(2, ' ', false, Json::error_handler_t::replace)).data("\n");
}

int tell(Program &program, const Json &data, std::string_view sentence)
{
    if (program.json)
        printJson(program.out, data);
    else
        program.out.line(sentence);
    return Success;
}

} // namespace engram::cli
