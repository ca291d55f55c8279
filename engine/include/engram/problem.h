// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What is wrong with a file, and where. Parsers collect every problem, skip what is broken, keep
/// what they skipped, and go on.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace engram
{

/// Programs turn each code into a sentence that says what to do; so a new one is noticed.
enum class ProblemCode {
    // The file as a whole
    ReplacedCharacters, ///< bytes that are not text in the file's encoding became U+FFFD
    LineTooLong,        ///< a line over the limit was skipped; `text` is its beginning
    TooManyLines,       ///< all behind the last line allowed was skipped; `text` is its beginning
    // Structure
    FrontMatterUnclosed, ///< `---` opens front matter, and nothing closes it
    FrontMatterLine,     ///< a line of front matter is not `key: value`
    FrontMatterTooLong,  ///< what is over the limit was skipped; `text` is its first line
    TextOutsideNote,     ///< text before the first note
    AttributeSyntax,     ///< `{…}` after a heading or fact is not an attribute list
    NoteTooLong,         ///< a note over the limit was skipped; `text` is its beginning
    NestedTooDeep,       ///< lines indented beyond the limit were moved to it
    EmptyHeading,        ///< a note without a heading
    FenceUnclosed,       ///< a code fence is open at the end of the file
    TooManySections,     ///< a heading over the limit opens no section; its notes are in the last
    SectionTooDeep,      ///< a path over the limit opens no section; its notes are in the last
    NameUnseen,          ///< the name of a deck or section shows nothing, and is none
    NameTooLong,         ///< the name of a deck or section was shortened; `text` is the whole
    IdTooLong,           ///< an id over the limit is none
    IdTaken,             ///< another note of the deck has this id
    DuplicateId,         ///< two notes with one id; the second got another
    NotOneNote,          ///< a text that is to be one note has none, or more than it
    EmptyNote,           ///< a heading with nothing under it
    FactWithoutAnswer,   ///< a fact with neither answer nor deletion
    ClozeSyntax,         ///< `{{` without its `}}`, or an empty deletion
    TooManyClozes,       ///< more deletions than a note can have cards
    OptionWithoutText,
    TooManyOptions, ///< more options than there are letters; `text` has the options left out
    NoRightOption,  ///< a question without `[x]`: a draft
    OneOption,      ///< a question with a single option
    MissingExplanation,
    // Note types of one's own
    NoteTypeSyntax,  ///< what should define a note type does not; `text` is what is in the way
    TemplateTag,     ///< a part of a template that is not understood
    UnknownNoteType, ///< a note is of a type that neither the file nor the collection has
    UnknownField,    ///< a heading in a note that is no field of its type: text
    NoCard,          ///< a note that shows nothing on any front, and so makes no card
    // The pasted quiz page
    QuestionHeaderMissing, ///< no "n of N" line was found where one was expected
    OptionLetterMissing,   ///< option letters do not run A, B, C …
    AnswerKeyMissing,      ///< no answer for this question: it stays a draft
    AnswerKeyLetter,       ///< the key names a letter that the question does not have
    AnswerKeyLength,       ///< more or fewer answers than questions; text: "4 / 20"
    // Lints
    RightOptionLongest, ///< over 1.5 times the mean length of the lures
    RightOptionPlace,   ///< the right option is always at the same authored place
    AllOfTheAbove,
    RefersToOptionLetter, ///< text that says "option B" breaks when options are shuffled
    HintGivesAway,        ///< the hint contains a rare word of the right option
    AnswerInPrompt,
    PronounStart,    ///< a prompt begins with an unresolved pronoun
    AnswerTooLong,   ///< over 25 words
    ListTooLong,     ///< over 7 items
    DuplicatePrompt, ///< near-duplicate prompts with different answers
    MissingId,
    MediaNotFound,   ///< no file is there beside the deck
    MediaOutside,    ///< the path leads out of the deck's folder, or is none that a file can have
    MediaUnreadable, ///< no regular file, or one that cannot be read
    MediaTooLarge,   ///< over MostMediaBytes
    MediaTooManyPixels, ///< over MostPixels or LongestSide; `text` ends with its size
    MediaUnknownType,   ///< neither a picture nor a sound of a type that is taken
    MediaDamaged,       ///< a picture whose header cannot be read, or that is cut off
    TooManyMedia,       ///< over MostMediaOfNote in a note, or too many in a file
};

/// What became of the text that a problem is about.
enum class Severity : std::uint8_t {
    Lint,    ///< could be a better card
    Warning, ///< used, but not as written
    Skipped, ///< not used; kept in `text`
};

/// Lines and columns count from 1; columns in code points. `text` is the offending piece, at most a
/// few lines of it for anything but Severity::Skipped, which keeps the whole.
struct Problem
{
    std::string file;
    int line = 0;
    int column = 0;
    ProblemCode code = ProblemCode::EmptyNote;
    Severity severity = Severity::Warning;
    std::string text;

    friend bool operator==(const Problem &, const Problem &) = default;
};

/// The code's stable name in kebab-case, as `--json` and `lint` show it: "no-right-option".
[[nodiscard]] std::string_view nameOf(ProblemCode code);

} // namespace engram
