// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <engram/media.h>

namespace engram::test
{

/// The media of a collection that has none, and takes none.
class NoMedia final : public Media
{
public:
    [[nodiscard]] const std::filesystem::path &folder() const override { return m_folder; }
    [[nodiscard]] Result<AddedMedia> add(std::string_view) override { return none(); }
    [[nodiscard]] Result<AddedMedia> addFile(const std::filesystem::path &) override
    {
        return none();
    }
    [[nodiscard]] Result<MediaFiles> of(NoteId) override { return MediaFiles(); }
    [[nodiscard]] Result<MediaFiles> in(std::string_view, std::optional<NoteId>,
                                        std::optional<DeckId>) override
    {
        return MediaFiles();
    }
    [[nodiscard]] Result<std::string> read(std::string_view) const override { return none(); }
    [[nodiscard]] Result<MediaReport> report(bool) override { return MediaReport(); }
    [[nodiscard]] Result<std::vector<std::string>> removeUnused() override { return none(); }
    [[nodiscard]] Result<std::vector<std::string>> restoreRemoved() override { return none(); }
    [[nodiscard]] Result<ExportedMedia> exportTo(DeckId, const std::filesystem::path &) override
    {
        return none();
    }
    [[nodiscard]] Result<ExportedMedia> exportOf(std::span<const NoteId>,
                                                 const std::filesystem::path &) override
    {
        return none();
    }

private:
    static tl::unexpected<Error> none() { return fail(Errc::NotFound, "there are no media"); }

    std::filesystem::path m_folder;
};

} // namespace engram::test
