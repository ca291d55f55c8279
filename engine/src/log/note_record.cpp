// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "log/note_record.h"

#include <memory>
#include <utility>

#include "log/event.h"

namespace engram::log
{

namespace
{

template <class... Handlers>
struct OverloadedContent : Handlers...
{
    using Handlers::operator()...;
};
template <class... Handlers>
OverloadedContent(Handlers...) -> OverloadedContent<Handlers...>;

/// Of a field or template.
int number(const Json &json)
{
    constexpr std::int64_t Most = 1'000'000;
    return static_cast<int>(integer(json, 0, Most, "number"));
}

Json toJson(const NoteContent &content)
{
    return std::visit(OverloadedContent{
                          [](const Question &question) {
                              Json options = Json::array();
                              for (const Option &option : question.options)
                                  options.push_back({{"text", option.text},
                                                     {"reason", option.reason},
                                                     {"right", option.right}});
                              return Json{{"type", "question"},
                                          {"heading", question.heading},
                                          {"body", question.body},
                                          {"hints", question.hints},
                                          {"options", options},
                                          {"ordered", question.ordered},
                                          {"explanation", question.explanation}};
                          },
                          [](const Basic &basic) {
                              return Json{{"type", "basic"},
                                          {"front", basic.front},
                                          {"back", basic.back},
                                          {"reversed", basic.reversed}};
                          },
                          [](const Cloze &cloze) {
                              return Json{{"type", "cloze"}, {"text", cloze.text}};
                          },
                          [](const FieldNote &note) {
                              Json fields = Json::array();
                              for (const auto &[number, text] : note.fields)
                                  fields.push_back(Json::array({number, text}));
                              return Json{{"type", "fields"},
                                          {"noteType", note.type->id.value()},
                                          {"fields", fields}};
                          },
                      },
                      content);
}

FieldNote fieldNoteFrom(const Json &json)
{
    if (json.at("type").get<std::string>() != "fields")
        throw Damaged("not a note of a type");
    NoteType type;
    type.id = id<NoteTypeId>(json, "noteType");
    FieldNote note(std::make_shared<const NoteType>(std::move(type)));
    for (const Json &field : json.at("fields"))
        note.set(number(field.at(0)), field.at(1).get<std::string>());
    return note;
}

NoteContent contentFrom(const Json &json)
{
    const auto type = json.at("type").get<std::string>();
    if (type == "question") {
        Question question{json.at("heading").get<std::string>(),
                          json.at("body").get<std::string>(),
                          json.at("hints").get<std::vector<std::string>>(),
                          {},
                          json.at("ordered").get<bool>(),
                          json.at("explanation").get<std::string>()};
        for (const Json &option : json.at("options"))
            question.options.push_back({option.at("text").get<std::string>(),
                                        option.at("reason").get<std::string>(),
                                        option.at("right").get<bool>()});
        return question;
    }
    if (type == "basic")
        return Basic{json.at("front").get<std::string>(), json.at("back").get<std::string>(),
                     json.at("reversed").get<bool>()};
    if (type == "cloze")
        return Cloze{json.at("text").get<std::string>()};
    throw Damaged("unknown type of note");
}

} // namespace

Json toJson(const Note &note)
{
    Json json = {{"id", note.id.value()},
                 {"deck", note.deck.value()},
                 {"key", note.key},
                 {"derivedKey", note.derivedKey},
                 {"tags", note.tags},
                 {"attributes", note.attributes},
                 {"content", toJson(note.content)}};
    if (note.parent)
        json["parent"] = note.parent->value();
    return json;
}

Note noteFrom(const Json &json, bool hasFields)
{
    return {id<NoteId>(json, "id"),
            id<DeckId>(json, "deck"),
            optionalId<NoteId>(json, "parent"),
            json.at("key").get<std::string>(),
            json.at("derivedKey").get<bool>(),
            json.at("tags").get<std::vector<std::string>>(),
            json.at("attributes").get<std::map<std::string, std::string>>(),
            hasFields ? NoteContent(fieldNoteFrom(json.at("content")))
                      : contentFrom(json.at("content"))};
}

Result<Note> decodeNote(std::string_view payload)
{
    return guarded(payload, [](const Json &json) {
        return noteFrom(json, json.at("content").at("type") == "fields");
    });
}

Json toJson(const NoteType &type)
{
    Json fields = Json::array();
    for (const TypeField &field : type.fields)
        fields.push_back({{"number", field.number}, {"name", field.name}});
    Json templates = Json::array();
    for (const CardTemplate &made : type.templates)
        templates.push_back({{"ordinal", made.ordinal},
                             {"name", made.name},
                             {"front", made.front},
                             {"back", made.back}});
    return {{"id", type.id.value()},
            {"name", type.name},
            {"cloze", type.isCloze},
            {"markup", static_cast<int>(type.markup)},
            {"fields", fields},
            {"templates", templates},
            {"fieldsMade", type.fieldsMade},
            {"templatesMade", type.templatesMade},
            {"extras", type.extras}};
}

NoteType noteTypeFrom(const Json &json)
{
    NoteType type;
    type.id = id<NoteTypeId>(json, "id");
    type.name = json.at("name").get<std::string>();
    type.isCloze = json.at("cloze").get<bool>();
    type.markup = static_cast<FieldMarkup>(integer(json, "markup", 0, 1));
    for (const Json &field : json.at("fields"))
        type.fields.push_back({number(field.at("number")), field.at("name").get<std::string>()});
    for (const Json &made : json.at("templates"))
        type.templates.push_back({static_cast<int>(integer(made, "ordinal", 0, MaximumOrdinal)),
                                  made.at("name").get<std::string>(),
                                  made.at("front").get<std::string>(),
                                  made.at("back").get<std::string>()});
    type.fieldsMade = number(json.at("fieldsMade"));
    type.templatesMade = number(json.at("templatesMade"));
    type.extras = json.at("extras").get<std::map<std::string, std::string>>();
    return type;
}

} // namespace engram::log
