// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/flag_names.h"

#include <fmt/format.h>

#include "base/text.h"

namespace engram::study
{

namespace
{

Result<void> checkFlagName(std::string_view name)
{
    if (trimmed(name) != name)
        return fail(Errc::InvalidInput, "a flag's name has no spaces around it");
    if (codePointCount(name) > LongestFlagName)
        return fail(Errc::InvalidInput,
                    fmt::format("a flag's name has at most {} characters", LongestFlagName));
    if (!isShowableLine(name))
        return fail(Errc::InvalidInput, "a flag's name is one line of text");
    return {};
}

} // namespace

Result<ChangeSet> nameFlag(const StudyContext &context, int flag, const std::string &name)
{
    if (flag < 1 || flag > MaximumFlag)
        return fail(Errc::InvalidInput,
                    fmt::format("flags with a name are 1 to {}, not {}", MaximumFlag, flag));
    if (auto valid = checkFlagName(name); !valid)
        return failFrom(valid);
    if (context.store.flagNames().at(static_cast<std::size_t>(flag) - 1) == name)
        return ChangeSet{};
    log::Batch batch = context.newBatch();
    batch.rows.emplace_back(log::Event(log::FlagNamed{flag, name}));
    return context.store.commit(batch);
}

} // namespace engram::study
