// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/media_check.h"

#include "base/text.h"
#include "content/field_note.h"
#include "deckfile/lines.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace engram::exchange
{

namespace
{

/// Calls `visit` with the path of each `![…](path)` outside of code.
template <class Visit>
void forEachImage(std::string_view markdown, Visit visit)
{
    deckfile::Lines lines = deckfile::splitLines(markdown);
    deckfile::markFences(lines);
    for (const deckfile::Line &line : lines) {
        if (line.fenced)
            continue;
        bool inCode = false;
        for (std::size_t at = 0; at < line.text.size(); ++at) {
            inCode = inCode != (line.text[at] == '`');
            if (inCode || !line.text.substr(at).starts_with("!["))
                continue;
            const std::size_t open = line.text.find("](", at);
            const std::size_t close =
                open == std::string_view::npos ? open : line.text.find(')', open);
            if (close == std::string_view::npos)
                break;
            std::string_view target = trimmed(line.text.substr(open + 2, close - open - 2));
            if (target.starts_with('<') && target.ends_with('>'))
                target = target.substr(1, target.size() - 2);
            else
                target = target.substr(0, target.find_first_of(" \t"));
            visit(target);
            at = close;
        }
    }
}

bool isRelativeFile(std::string_view target)
{
    return !target.empty() && !target.starts_with('/') && !target.starts_with('#') &&
           target.find(':') == std::string_view::npos;
}

bool exists(const std::filesystem::path &folder, std::string_view target)
{
    const std::filesystem::path path = (folder / target).lexically_normal();
    const std::filesystem::path within = path.lexically_relative(folder.lexically_normal());
    if (within.empty() || *within.begin() == "..")
        return false;
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

template <class Visit>
void forEachText(const NoteContent &content, Visit visit)
{
    if (const auto *question = std::get_if<Question>(&content)) {
        visit(question->heading);
        visit(question->body);
        for (const std::string &hint : question->hints)
            visit(hint);
        for (const Option &option : question->options) {
            visit(option.text);
            visit(option.reason);
        }
        visit(question->explanation);
    } else if (const auto *basic = std::get_if<Basic>(&content)) {
        visit(basic->front);
        visit(basic->back);
    } else if (const auto *fields = std::get_if<FieldNote>(&content)) {
        for (const auto &[number, text] : fields->fields)
            visit(plainField(*fields->type, text));
    } else {
        visit(std::get<Cloze>(content).text);
    }
}

} // namespace

void reportMissingMedia(ParsedDeck &deck, const std::filesystem::path &deckPath)
{
    const std::filesystem::path folder =
        deckPath.has_parent_path() ? deckPath.parent_path() : std::filesystem::path(".");
    const auto check = [&deck, &folder, &deckPath](const DeckNote &note) {
        forEachText(note.content, [&](const std::string &text) {
            forEachImage(text, [&](std::string_view target) {
                if (isRelativeFile(target) && !exists(folder, target))
                    deck.problems.push_back({deckPath.string(), note.line, 1,
                                             ProblemCode::MediaNotFound, Severity::Warning,
                                             std::string(target)});
            });
        });
    };
    for (const DeckSection &section : deck.file.sections) {
        for (const DeckNote &note : section.notes) {
            check(note);
            for (const DeckNote &fact : note.facts)
                check(fact);
        }
    }
    std::ranges::stable_sort(deck.problems, {}, &Problem::line);
}

} // namespace engram::exchange
