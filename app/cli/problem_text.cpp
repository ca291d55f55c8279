// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "problem_text.h"

#include "safe_text.h"

#include <fmt/format.h>

namespace engram::cli
{

namespace
{

constexpr std::size_t ExcerptBytes = 60;

std::string_view severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Lint:
        return "lint";
    case Severity::Warning:
        return "warning";
    case Severity::Skipped:
        return "skipped";
    }
    return "";
}

/// The beginning of the text's first line, cut between characters.
std::string excerptOf(std::string_view text)
{
    text = text.substr(0, text.find('\n'));
    if (text.size() <= ExcerptBytes)
        return std::string(text);
    std::size_t end = ExcerptBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)) + "…";
}

} // namespace

std::string_view sentenceOf(ProblemCode code)
{
    switch (code) {
    case ProblemCode::ReplacedCharacters:
        return "Some bytes are not text in the file's encoding and became \"\uFFFD\". Save the "
               "file "
               "as UTF-8.";
    case ProblemCode::LineTooLong:
        return "The line is too long and was skipped. Break it.";
    case ProblemCode::TooManyLines:
        return "The file has over two million lines; the rest was skipped. Split it.";
    case ProblemCode::FrontMatterUnclosed:
        return "`---` opens front matter that nothing closes. Add a line `---` after it.";
    case ProblemCode::FrontMatterLine:
        return "Front matter takes lines of the form `key: value`. Rewrite or remove this one.";
    case ProblemCode::FrontMatterTooLong:
        return "Front matter has at most 16 KiB; the rest was skipped from here on. Shorten it.";
    case ProblemCode::TextOutsideNote:
        return "This text stands before the first note. Put a `##` heading above it.";
    case ProblemCode::AttributeSyntax:
        return "This is not an attribute list. Write `{#id .tag key=value}`.";
    case ProblemCode::NoteTooLong:
        return "The note has over 256 KiB and was skipped. Make several of it.";
    case ProblemCode::NestedTooDeep:
        return "From here on lines are indented by over 128 columns, and were moved to that. Nest less.";
    case ProblemCode::EmptyHeading:
        return "The note has no heading. Write its question behind `##`.";
    case ProblemCode::FenceUnclosed:
        return "A code fence is still open at the end of the file. Close it with the same marks.";
    case ProblemCode::TooManySections:
        return "A file has at most 1,000 sections; what follows stays in the last. Split the file.";
    case ProblemCode::SectionTooDeep:
        return "At most 32 decks stand one below the other; what follows stays in the section before. "
               "Shorten the path.";
    case ProblemCode::NameUnseen:
        return "The name shows nothing and is not used. Give one that can be seen.";
    case ProblemCode::NameTooLong:
        return "The name has over 200 characters and was shortened. Give a shorter one.";
    case ProblemCode::IdTooLong:
        return "The id has over 200 characters and is not used. Give a shorter one.";
    case ProblemCode::IdTaken:
        return "Another note of the deck has this id. Give this one another.";
    case ProblemCode::DuplicateId:
        return "Another note has this id already, so this one got a new id. Give it its own.";
    case ProblemCode::NotOneNote:
        return "This has to be one note: a `##` heading with what belongs to it, and nothing else.";
    case ProblemCode::EmptyNote:
        return "There is nothing under this heading. Write the answer or the options below it.";
    case ProblemCode::FactWithoutAnswer:
        return "The fact has neither an answer nor a deletion. Add `> answer` below it, or mark "
               "`{{the words to recall}}`.";
    case ProblemCode::ClozeSyntax:
        return "A deletion is not complete. Write `{{hidden}}` or `{{hidden::hint}}`.";
    case ProblemCode::TooManyClozes:
        return "There are more deletions than a note can have. Split the note.";
    case ProblemCode::OptionWithoutText:
        return "The option has no text. Write it behind the box, or remove the line.";
    case ProblemCode::TooManyOptions:
        return "A question has at most 26 options, A to Z; the rest was skipped. Split the "
               "question.";
    case ProblemCode::NoRightOption:
        return "No option is marked as right, so this stays a draft. Mark one with `[x]`.";
    case ProblemCode::OneOption:
        return "A single option leaves nothing to choose. Add wrong ones.";
    case ProblemCode::MissingExplanation:
        return "The question has no explanation. Add a section `### Explanation`.";
    case ProblemCode::QuestionHeaderMissing:
        return "A line such as \"3 of 20\" was expected here. Copy the page from its first "
               "question "
               "to its last.";
    case ProblemCode::OptionLetterMissing:
        return "The options' letters do not run A, B, C. Add the missing one.";
    case ProblemCode::AnswerKeyMissing:
        return "There is no answer for this question, so it stays a draft. Give the key with "
               "--answers.";
    case ProblemCode::AnswerKeyLetter:
        return "The key names a letter that this question does not have. Correct --answers.";
    case ProblemCode::AnswerKeyLength:
        return "The key has more or fewer answers than there are questions. Check --answers.";
    case ProblemCode::RightOptionLongest:
        return "The right option is much longer than the others, which gives it away. Shorten it, "
               "or fill out the others.";
    case ProblemCode::RightOptionPlace:
        return "The right option always stands at the same place. Vary it.";
    case ProblemCode::AllOfTheAbove:
        return "\"All of the above\" breaks when options are shuffled and is easy to guess. Ask "
               "for "
               "one thing.";
    case ProblemCode::RefersToOptionLetter:
        return "Letters change when options are shuffled. Name the option by its text.";
    case ProblemCode::HintGivesAway:
        return "The hint contains a rare word of the right option. Say it in other words.";
    case ProblemCode::AnswerInPrompt:
        return "The prompt already contains its answer. Reword it.";
    case ProblemCode::PronounStart:
        return "The prompt begins with a pronoun that points nowhere. Name the thing.";
    case ProblemCode::AnswerTooLong:
        return "The answer has over 25 words. Ask for less, or split the fact.";
    case ProblemCode::ListTooLong:
        return "The list has over 7 items. Split it into several facts.";
    case ProblemCode::DuplicatePrompt:
        return "Another prompt is nearly the same but has another answer. Tell them apart.";
    case ProblemCode::MissingId:
        return "There is no id, so a reworded text may lose its history. `engram-cli lint "
               "--write-ids` adds it.";
    case ProblemCode::NoteTypeSyntax:
        return "This note type cannot be used. It needs a name, a list of fields and a template.";
    case ProblemCode::TemplateTag:
        return "This part of a template is not understood.";
    case ProblemCode::UnknownNoteType:
        return "No note type is called so. Define it in the file, or correct its name.";
    case ProblemCode::UnknownField:
        return "The note's type has no such field. The heading is text of the field above.";
    case ProblemCode::NoCard:
        return "No template shows anything of this note, so it makes no card. Fill in a field.";
    case ProblemCode::MediaNotFound:
        return "The file named here does not exist beside the deck. Add it, or correct its name.";
    case ProblemCode::MediaOutside:
        return "The path leads out of the deck's folder, where nothing is read. Put the file below it.";
    case ProblemCode::MediaUnreadable:
        return "This is no regular file, or it cannot be read.";
    case ProblemCode::MediaTooLarge:
        return "The file has over 20 MiB. Make it smaller.";
    case ProblemCode::MediaTooManyPixels:
        return "The picture has over 64 million pixels, or over 16,384 to a side. Scale it down.";
    case ProblemCode::MediaUnknownType:
        return "The file is neither a picture (PNG, JPEG, GIF, WebP) nor a sound (MP3, Ogg, FLAC, "
               "WAV, M4A). Convert it.";
    case ProblemCode::MediaDamaged:
        return "The picture is damaged or cut off. Make it anew.";
    case ProblemCode::TooManyMedia:
        return "A note takes 100 pictures and sounds, a file 20,000; this one was left out.";
    }
    return "";
}

std::string lineOf(const Problem &problem)
{
    std::string place = problem.file;
    if (problem.line > 0)
        place += fmt::format(":{}", problem.line);
    if (problem.line > 0 && problem.column > 0)
        place += fmt::format(":{}", problem.column);
    const std::string excerpt =
        problem.code == ProblemCode::NameUnseen ? quotable(problem.text) : excerptOf(problem.text);
    return fmt::format("{}: {}: {}{}{} [{}]", place, severityWord(problem.severity),
                       sentenceOf(problem.code), excerpt.empty() ? "" : " — ", excerpt,
                       nameOf(problem.code));
}

Json jsonOf(const Problem &problem)
{
    return {{"file", problem.file},         {"line", problem.line},
            {"column", problem.column},     {"severity", severityWord(problem.severity)},
            {"code", nameOf(problem.code)}, {"message", sentenceOf(problem.code)},
            {"text", problem.text}};
}

} // namespace engram::cli
