// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "answer_key.h"
#include "argument_checks.h"
#include "commands/commands.h"
#include "commands/note_facts.h"
#include "deck_source.h"
#include "fact_text.h"
#include "problem_text.h"
#include "quantity_text.h"

#include <engram/deck_file.h>
#include <engram/exchange.h>
#include <engram/facts.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace engram::cli
{

namespace
{

struct FactsOptions
{
    std::string file;
    std::string as;
    std::string answers;
    std::string rule;
    bool all = false;
    bool accept = false;
    std::string output;
    NoteFactOptions ofNote;

    [[nodiscard]] FactChoice choice() const { return {factRuleOf(rule), all}; }
};

/// A note of the file, and what was found in it.
struct NoteFacts
{
    DeckNote *note = nullptr;
    ChosenFacts found;
};

std::size_t notesIn(const DeckFile &file)
{
    std::size_t count = 0;
    for (const DeckSection &section : file.sections)
        count += section.notes.size();
    return count;
}

/// A text without notes as one note: its title is its first line, where that is one, or the file's
/// name.
DeckFile noteOfText(const std::string &text, const std::string &file)
{
    constexpr std::size_t LongestTitle = 80;
    const std::filesystem::path path(file);
    const bool markdown = path.extension() == ".md" || path.extension() == ".markdown";
    std::string title = file == "-" ? "" : path.stem().string();
    std::size_t bodyBegin = 0;
    const std::size_t begin = std::min(text.find_first_not_of(" \t\n"), text.size());
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string first = text.substr(begin, end - begin);
    const bool heading = first.starts_with('#');
    if (!first.empty() && first.size() <= LongestTitle &&
        (heading ||
         (first.find_last_of(".:;,") != first.size() - 1 && text.substr(end, 2) == "\n\n"))) {
        title =
            heading ? first.substr(std::min(first.find_first_not_of("# "), first.size())) : first;
        bodyBegin = end;
    }
    const std::string_view body = std::string_view(text).substr(bodyBegin);
    DeckNote note;
    note.line = 1;
    note.content = Basic{title, markdown ? std::string(body) : recoverMarkdown(body)};
    DeckFile deck;
    deck.frontMatter.emplace_back("deck", title);
    deck.sections.emplace_back().notes.push_back(std::move(note));
    return deck;
}

/// The notes of a deck, of a quiz page or of any text.
Result<ParsedDeck> notesOf(const FactsOptions &options)
{
    auto answers = readAnswerKey(options.answers);
    if (!answers)
        return failFrom(answers);
    const ReadOptions reading{formatNamed(options.as), *answers};
    auto text =
        options.file == "-" ? readStandardInput() : readText(std::filesystem::path(options.file));
    if (!text)
        return failFrom(text);
    auto deck = readDeck(*text, options.file, reading);
    if (deck && notesIn(deck->file) == 0)
        return ParsedDeck{noteOfText(*text, options.file), {}};
    return deck;
}

std::vector<NoteFacts> factsIn(DeckFile &deck, const FactChoice &choice)
{
    std::vector<NoteFacts> all;
    for (DeckSection &section : deck.sections) {
        for (DeckNote &note : section.notes) {
            FactOptions options;
            for (const DeckNote &fact : note.facts) {
                options.known.push_back(fact.content);
                options.decided.insert(fact.id);
            }
            all.push_back({&note, chosen(findFacts(note.content, options), choice)});
        }
    }
    return all;
}

Json factsJson(const NoteFacts &facts)
{
    return {{"id", facts.note->id},
            {"title", titleOf(facts.note->content)},
            {"facts", candidatesJson(facts.found.facts)}};
}

void printFacts(Terminal &out, const NoteFacts &facts)
{
    if (facts.found.facts.empty())
        return;
    out.line(titleOf(facts.note->content), Tone::Strong);
    for (const FactCandidate &fact : facts.found.facts)
        printFact(out, fact, false);
    out.line();
}

int writeAccepted(Program &program, ParsedDeck &deck, const std::vector<NoteFacts> &all,
                  const FactsOptions &options)
{
    std::error_code ignored;
    if (!options.output.empty() && std::filesystem::exists(options.output, ignored))
        return program.fail(options.output +
                            ": is there already, and is left as it is. Name another file.");
    if (const auto losses = lossesIn(deck.problems); !losses.empty()) {
        for (const Problem &loss : losses)
            program.err.line(lineOf(loss));
    }
    std::set<std::string> taken;
    for (const NoteFacts &facts : all) {
        taken.insert(facts.note->id);
        for (const DeckNote &fact : facts.note->facts)
            taken.insert(fact.id);
    }
    std::int64_t count = 0;
    for (const NoteFacts &facts : all) {
        for (const FactCandidate &fact : facts.found.facts) {
            DeckNote note;
            if (taken.insert(fact.id).second)
                note.id = fact.id;
            note.content = contentOf(fact);
            facts.note->facts.push_back(std::move(note));
            ++count;
        }
    }
    if (options.output.empty()) {
        const std::string text = writeDeckFile(deck.file);
        if (program.json)
            printJson(program.out, {{"facts", count}, {"text", text}});
        else
            program.out.data(text);
        return Success;
    }
    if (auto written = writeDeck(options.output, deck.file); !written)
        return program.fail(written.error());
    return tell(program, {{"facts", count}, {"file", options.output}},
                fmt::format("{} → {}", countOf(count, "fact"), options.output));
}

int showFacts(Program &program, const FactsOptions &options)
{
    if (!options.ofNote.note.empty()) {
        NoteFactOptions asked = options.ofNote;
        asked.choice = options.choice();
        asked.acceptAll = options.accept;
        return factsOfNote(program, asked);
    }
    if (options.ofNote.search)
        return notesWithFacts(program, *options.ofNote.search);
    if (options.file.empty())
        return program.fail("name a file, or a note with --note, or notes with --search.", Usage);
    auto deck = notesOf(options);
    if (!deck)
        return program.fail(deck.error());
    const std::vector<NoteFacts> all = factsIn(deck->file, options.choice());
    if (options.accept)
        return writeAccepted(program, *deck, all, options);
    if (program.json) {
        Json json = Json::array();
        for (const NoteFacts &facts : all)
            json.push_back(factsJson(facts));
        printJson(program.out, json);
        return Success;
    }
    std::int64_t proposed = 0;
    std::int64_t suggested = 0;
    for (const NoteFacts &facts : all) {
        printFacts(program.out, facts);
        proposed += facts.found.proposed;
        suggested += facts.found.suggested;
    }
    program.out.line(fmt::format("{} proposed for {}, and {}{}.", countOf(proposed, "fact"),
                                 countOf(std::ssize(all), "note"), countOf(suggested, "suggestion"),
                                 options.all || suggested == 0 ? "" : " (--all)"));
    return Success;
}

} // namespace

void addFacts(CLI::App &root, Program &program)
{
    const auto options = std::make_shared<FactsOptions>();
    CLI::App *const command =
        addCommand(root, program, "facts", "Propose cards for what an explanation says",
                   [&program, options] { return showFacts(program, *options); });
    CLI::Option *const file = command
                                  ->add_option("FILE", options->file,
                                               "A deck, a pasted quiz page, or any text;\n"
                                               "- is standard input")
                                  ->check(somePath());
    CLI::Option *const note = command->add_option("--note", options->ofNote.note,
                                                  "Of a note of the collection, by its id in the\n"
                                                  "deck file");
    note->type_name("ID")->excludes(file);
    command->add_option("--deck", options->ofNote.deck, "The deck in which the id is looked up")
        ->type_name("NAME")
        ->needs(note);
    command
        ->add_option(
            "--search", options->ofNote.search,
            "Which notes of the collection have facts\nproposed, of those that a query finds")
        ->type_name("QUERY")
        ->excludes(file)
        ->excludes(note);
    command->add_option("--rule", options->rule, "Only what this rule finds: R1 to R19")
        ->type_name("RULE")
        ->check([](const std::string &code) {
            return factRuleOf(code) ? std::string{} : code + " is none of R1 to R19";
        });
    command->add_flag("--all", options->all, "Suggestions too, beyond eight for each note");
    command
        ->add_option("--as", options->as, "The format: markdown or quiz-page;\notherwise found out")
        ->type_name("FORMAT")
        ->check(
            oneOf({std::string(nameOf(Format::Markdown)), std::string(nameOf(Format::QuizPage))}));
    command
        ->add_option("--answers", options->answers,
                     "A quiz page's key, as in BCCBD, or a file\nwith it")
        ->type_name("KEY");
    CLI::Option *const accept = command->add_flag("--accept-all", options->accept,
                                                  "Write the deck with what is proposed in its\n"
                                                  "\"### Facts\"; of a note, make facts of it");
    command
        ->add_option("--accept", options->ofNote.accepted,
                     "Make facts of these candidates of the note")
        ->type_name("FACT")
        ->needs(note);
    command
        ->add_option("--reject", options->ofNote.rejected,
                     "Do not propose these candidates of the note\nagain")
        ->type_name("FACT")
        ->needs(note);
    command
        ->add_option("--output", options->output,
                     "Write it into this new file; otherwise to\nstandard output")
        ->type_name("FILE")
        ->check(somePath())
        ->needs(accept)
        ->excludes(note);
}

} // namespace engram::cli
