// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/deck_file.h>

#include "base/text.h"
#include "deckfile/duplicate_prompts.h"
#include "deckfile/lines.h"
#include "deckfile/lint_text.h"
#include "deckfile/right_places.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_set>

namespace engram
{

namespace deckfile
{

namespace
{

constexpr double LongestRightOption = 1.5;
/// Options shorter than this differ in length without meaning anything by it.
constexpr std::size_t ShortOption = 12;
constexpr std::size_t MostAnswerWords = 25;
constexpr int MostListItems = 7;

class Linter
{
public:
    Linter(const DeckFile &file, std::string_view fileName) : m_file(file), m_fileName(fileName) {}

    std::vector<Problem> run()
    {
        // Lints that look at words know English words.
        const std::string language = m_file.get("language");
        m_english = language.empty() || language.starts_with("en");

        for (const DeckSection &section : m_file.sections) {
            for (const DeckNote &note : section.notes) {
                lint(note);
                for (const DeckNote &fact : note.facts)
                    lint(fact);
            }
        }
        lintPlaces();
        for (const DuplicatePrompt &duplicate : findDuplicatePrompts(m_file))
            add(ProblemCode::DuplicatePrompt, *duplicate.note, duplicate.prompt);
        std::ranges::stable_sort(m_problems, {}, &Problem::line);
        return std::move(m_problems);
    }

private:
    void add(ProblemCode code, const DeckNote &note, std::string_view text)
    {
        m_problems.push_back({std::string(m_fileName), note.line, 1, code, Severity::Lint,
                              std::string(firstCodePoints(text, 200))});
    }

    void lint(const DeckNote &note)
    {
        if (note.id.empty())
            add(ProblemCode::MissingId, note, promptOf(note.content));
        if (m_english && beginsWithPronoun(promptOf(note.content)))
            add(ProblemCode::PronounStart, note, promptOf(note.content));
        if (const auto *question = std::get_if<Question>(&note.content))
            lintQuestion(note, *question);
        else if (const auto *basic = std::get_if<Basic>(&note.content))
            lintBasic(note, *basic);
        else if (const auto *cloze = std::get_if<Cloze>(&note.content))
            lintCloze(note, *cloze);
    }

    void lintQuestion(const DeckNote &note, const Question &question)
    {
        lintLength(note, question);
        lintHints(note, question);
        if (!m_english)
            return;
        for (const Option &option : question.options)
            if (refersToAllOptions(option.text))
                add(ProblemCode::AllOfTheAbove, note, option.text);
        // In an ordered list the letters stay with their options.
        if (!question.ordered)
            lintLetters(note, question);
        lintAnswers(note, question);
    }

    /// A heading that names a lure too gives nothing away.
    void lintAnswers(const DeckNote &note, const Question &question)
    {
        const std::vector<std::string> heading = wordTokens(question.heading);
        const auto isShown = [&heading](const Option &option) {
            return leaks(option.text, heading);
        };
        if (std::ranges::any_of(question.options, [&isShown](const Option &option) {
                return !option.right && isShown(option);
            }))
            return;
        for (const Option &option : question.options)
            if (option.right && isShown(option))
                add(ProblemCode::AnswerInPrompt, note, option.text);
    }

    void lintLength(const DeckNote &note, const Question &question)
    {
        std::array<std::size_t, 2> length{};
        std::array<std::size_t, 2> count{};
        for (const Option &option : question.options) {
            length[option.right ? 1 : 0] += codePointCount(option.text);
            ++count[option.right ? 1 : 0];
        }
        if (count[0] == 0 || count[1] == 0)
            return;
        const double lures = static_cast<double>(length[0]) / static_cast<double>(count[0]);
        const double right = static_cast<double>(length[1]) / static_cast<double>(count[1]);
        if (right >= ShortOption && right > LongestRightOption * lures)
            add(ProblemCode::RightOptionLongest, note,
                std::ranges::find(question.options, true, &Option::right)->text);
    }

    void lintHints(const DeckNote &note, const Question &question)
    {
        std::unordered_set<std::string> known;
        std::unordered_set<std::string> telling;
        for (std::string &word : wordTokens(question.heading + ' ' + question.body))
            known.insert(std::move(word));
        for (const Option &option : question.options)
            for (std::string &word : wordTokens(option.text))
                (option.right ? telling : known).insert(std::move(word));
        for (const std::string &hint : question.hints) {
            for (const std::string &word : wordTokens(hint)) {
                if (telling.contains(word) && !known.contains(word) && isRareWord(word)) {
                    add(ProblemCode::HintGivesAway, note, word);
                    return;
                }
            }
        }
    }

    void lintLetters(const DeckNote &note, const Question &question)
    {
        const auto check = [&](const std::string &text) {
            if (const std::string found = optionLetterIn(text); !found.empty())
                add(ProblemCode::RefersToOptionLetter, note, found);
        };
        check(question.body);
        for (const std::string &hint : question.hints)
            check(hint);
        for (const Option &option : question.options) {
            check(option.text);
            check(option.reason);
        }
        check(question.explanation);
    }

    void lintBasic(const DeckNote &note, const Basic &basic)
    {
        if (m_english && leaks(basic.back, wordTokens(basic.front)))
            add(ProblemCode::AnswerInPrompt, note, basic.back);
        if (countWords(withoutFences(basic.back)) > MostAnswerWords)
            add(ProblemCode::AnswerTooLong, note, basic.back);
        if (countListItems(basic.back) > MostListItems)
            add(ProblemCode::ListTooLong, note, basic.back);
    }

    void lintCloze(const DeckNote &note, const Cloze &cloze)
    {
        for (const Hidden &hidden : hiddenTexts(cloze.text)) {
            if (countWords(hidden.text) > MostAnswerWords)
                add(ProblemCode::AnswerTooLong, note, hidden.text);
            if (hidden.shown)
                add(ProblemCode::AnswerInPrompt, note, hidden.text);
        }
    }

    void lintPlaces()
    {
        const DeckNote *first = nullptr;
        RightPlaces places;
        for (const DeckSection &section : m_file.sections)
            for (const DeckNote &note : section.notes)
                if (places.add(note.content) && first == nullptr)
                    first = &note;
        if (places.isPattern())
            add(ProblemCode::RightOptionPlace, *first, std::to_string(places.place() + 1));
    }

    const DeckFile &m_file;
    std::string_view m_fileName;
    bool m_english = true;
    std::vector<Problem> m_problems;
};

} // namespace

} // namespace deckfile

std::vector<Problem> lintDeck(const DeckFile &file, std::string_view fileName)
{
    return deckfile::Linter(file, fileName).run();
}

} // namespace engram
