// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Note types of one's own: fields, and templates that make cards of them.
///
///     {{Word}}                      what the field says
///     {{#Word}}…{{/Word}}           only if it says something;  {{^Word}}…{{/Word}} only if not
///     {{cloze:Text}}                with a gap for each deletion of the card's number
///     {{hint:Word}}                 to be asked for before the answer
///     {{type:Word}}                 to be typed; {{type:cloze:Text}} what the gaps hide
///     {{text:Word}}                 without markup
///     {{FrontSide}}                 on a back: what the front shows
///     {{Tags}} {{Deck}} {{Subdeck}} {{Type}} {{Card}}
///
/// There is no script. What a field says is never read as a template.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <engram/id.h>

namespace engram
{

/// In which form fields and templates are written. On disk by value: do not change.
enum class FieldMarkup : std::uint8_t {
    Markdown = 0,
    Html = 1, ///< of other programs; kept as it came, and shown as the Markdown that says the same
};

/// A named text of the notes of a type.
struct TypeField
{
    int number = 0; ///< within its type, never given again: values are kept by it
    std::string name;

    friend bool operator==(const TypeField &, const TypeField &) = default;
};

/// From which fields a card is made, and how.
struct CardTemplate
{
    int ordinal = 0; ///< of its cards, never given again in its type: 0 … MaximumOrdinal
    std::string name;
    std::string front;
    std::string back;

    friend bool operator==(const CardTemplate &, const CardTemplate &) = default;
};

/// A value; what is wrong with one is told by checkNoteType().
struct NoteType
{
    static constexpr std::size_t MostFields = 200;
    static constexpr std::size_t LongestName = 100;        ///< characters, of all names in it
    static constexpr std::size_t LongestSide = 256 * 1024; ///< bytes of a template's side
    static constexpr std::size_t MostExtras = 1024 * 1024; ///< bytes of all of them

    NoteTypeId id = NoteTypeId(0); ///< 0 in a deck file, and before it is saved
    std::string name;
    bool isCloze = false; ///< its one template makes a card for each number
    FieldMarkup markup = FieldMarkup::Markdown;
    std::vector<TypeField> fields;       ///< in order; the first names the note
    std::vector<CardTemplate> templates; ///< in order; of a cloze type one
    int fieldsMade = 0;                  ///< the next number of a field
    int templatesMade = 0;               ///< the next ordinal of a template
    /// What another program said besides, such as its style sheet ("css"): kept, and without effect.
    std::map<std::string, std::string> extras;

    /// With the next number; the names are not looked at.
    void addField(std::string fieldName);
    void addTemplate(std::string templateName, std::string front, std::string back);
    /// Nothing when there is none. Valid until the type changes.
    [[nodiscard]] const TypeField *field(std::string_view fieldName) const;
    [[nodiscard]] const CardTemplate *cardTemplate(int ordinal) const;

    friend bool operator==(const NoteType &, const NoteType &) = default;
};

/// Of a card, and so of its template.
enum class CardSide : std::uint8_t { Front, Back };

/// What can be wrong with a template.
enum class TemplateMistake : std::uint8_t {
    UnknownField,  ///< `text` is no field
    UnknownFilter, ///< `text` is no filter; the field is shown without it
    FrontInFront,  ///< `{{FrontSide}}` on a front, which would be in itself: left out
    OpenTag,       ///< `{{` without `}}`: text
    OpenSection,   ///< `text` has no end: it ends with the template
    StraySection,  ///< an end of what did not begin
    TooDeep,       ///< more sections in each other than MaximumSections: not looked at
    TooLong,       ///< what is shown was cut
    NoField,       ///< the front shows no field, so it makes no card; of a cloze type, no cloze
};

/// What is wrong with a template, and where.
struct TemplateProblem
{
    TemplateMistake mistake = TemplateMistake::UnknownField;
    std::string templateName;
    CardSide side = CardSide::Front;
    int line = 1;   ///< from 1
    int column = 1; ///< from 1, in code points
    std::string text;

    friend bool operator==(const TemplateProblem &, const TemplateProblem &) = default;
};

/// Sections in each other.
inline constexpr std::size_t MaximumSections = 32;

/// What its templates get wrong, in order. Pure. Cost: linear in the templates.
[[nodiscard]] std::vector<TemplateProblem> checkTemplates(const NoteType &type);

/// What can be wrong with a type.
enum class TypeMistake : std::uint8_t {
    NoName,    ///< a name is empty, or shows nothing
    BadName,   ///< `text` is too long, or has a sign that a template or a file reads otherwise
    NameTwice, ///< two fields or two templates are called `text`, case aside
    NoFields,
    TooManyFields,
    NoTemplates,
    TooManyTemplates, ///< no ordinal is left; in a cloze type, more than one
    NotText,          ///< not UTF-8
    TooLong,          ///< a side, or the extras
    BadNumber,        ///< a field's or template's number is taken twice, or was never given
};

/// A mistake, and what it is about where that is not plain.
struct TypeProblem
{
    TypeMistake mistake = TypeMistake::NoName;
    std::string text;

    friend bool operator==(const TypeProblem &, const TypeProblem &) = default;
};

/// Why it cannot be saved; nothing when it can. Mistakes of templates do not hinder it. Pure.
[[nodiscard]] std::vector<TypeProblem> checkNoteType(const NoteType &type);

/// What is shown of a card besides what its note says.
struct CardPlace
{
    std::vector<std::string> tags;
    std::vector<std::string> deckPath; ///< names from the root
};

/// What `{{hint:…}}` has on a front.
struct TemplateHint
{
    std::string field;
    std::string text; ///< Markdown

    friend bool operator==(const TemplateHint &, const TemplateHint &) = default;
};

/// A card of a note as Markdown.
struct RenderedCard
{
    std::string front;
    std::string back;
    bool showsField = false;         ///< its front shows something of the note: the card exists
    std::vector<TemplateHint> hints; ///< of the front
    /// What the template asks to type, as Markdown; "" when it asks for nothing.
    std::string typed;
    std::vector<TemplateProblem> problems;
};

} // namespace engram
