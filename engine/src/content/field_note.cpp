// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/field_note.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "base/text.h"
#include "content/cloze.h"
#include "content/html_cloze.h"
#include "content/html_text.h"
#include "content/markdown.h"
#include "content/note_template.h"
#include "content/recovered_markdown.h"

namespace engram
{

namespace
{

constexpr std::string_view Specials[] = {"Tags", "Deck", "Subdeck", "Type", "Card", "FrontSide"};
constexpr std::string_view Filters[] = {"cloze", "hint", "type", "text", "nc"};

bool isAmong(std::string_view word, std::span<const std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

bool isHtml(const NoteType &type)
{
    return type.markup == FieldMarkup::Html;
}

bool isBlankField(const NoteType &type, std::string_view text)
{
    return isHtml(type) ? isBlankHtml(text) : trimmed(text).empty();
}

/// The number of `c1`, by which other programs ask whether the card is of that deletion; 0 of others.
int clozeCondition(const NoteType &type, std::string_view name)
{
    if (!type.isCloze || name.size() < 2 || name.size() > 4 || name.front() != 'c')
        return 0;
    int number = 0;
    for (const char c : name.substr(1)) {
        if (c < '0' || c > '9')
            return 0;
        number = number * 10 + (c - '0');
    }
    return number;
}

std::vector<int> numbersIn(const NoteType &type, std::string_view text)
{
    return isHtml(type) ? htmlClozeNumbers(text) : clozeNumbers(text);
}

/// Whether the tag, or one in the section, shows a field.
bool names(const NoteType &type, const std::vector<TemplateNode> &parts, bool withGaps)
{
    return std::ranges::any_of(parts, [&](const TemplateNode &node) {
        if (node.kind == TemplateNode::Kind::Section)
            return names(type, node.parts, withGaps);
        return node.kind == TemplateNode::Kind::Value && type.field(node.name) != nullptr &&
               (!withGaps || std::ranges::find(node.filters, "cloze") != node.filters.end());
    });
}

/// What templates of a type get wrong, with their places.
class ProblemFinder
{
public:
    ProblemFinder(const NoteType &type, std::vector<TemplateProblem> &problems)
        : m_type(type), m_problems(problems)
    {
    }

    void find(const CardTemplate &made, CardSide side, const ParsedTemplate &parsed)
    {
        m_name = made.name;
        m_side = side;
        m_source = side == CardSide::Front ? made.front : made.back;
        m_found = parsed.mistakes;
        visit(parsed.parts);
        std::ranges::stable_sort(m_found, {},
                                 [](const FoundMistake &found) { return found.source.data(); });
        if (side == CardSide::Front && !names(m_type, parsed.parts, m_type.isCloze))
            m_found.push_back({TemplateMistake::NoField, m_source, {}});
        std::size_t at = 0;
        int line = 1;
        std::size_t lineBegin = 0;
        for (const FoundMistake &found : m_found) {
            const auto place = static_cast<std::size_t>(found.source.data() - m_source.data());
            if (place < at) { // of the whole
                at = lineBegin = 0;
                line = 1;
            }
            for (; at < place; ++at)
                if (m_source[at] == '\n') {
                    ++line;
                    lineBegin = at + 1;
                }
            m_problems.push_back({found.mistake, m_name, m_side, line,
                                  1 + static_cast<int>(codePointCount(
                                          m_source.substr(lineBegin, place - lineBegin))),
                                  std::string(firstCodePoints(found.text, NoteType::LongestName))});
        }
    }

private:
    void visit(const std::vector<TemplateNode> &parts)
    {
        constexpr std::size_t Most = 100;
        for (const TemplateNode &node : parts) {
            if (node.kind == TemplateNode::Kind::Text || m_found.size() >= Most)
                continue;
            const bool isFront = node.name == "FrontSide" && m_side == CardSide::Front;
            if (m_type.field(node.name) == nullptr && clozeCondition(m_type, node.name) == 0) {
                if (!isAmong(node.name, Specials))
                    m_found.push_back({TemplateMistake::UnknownField, node.source, node.name});
                else if (isFront)
                    m_found.push_back({TemplateMistake::FrontInFront, node.source, node.name});
            }
            for (const std::string_view filter : node.filters)
                if (!isAmong(filter, Filters))
                    m_found.push_back({TemplateMistake::UnknownFilter, node.source, filter});
            visit(node.parts);
        }
    }

    const NoteType &m_type;
    std::vector<TemplateProblem> &m_problems;
    std::string m_name;
    CardSide m_side = CardSide::Front;
    std::string_view m_source;
    std::vector<FoundMistake> m_found;
};

/// Puts one card's text together, in the markup of its type.
class CardRenderer
{
public:
    CardRenderer(const FieldNote &note, int number, const CardPlace &place, std::string_view card)
        : m_note(note), m_type(*note.type), m_number(number), m_place(place), m_card(card)
    {
    }

    std::string render(const ParsedTemplate &parsed, CardSide side)
    {
        m_side = side;
        m_isCut = false;
        m_out.clear();
        put(parsed.parts);
        std::string out = std::exchange(m_out, {});
        if (side == CardSide::Front)
            m_front = out;
        return out;
    }

    [[nodiscard]] bool showsField() const { return m_showsField; }
    [[nodiscard]] bool isCut() const { return m_isCut; }
    [[nodiscard]] std::vector<TemplateHint> &hints() { return m_hints; }
    [[nodiscard]] std::string &typed() { return m_typed; }

private:
    void put(const std::vector<TemplateNode> &parts)
    {
        for (const TemplateNode &node : parts) {
            if (node.kind == TemplateNode::Kind::Text)
                add(node.source);
            else if (node.kind == TemplateNode::Kind::Value)
                putValue(node);
            else if (holds(node.name) != node.isNegated)
                put(node.parts);
            if (m_isCut)
                return;
        }
    }

    void add(std::string_view text)
    {
        if (m_out.size() + text.size() <= MaximumMarkdown) {
            m_out += text;
            return;
        }
        m_isCut = true;
        std::size_t room = MaximumMarkdown - m_out.size();
        while (room > 0 && (static_cast<unsigned char>(text[room]) & 0xC0) == 0x80)
            --room; // not within a character
        m_out += text.substr(0, room);
    }

    [[nodiscard]] std::string escaped(std::string_view plain) const
    {
        return isHtml(m_type) ? escapeHtml(plain) : escapeMarkdown(simplified(plain));
    }

    /// Whether a section of this name is shown.
    [[nodiscard]] bool holds(std::string_view name) const
    {
        if (const TypeField *field = m_type.field(name))
            return !isBlankField(m_type, m_note.at(field->number));
        if (const int number = clozeCondition(m_type, name); number > 0)
            return number == m_number;
        return !special(name).value_or("").empty();
    }

    [[nodiscard]] std::optional<std::string> special(std::string_view name) const
    {
        const auto joined = [](const std::vector<std::string> &words, std::string_view between) {
            std::string text;
            for (const std::string &word : words)
                text += (text.empty() ? "" : std::string(between)) + word;
            return text;
        };
        if (name == "Tags")
            return joined(m_place.tags, " ");
        if (name == "Deck")
            return joined(m_place.deckPath, "::");
        if (name == "Subdeck")
            return m_place.deckPath.empty() ? std::string() : m_place.deckPath.back();
        if (name == "Type")
            return m_type.name;
        if (name == "Card")
            return std::string(m_card);
        return std::nullopt;
    }

    void putValue(const TemplateNode &node)
    {
        const TypeField *field = m_type.field(node.name);
        if (field == nullptr) {
            if (node.name == "FrontSide") {
                if (m_side == CardSide::Back)
                    add(m_front);
            } else if (const std::optional<std::string> text = special(node.name)) {
                add(escaped(*text));
            } else {
                add(escaped(node.source));
            }
            return;
        }
        putField(node, *field);
    }

    void putField(const TemplateNode &node, const TypeField &field)
    {
        std::string text(m_note.at(field.number));
        const auto has = [&node](std::string_view filter) {
            return std::ranges::find(node.filters, filter) != node.filters.end();
        };
        const bool isAsked = has("type") && m_side == CardSide::Front;
        if (!has("cloze"))
            text = withoutGaps(std::move(text));
        else if (has("type"))
            text = hiddenIn(text);
        else
            text = withGaps(text);
        if (has("text"))
            text = escaped(inlineText(parseMarkdown(isHtml(m_type) ? htmlToMarkdown(text) : text)));
        if (isBlankField(m_type, text))
            return;
        m_showsField = true;
        if (isAsked) {
            m_typed = isHtml(m_type) ? htmlToMarkdown(text) : std::move(text);
        } else if (has("hint") && m_side == CardSide::Front) {
            m_hints.push_back(
                {field.name, isHtml(m_type) ? htmlToMarkdown(text) : std::move(text)});
        } else {
            add(text);
        }
    }

    [[nodiscard]] std::string withoutGaps(std::string text) const
    {
        if (!m_type.isCloze)
            return text;
        return isHtml(m_type) ? htmlCloze(text, 0, HtmlClozeView::Bold) : clozePlain(text);
    }

    [[nodiscard]] std::string withGaps(std::string_view text) const
    {
        const bool isFront = m_side == CardSide::Front;
        if (isHtml(m_type))
            return htmlCloze(text, m_number, isFront ? HtmlClozeView::Gap : HtmlClozeView::Bold);
        return isFront ? clozeFront(text, m_number) : clozeBack(text, m_number);
    }

    [[nodiscard]] std::string hiddenIn(std::string_view text) const
    {
        return isHtml(m_type) ? htmlCloze(text, m_number, HtmlClozeView::Hidden)
                              : clozeHidden(text, m_number);
    }

    const FieldNote &m_note;
    const NoteType &m_type;
    int m_number;
    const CardPlace &m_place;
    std::string_view m_card;
    CardSide m_side = CardSide::Front;
    std::string m_out;
    std::string m_front;
    bool m_showsField = false;
    bool m_isCut = false;
    std::vector<TemplateHint> m_hints;
    std::string m_typed;
};

/// Whether what is shown of the template has a field that says something.
bool showsField(const FieldNote &note, const std::vector<TemplateNode> &parts)
{
    return std::ranges::any_of(parts, [&note](const TemplateNode &node) {
        if (node.kind == TemplateNode::Kind::Text)
            return false;
        const TypeField *field = note.type->field(node.name);
        const bool says = field != nullptr && !isBlankField(*note.type, note.at(field->number));
        if (node.kind == TemplateNode::Kind::Value)
            return says;
        return says != node.isNegated && showsField(note, node.parts);
    });
}

void collectNumbers(const FieldNote &note, const std::vector<TemplateNode> &parts,
                    std::set<int> &numbers)
{
    for (const TemplateNode &node : parts) {
        collectNumbers(note, node.parts, numbers);
        const TypeField *field = note.type->field(node.name);
        if (node.kind != TemplateNode::Kind::Value || field == nullptr ||
            std::ranges::find(node.filters, "cloze") == node.filters.end())
            continue;
        const std::vector<int> found = numbersIn(*note.type, note.at(field->number));
        numbers.insert(found.begin(), found.end());
    }
}

} // namespace

std::vector<TemplateProblem> checkTemplates(const NoteType &type)
{
    std::vector<TemplateProblem> problems;
    ProblemFinder finder(type, problems);
    for (const CardTemplate &made : type.templates) {
        finder.find(made, CardSide::Front, parseTemplate(made.front, type.markup));
        finder.find(made, CardSide::Back, parseTemplate(made.back, type.markup));
    }
    return problems;
}

RenderedCard renderCard(const FieldNote &note, int ordinal, const CardPlace &place)
{
    RenderedCard card;
    const NoteType &type = *note.type;
    const CardTemplate *made = type.isCloze
                                   ? (type.templates.empty() ? nullptr : &type.templates.front())
                                   : type.cardTemplate(ordinal);
    if (made == nullptr)
        return card;
    const ParsedTemplate front = parseTemplate(made->front, type.markup);
    const ParsedTemplate back = parseTemplate(made->back, type.markup);
    CardRenderer renderer(note, type.isCloze ? ordinal : 0, place, made->name);
    card.front = renderer.render(front, CardSide::Front);
    std::set<int> numbers;
    if (type.isCloze)
        collectNumbers(note, front.parts, numbers);
    card.showsField = type.isCloze ? numbers.contains(ordinal) : renderer.showsField();
    card.hints = std::move(renderer.hints());
    card.typed = std::move(renderer.typed());
    const bool isFrontCut = renderer.isCut();
    card.back = renderer.render(back, CardSide::Back);
    if (isHtml(type)) {
        card.front = htmlToMarkdown(card.front);
        card.back = htmlToMarkdown(card.back);
    }
    ProblemFinder finder(type, card.problems);
    finder.find(*made, CardSide::Front, front);
    finder.find(*made, CardSide::Back, back);
    if (isFrontCut || renderer.isCut())
        card.problems.push_back({TemplateMistake::TooLong,
                                 made->name,
                                 isFrontCut ? CardSide::Front : CardSide::Back,
                                 1,
                                 1,
                                 {}});
    return card;
}

std::vector<CardSpec> cardsOfFields(const FieldNote &note)
{
    std::vector<CardSpec> cards;
    if (note.type->isCloze) {
        std::set<int> numbers;
        for (const CardTemplate &made : note.type->templates)
            collectNumbers(note, parseTemplate(made.front, note.type->markup).parts, numbers);
        for (const int number : numbers)
            cards.push_back({number, CardKind::Own});
        return cards;
    }
    for (const CardTemplate &made : note.type->templates)
        if (made.ordinal <= MaximumOrdinal &&
            showsField(note, parseTemplate(made.front, note.type->markup).parts))
            cards.push_back({made.ordinal, CardKind::Own});
    std::ranges::sort(cards, {}, &CardSpec::ordinal);
    return cards;
}

bool makesCard(const FieldNote &note)
{
    return !cardsOfFields(note).empty();
}

std::string plainField(const NoteType &type, std::string_view text)
{
    if (isHtml(type))
        return htmlToMarkdown(type.isCloze ? htmlCloze(text, 0, HtmlClozeView::Bold)
                                           : std::string(text));
    return type.isCloze ? clozePlain(text) : std::string(text);
}

std::string fieldTitle(const FieldNote &note)
{
    return plainField(*note.type, note.first());
}

std::string fieldAnswer(const FieldNote &note)
{
    if (note.type->isCloze)
        return {};
    bool isFirst = true;
    for (const TypeField &field : note.type->fields)
        if (const std::string_view text = note.at(field.number);
            !isBlankField(*note.type, text) && !std::exchange(isFirst, false))
            return plainField(*note.type, text);
    return {};
}

void keepFieldsBut(const std::set<int> &said, const NoteContent &before, NoteContent &content)
{
    const auto *was = std::get_if<FieldNote>(&before);
    auto *is = std::get_if<FieldNote>(&content);
    if (was == nullptr || is == nullptr || was->type->id != is->type->id)
        return;
    for (const auto &[number, text] : was->fields)
        if (!said.contains(number))
            is->set(number, text);
}

void keepRemovedFields(const NoteContent &before, NoteContent &content)
{
    const auto *is = std::get_if<FieldNote>(&content);
    if (is == nullptr)
        return;
    std::set<int> there;
    for (const TypeField &field : is->type->fields)
        there.insert(field.number);
    keepFieldsBut(there, before, content);
}

} // namespace engram
