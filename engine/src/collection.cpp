// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>

#include <algorithm>
#include <functional>
#include <utility>

#include <engram/random.h>

#include "engine_rules.h"
#include "exchange/deck_export.h"
#include "exchange/deck_import.h"
#include "exchange/note_history.h"
#include "exchange/note_text.h"
#include "media/collection_media.h"
#include "media/media_report.h"
#include "search/card_search.h"
#include "search/fact_notes.h"
#include "search/library_list.h"
#include "search/library_rows.h"
#include "search/lint_list.h"
#include "search/replacement_list.h"
#include "search/session_cards.h"
#include "statistics/answer_ahead.h"
#include "statistics/basic_statistics.h"
#include "statistics/day_summary.h"
#include "store/restore.h"
#include "store/store.h"
#include "study/bin.h"
#include "study/card_actions.h"
#include "study/card_info.h"
#include "study/day_plan.h"
#include "study/deck_actions.h"
#include "study/deck_merge.h"
#include "study/deck_presets.h"
#include "study/fact_queue.h"
#include "study/flag_names.h"
#include "study/grade_now.h"
#include "study/mastery.h"
#include "study/minute_plan.h"
#include "study/note_actions.h"
#include "study/note_types.h"
#include "study/spread.h"
#include "study/study_context.h"
#include "study/study_session.h"
#include "study/tags.h"
#include "study/typical_time.h"
#include "study/undo.h"

namespace engram
{

namespace
{

class FileCollection final : public Collection
{
public:
    FileCollection(const Clock &clock, std::unique_ptr<EngineRules> rules,
                   std::unique_ptr<store::Store> store, const OpenOptions &options)
        : m_rules(std::move(rules)),
          m_store(std::move(store)), m_context{*m_store, clock, *m_rules},
          m_media(m_context, options.path, options.readOnly), m_types(m_context)
    {
    }

    [[nodiscard]] bool isOnFullDisk() const override { return m_store->isOnFullDisk(); }
    [[nodiscard]] StudyDay today() const override { return m_context.today(); }
    [[nodiscard]] Result<std::vector<DeckSummary>> decks() override
    {
        return study::deckSummaries(m_context);
    }
    [[nodiscard]] Result<bool> hasDeck(DeckId deck) override { return m_store->hasDeck(deck); }
    [[nodiscard]] Result<DeckCounts> counts(std::optional<DeckId> deck) override
    {
        return study::countsOf(m_context, deck);
    }
    [[nodiscard]] Result<std::chrono::milliseconds> typicalAnswerTime() override
    {
        return study::typicalTime(m_context);
    }
    [[nodiscard]] Result<Note> note(NoteId id) override { return m_store->note(id); }
    [[nodiscard]] Result<Card> card(CardId id) override { return m_store->card(id); }
    Result<std::vector<Note>> notesOf(DeckId deck) override { return m_store->notes(deck); }
    Result<std::vector<Card>> cardsOf(NoteId note) override { return m_store->cards(note); }
    [[nodiscard]] Result<std::vector<Review>> reviewsOf(CardId card) override
    {
        return m_store->reviews(card);
    }
    Result<CardInfo> cardInfo(CardId card) override { return study::cardInfo(m_context, card); }
    Result<QuestionInsight> mastery(NoteId question) override
    {
        return study::mastery(m_context, question);
    }
    [[nodiscard]] Result<std::vector<QuestionMastery>> questionsOf(std::optional<DeckId> deck,
                                                                   std::optional<NoteId> after,
                                                                   std::size_t most) override
    {
        return study::questionsOf(m_context, deck, after, most);
    }
    [[nodiscard]] Result<std::vector<CardId>> findCards(const Search &search, std::size_t first,
                                                        std::size_t most,
                                                        LibraryOrder order) override
    {
        return search::findCards(m_context, search, order, first, most);
    }
    [[nodiscard]] Result<std::vector<RowId>> findRows(const Search &search, const LibraryView &view,
                                                      std::size_t first, std::size_t most) override
    {
        return search::findRows(m_context, search, view, first, most);
    }
    [[nodiscard]] Result<std::unique_ptr<LibraryList>> listRows(const Search &search,
                                                                const LibraryView &view) override
    {
        return search::listRows(m_context, search, view);
    }
    [[nodiscard]] Result<std::vector<LibraryRow>> libraryRows(std::span<const RowId> rows,
                                                              LibraryMode mode) override
    {
        return search::libraryRows(m_context, rows, mode);
    }
    [[nodiscard]] Result<std::int64_t> countRows(const Search &search, LibraryMode mode) override
    {
        return search::countRows(m_context, search, mode);
    }
    [[nodiscard]] Result<std::int64_t> countCards(const Search &search) override
    {
        return search::countCards(m_context, search);
    }
    [[nodiscard]] Result<std::optional<StudyDay>> answerAhead() override
    {
        return statistics::answerAhead(m_context);
    }
    Result<DaySummary> daySummary() override { return statistics::daySummary(m_context); }
    [[nodiscard]] Result<BasicStatistics> statistics(std::optional<DeckId> deck) override
    {
        return statistics::basicStatistics(m_context, deck);
    }
    [[nodiscard]] Settings settings() const override { return m_store->settings(); }

    [[nodiscard]] Result<ChangeSet> saveSettings(const Settings &settings) override
    {
        return study::saveSettings(m_context, settings);
    }
    [[nodiscard]] const FlagNames &flagNames() const override { return m_store->flagNames(); }
    [[nodiscard]] NoteTypes &noteTypes() override { return m_types; }
    [[nodiscard]] Result<ChangeSet> nameFlag(int flag, const std::string &name) override
    {
        return study::nameFlag(m_context, flag, name);
    }

    [[nodiscard]] std::vector<Preset> presets() const override
    {
        return m_store->options().presets();
    }
    [[nodiscard]] Result<OptionsOfDeck> optionsOf(DeckId deck) override
    {
        return study::optionsOf(m_context, deck);
    }
    [[nodiscard]] PresetId newPresetId() override { return m_store->newPresetId(); }
    [[nodiscard]] Result<ChangeSet> changeOptions(const OptionsChange &change) override
    {
        return study::changeOptions(m_context, change);
    }
    [[nodiscard]] Result<ChangeSet> savePreset(const Preset &preset,
                                               std::optional<DeckId> chosenBy) override
    {
        return study::savePreset(m_context, preset, chosenBy);
    }
    [[nodiscard]] Result<ChangeSet> removePreset(PresetId preset) override
    {
        return study::removePreset(m_context, preset);
    }
    [[nodiscard]] Result<ChangeSet> choosePreset(DeckId deck,
                                                 std::optional<PresetId> preset) override
    {
        return study::changeOptions(m_context, {.deck = deck, .choice = std::optional(preset)});
    }
    [[nodiscard]] Result<ChangeSet> limitToday(DeckId deck, const DayLimits &limits) override
    {
        return study::changeOptions(m_context, {.deck = deck, .today = limits});
    }
    [[nodiscard]] Result<std::vector<CardId>> familyOf(CardId card) override
    {
        return study::familyOf(m_context, card);
    }
    [[nodiscard]] Result<ChangeSet> setSuspended(const std::vector<CardId> &cards,
                                                 bool suspended) override
    {
        return study::setSuspended(m_context, cards, suspended);
    }
    [[nodiscard]] Result<ChangeSet> unsuspend(std::optional<DeckId> deck) override
    {
        return study::unsuspend(m_context, deck);
    }
    [[nodiscard]] Result<ChangeSet> bury(const std::vector<CardId> &cards) override
    {
        return study::bury(m_context, cards);
    }
    [[nodiscard]] Result<ChangeSet> unbury(std::optional<DeckId> deck) override
    {
        return study::unbury(m_context, deck);
    }
    [[nodiscard]] Result<ChangeSet> setFlag(const std::vector<CardId> &cards, int flag) override
    {
        return study::setFlag(m_context, cards, flag);
    }
    [[nodiscard]] Result<ChangeSet> setDue(const std::vector<CardId> &cards, StudyDay due,
                                           DueInterval interval, Days within) override
    {
        return study::setDue(m_context, cards, due, interval, within);
    }
    [[nodiscard]] Result<ChangeSet> reset(const std::vector<CardId> &cards) override
    {
        return study::reset(m_context, cards);
    }
    [[nodiscard]] Result<GradedNow> gradeNow(const std::vector<CardId> &cards, Grade grade) override
    {
        return study::gradeNow(m_context, cards, grade);
    }

    [[nodiscard]] Result<NewDeck> newDeck(std::string_view name,
                                          std::optional<DeckId> parent) override
    {
        return study::newDeck(m_context, name, parent);
    }
    [[nodiscard]] Result<ChangeSet> renameDeck(DeckId deck, std::string_view name) override
    {
        return study::renameDeck(m_context, deck, name);
    }
    [[nodiscard]] Result<ChangeSet> moveDeck(DeckId deck, std::optional<DeckId> parent) override
    {
        return study::moveDeck(m_context, deck, parent);
    }
    [[nodiscard]] Result<ChangeSet> removeDeck(DeckId deck) override
    {
        return study::removeDeck(m_context, deck);
    }
    [[nodiscard]] Result<ChangeSet> mergeDecks(DeckId from, DeckId into) override
    {
        return study::mergeDecks(m_context, from, into);
    }
    [[nodiscard]] Result<ChangeSet> restoreFromBin(const std::vector<NoteId> &notes,
                                                   const std::vector<DeckId> &decks) override
    {
        return study::restoreFromBin(m_context, notes, decks);
    }
    [[nodiscard]] Result<std::vector<RemovedDeck>> removedDecks() override
    {
        return study::removedDecks(m_context);
    }

    [[nodiscard]] Result<NoteText> noteText(NoteId note) override
    {
        return exchange::noteText(m_context, note);
    }
    [[nodiscard]] Result<NoteTextSaved> saveNoteText(NoteId note, std::string_view text) override
    {
        return exchange::saveNoteText(m_context, note, text);
    }
    [[nodiscard]] Result<NoteTextSaved> addNoteText(DeckId deck, std::string_view text) override
    {
        return exchange::addNoteText(m_context, deck, text);
    }
    [[nodiscard]] Result<NoteHistory> noteHistory(NoteId note, std::size_t first,
                                                  std::size_t most) override
    {
        return exchange::noteHistory(m_context, note, first, most);
    }
    [[nodiscard]] Result<std::string> noteVersionText(NoteId note, EventId version) override
    {
        return exchange::noteVersionText(m_context, note, version);
    }
    [[nodiscard]] Result<ChangeSet> restoreNoteVersion(NoteId note, EventId version) override
    {
        return exchange::restoreNoteVersion(m_context, note, version);
    }
    [[nodiscard]] Result<NoteId> copyNote(NoteId note) override
    {
        return exchange::copyNote(m_context, note);
    }
    [[nodiscard]] Result<std::vector<NoteId>> copyNotes(const std::vector<NoteId> &notes) override
    {
        return exchange::copyNotes(m_context, notes);
    }
    [[nodiscard]] Result<ChangeSet> moveNotes(const std::vector<NoteId> &notes,
                                              DeckId deck) override
    {
        return exchange::moveNotes(m_context, notes, deck);
    }
    [[nodiscard]] Result<ChangeSet> removeNotes(const std::vector<NoteId> &notes) override
    {
        return study::removeNotes(m_context, notes);
    }
    [[nodiscard]] Result<std::vector<Note>> removedNotes(std::size_t first,
                                                         std::size_t most) override
    {
        return m_context.store.removedNotes(first, most);
    }
    [[nodiscard]] Result<std::unique_ptr<ReplacementList>> listReplacements(
        const Search &search, const Replacement &replacement) override
    {
        return search::listReplacements(m_context, search, replacement);
    }
    [[nodiscard]] Result<std::unique_ptr<ReplacementList>> listReplacements(
        const std::vector<NoteId> &notes, const Replacement &replacement) override
    {
        return search::listReplacements(m_context, notes, replacement);
    }
    [[nodiscard]] Result<std::vector<DuplicateNotes>> duplicates(std::optional<std::int64_t> after,
                                                                 std::size_t most) override
    {
        return m_store->duplicates(after, most);
    }
    [[nodiscard]] Result<std::vector<TagSummary>> tags() override { return study::tags(m_context); }
    [[nodiscard]] Result<std::optional<TagsChanged>> renameTag(std::string_view tag,
                                                               std::string_view name,
                                                               const Progress &progress) override
    {
        return study::renameTag(m_context, tag, name, progress);
    }
    [[nodiscard]] Result<std::optional<TagsChanged>> removeTag(std::string_view tag,
                                                               const Progress &progress) override
    {
        return study::removeTag(m_context, tag, progress);
    }
    [[nodiscard]] Result<std::optional<TagsChanged>> addTagTo(const std::vector<NoteId> &notes,
                                                              std::string_view tag,
                                                              const Progress &progress) override
    {
        return study::setTag(m_context, notes, tag, true, progress);
    }
    [[nodiscard]] Result<std::optional<TagsChanged>> removeTagFrom(
        const std::vector<NoteId> &notes, std::string_view tag, const Progress &progress) override
    {
        return study::setTag(m_context, notes, tag, false, progress);
    }
    [[nodiscard]] Result<std::optional<Instant>> removedAt(NoteId note) override
    {
        return m_context.store.noteRemovedAt(note);
    }
    [[nodiscard]] Result<ChangeSet> setMarked(const std::vector<NoteId> &notes,
                                              bool marked) override
    {
        return study::setMarked(m_context, notes, marked);
    }

    [[nodiscard]] Result<FactQueue> factQueue(NoteId note) override
    {
        return study::factQueue(m_context, note);
    }
    [[nodiscard]] Result<ChangeSet> decideFacts(NoteId note,
                                                const std::vector<FactDecision> &decisions) override
    {
        return study::decideFacts(m_context, note, decisions);
    }
    [[nodiscard]] Result<NotesWithFacts> notesWithFacts(const Search &search, std::size_t first,
                                                        std::size_t most) override
    {
        return search::notesWithFacts(m_context, search, first, most);
    }
    [[nodiscard]] Result<std::unique_ptr<LintList>> listLints(const Search &search,
                                                              std::optional<DeckId> deck) override
    {
        return search::listLints(m_context, search, deck);
    }
    [[nodiscard]] Result<std::vector<NoteId>> notesWithFront(const NoteContent &content,
                                                             std::size_t most) override
    {
        return m_store->notesWithFront(content, most);
    }

    [[nodiscard]] Result<SpreadPlan> planSpread(const SpreadOptions &options) override
    {
        return study::planSpread(m_context, options);
    }
    [[nodiscard]] Result<ChangeSet> applySpread(const SpreadPlan &plan) override
    {
        return study::applySpread(m_context, plan);
    }

    [[nodiscard]] Result<std::unique_ptr<Session>> startSession(
        const SessionOptions &options) override
    {
        return search::startSession(m_context, options);
    }
    [[nodiscard]] Result<std::optional<ResumableSession>> resumableSession() override
    {
        return study::resumableSession(m_context);
    }
    [[nodiscard]] Result<std::unique_ptr<Session>> resumeSession() override
    {
        return study::resumeSession(m_context);
    }
    [[nodiscard]] Result<MinutePlan> planMinutes(std::chrono::minutes limit,
                                                 std::optional<DeckId> deck) override
    {
        return study::planMinutes(m_context, limit, deck);
    }

    [[nodiscard]] Result<ImportPlan> planImport(const ParsedDeck &parsed,
                                                const std::string &fallbackName) override
    {
        return exchange::planImport(m_context, m_media.files(), parsed, fallbackName);
    }
    [[nodiscard]] Result<ChangeSet> applyImport(const ImportPlan &plan) override
    {
        return exchange::applyImport(m_context, m_media.files(), plan);
    }
    [[nodiscard]] Media &media() override { return m_media; }
    [[nodiscard]] Result<DeckFile> exportDeck(DeckId deck) override
    {
        return exchange::exportDeck(m_context, deck);
    }

    [[nodiscard]] Result<std::optional<Step>> undo() override
    {
        return stepOf(study::undo(m_context));
    }
    [[nodiscard]] Result<std::optional<Step>> redo() override
    {
        return stepOf(study::redo(m_context));
    }
    [[nodiscard]] bool canUndo() override
    {
        return m_store->undoStep().value_or(std::nullopt).has_value();
    }
    [[nodiscard]] bool canRedo() override
    {
        return m_store->redoStep().value_or(std::nullopt).has_value();
    }

    [[nodiscard]] Result<CheckReport> check() override
    {
        CheckReport report;
        auto findings = m_store->check(report.logRows);
        if (!findings)
            return failFrom(findings);
        report.findings = *std::move(findings);
        if (auto added = media::addFindings(m_context, m_media.files(), report.findings); !added)
            return failFrom(added);
        return report;
    }
    [[nodiscard]] Result<void> rebuild() override { return m_store->rebuild(); }
    [[nodiscard]] Result<void> backup(const std::filesystem::path &target) override
    {
        return m_store->backup(target);
    }

private:
    static Result<std::optional<Step>> stepOf(Result<std::optional<study::TakenStep>> taken)
    {
        return std::move(taken).map([](std::optional<study::TakenStep> &&step) {
            return step ? std::optional(std::move(step->step)) : std::nullopt;
        });
    }

    std::unique_ptr<EngineRules> m_rules;
    std::unique_ptr<store::Store> m_store;
    study::StudyContext m_context;
    media::CollectionMedia m_media;
    study::StoredNoteTypes m_types;
};

} // namespace

Result<std::unique_ptr<Collection>> Collection::open(const OpenOptions &options, const Clock &clock)
{
    std::uint64_t seed = options.deviceSeed;
    if (seed == 0)
        seed = Random(static_cast<std::uint64_t>(clock.now().time_since_epoch().count()) ^
                      std::hash<std::string>{}(options.path.string()))
                   .next();
    auto rules = std::make_unique<EngineRules>();
    auto store = store::Store::open({.path = options.path,
                                     .create = options.create,
                                     .readOnly = options.readOnly,
                                     .deviceSeed = seed},
                                    *rules);
    if (!store)
        return failFrom(store);
    return std::make_unique<FileCollection>(clock, std::move(rules), *std::move(store), options);
}

Result<std::filesystem::path> Collection::restore(const std::filesystem::path &backup,
                                                  const std::filesystem::path &path,
                                                  const Clock &clock)
{
    const EngineRules rules;
    return store::restoreBackup(backup, path, clock.now(), rules);
}

} // namespace engram
