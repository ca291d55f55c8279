// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <engram/collection.h>
#include <gmock/gmock.h>

#include "support/no_media.h"

namespace engram::test
{

/// A collection that does what a test says, and counts what it is asked.
class MockCollection : public Collection
{
public:
    MOCK_METHOD(StudyDay, today, (), (const, override));
    MOCK_METHOD(bool, isOnFullDisk, (), (const, override));
    MOCK_METHOD(Result<std::vector<DeckSummary>>, decks, (), (override));
    MOCK_METHOD(Result<bool>, hasDeck, (DeckId), (override));
    MOCK_METHOD(Result<DeckCounts>, counts, (std::optional<DeckId>), (override));
    MOCK_METHOD(Result<std::chrono::milliseconds>, typicalAnswerTime, (), (override));
    MOCK_METHOD(Result<Note>, note, (NoteId), (override));
    MOCK_METHOD(Result<Card>, card, (CardId), (override));
    MOCK_METHOD(Result<std::vector<Note>>, notesOf, (DeckId), (override));
    MOCK_METHOD(Result<std::vector<Card>>, cardsOf, (NoteId), (override));
    MOCK_METHOD(Result<std::vector<CardId>>, familyOf, (CardId), (override));
    MOCK_METHOD(Result<std::vector<Review>>, reviewsOf, (CardId), (override));
    MOCK_METHOD(Result<CardInfo>, cardInfo, (CardId), (override));
    MOCK_METHOD(Result<QuestionInsight>, mastery, (NoteId), (override));
    MOCK_METHOD(Result<std::vector<QuestionMastery>>, questionsOf,
                (std::optional<DeckId>, std::optional<NoteId>, std::size_t), (override));
    MOCK_METHOD(Result<std::vector<CardId>>, findCards,
                (const Search &, std::size_t, std::size_t, LibraryOrder), (override));
    MOCK_METHOD(Result<std::vector<RowId>>, findRows,
                (const Search &, const LibraryView &, std::size_t, std::size_t), (override));
    MOCK_METHOD(Result<std::unique_ptr<LibraryList>>, listRows,
                (const Search &, const LibraryView &), (override));
    MOCK_METHOD(Result<std::vector<LibraryRow>>, libraryRows, (std::span<const RowId>, LibraryMode),
                (override));
    MOCK_METHOD(Result<std::int64_t>, countRows, (const Search &, LibraryMode), (override));
    MOCK_METHOD(Result<std::int64_t>, countCards, (const Search &), (override));
    MOCK_METHOD(Result<GradedNow>, gradeNow, (const std::vector<CardId> &, Grade), (override));
    MOCK_METHOD(Result<NewDeck>, newDeck, (std::string_view, std::optional<DeckId>), (override));
    MOCK_METHOD(Result<ChangeSet>, renameDeck, (DeckId, std::string_view), (override));
    MOCK_METHOD(Result<ChangeSet>, moveDeck, (DeckId, std::optional<DeckId>), (override));
    MOCK_METHOD(Result<ChangeSet>, removeDeck, (DeckId), (override));
    MOCK_METHOD(Result<ChangeSet>, restoreFromBin,
                (const std::vector<NoteId> &, const std::vector<DeckId> &), (override));
    MOCK_METHOD(Result<std::vector<RemovedDeck>>, removedDecks, (), (override));
    MOCK_METHOD(Result<NoteText>, noteText, (NoteId), (override));
    MOCK_METHOD(Result<NoteTextSaved>, saveNoteText, (NoteId, std::string_view), (override));
    MOCK_METHOD(Result<NoteTextSaved>, addNoteText, (DeckId, std::string_view), (override));
    MOCK_METHOD(Result<NoteHistory>, noteHistory, (NoteId, std::size_t, std::size_t), (override));
    MOCK_METHOD(Result<std::string>, noteVersionText, (NoteId, EventId), (override));
    MOCK_METHOD(Result<ChangeSet>, restoreNoteVersion, (NoteId, EventId), (override));
    MOCK_METHOD(Result<std::unique_ptr<LintList>>, listLints,
                (const Search &, std::optional<DeckId>), (override));
    MOCK_METHOD(Result<NoteId>, copyNote, (NoteId), (override));
    MOCK_METHOD(Result<std::vector<NoteId>>, copyNotes, (const std::vector<NoteId> &), (override));
    MOCK_METHOD(Result<ChangeSet>, moveNotes, (const std::vector<NoteId> &, DeckId), (override));
    MOCK_METHOD(Result<ChangeSet>, removeNotes, (const std::vector<NoteId> &), (override));
    MOCK_METHOD(Result<std::vector<Note>>, removedNotes, (std::size_t, std::size_t), (override));
    MOCK_METHOD(Result<std::optional<Instant>>, removedAt, (NoteId), (override));
    MOCK_METHOD(Result<ChangeSet>, setMarked, (const std::vector<NoteId> &, bool), (override));
    MOCK_METHOD(Result<std::optional<StudyDay>>, answerAhead, (), (override));
    MOCK_METHOD(Result<DaySummary>, daySummary, (), (override));
    MOCK_METHOD(Result<BasicStatistics>, statistics, (std::optional<DeckId>), (override));
    MOCK_METHOD(Settings, settings, (), (const, override));
    MOCK_METHOD(Result<ChangeSet>, saveSettings, (const Settings &), (override));
    MOCK_METHOD(Result<ChangeSet>, setSuspended, (const std::vector<CardId> &, bool), (override));
    MOCK_METHOD(Result<ChangeSet>, unsuspend, (std::optional<DeckId>), (override));
    MOCK_METHOD(Result<ChangeSet>, bury, (const std::vector<CardId> &), (override));
    MOCK_METHOD(Result<ChangeSet>, unbury, (std::optional<DeckId>), (override));
    MOCK_METHOD(Result<ChangeSet>, setFlag, (const std::vector<CardId> &, int), (override));
    MOCK_METHOD(Result<ChangeSet>, setDue,
                (const std::vector<CardId> &, StudyDay, DueInterval, Days), (override));
    MOCK_METHOD(Result<ChangeSet>, reset, (const std::vector<CardId> &), (override));
    MOCK_METHOD(Result<SpreadPlan>, planSpread, (const SpreadOptions &), (override));
    MOCK_METHOD(Result<ChangeSet>, applySpread, (const SpreadPlan &), (override));
    MOCK_METHOD(std::vector<Preset>, presets, (), (const, override));
    MOCK_METHOD(Result<OptionsOfDeck>, optionsOf, (DeckId), (override));
    MOCK_METHOD(PresetId, newPresetId, (), (override));
    MOCK_METHOD(Result<ChangeSet>, changeOptions, (const OptionsChange &), (override));
    MOCK_METHOD(Result<ChangeSet>, savePreset, (const Preset &, std::optional<DeckId>), (override));
    MOCK_METHOD(Result<ChangeSet>, removePreset, (PresetId), (override));
    MOCK_METHOD(Result<ChangeSet>, choosePreset, (DeckId, std::optional<PresetId>), (override));
    MOCK_METHOD(const FlagNames &, flagNames, (), (const, override));
    MOCK_METHOD(NoteTypes &, noteTypes, (), (override));
    MOCK_METHOD(Result<ChangeSet>, nameFlag, (int, const std::string &), (override));
    MOCK_METHOD(Result<ChangeSet>, limitToday, (DeckId, const DayLimits &), (override));
    MOCK_METHOD(Result<std::unique_ptr<Session>>, startSession, (const SessionOptions &),
                (override));
    MOCK_METHOD(Result<std::optional<ResumableSession>>, resumableSession, (), (override));
    MOCK_METHOD(Result<std::unique_ptr<Session>>, resumeSession, (), (override));
    MOCK_METHOD(Result<MinutePlan>, planMinutes, (std::chrono::minutes, std::optional<DeckId>),
                (override));
    MOCK_METHOD(Result<ImportPlan>, planImport, (const ParsedDeck &, const std::string &),
                (override));
    MOCK_METHOD(Result<ChangeSet>, applyImport, (const ImportPlan &), (override));
    MOCK_METHOD(Result<DeckFile>, exportDeck, (DeckId), (override));
    MOCK_METHOD(Result<std::optional<Step>>, undo, (), (override));
    MOCK_METHOD(Result<std::optional<Step>>, redo, (), (override));
    MOCK_METHOD(bool, canUndo, (), (override));
    MOCK_METHOD(bool, canRedo, (), (override));
    MOCK_METHOD(Result<CheckReport>, check, (), (override));
    MOCK_METHOD(Result<void>, rebuild, (), (override));
    MOCK_METHOD(Result<ChangeSet>, mergeDecks, (DeckId, DeckId), (override));
    MOCK_METHOD(Result<std::vector<DuplicateNotes>>, duplicates,
                (std::optional<std::int64_t>, std::size_t), (override));
    MOCK_METHOD(Result<std::vector<TagSummary>>, tags, (), (override));
    MOCK_METHOD(Result<std::optional<TagsChanged>>, renameTag,
                (std::string_view, std::string_view, const Progress &), (override));
    MOCK_METHOD(Result<std::optional<TagsChanged>>, removeTag, (std::string_view, const Progress &),
                (override));
    MOCK_METHOD(Result<std::optional<TagsChanged>>, addTagTo,
                (const std::vector<NoteId> &, std::string_view, const Progress &), (override));
    MOCK_METHOD(Result<std::optional<TagsChanged>>, removeTagFrom,
                (const std::vector<NoteId> &, std::string_view, const Progress &), (override));
    MOCK_METHOD(Result<std::unique_ptr<ReplacementList>>, listReplacements,
                (const Search &, const Replacement &), (override));
    MOCK_METHOD(Result<std::unique_ptr<ReplacementList>>, listReplacements,
                (const std::vector<NoteId> &, const Replacement &), (override));
    MOCK_METHOD(Result<FactQueue>, factQueue, (NoteId), (override));
    MOCK_METHOD(Result<ChangeSet>, decideFacts, (NoteId, const std::vector<FactDecision> &),
                (override));
    MOCK_METHOD(Result<NotesWithFacts>, notesWithFacts, (const Search &, std::size_t, std::size_t),
                (override));
    MOCK_METHOD(Result<std::vector<NoteId>>, notesWithFront, (const NoteContent &, std::size_t),
                (override));
    MOCK_METHOD(Result<void>, backup, (const std::filesystem::path &), (override));

    [[nodiscard]] Media &media() override { return m_media; }

private:
    NoMedia m_media;
};

} // namespace engram::test
