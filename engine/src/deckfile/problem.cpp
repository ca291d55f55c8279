// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/problem.h>

namespace engram
{

std::string_view nameOf(ProblemCode code)
{
    switch (code) {
    case ProblemCode::ReplacedCharacters:
        return "replaced-characters";
    case ProblemCode::LineTooLong:
        return "line-too-long";
    case ProblemCode::TooManyLines:
        return "too-many-lines";
    case ProblemCode::FrontMatterUnclosed:
        return "front-matter-unclosed";
    case ProblemCode::FrontMatterLine:
        return "front-matter-line";
    case ProblemCode::TextOutsideNote:
        return "text-outside-note";
    case ProblemCode::AttributeSyntax:
        return "attribute-syntax";
    case ProblemCode::NoteTooLong:
        return "note-too-long";
    case ProblemCode::NestedTooDeep:
        return "nested-too-deep";
    case ProblemCode::EmptyHeading:
        return "empty-heading";
    case ProblemCode::FenceUnclosed:
        return "fence-unclosed";
    case ProblemCode::TooManySections:
        return "too-many-sections";
    case ProblemCode::NameUnseen:
        return "name-unseen";
    case ProblemCode::NameTooLong:
        return "name-too-long";
    case ProblemCode::IdTooLong:
        return "id-too-long";
    case ProblemCode::IdTaken:
        return "id-taken";
    case ProblemCode::DuplicateId:
        return "duplicate-id";
    case ProblemCode::NotOneNote:
        return "not-one-note";
    case ProblemCode::EmptyNote:
        return "empty-note";
    case ProblemCode::FactWithoutAnswer:
        return "fact-without-answer";
    case ProblemCode::ClozeSyntax:
        return "cloze-syntax";
    case ProblemCode::TooManyClozes:
        return "too-many-clozes";
    case ProblemCode::OptionWithoutText:
        return "option-without-text";
    case ProblemCode::TooManyOptions:
        return "too-many-options";
    case ProblemCode::NoRightOption:
        return "no-right-option";
    case ProblemCode::OneOption:
        return "one-option";
    case ProblemCode::MissingExplanation:
        return "missing-explanation";
    case ProblemCode::QuestionHeaderMissing:
        return "question-header-missing";
    case ProblemCode::OptionLetterMissing:
        return "option-letter-missing";
    case ProblemCode::AnswerKeyMissing:
        return "answer-key-missing";
    case ProblemCode::AnswerKeyLetter:
        return "answer-key-letter";
    case ProblemCode::AnswerKeyLength:
        return "answer-key-length";
    case ProblemCode::RightOptionLongest:
        return "right-option-longest";
    case ProblemCode::RightOptionPlace:
        return "right-option-place";
    case ProblemCode::AllOfTheAbove:
        return "all-of-the-above";
    case ProblemCode::RefersToOptionLetter:
        return "refers-to-option-letter";
    case ProblemCode::HintGivesAway:
        return "hint-gives-away";
    case ProblemCode::AnswerInPrompt:
        return "answer-in-prompt";
    case ProblemCode::PronounStart:
        return "pronoun-start";
    case ProblemCode::AnswerTooLong:
        return "answer-too-long";
    case ProblemCode::ListTooLong:
        return "list-too-long";
    case ProblemCode::DuplicatePrompt:
        return "duplicate-prompt";
    case ProblemCode::MissingId:
        return "missing-id";
    case ProblemCode::NoteTypeSyntax:
        return "note-type-syntax";
    case ProblemCode::TemplateTag:
        return "template-tag";
    case ProblemCode::UnknownNoteType:
        return "unknown-note-type";
    case ProblemCode::UnknownField:
        return "unknown-field";
    case ProblemCode::NoCard:
        return "no-card";
    case ProblemCode::MediaNotFound:
        return "media-not-found";
    }
    return "unknown";
}

} // namespace engram
