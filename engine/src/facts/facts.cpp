// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/facts.h>

#include "content/markdown_source.h"
#include "content/recovered_markdown.h"
#include "facts/source.h"

#include <utility>

namespace engram
{

std::string codeOf(FactRule rule)
{
    return "R" + std::to_string(static_cast<int>(rule));
}

std::optional<FactRule> factRuleOf(std::string_view code)
{
    if (code.starts_with('R') || code.starts_with('r'))
        code.remove_prefix(1);
    for (int rule = 1; rule <= LastFactRule; ++rule)
        if (code == std::to_string(rule))
            return static_cast<FactRule>(rule);
    return std::nullopt;
}

std::string_view nameOf(FactKind kind)
{
    switch (kind) {
    case FactKind::Basic:
        return "basic";
    case FactKind::Cloze:
        return "cloze";
    case FactKind::Choice:
        return "choice";
    }
    return "unknown";
}

std::vector<FactCandidate> findFacts(const NoteContent &note, const FactOptions &options)
{
    if (std::holds_alternative<Cloze>(note) || std::holds_alternative<FieldNote>(note))
        return {};
    facts::Source source(note);
    facts::findAuthorMarks(source);
    facts::findQuestions(source);
    facts::findAcronyms(source);
    facts::findDefinitions(source);
    facts::findAttributes(source);
    facts::findTables(source);
    facts::findLists(source);
    facts::findStatements(source);
    facts::findCauses(source);
    facts::findHiddenTerms(source);
    facts::findCode(source);
    facts::findGists(source);
    return facts::selected(source, options);
}

NoteContent contentOf(const FactCandidate &fact)
{
    switch (fact.kind) {
    case FactKind::Cloze:
        return Cloze{fact.prompt};
    case FactKind::Choice: {
        Question question;
        question.heading = fact.prompt;
        question.options.push_back({fact.answer, {}, true});
        for (const std::string &lure : fact.lures)
            question.options.push_back({lure, {}, false});
        return question;
    }
    case FactKind::Basic:
        break;
    }
    return Basic{fact.prompt, fact.answer, false};
}

std::string recoverMarkdown(std::string_view plainText)
{
    plainText = parsedPart(plainText);
    std::vector<std::string_view> lines;
    while (!plainText.empty()) {
        const std::size_t end = std::min(plainText.find('\n'), plainText.size());
        lines.push_back(plainText.substr(0, end));
        plainText.remove_prefix(std::min(end + 1, plainText.size()));
    }
    return recoverMarkdown(lines);
}

} // namespace engram
