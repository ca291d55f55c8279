// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/changed_content.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "content/html_text.h"

namespace engram
{

namespace
{

bool isHtml(const NoteType *type)
{
    return type != nullptr && type->markup == FieldMarkup::Html;
}

/// Deletions of other programs, `{{c1::x}}`, as those of Markdown, `{{1:x}}`.
std::string ownDeletions(std::string_view html)
{
    std::string out;
    for (std::size_t at = 0; at < html.size();) {
        const std::size_t digits = html.find_first_not_of("0123456789", at + 3);
        if (html.substr(at, 3) == "{{c" && digits != std::string_view::npos && digits > at + 3 &&
            html.substr(digits, 2) == "::") {
            out += "{{" + std::string(html.substr(at + 3, digits - at - 3)) + ":";
            at = digits + 2;
        } else {
            out += html[at++];
        }
    }
    return out;
}

std::string inMarkup(std::string_view text, const NoteType *from, const NoteType *to)
{
    if (isHtml(from) && !isHtml(to))
        return htmlToMarkdown(ownDeletions(text));
    if (isHtml(from) || !isHtml(to))
        return std::string(text);
    std::string html;
    for (const char c : escapeHtml(text))
        html += c == '\n' ? "<br>" : std::string(1, c);
    return html;
}

std::string_view textOf(const NoteContent &content, std::string_view part)
{
    if (const auto *basic = std::get_if<Basic>(&content))
        return part == "front" ? basic->front : part == "back" ? basic->back : std::string_view();
    if (const auto *cloze = std::get_if<Cloze>(&content))
        return part == "text" ? std::string_view(cloze->text) : std::string_view();
    const auto *fields = std::get_if<FieldNote>(&content);
    const TypeField *field = fields != nullptr ? fields->type->field(part) : nullptr;
    return field != nullptr ? fields->at(field->number) : std::string_view();
}

} // namespace

std::optional<NoteContent> changedContent(const NoteContent &content, const NoteTypeChange &change,
                                          const std::shared_ptr<const NoteType> &target)
{
    const auto *fields = std::get_if<FieldNote>(&content);
    std::map<std::string, std::string> texts;
    for (const auto &[from, to] : change.parts) {
        const std::string text = inMarkup(
            textOf(content, from), fields != nullptr ? fields->type.get() : nullptr, target.get());
        if (trimmed(text).empty())
            continue;
        std::string &into = texts[to];
        into += (into.empty() ? "" : isHtml(target.get()) ? "<br>" : "\n\n") + text;
    }
    if (target) {
        FieldNote made(target);
        for (const TypeField &field : target->fields)
            made.set(field.number, std::move(texts[field.name]));
        return made.fields.empty() ? std::nullopt : std::optional(NoteContent(std::move(made)));
    }
    if (change.to == NoteTypeChange::To::Cloze)
        return texts["text"].empty() ? std::nullopt
                                     : std::optional(NoteContent(Cloze{texts["text"]}));
    if (texts["front"].empty())
        return std::nullopt;
    return Basic{texts["front"], texts["back"], change.to == NoteTypeChange::To::Reversed};
}

} // namespace engram
