// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/flag_names.h"

#include <fmt/format.h>

#include "model/name.h"

namespace engram::study
{

Result<ChangeSet> nameFlag(const StudyContext &context, int flag, const std::string &name)
{
    if (flag < 1 || flag > MaximumFlag)
        return fail(Errc::InvalidInput,
                    fmt::format("flags with a name are 1 to {}, not {}", MaximumFlag, flag));
    if (!name.empty()) // which takes it away
        if (auto valid = checkName("a flag", name, LongestFlagName); !valid)
            return failFrom(valid);
    if (context.store.flagNames().at(static_cast<std::size_t>(flag) - 1) == name)
        return ChangeSet{};
    log::Batch batch = context.newBatch();
    batch.rows.emplace_back(log::Event(log::FlagNamed{flag, name}));
    return context.store.commit(batch);
}

} // namespace engram::study
