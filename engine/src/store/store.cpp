// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/store.h"

#include "store/card_finder.h"
#include "store/failure.h"
#include "store/keeper.h"
#include "store/note_origin.h"
#include "store/opening.h"
#include "store/projector.h"
#include "store/reader.h"
#include "store/schema.h"
#include "store/stored_list.h"

#include <algorithm>
#include <limits>

namespace engram::store
{

namespace
{

class SqliteStore final : public Store
{
public:
    SqliteStore(OpenedFile file, const log::ProjectionRules &rules)
        : m_rules(rules), m_projectionVersion(projectionVersionOf(rules.version())),
          m_file(derivable(std::move(file), m_projectionVersion)),
          m_log(*m_file.connection, deviceOf(*m_file.connection)),
          m_projector(*m_file.connection, m_log, rules),
          m_reader(*m_file.connection, m_projector.types()), m_keeper(*m_file.connection, m_log)
    {
        m_nextCount = m_log.lastCount() + 1;
        if (getMeta(connection(), ProjectionMeta) != m_projectionVersion)
            rebuildAll();
        m_projector.refresh();
    }

    ~SqliteStore() override { closeFile(m_file); }

    bool isOnFullDisk() const override { return m_file.refusal == Errc::OutOfSpace; }
    DeckId newDeckId() override { return DeckId(newId()); }
    NoteId newNoteId() override { return NoteId(newId()); }
    PresetId newPresetId() override { return PresetId(newId()); }
    NoteTypeId newNoteTypeId() override { return NoteTypeId(newId()); }

    Result<std::optional<ChangeSet>> commit(const log::Batch &batch,
                                            const Progress &progress) override
    {
        Watch watch(progress);
        auto changes = writing([&] { return m_projector.fold(m_log.append(batch, watch), watch); });
        if (watch.isGivenUp())
            return std::nullopt;
        if (!changes)
            return failFrom(changes);
        return *std::move(changes);
    }

    Result<ChangeSet> merge(std::span<const log::LogRow> rows) override
    {
        return writing([&] {
            Watch nobody{{}};
            ChangeSet changes = m_projector.fold(m_log.adopt(rows), nobody);
            m_log.refresh();
            m_nextCount = std::max(m_nextCount, m_log.lastCount() + 1);
            return changes;
        });
    }

    Result<void> rebuild() override
    {
        return guarded(path(), [this] {
            requireWritable(m_file);
            m_keeper.reindexLog(); // of the log, too, whatever is derived
            rebuildAll();
        });
    }

    DeviceId device() const override { return m_log.device(); }
    std::int64_t lastSeq() const override { return m_log.lastSeq(); }

    Result<std::vector<log::LogRow>> rows(std::int64_t afterSeq) override
    {
        return guarded(path(), [&] {
            return m_log.read(device(), afterSeq + 1, std::numeric_limits<std::int64_t>::max());
        });
    }

    Result<std::vector<log::LogRow>> batch(EventId first) override
    {
        return guarded(path(),
                       [&] { return m_log.read(first.device, first.seq, m_log.lastSeqOf(first)); });
    }

    Result<std::optional<log::LogRow>> row(EventId id) override
    {
        return guarded(path(), [&] { return m_log.row(id); });
    }

    Result<std::optional<UndoStep>> undoStep(std::optional<EventId> before) override
    {
        return guarded(path(), [&] { return m_projector.undoBook().undoStep(device(), before); });
    }

    Result<std::optional<UndoStep>> redoStep() override
    {
        return guarded(path(), [&] { return m_projector.undoBook().redoStep(device()); });
    }

    const Settings &settings() const override { return m_projector.settings(); }
    const OptionBook &options() const override { return m_projector.options(); }
    const FlagNames &flagNames() const override { return m_projector.flagNames(); }
    const TypeBook &types() const override { return m_projector.types(); }
    Result<std::vector<NoteId>> notesOfType(NoteTypeId type) override
    {
        return guarded(path(), [&] { return m_reader.notesOfType(type); });
    }

    Result<std::vector<Deck>> decks() override
    {
        return guarded(path(), [&] { return m_projector.decks().all(); });
    }
    Result<bool> hasDeck(DeckId id) override
    {
        return guarded(path(), [&] { return m_projector.decks().exists(id); });
    }
    Result<std::vector<GoneDeck>> goneDecks(bool byHand) override
    {
        return guarded(path(), [&] { return m_projector.decks().gone(byHand); });
    }
    Result<std::optional<DeckId>> originOf(DeckId deck) override
    {
        return guarded(path(), [&] { return m_projector.decks().originOf(deck); });
    }
    Result<std::vector<DeckId>> decksWithNotes() override
    {
        return guarded(path(), [&] { return m_projector.decks().withNotes(); });
    }
    Result<std::int64_t> notesKept(DeckId deck) override
    {
        return guarded(path(), [&] { return m_reader.notesKept(deck); });
    }
    Result<Note> note(NoteId id) override
    {
        return guarded(path(), [&] { return m_reader.note(id); });
    }
    Result<std::vector<Note>> notes(DeckId deck, bool removed) override
    {
        return guarded(path(), [&] { return m_reader.notes(deck, removed); });
    }
    Result<std::set<std::string>> factsDecided(NoteId note) override
    {
        return guarded(path(), [&] { return m_projector.facts().decided(note); });
    }
    Result<bool> wasFactAccepted(const std::string &fact) override
    {
        return guarded(path(), [&] { return m_projector.facts().wasAccepted(fact); });
    }
    Result<std::vector<bool>> broughtInto(std::span<const NoteId> notes,
                                          const std::set<DeckId> &decks) override
    {
        return guarded(path(), [&] { return store::broughtInto(connection(), notes, decks); });
    }
    Result<bool> isImport(EventId batch) override
    {
        return guarded(path(), [&] { return store::isImport(connection(), batch); });
    }
    Result<std::vector<log::NamedMedia>> mediaOf(NoteId note) override
    {
        return guarded(path(), [&] { return m_projector.media().of(note); });
    }
    Result<std::vector<MediaCalled>> mediaCalled(std::string_view name) override
    {
        return guarded(path(), [&] { return m_projector.media().called(name); });
    }
    Result<std::vector<NoteId>> notesWithFront(const NoteContent &content,
                                               std::size_t most) override
    {
        return guarded(path(), [&] { return m_reader.notesWithFront(content, most); });
    }
    Result<std::vector<NoteId>> factsOf(NoteId question, bool removed) override
    {
        return guarded(path(), [&] { return m_reader.factsOf(question, removed); });
    }
    Result<Card> card(CardId id) override
    {
        return guarded(path(), [&] { return m_reader.card(id); });
    }
    Result<std::vector<Card>> cards(NoteId note) override
    {
        return guarded(path(), [&] { return m_reader.cards(note); });
    }

    Result<std::vector<CardId>> questionCards(const std::vector<DeckId> &decks) override
    {
        return guarded(path(), [&] { return m_reader.questionCards(decks); });
    }

    Result<std::vector<Review>> reviews(CardId card) override
    {
        return guarded(path(), [&] { return m_reader.reviews(card); });
    }

    Result<CardHistory> history(CardId card) override
    {
        return guarded(path(), [&] { return m_reader.history(card); });
    }

    Result<std::optional<LibraryNote>> libraryNote(NoteId id) override
    {
        return guarded(path(), [&] { return m_reader.libraryNote(id); });
    }

    Result<std::vector<CardId>> findCards(const CardCondition &condition, CardOrder order,
                                          std::size_t first, std::size_t most,
                                          const CardRange &range) override
    {
        return guarded(path(), [&] {
            return CardFinder(connection()).find(condition, order, first, most, range);
        });
    }

    Result<std::int64_t> countCards(const CardCondition &condition) override
    {
        return guarded(path(), [&] { return CardFinder(connection()).count(condition); });
    }

    Result<std::unique_ptr<LibraryList>> listRows(const CardCondition &condition,
                                                  const RowOrder &order, std::size_t most) override
    {
        return guarded(path(), [&]() -> std::unique_ptr<LibraryList> {
            return std::make_unique<StoredList>(
                path(), RowList(connection(), condition, order, {.mostRows = most}));
        });
    }

    Result<std::vector<CardTally>> tallies() override
    {
        return guarded(path(), [&] { return m_reader.tallies(); });
    }

    Result<std::vector<std::int64_t>> askedBetween(StudyDay first, StudyDay last) override
    {
        return guarded(path(), [&] { return m_reader.askedBetween(first, last); });
    }

    Result<std::vector<std::pair<DeckId, std::int64_t>>> drafts() override
    {
        return guarded(path(), [&] { return m_reader.drafts(); });
    }

    Result<std::int64_t> noteCount(std::optional<DeckId> deck) override
    {
        return guarded(path(), [&] { return m_reader.noteCount(deck); });
    }

    Result<std::vector<NoteId>> noteOrder(DeckId deck) override
    {
        return guarded(path(), [&] { return m_reader.noteOrder(deck); });
    }
    Result<bool> isRemoved(NoteId id) override
    {
        return guarded(path(), [&] { return m_reader.isRemoved(id); });
    }
    Result<std::vector<Note>> removedNotes(std::size_t first, std::size_t most) override
    {
        return guarded(path(), [&] { return m_reader.removedNotes(first, most); });
    }

    Result<std::optional<Instant>> noteRemovedAt(NoteId id) override
    {
        return guarded(path(), [&] { return store::noteRemovedAt(connection(), id); });
    }
    Result<std::vector<NoteEvent>> noteEvents(NoteId id) override
    {
        return guarded(path(), [&] { return m_log.noteEvents(id); });
    }
    Result<std::vector<std::pair<std::string, std::int64_t>>> tagCounts() override
    {
        return guarded(path(), [&] { return m_reader.tagCounts(); });
    }

    Result<std::vector<NoteId>> notesTagged(std::string_view tag) override
    {
        return guarded(path(), [&] { return m_reader.notesTagged(tag); });
    }

    Result<std::vector<DuplicateNotes>> duplicates(std::optional<std::int64_t> after,
                                                   std::size_t most) override
    {
        return guarded(path(), [&] { return m_reader.duplicates(after, most); });
    }

    Result<std::vector<MasteryCard>> masteryCards(DeckId deck, std::optional<NoteId> after,
                                                  std::size_t most) override
    {
        return guarded(path(), [&] { return m_reader.masteryCards(deck, after, most); });
    }

    Result<std::vector<QueuedCard>> dueCards(DeckId deck, StudyDay day, int limit,
                                             ReviewOrder order) override
    {
        return guarded(path(), [&] { return m_reader.dueCards(deck, day, limit, order); });
    }

    Result<void> visitNewCards(DeckId deck, StudyDay day,
                               const std::function<bool(const QueuedCard &)> &visit,
                               NewOrder order) override
    {
        return guarded(path(), [&] { m_reader.visitNewCards(deck, day, visit, order); });
    }

    Result<std::vector<PlacedCard>> cardsInOrder(DeckId deck, bool newToo, PlacedCard after,
                                                 int limit) override
    {
        return guarded(path(), [&] { return m_reader.cardsInOrder(deck, newToo, after, limit); });
    }

    Result<std::vector<QueuedCard>> cardsDueAhead(const std::vector<DeckId> &decks, StudyDay day,
                                                  StudyDay last, int limit) override
    {
        return guarded(path(), [&] { return m_reader.cardsDueAhead(decks, day, last, limit); });
    }

    Result<std::vector<ReviewedCard>> weakFacts(DeckId deck, StudyDay day, int limit) override
    {
        return guarded(path(), [&] { return m_reader.weakFacts(deck, day, limit); });
    }

    Result<void> visitDueCards(const std::vector<DeckId> &decks, StudyDay day,
                               const std::function<void(const ReviewedCard &)> &visit) override
    {
        return guarded(path(), [&] { m_reader.visitDueCards(decks, day, visit); });
    }

    Result<std::vector<std::pair<CardKind, std::chrono::milliseconds>>> recentTimesOfKinds(
        int limit) override
    {
        return guarded(path(), [&] { return m_reader.recentTimesOfKinds(limit); });
    }

    Result<std::vector<std::pair<EventId, Review>>> answersAfter(
        std::int64_t seq, const WantedAnswers &wanted) override
    {
        return guarded(path(), [&] { return m_reader.answersAfter(device(), seq, wanted); });
    }

    Result<std::optional<RunningSession>> runningSession() override
    {
        return guarded(path(), [&] { return m_log.runningSession(); });
    }

    Result<std::optional<RunningSession>> startedSession(EventId batch) override
    {
        return guarded(path(), [&] { return m_log.startedSession(batch); });
    }

    Result<std::optional<Score>> lastScore(const SessionOptions &options,
                                           std::optional<EventId> except) override
    {
        return guarded(path(), [&] { return m_log.lastScore(options, except); });
    }

    Result<std::vector<QueuedCard>> drillCards(StudyDay day) override
    {
        return guarded(path(), [&] { return m_reader.drillCards(day); });
    }

    Result<std::vector<std::pair<CardId, DeckId>>> buriedCards(StudyDay day) override
    {
        return guarded(path(), [&] { return m_reader.buriedCards(day); });
    }

    Result<std::vector<CardId>> buriedBefore(std::int64_t seq, StudyDay day) override
    {
        return guarded(path(), [&] { return m_log.buriedBefore(seq, day); });
    }

    Result<std::vector<std::pair<CardId, DeckId>>> suspendedCards() override
    {
        return guarded(path(), [&] { return m_reader.suspendedCards(); });
    }

    Result<std::vector<std::pair<DeckId, std::int64_t>>> buriedCounts(StudyDay day) override
    {
        return guarded(path(), [&] { return m_reader.buriedCounts(day); });
    }

    Result<std::vector<LoggedAnswer>> answersSince(Instant from) override
    {
        return guarded(path(), [&] { return m_reader.answersSince(from); });
    }

    Result<void> visitAnswers(const std::function<bool(const LoggedAnswer &)> &visit) override
    {
        return guarded(path(), [&] {
            m_reader.visitAnswers(std::numeric_limits<std::int64_t>::min(), visit);
        });
    }

    Result<std::optional<LocalInstant>> lastAnswerBefore(Instant before) override
    {
        return guarded(path(), [&] { return m_reader.lastAnswerBefore(before); });
    }

    Result<std::vector<std::chrono::milliseconds>> recentTimes(int limit) override
    {
        return guarded(path(), [&] { return m_reader.recentTimes(limit); });
    }

    Result<std::vector<std::string>> check(std::int64_t &logRows) override
    {
        return guarded(path(), [&] {
            logRows = 0;
            std::vector<std::string> findings = m_keeper.checkLog(logRows);
            if (findings.empty())
                findings = isForLooking() ? m_keeper.checkCopy(m_rules)
                                          : m_keeper.checkProjections(m_projector);
            return findings;
        });
    }

    Result<std::string> projectionDigest() override
    {
        return guarded(path(), [&] { return m_keeper.projectionDigest(settings()); });
    }

    Result<void> backup(const std::filesystem::path &target) override
    {
        return guarded(path(), [&] { m_keeper.backup(target); });
    }

private:
    [[nodiscard]] Connection &connection() const { return *m_file.connection; }
    [[nodiscard]] std::string path() const { return connection().path().string(); }

    std::int64_t newId() { return firstIdOf(device()) + m_nextCount++; }

    [[nodiscard]] bool isForLooking() const { return m_file.refusal.has_value(); }

    /// One use case: all of `action` gets on disk, or nothing of it.
    template <class Action>
    Result<ChangeSet> writing(Action action)
    {
        Result<ChangeSet> result = guarded(path(), [&] {
            requireWritable(m_file);
            Transaction transaction(connection());
            ChangeSet changes = action();
            transaction.commit();
            return changes;
        });
        if (!result && !isForLooking()) {
            // What is kept in memory goes back to what is on disk.
            const Result<void> reread = guarded(path(), [this] {
                m_log.refresh();
                m_projector.refresh();
            });
            if (!reread)
                return tl::unexpected<Error>(reread.error());
        }
        return result;
    }

    void rebuildAll()
    {
        Transaction transaction(connection());
        m_projector.rebuild();
        setMeta(connection(), ProjectionMeta, m_projectionVersion);
        transaction.commit();
    }

    const log::ProjectionRules &m_rules;
    std::string m_projectionVersion;
    OpenedFile m_file;
    LogTable m_log;
    Projector m_projector;
    Reader m_reader;
    Keeper m_keeper;
    std::int64_t m_nextCount = 1;
};

} // namespace

Result<std::unique_ptr<Store>> Store::open(const StoreOptions &options,
                                           const log::ProjectionRules &rules)
{
    const auto opened = [&](auto open) {
        return guarded(options.path.string(), [&]() -> std::unique_ptr<Store> {
            return std::make_unique<SqliteStore>(open(options), rules);
        });
    };
    auto store = opened(openFile);
    if (store || store.error().code != Errc::OutOfSpace)
        return store;
    auto readable = opened(openFileOnFullDisk); // what is there can be read all the same
    return readable ? std::move(readable) : std::move(store);
}

} // namespace engram::store
