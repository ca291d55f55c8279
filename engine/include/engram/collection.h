// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Start here: a collection is one person's decks, cards and history, in one `.engram` file.
///
///     auto collection = Collection::open({.path = "/home/ada/ada.engram"}, clock);
///     auto plan = (*collection)->planImport(*readDeck("kings.md"), "kings");
///     (*collection)->applyImport(*plan);
///     auto session = (*collection)->startSession({});
///
/// Everything that happens is appended to a log, and all else is derived from it (see
/// engine/docs/architecture.md). One use case is one transaction: when a function here returns
/// success its effect is on disk, when it fails nothing of it is.
///
/// Threads: one at a time. Exactly one program may have a collection open for writing.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <engram/card.h>
#include <engram/card_info.h>
#include <engram/change_set.h>
#include <engram/clock.h>
#include <engram/deck.h>
#include <engram/deck_file.h>
#include <engram/deck_options.h>
#include <engram/duplicates.h>
#include <engram/fact_queue.h>
#include <engram/find_replace.h>
#include <engram/flag.h>
#include <engram/grade.h>
#include <engram/grade_now.h>
#include <engram/id.h>
#include <engram/import.h>
#include <engram/library.h>
#include <engram/mastery.h>
#include <engram/media.h>
#include <engram/note.h>
#include <engram/note_history.h>
#include <engram/note_lints.h>
#include <engram/note_text.h>
#include <engram/note_types.h>
#include <engram/progress.h>
#include <engram/result.h>
#include <engram/review.h>
#include <engram/search.h>
#include <engram/session.h>
#include <engram/settings.h>
#include <engram/spread.h>
#include <engram/statistics.h>
#include <engram/step.h>
#include <engram/tags.h>

namespace engram
{

/// Which collection to open, and how.
struct OpenOptions
{
    std::filesystem::path path;
    bool create = true;    ///< make the file (and its folder) when it is missing
    bool readOnly = false; ///< look, never write: works beside another program, in any folder
    /// Chance for the identity of a collection that is created now, or of a backup that is written
    /// to for the first time; the program draws it from the system. With 0 it comes from the clock
    /// and the path.
    std::uint64_t deviceSeed = 0;
};

/// The most days over which Collection::setDue() deals cards out.
inline constexpr Days MostDaysWithin = 36'500;

/// Findings of check(); empty means sound.
struct CheckReport
{
    std::vector<std::string> findings; ///< English, one line each
    std::int64_t logRows = 0;          ///< rows whose chained checksum was verified
};

/// An open collection. Its lock goes when it is destroyed.
class Collection
{
public:
    /// Opens or creates a collection. One that needs a newer Engram is left untouched; on a full disk one
    /// opens for reading alone, and all that writes is OutOfSpace. Errors: NotFound, Busy, TooNew,
    /// NotACollection, Corrupt, ReadOnly, OutOfSpace, Io. Cost: constant, unless projections are rebuilt.
    [[nodiscard]] static Result<std::unique_ptr<Collection>> open(const OpenOptions &options,
                                                                  const Clock &clock);

    virtual ~Collection() = default;

    /// Whether the disk was full when it was opened: all that writes is OutOfSpace until it is opened
    /// again. To be said at once, not after the first answer.
    [[nodiscard]] virtual bool isOnFullDisk() const = 0;

    // Looking

    /// Today, by the clock, its offset and the rollover.
    [[nodiscard]] virtual StudyDay today() const = 0;
    /// The deck tree, depth first, with today's counts. Cost: see DeckCounts.
    [[nodiscard]] virtual Result<std::vector<DeckSummary>> decks() = 0;
    /// Whether there is such a deck; one in the bin is none. Cost: constant.
    [[nodiscard]] virtual Result<bool> hasDeck(DeckId deck) = 0;
    /// Today's counts of one deck with those below it, or of the whole collection.
    [[nodiscard]] virtual Result<DeckCounts> counts(std::optional<DeckId> deck = {}) = 0;
    /// What an answer takes, for "about 9 minutes": the mean of the last 101 answers that took any
    /// time, each counted as at least 2 s and at most 60 s, and of ten supposed ones of 12 s, which
    /// stand for the history that a new collection has not yet.
    [[nodiscard]] virtual Result<std::chrono::milliseconds> typicalAnswerTime() = 0;
    [[nodiscard]] virtual Result<Note> note(NoteId id) = 0;
    [[nodiscard]] virtual Result<Card> card(CardId id) = 0;
    /// All notes of a deck (not of those below it) in deck order, facts after their question.
    [[nodiscard]] virtual Result<std::vector<Note>> notesOf(DeckId deck) = 0;
    [[nodiscard]] virtual Result<std::vector<Card>> cardsOf(NoteId note) = 0;
    /// The cards of a question and of its facts, when `card` is one of them; otherwise its note's.
    [[nodiscard]] virtual Result<std::vector<CardId>> familyOf(CardId card) = 0;
    /// A card's reviews, oldest first, undone ones left out.
    [[nodiscard]] virtual Result<std::vector<Review>> reviewsOf(CardId card) = 0;
    /// A card with its history, explained. Cost: that of its reviews. Errors: NotFound.
    [[nodiscard]] virtual Result<CardInfo> cardInfo(CardId card) = 0;
    /// How well a question is known today, fact by fact. Cost: its own cards. Errors: NotFound, also
    /// for a note that is no question or a draft.
    [[nodiscard]] virtual Result<QuestionInsight> mastery(NoteId question) = 0;
    /// The questions of a deck with those below it (or of all decks) that are asked, in deck order.
    /// A page of them: `most` of those after the question `after`. Cost: that of their cards and
    /// titles. Errors: NotFound, also for an `after` that is not there.
    [[nodiscard]] virtual Result<std::vector<QuestionMastery>> questionsOf(
        std::optional<DeckId> deck = {}, std::optional<NoteId> after = {},
        std::size_t most = std::numeric_limits<std::size_t>::max()) = 0;
    /// A page of the cards that a query finds, in the order of LibraryMode::Cards. Cost: that of
    /// findRows().
    [[nodiscard]] virtual Result<std::vector<CardId>> findCards(const Search &search,
                                                                std::size_t first = 0,
                                                                std::size_t most = 100,
                                                                LibraryOrder order = {}) = 0;
    /// A page of the library. Cost: the words of a query are looked up in an index, and what that
    /// leaves is read. Where it leaves much: by title, answer, deck, tags and times, notes are looked at
    /// in that order until the page is full; by the other columns every card is, once.
    [[nodiscard]] virtual Result<std::vector<RowId>> findRows(const Search &search,
                                                              const LibraryView &view,
                                                              std::size_t first,
                                                              std::size_t most) = 0;
    /// All rows of the library, in steps. Cost: constant; then that of its steps.
    [[nodiscard]] virtual Result<std::unique_ptr<LibraryList>> listRows(
        const Search &search, const LibraryView &view) = 0;
    /// What stands in some rows, in their order; rows that are no longer there are left out. Cost: that
    /// of reading their notes and cards.
    [[nodiscard]] virtual Result<std::vector<LibraryRow>> libraryRows(std::span<const RowId> rows,
                                                                      LibraryMode mode) = 0;
    /// How many rows a search has. Cost: that of countCards().
    [[nodiscard]] virtual Result<std::int64_t> countRows(const Search &search,
                                                         LibraryMode mode) = 0;
    /// How many it finds. Cost: reads all that the index leaves, or every card.
    [[nodiscard]] virtual Result<std::int64_t> countCards(const Search &search) = 0;
    /// A page of the notes that ask the same, in no order that says anything: of those behind `after`,
    /// the `front` of the last one of the page before. Cost: a walk along an index, and their notes.
    [[nodiscard]] virtual Result<std::vector<DuplicateNotes>> duplicates(
        std::optional<std::int64_t> after = {}, std::size_t most = 100) = 0;
    /// All tags of notes that are there, depth first, each level by its names. Cost: one walk along an
    /// index of all tags of notes.
    [[nodiscard]] virtual Result<std::vector<TagSummary>> tags() = 0;
    /// Today in figures. Cost: today's answers, and one look-up for each day of the streak.
    [[nodiscard]] virtual Result<DaySummary> daySummary() = 0;
    /// The study day of the newest answer, where it was given more than a day after now: then the clock
    /// is wrong, or was. Nothing otherwise. Cost: one look-up.
    [[nodiscard]] virtual Result<std::optional<StudyDay>> answerAhead() = 0;
    /// Cost: reads every review once.
    [[nodiscard]] virtual Result<BasicStatistics> statistics(std::optional<DeckId> deck = {}) = 0;
    /// Limits and spacing are those of the default preset.
    [[nodiscard]] virtual Settings settings() const = 0;
    /// Holds until something is recorded.
    [[nodiscard]] virtual const FlagNames &flagNames() const = 0;
    /// Note types of one's own; lives as long as the collection.
    [[nodiscard]] virtual NoteTypes &noteTypes() = 0;

    // Doing

    [[nodiscard]] virtual Result<ChangeSet> saveSettings(const Settings &settings) = 0;
    /// One step of undo; records nothing where it is called so already. "" takes the name away.
    /// InvalidInput outside 1 … MaximumFlag, or when the name is longer than LongestFlagName, has
    /// spaces around it or cannot be shown.
    [[nodiscard]] virtual Result<ChangeSet> nameFlag(int flag, const std::string &name) = 0;

    // Options: each change is one step of undo, and records nothing where all is so already. Errors
    // besides those named: those of writing. Nothing was changed then.

    /// The default preset first, then by name.
    [[nodiscard]] virtual std::vector<Preset> presets() const = 0;
    /// NotFound when there is no such deck.
    [[nodiscard]] virtual Result<OptionsOfDeck> optionsOf(DeckId deck) = 0;
    /// An identity for a preset about to be saved for the first time.
    [[nodiscard]] virtual PresetId newPresetId() = 0;
    /// What savePreset(), choosePreset() and limitToday() do, together in one step; with their errors.
    [[nodiscard]] virtual Result<ChangeSet> changeOptions(const OptionsChange &change) = 0;
    /// Saves a preset, new or not; and makes it the choice of a deck, if one is named. Errors:
    /// InvalidInput when an option is outside its range, or the name cannot be seen or looks like that
    /// of another preset; NotFound when there is no such deck.
    [[nodiscard]] virtual Result<ChangeSet> savePreset(const Preset &preset,
                                                       std::optional<DeckId> chosenBy = {}) = 0;
    /// Decks that had chosen it are studied as the deck above them, at the top by the default.
    /// NotFound; InvalidInput for the default preset.
    [[nodiscard]] virtual Result<ChangeSet> removePreset(PresetId preset) = 0;
    /// The deck, with those below it that have not chosen, is studied by this preset; with nothing, as
    /// the deck above it, at the top by the default. A change of what makes schedules replays the
    /// cards concerned. NotFound.
    [[nodiscard]] virtual Result<ChangeSet> choosePreset(DeckId deck,
                                                         std::optional<PresetId> preset) = 0;
    /// Sets or, with nothing, takes away limits that hold for the deck until the study day ends.
    /// NotFound; InvalidInput outside 0 … MostCardsPerDay.
    [[nodiscard]] virtual Result<ChangeSet> limitToday(DeckId deck, const DayLimits &limits) = 0;

    // Card actions: each is one transaction and one step of undo over any number of cards (for a
    // whole note, those of cardsOf()). Each changes what it names and nothing else, so a buried card
    // that gets a due day stays buried. What is as it should be already is left alone: an action
    // without effect records nothing. Errors: NotFound when one of the cards does not exist,
    // InvalidInput; those of writing. Nothing was changed then.

    /// Suspended cards are never asked, until they are no longer suspended.
    [[nodiscard]] virtual Result<ChangeSet> setSuspended(const std::vector<CardId> &cards,
                                                         bool suspended) = 0;
    /// Brings back all that is suspended in a deck with those below it, or in the whole collection.
    /// NotFound when there is no such deck.
    [[nodiscard]] virtual Result<ChangeSet> unsuspend(std::optional<DeckId> deck = {}) = 0;
    /// Not to be asked before tomorrow, except in a quiz.
    [[nodiscard]] virtual Result<ChangeSet> bury(const std::vector<CardId> &cards) = 0;
    /// Brings back what is buried today in a deck with those below it, or in the whole collection.
    /// Suspended cards stay as they are. NotFound when there is no such deck.
    [[nodiscard]] virtual Result<ChangeSet> unbury(std::optional<DeckId> deck = {}) = 0;
    /// 0 takes the flag away; InvalidInput outside 0 … MaximumFlag.
    [[nodiscard]] virtual Result<ChangeSet> setFlag(const std::vector<CardId> &cards, int flag) = 0;
    /// Plans the next review for `due`, of new cards too; also in the past. Easiness and history stay,
    /// and the interval as `interval` says: see engine/docs/scheduling.md.
    /// With `within`, each card gets a day of its own from `due` to so many days later, by chance: the
    /// same as often as it is said on one study day. InvalidInput when `due` is thousands of years
    /// away, or `within` is below 0 or above MostDaysWithin.
    [[nodiscard]] virtual Result<ChangeSet> setDue(const std::vector<CardId> &cards, StudyDay due,
                                                   DueInterval interval = DueInterval::Keep,
                                                   Days within = 0) = 0;
    /// Answers cards without showing them, each once, in no time. To a card that is new, locked or not,
    /// or due, it is a scheduled review; in today's drill, a drill answer; to any other a review
    /// ahead of its day, but none on a day on which it was reviewed. Suspended cards and removed ones
    /// are left alone; buried ones stay buried. Counts as any answer in limits and statistics. Cost:
    /// that of the cards; where their options even days out, of a look at all decks for each.
    [[nodiscard]] virtual Result<GradedNow> gradeNow(const std::vector<CardId> &cards,
                                                     Grade grade) = 0;
    /// Makes cards new again: what they are answered from now on starts from scratch. Their reviews
    /// are kept and counted in statistics.
    [[nodiscard]] virtual Result<ChangeSet> reset(const std::vector<CardId> &cards) = 0;

    // Decks: each change is one step of undo, and records nothing where all is so already. The cards
    // of decks keep their history whatever happens to them. Errors besides those named: NotFound when
    // there is no such deck; InvalidInput when there is nothing to see of a name, it has over
    // LongestDeckName characters, is no one line, has PathArrow in it, or is that of another deck
    // at the same place, in any case, or over MostDeckLevels decks would stand one below the other;
    // those of writing. Nothing was changed then.

    /// An empty deck behind those below `parent`, or behind all root decks.
    [[nodiscard]] virtual Result<NewDeck> newDeck(std::string_view name,
                                                  std::optional<DeckId> parent = {}) = 0;
    /// The name stays when the deck's file is imported again, until that has a new one itself.
    [[nodiscard]] virtual Result<ChangeSet> renameDeck(DeckId deck, std::string_view name) = 0;
    /// Puts the deck, with those below it, behind those below `parent`, or behind all root decks. An
    /// import finds it there. InvalidInput, too, when it would be below itself.
    [[nodiscard]] virtual Result<ChangeSet> moveDeck(DeckId deck, std::optional<DeckId> parent) = 0;
    /// Moves the deck, with those below it, to the bin. What was chosen and answered is kept.
    [[nodiscard]] virtual Result<ChangeSet> removeDeck(DeckId deck) = 0;
    /// Puts all notes of a deck behind those of another and the emptied deck in the bin. Decks below it
    /// go below the other; into one of the same name there, if there is one. Its file takes its notes
    /// back when it is imported again; the other's leaves them alone until it has them. InvalidInput, too, when the
    /// other is the same or below it. Cost: that of the notes; from another file, that of its ids.
    [[nodiscard]] virtual Result<ChangeSet> mergeDecks(DeckId from, DeckId into) = 0;
    /// Takes out of the bin, in one step: a question with all of its facts that are there, a fact with
    /// its question; a deck as it was, with what was removed at once with it. A deck whose parent is
    /// not there is a root until that is. What is there is left alone. Errors besides: NotFound, also
    /// for a note; InvalidInput when a deck would stand beside another of its name.
    [[nodiscard]] virtual Result<ChangeSet> restoreFromBin(const std::vector<NoteId> &notes,
                                                           const std::vector<DeckId> &decks) = 0;
    /// The decks in the bin, the last removed first, each with what was removed at once with it. Cost:
    /// the number of decks in the bin, and of their notes.
    [[nodiscard]] virtual Result<std::vector<RemovedDeck>> removedDecks() = 0;

    // Notes: each change is one step of undo, and records nothing where all is so already. Errors
    // besides those named: NotFound when one of the notes does not exist; those of reading and writing.

    /// A note as text, with the facts of a question; of a fact, its question's.
    [[nodiscard]] virtual Result<NoteText> noteText(NoteId note) = 0;
    /// What the text says takes the place of the note and its facts, which noteText() gave. Cards keep
    /// their history as long as they keep their place in the note. Facts that are no longer there go to
    /// the bin. Cost: that of the notes; with a new fact or id, that of the deck's order or ids.
    [[nodiscard]] virtual Result<NoteTextSaved> saveNoteText(NoteId note,
                                                             std::string_view text) = 0;
    /// What the text says becomes a note of the deck, with its facts, behind those that are there. Errors
    /// besides: NotFound when there is no such deck. Cost: that of the notes; with an id in the text,
    /// that of the root deck's ids.
    [[nodiscard]] virtual Result<NoteTextSaved> addNoteText(DeckId deck, std::string_view text) = 0;
    /// The versions of a note with its facts, the newest first; `first` and `most` cut a page out.
    /// Errors: NotFound. Cost: what was recorded of them, in an index; of the page, its notes.
    [[nodiscard]] virtual Result<NoteHistory> noteHistory(NoteId note, std::size_t first = 0,
                                                          std::size_t most = 100) = 0;
    /// What noteText() gave when that was the newest version, with facts in today's order; "" of a note
    /// that was in the bin. Errors: NotFound, also for a version that is none, or was undone.
    [[nodiscard]] virtual Result<std::string> noteVersionText(NoteId note, EventId version) = 0;
    /// Saves a note with its facts as they were. It stays in its deck, cards keep their history, facts
    /// that it had not go to the bin, and those that it had come back. An id that another note has by
    /// now is not taken from that. Errors besides: NotFound as above; InvalidInput for a version
    /// without a text.
    [[nodiscard]] virtual Result<ChangeSet> restoreNoteVersion(NoteId note, EventId version) = 0;
    /// A copy of a note with new ids, and cards that are new: of a question with its facts, of a fact
    /// beside it. It comes behind what it copies, and is not marked; the answer is its id. Errors:
    /// NotFound, also for a note in the bin. Cost: that of the notes and of the deck's order.
    [[nodiscard]] virtual Result<NoteId> copyNote(NoteId note) = 0;
    /// The same of several, in one step, with the ids of the copies; a fact whose question is among them
    /// is copied once, with that.
    [[nodiscard]] virtual Result<std::vector<NoteId>> copyNotes(
        const std::vector<NoteId> &notes) = 0;
    /// Moves notes behind those of a deck, a question with its facts, a fact with its question. Cards
    /// keep their history; where the deck's options say so, their schedules follow from these. A note
    /// whose id is taken there gets a new one. An import of the deck file puts its notes back where
    /// the file has them; what is moved to another root deck, the file finds no more and makes anew,
    /// and the file of that deck leaves it alone until it has it.
    /// Errors besides: NotFound when there is no such deck, also for a note in the bin. Cost: that of
    /// the notes, of the deck's order, and of the ids of its root deck.
    [[nodiscard]] virtual Result<ChangeSet> moveNotes(const std::vector<NoteId> &notes,
                                                      DeckId deck) = 0;
    /// Moves notes to the bin, a question with its facts. Nothing of them is lost; what they had to
    /// ask is not asked any more.
    [[nodiscard]] virtual Result<ChangeSet> removeNotes(const std::vector<NoteId> &notes) = 0;
    /// The notes in the bin, the newest first: what was removed, and what an import no longer had, of
    /// decks that are there. `first` and `most` cut a page out.
    [[nodiscard]] virtual Result<std::vector<Note>> removedNotes(std::size_t first,
                                                                 std::size_t most) = 0;
    /// When a note went to the bin last, by whatever sent it there; nothing when it never did. Cost: one
    /// look-up.
    [[nodiscard]] virtual Result<std::optional<Instant>> removedAt(NoteId note) = 0;
    /// Marks notes or takes the mark away: see MarkedTag.
    [[nodiscard]] virtual Result<ChangeSet> setMarked(const std::vector<NoteId> &notes,
                                                      bool marked) = 0;

    // Facts from explanations: see fact_queue.h. A decision is one step of undo, over any number of
    // candidates of a note. Errors: NotFound when the note is not there or in the bin; those of reading
    // and writing.

    /// What is left to decide about in a note; of a fact, in its question. Cost: that of findFacts(),
    /// and of the note's facts.
    [[nodiscard]] virtual Result<FactQueue> factQueue(NoteId note) = 0;
    /// What is accepted becomes facts of the note, behind those that it has; an import of its deck's
    /// file keeps them. What is rejected is not proposed again; it can be accepted later. Errors besides:
    /// NotFound when the note has no such candidate; InvalidInput when an edited one has no card or is
    /// not read back from a deck file as it is, or two decisions are about one. Nothing was changed then. Cost: that of factQueue(); with what is
    /// accepted, that of the deck's order.
    [[nodiscard]] virtual Result<ChangeSet> decideFacts(
        NoteId note, const std::vector<FactDecision> &decisions) = 0;
    /// A page of the notes that a query finds with facts still proposed, from its note `first` on, in
    /// deck order. Cost: that of findRows(), and of factQueue() for each note looked at, at most
    /// MostNotesLookedAt.
    [[nodiscard]] virtual Result<NotesWithFacts> notesWithFacts(const Search &search,
                                                                std::size_t first = 0,
                                                                std::size_t most = 100) = 0;
    /// Of the notes that a search finds, of a deck with those below it where one is named, those of which
    /// something could be better. Cost: that of the decks; then that of its steps. NotFound: no such deck.
    [[nodiscard]] virtual Result<std::unique_ptr<LintList>> listLints(
        const Search &search, std::optional<DeckId> deck = {}) = 0;
    /// Notes that are there and whose heading and stem, front or text read the same as this content's
    /// but for case and white space, `most` of them. Cost: theirs, in an index.
    [[nodiscard]] virtual Result<std::vector<NoteId>> notesWithFront(const NoteContent &content,
                                                                     std::size_t most = 10) = 0;

    /// What find and replace would do to the notes that a search finds, or to some; changes nothing yet.
    /// Cost: that of the decks or of the notes named; then that of its steps. NotFound is told by a step.
    [[nodiscard]] virtual Result<std::unique_ptr<ReplacementList>> listReplacements(
        const Search &search, const Replacement &replacement) = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<ReplacementList>> listReplacements(
        const std::vector<NoteId> &notes, const Replacement &replacement) = 0;

    // Tags: notes in the bin keep theirs. Nothing comes back where `progress` gave it up; nothing was
    // changed then. Cost: that of the notes. InvalidInput for a new tag that is none: a tag is a word
    // without spaces, quotation marks and braces, of at most LongestTag characters, in parts that
    // are not empty.

    /// Calls a tag otherwise, wherever it is, and those below it with it: with "sea" as "lake",
    /// "sea::fish" becomes "lake::fish". What is called so already is the same tag from then on.
    /// NotFound when no note has it or one below it.
    [[nodiscard]] virtual Result<std::optional<TagsChanged>> renameTag(
        std::string_view tag, std::string_view name, const Progress &progress = {}) = 0;
    /// Takes a tag from all notes, and those below it. NotFound when no note has one of them.
    [[nodiscard]] virtual Result<std::optional<TagsChanged>> removeTag(
        std::string_view tag, const Progress &progress = {}) = 0;
    [[nodiscard]] virtual Result<std::optional<TagsChanged>> addTagTo(
        const std::vector<NoteId> &notes, std::string_view tag, const Progress &progress = {}) = 0;
    /// With those below it.
    [[nodiscard]] virtual Result<std::optional<TagsChanged>> removeTagFrom(
        const std::vector<NoteId> &notes, std::string_view tag, const Progress &progress = {}) = 0;

    /// What moving reviews to later days would do; changes nothing. Errors: NotFound when there is no
    /// such deck; InvalidInput when a review would come earlier, when the days are out of order, or
    /// out of the bounds of SpreadOptions.
    [[nodiscard]] virtual Result<SpreadPlan> planSpread(const SpreadOptions &options) = 0;
    /// Carries a plan out, as one undoable step. Errors: Conflict when the collection changed since
    /// the plan was made; those of writing.
    [[nodiscard]] virtual Result<ChangeSet> applySpread(const SpreadPlan &plan) = 0;

    /// Its cost is that of choosing the cards: the day's, or one scan of an index for the kind; cards
    /// themselves are read one by one. A quiz, exam or cram is noted in the log with its first answer,
    /// an exam within a time at once, and takes the place of one that was left. With a search the cost
    /// is that of findCards(). Errors: NotFound when there is no such deck; InvalidInput when the
    /// search cannot be understood, or the kind takes none; those of reading, and of writing for
    /// those three.
    [[nodiscard]] virtual Result<std::unique_ptr<Session>> startSession(
        const SessionOptions &options) = 0;
    /// The newest quiz, exam or cram of this file that is not over, also after a restart; an exam also
    /// when its time is over, for its report. Nothing when there is none, all of it was answered, no
    /// answer of it is left and no time runs, its deck is gone, or it was begun more than two weeks
    /// ago. Cost: that of choosing its cards, and of the answers given to them since; of all others a
    /// look at each.
    [[nodiscard]] virtual Result<std::optional<ResumableSession>> resumableSession() = 0;
    /// Goes on with it at the card where it was, those skipped being asked anew. Errors: NotFound
    /// when there is none; those of reading.
    [[nodiscard]] virtual Result<std::unique_ptr<Session>> resumeSession() = 0;
    /// What a session of SessionKind::Minutes would ask, and leave. Cost: one scan of an index over
    /// what is due, and a sort. Errors: NotFound when there is no such deck.
    [[nodiscard]] virtual Result<MinutePlan> planMinutes(std::chrono::minutes limit,
                                                         std::optional<DeckId> deck = {}) = 0;

    /// Compares a file with the collection; changes nothing. `fallbackName` names the deck when the
    /// file has no `deck:` (usually the file name without its ending).
    /// Matching, in this order: id, exact text, letters and digits, closest text of the same parent
    /// with at least 0.8 of its tokens shared. Errors: those of reading the collection.
    [[nodiscard]] virtual Result<ImportPlan> planImport(const ParsedDeck &parsed,
                                                        const std::string &fallbackName) = 0;
    /// Carries a plan out, as one undoable step. Errors: Conflict when the collection changed since
    /// the plan was made; those of writing.
    [[nodiscard]] virtual Result<ChangeSet> applyImport(const ImportPlan &plan) = 0;

    /// Its pictures and sounds; lives as long as the collection.
    [[nodiscard]] virtual Media &media() = 0;

    /// A root deck as a file; writeDeckFile() makes it text. Errors: NotFound.
    [[nodiscard]] virtual Result<DeckFile> exportDeck(DeckId deck) = 0;

    /// Undoes the last step, also one from before a restart, without a bound. Nothing when there is none.
    [[nodiscard]] virtual Result<std::optional<Step>> undo() = 0;
    [[nodiscard]] virtual Result<std::optional<Step>> redo() = 0;
    [[nodiscard]] virtual bool canUndo() = 0;
    [[nodiscard]] virtual bool canRedo() = 0;

    // Keeping

    /// Reads everything and verifies it: SQLite's own check, every row's chained checksum, and that
    /// the projections equal a rebuild; and the media that notes mention. Cost: reads these and the
    /// whole file, and makes all that is derived once more: in a transaction that is rolled back, which
    /// meanwhile takes as much disk again as what is derived; for a collection opened for looking, in a
    /// copy of the whole in memory.
    /// Errors: those of reading; OutOfSpace.
    [[nodiscard]] virtual Result<CheckReport> check() = 0;
    /// Drops all that is derived and makes it again from the log. Cost: reads the whole log.
    [[nodiscard]] virtual Result<void> rebuild() = 0;
    /// Writes a copy that was reopened and checked before it got its name. Whoever writes to it goes
    /// on as a device of its own, so that the two can be merged; undo does not reach back past it.
    /// Errors: Conflict when `target` exists; Busy, OutOfSpace (whose path is `target`), ReadOnly, Io.
    [[nodiscard]] virtual Result<void> backup(const std::filesystem::path &target) = 0;
    /// Puts a backup in the place of the collection at `path`, which no program may have open, not
    /// even for looking. What was there is kept beside it as "<name>.before-restore-<UTC time>", with
    /// every answer. Returns that path ("" if none). At every moment `path` holds the old one or the
    /// new one, whole. Undo does not reach back past it. Cost: reads and writes the whole backup.
    /// Errors: NotFound, NotACollection, Corrupt, TooNew, Conflict when `path` is the backup itself,
    /// Busy, ReadOnly, OutOfSpace, Io.
    [[nodiscard]] static Result<std::filesystem::path> restore(const std::filesystem::path &backup,
                                                               const std::filesystem::path &path,
                                                               const Clock &clock);
};

} // namespace engram
