// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The collection file: the log's two tables and what is derived from them. The only module that
/// knows SQLite. It knows nothing of schedulers or content: see log/projection_rules.h.
///
/// One connection writes, and does every checkpoint. Use from one thread at a time.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <engram/card.h>
#include <engram/change_set.h>
#include <engram/deck.h>
#include <engram/duplicates.h>
#include <engram/flag.h>
#include <engram/library.h>
#include <engram/note.h>
#include <engram/progress.h>
#include <engram/result.h>
#include <engram/review.h>
#include <engram/score.h>
#include <engram/search.h>
#include <engram/settings.h>

#include "log/event.h"
#include "log/projection_rules.h"
#include "model/option_book.h"
#include "model/row_order.h"
#include "model/search_condition.h"
#include "model/type_book.h"

namespace engram::store
{

struct StoreOptions
{
    std::filesystem::path path;
    bool create = true;
    bool readOnly = false;
    /// Seeds the device id of a new collection; the caller draws it from the system.
    std::uint64_t deviceSeed = 0;
};

/// A card on its way into a queue.
struct QueuedCard
{
    CardId card;
    DeckId deck;
    NoteId family; ///< the question that it belongs to (its parent, or its own note)
    CardKind kind;
    bool isFact = false;
    Days interval = 0; ///< 0 when new
    std::optional<StudyDay> due;
};

/// A moment, and the offset from UTC that was in force for the person then.
struct LocalInstant
{
    Instant at;
    std::chrono::minutes utcOffset{0};
};

/// One review that counts, with what queues and statistics ask of it.
struct LoggedAnswer
{
    EventId id;
    Review review;
    DeckId deck;
    NoteId family;
};

/// Answers by what they were given to. Whatever is left out does not matter.
struct WantedAnswers
{
    std::optional<std::vector<DeckId>> decks; ///< to cards that are in one of these
    std::optional<std::vector<CardId>> cards; ///< to one of these
    std::optional<CardKind> kind;             ///< to cards of this kind
    std::optional<ReviewMode> mode;
};

/// A card by its place in its deck.
struct PlacedCard
{
    CardId card{0};
    std::int64_t position = -1;
};

/// A card in review by what planning asks of it.
struct ReviewedCard
{
    CardId card;
    StudyDay lastReviewed{0};
    Days interval = 0;
    CardKind kind = CardKind::Basic;
};

/// A session that this device started.
struct RunningSession
{
    EventId batch; ///< in which it was started
    Instant at;
    SessionOptions options;
    std::vector<CardId> found; ///< see log::SessionStarted
};

/// How many cards of a deck (not of those below it) are in one state and asked from one day on. Kept
/// by the projections, so reading it costs the number of distinct days, not of cards.
struct CardTally
{
    enum class State : int {
        NewQuestion = 0,
        NewFact = 1, ///< unlocked
        LockedFact = 2,
        NewOther = 3,
        Young = 4, ///< interval below MatureFrom
        Mature = 5,
        Suspended = 6, ///< whatever it is besides
    };
    DeckId deck;
    State state;
    /// The due day, or a later one until which it is buried; nothing for new and suspended cards.
    std::optional<StudyDay> asked;
    std::int64_t count = 0;
};

/// A card of a question or of one of its facts, with what its retrievability depends on.
struct MasteryCard
{
    NoteId question;
    CardId card;
    bool isFact = false;
    Days interval = 0;                    ///< 0 when new
    std::optional<StudyDay> lastReviewed; ///< nothing when new
    bool forgotten = false;               ///< isForgotten() of its schedule
};

/// A note with what a row of the library shows of it.
struct LibraryNote
{
    Note note;
    std::vector<Card> cards;
    std::optional<std::int64_t> position; ///< in its deck's order; nothing when that leaves it out
    Instant added;
    Instant edited;
};

/// That a note was saved or removed, without what was saved.
struct NoteEvent
{
    EventId id;
    EventId batch;
    Instant at;
    std::chrono::minutes utcOffset{0};
    bool removed = false;
};

/// A file that notes of a deck mean by a name.
struct MediaCalled
{
    std::string file;
    std::int64_t bytes = 0;
    DeckId deck;
};

/// A deck that a person removed, as it was.
struct GoneDeck
{
    Deck deck;
    EventId batch; ///< in which it was removed
    Instant at;    ///< when
};

/// A step that undo or redo would take.
struct UndoStep
{
    EventId batch;    ///< what to name in log::Undone
    EventId original; ///< the batch that the person made (for redo: the one that comes back)
    bool isAnswer = false;
    bool isOfCards = false; ///< marks cards, or says when they are due
    bool isOfNotes = false; ///< changes notes, and no deck but its order
};

class Store
{
public:
    /// Errors: those of Collection::open().
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const StoreOptions &options,
                                                             const log::ProjectionRules &rules);
    virtual ~Store() = default;

    /// See Collection.
    [[nodiscard]] virtual bool isOnFullDisk() const = 0;

    // Writing: one immediate transaction each; on disk when they return success.

    /// Ids for a batch about to be committed. Not recorded anywhere until it is.
    [[nodiscard]] virtual DeckId newDeckId() = 0;
    [[nodiscard]] virtual NoteId newNoteId() = 0;
    [[nodiscard]] virtual PresetId newPresetId() = 0;
    [[nodiscard]] virtual NoteTypeId newNoteTypeId() = 0;
    [[nodiscard]] Result<ChangeSet> commit(const log::Batch &batch)
    {
        auto changes = commit(batch, {});
        if (!changes)
            return failFrom(changes);
        return **std::move(changes);
    }
    /// Nothing when it was given up.
    [[nodiscard]] virtual Result<std::optional<ChangeSet>> commit(const log::Batch &batch,
                                                                  const Progress &progress) = 0;
    /// Takes over rows that another device recorded. Rows already here change nothing; the order in
    /// which rows arrive does not matter. Errors: Corrupt when a row's checksum contradicts its
    /// predecessor or a row already here; nothing was taken over then.
    [[nodiscard]] virtual Result<ChangeSet> merge(std::span<const log::LogRow> rows) = 0;
    [[nodiscard]] virtual Result<void> rebuild() = 0;

    // The log

    [[nodiscard]] virtual DeviceId device() const = 0;
    /// The seq of the newest row of this device; 0 when there is none. Changes with every commit.
    [[nodiscard]] virtual std::int64_t lastSeq() const = 0;
    [[nodiscard]] virtual Result<std::vector<log::LogRow>> rows(std::int64_t afterSeq = 0) = 0;
    /// The rows of one batch.
    [[nodiscard]] virtual Result<std::vector<log::LogRow>> batch(EventId first) = 0;
    /// A single row, of any device. Nothing when there is none.
    [[nodiscard]] virtual Result<std::optional<log::LogRow>> row(EventId id) = 0;
    /// The newest one, or the newest one before a batch.
    [[nodiscard]] virtual Result<std::optional<UndoStep>> undoStep(
        std::optional<EventId> before = {}) = 0;
    [[nodiscard]] virtual Result<std::optional<UndoStep>> redoStep() = 0;

    // Projections

    [[nodiscard]] virtual const Settings &settings() const = 0;
    [[nodiscard]] virtual const OptionBook &options() const = 0;
    [[nodiscard]] virtual const FlagNames &flagNames() const = 0;
    [[nodiscard]] virtual const TypeBook &types() const = 0;
    /// Removed ones, too.
    [[nodiscard]] virtual Result<std::vector<NoteId>> notesOfType(NoteTypeId type) = 0;
    /// All decks, parents before children, siblings by position and name.
    [[nodiscard]] virtual Result<std::vector<Deck>> decks() = 0;
    [[nodiscard]] virtual Result<bool> hasDeck(DeckId id) = 0;
    /// Decks that are gone, the last removed first: with `byHand`, not those that an import removed.
    [[nodiscard]] virtual Result<std::vector<GoneDeck>> goneDecks(bool byHand) = 0;
    /// Below which deck a deck was when it was first saved; nothing for a root, or no deck.
    [[nodiscard]] virtual Result<std::optional<DeckId>> originOf(DeckId deck) = 0;
    /// The decks, there or gone, that have notes, there or gone. Cost: one step each.
    [[nodiscard]] virtual Result<std::vector<DeckId>> decksWithNotes() = 0;
    /// Notes of a deck, there or gone, that are no orphans.
    [[nodiscard]] virtual Result<std::int64_t> notesKept(DeckId deck) = 0;
    [[nodiscard]] virtual Result<Note> note(NoteId id) = 0;
    /// Notes of one deck in deck order; with `removed`, the orphans that once were in it instead.
    [[nodiscard]] virtual Result<std::vector<Note>> notes(DeckId deck, bool removed = false) = 0;
    /// The candidates of a note that were decided on, by their ids.
    [[nodiscard]] virtual Result<std::set<std::string>> factsDecided(NoteId note) = 0;
    /// Whether the candidate became a fact of any note.
    [[nodiscard]] virtual Result<bool> wasFactAccepted(const std::string &fact) = 0;
    /// Of each note whether an import ever saved it in one of these decks. Carrying a note along, as an
    /// import does with a fact that follows its question, is recorded as a removal right beside the save,
    /// and does not count. Cost: a look into the log for each.
    [[nodiscard]] virtual Result<std::vector<bool>> broughtInto(std::span<const NoteId> notes,
                                                                const std::set<DeckId> &decks) = 0;
    /// Whether a batch is an import's, by what it begins and ends with; see ADR 0024.
    [[nodiscard]] virtual Result<bool> isImport(EventId batch) = 0;
    /// What the note means by names of media.
    [[nodiscard]] virtual Result<std::vector<log::NamedMedia>> mediaOf(NoteId note) = 0;
    /// What notes mean by a name, there or gone, the newest first.
    [[nodiscard]] virtual Result<std::vector<MediaCalled>> mediaCalled(std::string_view name) = 0;
    /// Notes whose fronts read as this content's, see note_text.h; orphans and the like left out.
    [[nodiscard]] virtual Result<std::vector<NoteId>> notesWithFront(const NoteContent &content,
                                                                     std::size_t most) = 0;
    /// In deck order; with `removed`, the orphans that once were its facts instead.
    [[nodiscard]] virtual Result<std::vector<NoteId>> factsOf(NoteId question,
                                                              bool removed = false) = 0;
    /// The notes of a deck in its order.
    [[nodiscard]] virtual Result<std::vector<NoteId>> noteOrder(DeckId deck) = 0;
    /// Whether the note is among the orphans. NotFound.
    [[nodiscard]] virtual Result<bool> isRemoved(NoteId id) = 0;
    /// Orphans of all decks that are there, newest notes first.
    [[nodiscard]] virtual Result<std::vector<Note>> removedNotes(std::size_t first,
                                                                 std::size_t most) = 0;
    /// When the note was removed last, by an event that counts.
    [[nodiscard]] virtual Result<std::optional<Instant>> noteRemovedAt(NoteId id) = 0;
    /// What counts of what was said about a note, newest first. Cost: an entry in an index for each.
    [[nodiscard]] virtual Result<std::vector<NoteEvent>> noteEvents(NoteId id) = 0;
    [[nodiscard]] virtual Result<Card> card(CardId id) = 0;
    [[nodiscard]] virtual Result<std::vector<Card>> cards(NoteId note) = 0;
    [[nodiscard]] virtual Result<std::vector<Review>> reviews(CardId card) = 0;
    /// What the card's schedule is replayed from; choices are left out.
    [[nodiscard]] virtual Result<CardHistory> history(CardId card) = 0;
    [[nodiscard]] virtual Result<std::vector<CardTally>> tallies() = 0;
    /// How many scheduled cards of all decks are asked on each day from `first` to `last`, those
    /// included. Cost: decks, and days on which they ask something.
    [[nodiscard]] virtual Result<std::vector<std::int64_t>> askedBetween(StudyDay first,
                                                                         StudyDay last) = 0;
    /// Notes without cards that are questions, by deck: drafts.
    [[nodiscard]] virtual Result<std::vector<std::pair<DeckId, std::int64_t>>> drafts() = 0;
    [[nodiscard]] virtual Result<std::int64_t> noteCount(std::optional<DeckId> deck) = 0;

    /// Nothing when there is no such note.
    [[nodiscard]] virtual Result<std::optional<LibraryNote>> libraryNote(NoteId id) = 0;

    /// Each spelling of a tag, with the number of notes that are there and have it.
    [[nodiscard]] virtual Result<std::vector<std::pair<std::string, std::int64_t>>> tagCounts() = 0;
    /// Notes that are there and have the tag in this spelling.
    [[nodiscard]] virtual Result<std::vector<NoteId>> notesTagged(std::string_view tag) = 0;
    /// Notes that are there and have the same front, at most `most` fronts of them behind `after`.
    [[nodiscard]] virtual Result<std::vector<DuplicateNotes>> duplicates(
        std::optional<std::int64_t> after, std::size_t most) = 0;

    // Searches, by conditions that are bound. Of cards whose notes count, or of all when the
    // condition asks for orphans.

    /// All that the condition finds must be in `range`, which costs less where it is narrow:
    /// besides those found through the index of texts only its cards are looked at, and in its own
    /// order no more than it takes to fill the page.
    [[nodiscard]] virtual Result<std::vector<CardId>> findCards(const CardCondition &condition,
                                                                CardOrder order, std::size_t first,
                                                                std::size_t most,
                                                                const CardRange &range = {}) = 0;
    [[nodiscard]] virtual Result<std::int64_t> countCards(const CardCondition &condition) = 0;
    /// Must not outlive the store. Of the rows by a column of cards, the first `most` alone are put in
    /// order.
    [[nodiscard]] virtual Result<std::unique_ptr<LibraryList>> listRows(
        const CardCondition &condition, const RowOrder &order,
        std::size_t most = std::numeric_limits<std::size_t>::max()) = 0;

    /// Reviews that this device recorded after one of its rows, oldest first, void ones left out;
    /// of cards that are gone, none. Cost: all of them are passed, and the wanted ones read.
    [[nodiscard]] virtual Result<std::vector<std::pair<EventId, Review>>> answersAfter(
        std::int64_t seq, const WantedAnswers &wanted) = 0;
    /// The newest session that this device started, if it is not over.
    [[nodiscard]] virtual Result<std::optional<RunningSession>> runningSession() = 0;
    /// The one that was started in a batch. Nothing when none was.
    [[nodiscard]] virtual Result<std::optional<RunningSession>> startedSession(EventId batch) = 0;
    /// Of the newest session of this kind, deck and search that ended with a score, on any device;
    /// `except` names the batch of one to pass over.
    [[nodiscard]] virtual Result<std::optional<Score>> lastScore(const SessionOptions &options,
                                                                 std::optional<EventId> except) = 0;
    /// The choice cards of one deck, `most` of them after the note `after`, each followed by the
    /// cards of its facts wherever they are, in deck order. Suspended cards of facts do not come.
    /// Cost: theirs.
    [[nodiscard]] virtual Result<std::vector<MasteryCard>> masteryCards(DeckId deck,
                                                                        std::optional<NoteId> after,
                                                                        std::size_t most) = 0;

    // Queues. None of them has suspended cards; questionCards() and cardsInOrder() have buried ones.

    /// Cards of one deck due on or before `day`, the first `limit` in this order. Cards in the drill
    /// are left out.
    [[nodiscard]] virtual Result<std::vector<QueuedCard>> dueCards(
        DeckId deck, StudyDay day, int limit,
        ReviewOrder order = ReviewOrder::RelativeOverdueness) = 0;
    /// Visits the unlocked new cards of one deck in this order until `visit` returns false.
    [[nodiscard]] virtual Result<void> visitNewCards(
        DeckId deck, StudyDay day, const std::function<bool(const QueuedCard &)> &visit,
        NewOrder order = NewOrder::Deck) = 0;
    /// The choice cards of some decks, deck after deck, each in its order. Cost: their entries in
    /// an index.
    [[nodiscard]] virtual Result<std::vector<CardId>> questionCards(
        const std::vector<DeckId> &decks) = 0;
    /// Cards of one deck in deck order, those after `after`, at most `limit`: what is in review, and
    /// with `newToo` what is new and not locked.
    [[nodiscard]] virtual Result<std::vector<PlacedCard>> cardsInOrder(DeckId deck, bool newToo,
                                                                       PlacedCard after,
                                                                       int limit) = 0;
    /// Cards of some decks due after `day` and until `last`, not reviewed on `day`; those nearest
    /// to their day for their interval first, as ReviewOrder::RelativeOverdueness has them.
    [[nodiscard]] virtual Result<std::vector<QueuedCard>> cardsDueAhead(
        const std::vector<DeckId> &decks, StudyDay day, StudyDay last, int limit) = 0;
    /// Facts of one deck in review, not reviewed on `day`, the least remembered first.
    [[nodiscard]] virtual Result<std::vector<ReviewedCard>> weakFacts(DeckId deck, StudyDay day,
                                                                      int limit) = 0;
    /// Visits all that dueCards() would give of some decks without a limit, in any order. Cost:
    /// their entries in an index.
    [[nodiscard]] virtual Result<void> visitDueCards(
        const std::vector<DeckId> &decks, StudyDay day,
        const std::function<void(const ReviewedCard &)> &visit) = 0;
    /// Kinds of card and times of the newest reviews.
    [[nodiscard]] virtual Result<std::vector<std::pair<CardKind, std::chrono::milliseconds>>>
    recentTimesOfKinds(int limit) = 0;
    /// Cards to be asked again on `day`, the longest unasked first.
    [[nodiscard]] virtual Result<std::vector<QueuedCard>> drillCards(StudyDay day) = 0;
    /// Cards that are still buried on `day`, with their decks.
    [[nodiscard]] virtual Result<std::vector<std::pair<CardId, DeckId>>> buriedCards(
        StudyDay day) = 0;
    /// Those of them that were so already when this file's log had `seq` rows of its own device.
    [[nodiscard]] virtual Result<std::vector<CardId>> buriedBefore(std::int64_t seq,
                                                                   StudyDay day) = 0;
    /// Cards that are suspended, with their decks.
    [[nodiscard]] virtual Result<std::vector<std::pair<CardId, DeckId>>> suspendedCards() = 0;
    /// How many these are, by deck. Cost: their number, which a day keeps small.
    [[nodiscard]] virtual Result<std::vector<std::pair<DeckId, std::int64_t>>> buriedCounts(
        StudyDay day) = 0;
    /// Reviews from `from` on, oldest first, void ones left out.
    [[nodiscard]] virtual Result<std::vector<LoggedAnswer>> answersSince(Instant from) = 0;
    /// Visits every review that counts, oldest first, until `visit` returns false.
    [[nodiscard]] virtual Result<void> visitAnswers(
        const std::function<bool(const LoggedAnswer &)> &visit) = 0;
    /// When the newest review before `before` was, void ones left out.
    [[nodiscard]] virtual Result<std::optional<LocalInstant>> lastAnswerBefore(Instant before) = 0;
    /// Times of the newest reviews, newest first.
    [[nodiscard]] virtual Result<std::vector<std::chrono::milliseconds>> recentTimes(int limit) = 0;

    // Keeping

    /// SQLite's own check, foreign keys, every checksum of the log, and whether the projections equal
    /// a rebuild. `logRows` counts what was verified. Empty when sound.
    [[nodiscard]] virtual Result<std::vector<std::string>> check(std::int64_t &logRows) = 0;
    /// A digest of all projections: equal states give equal digests.
    [[nodiscard]] virtual Result<std::string> projectionDigest() = 0;
    /// Writes a copy to a file that must not exist, by way of a checked and synced neighbour.
    [[nodiscard]] virtual Result<void> backup(const std::filesystem::path &target) = 0;
};

} // namespace engram::store
