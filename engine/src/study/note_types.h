// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <engram/note_types.h>

#include "study/study_context.h"

namespace engram::study
{

/// The one real implementation of NoteTypes.
class StoredNoteTypes final : public NoteTypes
{
public:
    explicit StoredNoteTypes(const StudyContext &context) : m_context(context) {}

    [[nodiscard]] std::vector<NoteType> all() const override;
    [[nodiscard]] std::optional<NoteType> find(std::string_view name) const override;
    [[nodiscard]] Result<std::int64_t> noteCount(NoteTypeId type) override;
    [[nodiscard]] Result<SavedNoteType> save(const NoteType &type) override;
    [[nodiscard]] Result<ChangeSet> remove(NoteTypeId type) override;
    [[nodiscard]] Result<ChangeSet> changeType(const std::vector<NoteId> &notes,
                                               const NoteTypeChange &change) override;

private:
    [[nodiscard]] Result<void> checkChange(const NoteType &before, const NoteType &after) const;
    [[nodiscard]] Result<void> checkChangeable(const Note &note) const;

    StudyContext m_context;
};

} // namespace engram::study
