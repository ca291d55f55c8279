// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <engram/media.h>

#include "media/media_folder.h"
#include "study/study_context.h"

namespace engram::media
{

/// The media of the collection of a context, which outlives them.
class CollectionMedia final : public Media
{
public:
    CollectionMedia(const study::StudyContext &context, const std::filesystem::path &collection,
                    bool readOnly);

    [[nodiscard]] const MediaFolder &files() const { return m_folder; }

    [[nodiscard]] const std::filesystem::path &folder() const override { return m_folder.path(); }
    [[nodiscard]] Result<AddedMedia> add(std::string_view bytes) override;
    [[nodiscard]] Result<AddedMedia> addFile(const std::filesystem::path &path) override;
    [[nodiscard]] Result<MediaFiles> of(NoteId note) override;
    [[nodiscard]] Result<MediaFiles> in(std::string_view markdown, std::optional<NoteId> note,
                                        std::optional<DeckId> deck) override;
    [[nodiscard]] Result<std::string> read(std::string_view file) const override;
    [[nodiscard]] Result<MediaReport> report(bool verified) override;
    [[nodiscard]] Result<std::vector<std::string>> removeUnused() override;
    [[nodiscard]] Result<std::vector<std::string>> restoreRemoved() override;
    [[nodiscard]] Result<ExportedMedia> exportTo(DeckId deck,
                                                 const std::filesystem::path &folder) override;
    [[nodiscard]] Result<ExportedMedia> exportOf(std::span<const NoteId> notes,
                                                 const std::filesystem::path &folder) override;

private:
    const study::StudyContext &m_context;
    MediaFolder m_folder;
};

} // namespace engram::media
