// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Find and replace in the texts of notes: seen first, note by note, then done in one step.
///
///     auto replacement = Replacement::make({.find = "colour", .with = "color"});
///     auto list = *collection.listReplacements(*Search::parse("deck:Art"), *replacement);
///     while (!*list->step()) { ... }                        // shows progress, may be given up
///     auto shown = list->preview(0, 20);                    // before and after, place by place
///     auto done = list->apply();                            // one step of undo
///
/// A question's facts are notes of their own: they are changed when they are found themselves. Notes in
/// the bin are left alone. Ids, schedules and history stay.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include <engram/change_set.h>
#include <engram/id.h>
#include <engram/problem.h>
#include <engram/progress.h>
#include <engram/result.h>

namespace engram
{

/// The parts of a note that have text, as a search names them.
enum class NotePart : std::uint8_t {
    Front, ///< what asks: heading and stem of a question, front, text of a cloze, an own type's first field
    Back,
    Option,
    Reason, ///< of an option
    Hint,
    Explanation,
    Tag,
    Field, ///< any other field of an own type
};

/// How many parts there are.
inline constexpr std::size_t NoteParts = 8;

/// What is sought, what takes its place, and where.
struct ReplaceOptions
{
    std::string find;
    /// Of an expression, \1 to \9 stand for what its groups matched, \0 for all of it; two backslashes
    /// stand for one.
    std::string with;
    bool isExpression = false; ///< RE2
    bool ignoreCase = false;
    std::vector<NotePart> parts = {NotePart::Front,  NotePart::Back, NotePart::Option,
                                   NotePart::Reason, NotePart::Hint, NotePart::Explanation,
                                   NotePart::Field};
};

/// What is wrong with them.
enum class ReplaceMistake : std::uint8_t {
    NothingSought,
    NoPart,
    NotText,        ///< not UTF-8, or with control characters besides tab and line feed
    TooLong,        ///< over Replacement::MaximumLength bytes
    BadExpression,  ///< `text` is what RE2 says of it
    HugeExpression, ///< too complex
    BadGroup,       ///< in what takes its place; `text` is what RE2 says of it
};

/// A mistake, and what it is about where that is not plain.
struct ReplaceError
{
    ReplaceMistake mistake = ReplaceMistake::NothingSought;
    std::string text;
};

struct CompiledReplacement;

/// Options that were understood. A value: cheap to copy, never changes.
class Replacement
{
public:
    static constexpr std::size_t MaximumLength = 1'000; ///< bytes of each of the two texts

    /// Cost: linear in the text.
    [[nodiscard]] static tl::expected<Replacement, ReplaceError> make(
        const ReplaceOptions &options);

    /// What was understood; its form is private to the engine.
    [[nodiscard]] const CompiledReplacement &compiled() const { return *m_compiled; }

private:
    explicit Replacement(std::shared_ptr<const CompiledReplacement> compiled)
        : m_compiled(std::move(compiled))
    {
    }

    std::shared_ptr<const CompiledReplacement> m_compiled;
};

/// A note that will be changed.
struct NoteReplacement
{
    NoteId note;
    std::uint32_t places = 0; ///< at which something is replaced
};

/// Why a note that has what is sought is left as it is.
enum class ReplaceRefusal : std::uint8_t {
    Invalid,       ///< it would not be a note any more: `problem` says why, as for a text saved
    TooManyPlaces, ///< of an expression, more than are looked for in so long a text
    TooLong,       ///< a part would have over a million bytes
};

/// A note that has what is sought and stays as it is.
struct RefusedReplacement
{
    NoteId note;
    ReplaceRefusal refusal = ReplaceRefusal::Invalid;
    ProblemCode problem = ProblemCode::EmptyNote; ///< of ReplaceRefusal::Invalid
};

/// A place in a text before and in the one after it, in bytes.
struct ReplacedPlace
{
    std::size_t before = 0;
    std::size_t sizeBefore = 0;
    std::size_t after = 0;
    std::size_t sizeAfter = 0;
};

/// One text of a note, as it is and as it would be.
struct PartReplacement
{
    NotePart part = NotePart::Front;
    std::string before;
    std::string after;
    std::vector<ReplacedPlace> places; ///< in their order
};

/// All that would change in a note.
struct ReplacementPreview
{
    NoteId note;
    std::vector<PartReplacement> parts;
};

/// The notes that a replacement changes, found in steps. It may be given up at any time, by dropping it.
/// It must not outlive its collection.
class ReplacementList
{
public:
    virtual ~ReplacementList() = default;

    /// Goes on by about `most` notes; whether all is done. Cost: some ten microseconds for each note
    /// that has what is sought, less for others. Errors: those of reading.
    [[nodiscard]] virtual Result<bool> step(std::size_t most = 200) = 0;
    /// How much is done, from 0 to 1.
    [[nodiscard]] virtual double progress() const = 0;
    /// In deck order, as far as it got; those that are named, in the order in which they are.
    [[nodiscard]] virtual const std::vector<NoteReplacement> &notes() const = 0;
    [[nodiscard]] virtual const std::vector<RefusedReplacement> &refused() const = 0;
    /// In all notes().
    [[nodiscard]] virtual std::int64_t places() const = 0;
    /// A page of notes(), of each what would change; those that are no longer so are left out. Errors:
    /// those of reading.
    [[nodiscard]] virtual Result<std::vector<ReplacementPreview>> preview(std::size_t first,
                                                                          std::size_t most) = 0;
    /// Changes all of them, as one step of undo; finds first what is not found yet. Nothing when it was
    /// given up. Cost: some ten microseconds a note. Errors: Conflict when the collection changed since
    /// the list was begun; those of reading and writing.
    [[nodiscard]] virtual Result<std::optional<ChangeSet>> apply(const Progress &progress = {}) = 0;
};

} // namespace engram
