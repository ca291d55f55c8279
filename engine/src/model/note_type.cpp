// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/note_type.h>

#include <algorithm>
#include <set>
#include <utility>

#include <engram/note.h>

#include "base/text.h"

namespace engram
{

namespace
{

/// Signs that a template, a heading with attributes or a search reads otherwise.
constexpr std::string_view FieldSigns = "{}\"\n\r:";
constexpr std::string_view NameSigns = "{}\"\n\r";

class TypeCheck
{
public:
    explicit TypeCheck(const NoteType &type) : m_type(type) {}

    std::vector<TypeProblem> run()
    {
        checkName(m_type.name, NameSigns);
        checkFields();
        checkTemplateList();
        std::size_t extras = 0;
        for (const auto &[key, text] : m_type.extras) {
            extras += key.size() + text.size();
            if (!isValidUtf8(key) || !isValidUtf8(text))
                add(TypeMistake::NotText, key);
        }
        if (extras > NoteType::MostExtras)
            add(TypeMistake::TooLong);
        return std::move(m_problems);
    }

private:
    void add(TypeMistake mistake, std::string text = {})
    {
        m_problems.push_back({mistake, std::move(text)});
    }

    void checkName(const std::string &name, std::string_view signs)
    {
        if (!isValidUtf8(name))
            add(TypeMistake::NotText);
        else if (name.empty() || showsNothing(name))
            add(TypeMistake::NoName);
        else if (codePointCount(name) > NoteType::LongestName ||
                 name.find_first_of(signs) != std::string::npos || trimmed(name) != name ||
                 std::string_view("#/^!&").find(name.front()) != std::string_view::npos)
            add(TypeMistake::BadName, name);
    }

    void checkFields()
    {
        if (m_type.fields.empty())
            add(TypeMistake::NoFields);
        if (m_type.fields.size() > NoteType::MostFields)
            add(TypeMistake::TooManyFields);
        std::set<std::string> names;
        std::set<int> numbers;
        for (const TypeField &field : m_type.fields) {
            checkName(field.name, FieldSigns);
            if (!names.insert(foldedCase(field.name)).second)
                add(TypeMistake::NameTwice, field.name);
            if (field.number < 0 || field.number >= m_type.fieldsMade ||
                !numbers.insert(field.number).second)
                add(TypeMistake::BadNumber, field.name);
        }
    }

    void checkTemplateList()
    {
        if (m_type.templates.empty())
            add(TypeMistake::NoTemplates);
        if (m_type.templatesMade > MaximumOrdinal + 1 ||
            (m_type.isCloze && m_type.templates.size() > 1))
            add(TypeMistake::TooManyTemplates);
        std::set<std::string> names;
        std::set<int> ordinals;
        for (const CardTemplate &made : m_type.templates) {
            checkName(made.name, NameSigns);
            if (!names.insert(foldedCase(made.name)).second)
                add(TypeMistake::NameTwice, made.name);
            if (made.ordinal < 0 || made.ordinal >= m_type.templatesMade ||
                !ordinals.insert(made.ordinal).second)
                add(TypeMistake::BadNumber, made.name);
            if (!isValidUtf8(made.front) || !isValidUtf8(made.back))
                add(TypeMistake::NotText, made.name);
            if (std::max(made.front.size(), made.back.size()) > NoteType::LongestSide)
                add(TypeMistake::TooLong, made.name);
        }
    }

    const NoteType &m_type;
    std::vector<TypeProblem> m_problems;
};

} // namespace

void NoteType::addField(std::string fieldName)
{
    fields.push_back({fieldsMade++, std::move(fieldName)});
}

void NoteType::addTemplate(std::string templateName, std::string front, std::string back)
{
    templates.push_back(
        {templatesMade++, std::move(templateName), std::move(front), std::move(back)});
}

const TypeField *NoteType::field(std::string_view fieldName) const
{
    const auto found = std::ranges::find(fields, fieldName, &TypeField::name);
    return found == fields.end() ? nullptr : &*found;
}

const CardTemplate *NoteType::cardTemplate(int ordinal) const
{
    const auto found = std::ranges::find(templates, ordinal, &CardTemplate::ordinal);
    return found == templates.end() ? nullptr : &*found;
}

std::vector<TypeProblem> checkNoteType(const NoteType &type)
{
    return TypeCheck(type).run();
}

FieldNote::FieldNote(std::shared_ptr<const NoteType> ofType, std::map<int, std::string> values)
    : type(ofType ? std::move(ofType) : std::make_shared<const NoteType>()),
      fields(std::move(values))
{
    std::erase_if(fields, [](const auto &value) { return value.second.empty(); });
}

std::string_view FieldNote::at(int number) const
{
    const auto found = fields.find(number);
    return found == fields.end() ? std::string_view() : std::string_view(found->second);
}

void FieldNote::set(int number, std::string text)
{
    if (text.empty())
        fields.erase(number);
    else
        fields[number] = std::move(text);
}

std::string_view FieldNote::first() const
{
    for (const TypeField &field : type->fields)
        if (const std::string_view text = at(field.number); !trimmed(text).empty())
            return text;
    return {};
}

bool operator==(const FieldNote &a, const FieldNote &b)
{
    const bool isSameType = a.type == b.type ||
                            (a.type->id.value() > 0 && a.type->id == b.type->id) ||
                            *a.type == *b.type;
    return isSameType && a.fields == b.fields;
}

} // namespace engram
