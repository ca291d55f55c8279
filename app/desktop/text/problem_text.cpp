// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "problem_text.h"

#include <QCoreApplication>

namespace engram::desktop
{

namespace
{

struct ProblemText
{
    Q_DECLARE_TR_FUNCTIONS(engram::desktop::ProblemText)
};

} // namespace

QString wordOf(Severity severity)
{
    switch (severity) {
    case Severity::Lint:
        return ProblemText::tr("Could be better");
    case Severity::Warning:
        return ProblemText::tr("Warning");
    case Severity::Skipped:
        return ProblemText::tr("Skipped");
    }
    return {};
}

QString sentenceOf(ProblemCode code)
{
    switch (code) {
    case ProblemCode::ReplacedCharacters:
        return ProblemText::tr(
            "Some bytes are not text in the file's encoding and were replaced. Save the "
            "file as UTF-8.");
    case ProblemCode::LineTooLong:
        return ProblemText::tr("The line is too long and was skipped. Break it.");
    case ProblemCode::TooManyLines:
        return ProblemText::tr(
            "The file has over two million lines; the rest was skipped. Split it.");
    case ProblemCode::FrontMatterUnclosed:
        return ProblemText::tr(
            "“---” opens front matter that nothing closes. Add a line “---” after it.");
    case ProblemCode::FrontMatterLine:
        return ProblemText::tr(
            "Front matter takes lines of the form “key: value”. Rewrite this one.");
    case ProblemCode::FrontMatterTooLong:
        return ProblemText::tr(
            "Front matter has at most 16 KiB; the rest was skipped from here on. Shorten it.");
    case ProblemCode::TextOutsideNote:
        return ProblemText::tr(
            "This text stands before the first note. Put a “##” heading above it.");
    case ProblemCode::AttributeSyntax:
        return ProblemText::tr("This is not an attribute list. Write “{#id .tag key=value}”.");
    case ProblemCode::NoteTooLong:
        return ProblemText::tr("The note has over 256 KiB and was skipped. Make several of it.");
    case ProblemCode::NestedTooDeep:
        return ProblemText::tr(
            "From here on lines are indented by over 128 columns, and were moved to that. Nest less.");
    case ProblemCode::EmptyHeading:
        return ProblemText::tr("The note has no heading. Write its question behind “##”.");
    case ProblemCode::FenceUnclosed:
        return ProblemText::tr("A code fence is still open at the end of the file. Close it.");
    case ProblemCode::TooManySections:
        return ProblemText::tr(
            "A file has at most 1,000 sections; what follows stays in the last.");
    case ProblemCode::SectionTooDeep:
        return ProblemText::tr("At most 32 decks stand one below the other; what follows stays in "
                               "the section before. Shorten the path.");
    case ProblemCode::NameUnseen:
        return ProblemText::tr(
            "The name shows nothing and is not used. Give one that can be seen.");
    case ProblemCode::NameTooLong:
        return ProblemText::tr(
            "The name has over 200 characters and was shortened. Give a shorter one.");
    case ProblemCode::IdTooLong:
        return ProblemText::tr(
            "The id has over 200 characters and is not used. Give a shorter one.");
    case ProblemCode::IdTaken:
        return ProblemText::tr("Another note of the deck has this id. Give this one another.");
    case ProblemCode::DuplicateId:
        return ProblemText::tr(
            "Another note has this id, so this one got a new id. Give it its own.");
    case ProblemCode::NotOneNote:
        return ProblemText::tr("This has to be one note: a ## heading with what belongs to it, and "
                               "nothing else.");
    case ProblemCode::EmptyNote:
        return ProblemText::tr(
            "There is nothing under this heading. Write the answer or options below it.");
    case ProblemCode::FactWithoutAnswer:
        return ProblemText::tr(
            "The fact has neither an answer nor a deletion. Add “> answer” below it, or "
            "mark {{the words to recall}}.");
    case ProblemCode::ClozeSyntax:
        return ProblemText::tr("A deletion is not complete. Write {{hidden}} or {{hidden::hint}}.");
    case ProblemCode::TooManyClozes:
        return ProblemText::tr("There are more deletions than a note can have. Split the note.");
    case ProblemCode::OptionWithoutText:
        return ProblemText::tr(
            "The option has no text. Write it behind the box, or remove the line.");
    case ProblemCode::TooManyOptions:
        return ProblemText::tr("A question has at most 26 options, A to Z; the rest was skipped.");
    case ProblemCode::NoRightOption:
        return ProblemText::tr(
            "No option is marked as right, so this stays a draft. Mark one with “[x]”.");
    case ProblemCode::OneOption:
        return ProblemText::tr("A single option leaves nothing to choose. Add wrong ones.");
    case ProblemCode::MissingExplanation:
        return ProblemText::tr("The question has no explanation. Add a section “### Explanation”.");
    case ProblemCode::QuestionHeaderMissing:
        return ProblemText::tr(
            "A line such as “3 of 20” was expected here. Copy the page from its first "
            "question to its last.");
    case ProblemCode::OptionLetterMissing:
        return ProblemText::tr("The options' letters do not run A, B, C. Add the missing one.");
    case ProblemCode::AnswerKeyMissing:
        return ProblemText::tr(
            "There is no answer for this question, so it stays a draft. Give the answer "
            "key above.");
    case ProblemCode::AnswerKeyLetter:
        return ProblemText::tr("The answer key names a letter that this question does not have.");
    case ProblemCode::AnswerKeyLength:
        return ProblemText::tr("The answer key does not give one answer for each question.");
    case ProblemCode::RightOptionLongest:
        return ProblemText::tr(
            "The right option is much longer than the others, which gives it away.");
    case ProblemCode::RightOptionPlace:
        return ProblemText::tr("The right option always stands at the same place. Vary it.");
    case ProblemCode::AllOfTheAbove:
        return ProblemText::tr(
            "“All of the above” breaks when options are shuffled. Ask for one thing.");
    case ProblemCode::RefersToOptionLetter:
        return ProblemText::tr(
            "Letters change when options are shuffled. Name the option by its text.");
    case ProblemCode::HintGivesAway:
        return ProblemText::tr(
            "The hint contains a rare word of the right option. Say it in other words.");
    case ProblemCode::AnswerInPrompt:
        return ProblemText::tr("The prompt already contains its answer. Reword it.");
    case ProblemCode::PronounStart:
        return ProblemText::tr(
            "The prompt begins with a pronoun that points nowhere. Name the thing.");
    case ProblemCode::AnswerTooLong:
        return ProblemText::tr("The answer has over 25 words. Ask for less, or split the fact.");
    case ProblemCode::ListTooLong:
        return ProblemText::tr("The list has over 7 items. Split it into several facts.");
    case ProblemCode::DuplicatePrompt:
        return ProblemText::tr("Another prompt is nearly the same but has another answer.");
    case ProblemCode::MissingId:
        return ProblemText::tr(
            "There is no id, so a reworded text may lose its history. “engram-cli lint "
            "--write-ids” adds it.");
    case ProblemCode::NoteTypeSyntax:
        return ProblemText::tr(
            "This note type cannot be used. It needs a name, a list of fields and a template.");
    case ProblemCode::TemplateTag:
        return ProblemText::tr("This part of a template is not understood.");
    case ProblemCode::UnknownNoteType:
        return ProblemText::tr(
            "No note type is called so. Define it in the file, or correct its name.");
    case ProblemCode::UnknownField:
        return ProblemText::tr(
            "The note's type has no such field. The heading is text of the field above.");
    case ProblemCode::NoCard:
        return ProblemText::tr(
            "No template shows anything of this note, so it makes no card. Fill in a field.");
    case ProblemCode::MediaNotFound:
        return ProblemText::tr("The file named here does not exist beside the deck.");
    case ProblemCode::MediaOutside:
        return ProblemText::tr("The path leads out of the deck's folder, where nothing is read.");
    case ProblemCode::MediaUnreadable:
        return ProblemText::tr("This is no regular file, or it cannot be read.");
    case ProblemCode::MediaTooLarge:
        return ProblemText::tr("The file has over 20 MiB. Make it smaller.");
    case ProblemCode::MediaTooManyPixels:
        return ProblemText::tr(
            "The picture has over 64 million pixels, or over 16,384 to a side. Scale it down.");
    case ProblemCode::MediaUnknownType:
        return ProblemText::tr("The file is neither a picture (PNG, JPEG, GIF, WebP) nor a sound "
                               "(MP3, Ogg, FLAC, WAV, M4A).");
    case ProblemCode::MediaDamaged:
        return ProblemText::tr("The picture is damaged or cut off.");
    case ProblemCode::TooManyMedia:
        return ProblemText::tr(
            "A note takes 100 pictures and sounds, a file 20,000; this one was left out.");
    }
    return {};
}

} // namespace engram::desktop
