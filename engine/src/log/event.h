// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The log's vocabulary: everything that can happen to a collection, besides reviews.
/// Format and rules: engine/docs/file-format.md.

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <engram/clock.h>
#include <engram/deck.h>
#include <engram/deck_options.h>
#include <engram/id.h>
#include <engram/note.h>
#include <engram/result.h>
#include <engram/review.h>
#include <engram/score.h>
#include <engram/session_options.h>
#include <engram/settings.h>
#include <engram/study_day.h>

#include "model/card_history.h"

namespace engram::log
{

struct DeckSaved
{
    Deck deck;
    friend bool operator==(const DeckSaved &, const DeckSaved &) = default;
};

struct DeckRemoved
{
    DeckId deck;
    friend bool operator==(const DeckRemoved &, const DeckRemoved &) = default;
};

/// The order of a deck's notes, facts after their question. Notes not named come last, by id.
struct DeckOrdered
{
    DeckId deck;
    std::vector<NoteId> notes;
    friend bool operator==(const DeckOrdered &, const DeckOrdered &) = default;
};

/// The whole note, as it now is. A note of a type of one's own is a kind of event by itself, and is read
/// with a type of which only the id is known.
struct NoteSaved
{
    Note note;
    friend bool operator==(const NoteSaved &, const NoteSaved &) = default;
};

/// The whole note type, as it now is.
struct NoteTypeSaved
{
    NoteType type;
    friend bool operator==(const NoteTypeSaved &, const NoteTypeSaved &) = default;
};

/// The type is not offered any more; notes that have it keep it.
struct NoteTypeRemoved
{
    NoteTypeId type;
    friend bool operator==(const NoteTypeRemoved &, const NoteTypeRemoved &) = default;
};

/// The note leaves its deck for the list of orphans; its text and its cards' reviews stay.
struct NoteRemoved
{
    NoteId note;
    friend bool operator==(const NoteRemoved &, const NoteRemoved &) = default;
};

struct SettingsSaved
{
    Settings settings;
    friend bool operator==(const SettingsSaved &, const SettingsSaved &) = default;
};

/// The whole of a card's marks, as they now are.
struct CardMarked
{
    CardId card;
    bool suspended = false;
    /// The first study day on which it is asked again.
    std::optional<StudyDay> buriedUntil = {};
    int flag = 0; ///< 0 for none, else 1 … MaximumFlag
    friend bool operator==(const CardMarked &, const CardMarked &) = default;
};

/// Days in events are within this many of 1970: wider than any moment of the log, and far from where
/// the difference of two days overflows.
inline constexpr Days FarthestDay = 4'000'000;

/// When the card's next review is; without `due` the card is new again, its history kept. Takes its
/// place in time between the card's reviews.
struct CardRescheduled
{
    CardId card;
    std::optional<DueSet> due = {};
    friend bool operator==(const CardRescheduled &, const CardRescheduled &) = default;
};

/// The interval that a review planned was moved by so many days, because of what the days asked for
/// then. Of the review that the device recorded right before it, if that is one of this card.
struct IntervalMoved
{
    CardId card;
    Days days = 0;
    friend bool operator==(const IntervalMoved &, const IntervalMoved &) = default;
};

/// The whole preset, as it now is. Options are kept by their names, so that those of a later version
/// are passed on whole; see optionFields().
struct PresetSaved
{
    PresetId preset;
    std::string name;
    std::map<std::string, std::int32_t> options;
    friend bool operator==(const PresetSaved &, const PresetSaved &) = default;
};

struct PresetRemoved
{
    PresetId preset;
    friend bool operator==(const PresetRemoved &, const PresetRemoved &) = default;
};

/// The deck is studied by this preset; without one, as the deck above it.
struct DeckOptionsChosen
{
    DeckId deck;
    std::optional<PresetId> preset = {};
    friend bool operator==(const DeckOptionsChosen &, const DeckOptionsChosen &) = default;
};

/// The whole of a deck's limits for one day. They replace those of any other day.
struct DayLimited
{
    DeckId deck;
    StudyDay day;
    DayLimits limits;
    friend bool operator==(const DayLimited &, const DayLimited &) = default;
};

/// What a flag is called from now on; "" for no name.
struct FlagNamed
{
    int flag = 1; ///< 1 … MaximumFlag
    std::string name;
    friend bool operator==(const FlagNamed &, const FlagNamed &) = default;
};

/// What became of a candidate that a rule found in a note.
struct DecidedFact
{
    enum class As : int {
        Accepted = 0, ///< as it was found
        Edited = 1,   ///< in other words
        Rejected = 2,
    };

    std::string fact; ///< FactCandidate::id, 1 … LongestFactId bytes
    As as = As::Rejected;
    std::optional<NoteId> made = {}; ///< the note that it became; nothing where it was rejected
    friend bool operator==(const DecidedFact &, const DecidedFact &) = default;
};

/// Many times what any id of a candidate has.
inline constexpr std::size_t LongestFactId = 200;

/// A person decided about candidates of a note: they are not proposed again.
struct FactsDecided
{
    NoteId note;
    std::vector<DecidedFact> facts;
    friend bool operator==(const FactsDecided &, const FactsDecided &) = default;
};

/// Which file of the collection's media a note means by a name.
struct NamedMedia
{
    std::string name; ///< isMediaName()
    std::string file; ///< isMediaFile()
    std::int64_t bytes = 0;
    friend bool operator==(const NamedMedia &, const NamedMedia &) = default;
};

/// Names that a note has from now on, besides those that it has already; of one name the newest file.
struct MediaNamed
{
    NoteId note;
    std::vector<NamedMedia> media; ///< at most MostMediaOfNote
    friend bool operator==(const MediaNamed &, const MediaNamed &) = default;
};

/// Makes everything recorded under `batch` void. Naming the batch of an Undone takes that back: redo.
struct Undone
{
    EventId batch;
    friend bool operator==(const Undone &, const Undone &) = default;
};

/// A session began that can be gone on with later. The options are whole: what it asks, and in which
/// order, follows from them and from the cards.
struct SessionStarted
{
    SessionOptions options;
    std::vector<CardId> found; ///< of a session over a search: its cards, in the order found
    friend bool operator==(const SessionStarted &, const SessionStarted &) = default;
};

/// The session that was started in this batch is over.
struct SessionEnded
{
    EventId session;
    std::optional<Score> score = {}; ///< nothing where it was given up
    friend bool operator==(const SessionEnded &, const SessionEnded &) = default;
};

/// An event of a kind that this version does not know: kept, passed on, without effect.
struct Unknown
{
    int kind = 0;
    std::string payload;
    std::int64_t subject = 0; ///< which it is follows from the payload, for who knows the kind
    friend bool operator==(const Unknown &, const Unknown &) = default;
};

using Event =
    std::variant<DeckSaved, DeckRemoved, DeckOrdered, NoteSaved, NoteRemoved, SettingsSaved, Undone,
                 CardMarked, CardRescheduled, SessionStarted, SessionEnded, PresetSaved,
                 PresetRemoved, DeckOptionsChosen, DayLimited, IntervalMoved, FlagNamed,
                 FactsDecided, MediaNamed, NoteTypeSaved, NoteTypeRemoved, Unknown>;

/// On disk by value: never change or reuse one.
enum class EventKind : int {
    DeckSaved = 1,
    DeckRemoved = 2,
    DeckOrdered = 3,
    NoteSaved = 4,
    NoteRemoved = 5,
    SettingsSaved = 6,
    Undone = 7,
    CardMarked = 8,
    CardRescheduled = 9,
    SessionStarted = 10,
    SessionEnded = 11,
    PresetSaved = 12,
    PresetRemoved = 13,
    DeckOptionsChosen = 14,
    DayLimited = 15,
    IntervalMoved = 16,
    FlagNamed = 17,
    FactsDecided = 18,
    MediaNamed = 19,
    NoteTypeSaved = 20,
    NoteTypeRemoved = 21,
    FieldNoteSaved = 22, ///< a NoteSaved whose content is a FieldNote
};

/// An event as it lies in the `event` table.
struct EncodedEvent
{
    int kind = 0;
    std::int64_t subject = 0; ///< the deck, note, card, preset or flag it concerns; else 0
    std::string payload;      ///< JSON text
};

/// A preset as it is recorded, and as it is read: options that are missing have their defaults, those
/// out of range the nearest value in it. `later` are options of a later version, to be passed on.
[[nodiscard]] PresetSaved recordOf(const Preset &preset,
                                   std::map<std::string, std::int32_t> later = {});
/// Those that presetOf() does not read, since this version does not know their names.
[[nodiscard]] std::map<std::string, std::int32_t> optionsOfLaterVersions(const PresetSaved &saved);
[[nodiscard]] Preset presetOf(const PresetSaved &saved);

/// As which of two kinds it is recorded.
[[nodiscard]] EventKind kindOf(const NoteSaved &saved);

[[nodiscard]] EncodedEvent encode(const Event &event);
/// decode(encode(e)) == e. Unknown kinds give Unknown, of which the subject is kept; a damaged payload
/// of a known kind is Corrupt, and one with more in it than any of its kind may have.
[[nodiscard]] Result<Event> decode(int kind, std::string_view payload, std::int64_t subject = 0);

/// The note of a payload of either kind of NoteSaved. Damage is Corrupt.
[[nodiscard]] Result<Note> decodeNote(std::string_view payload);

/// The `choice` column of a review: JSON text. decodeChoice(encodeChoice(c)) == c; damage is Corrupt.
[[nodiscard]] std::string encodeChoice(const ChoiceRecord &choice);
[[nodiscard]] Result<ChoiceRecord> decodeChoice(std::string_view text);

using Checksum = std::array<std::byte, 16>;

/// What a checksum covers, of either table.
struct RowHeader
{
    EventId id;
    std::int64_t batch = 0; ///< seq of the first row recorded in the same use case
    Instant at;
    std::chrono::minutes utcOffset{0};
};

/// BLAKE2b-128 over the previous row's checksum of the same device and this row's content.
[[nodiscard]] Checksum checksumOf(const Checksum &previous, const RowHeader &header,
                                  const EncodedEvent &event);
[[nodiscard]] Checksum checksumOf(const Checksum &previous, const RowHeader &header,
                                  const Review &review);

/// A row of the log, as read back or as another device recorded it.
struct LogRow
{
    RowHeader header;
    std::variant<Event, Review> content;
    Checksum checksum{};
};

/// What one use case records: one transaction, one undo step.
struct Batch
{
    Instant at;
    std::chrono::minutes utcOffset{0};
    std::vector<std::variant<Event, Review>> rows;
};

} // namespace engram::log
