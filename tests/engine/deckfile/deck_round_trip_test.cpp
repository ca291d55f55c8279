// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/deck_file.h>

#include "engine/deckfile/deck_files.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

namespace engram
{
namespace
{

using test::withoutLines;

/// Lines that mean something somewhere in the grammar, and innocent ones.
rc::Gen<std::string> anyLine()
{
    return rc::gen::oneOf(
        rc::gen::element<std::string>(
            "plain words", "# a", "## b {#id}", "### Facts", "### Explanation", "### Other", "#",
            "#tag", "> quoted", ">", "> Hint: no", "Hint: maybe", "- item", "- [ ] box",
            "- [x] done", "  - [x] nested", "1. one", "1. [ ] task", "12) many", "* star", "+ plus",
            "```", "```sql", "~~~", "````", "  ```", "- ```", "- [ ] ```", "> ```", "`code`",
            "```a``` b"),
        rc::gen::element<std::string>(
            "---", "...", "key: value", "{#x}", "ends {.tag}", "{}", "{", "}", "{{cloze}}",
            "{{1:a::hint}} b", "{{", "}}", "{#bad bad}", "a {k=\"v", "\\## escaped", "<!-- -->",
            "<!-- -->## shielded", "  <!-- -->x", "\ttab", "  \ttab", "    indented", "      six",
            "        eight", "trailing  ", "日本語の文", "😀 emoji", "é\u0301", "| a | b |", "a ##",
            "## ", "[ ] box", "[x]", "***", "- - -", "= = =", "\"quotes\" 'and' \\", "0"),
        rc::gen::map(rc::gen::container<std::string>(rc::gen::inRange<char>(' ', '~')),
                     [](std::string text) { return text; }));
}

/// Text as notes hold it: no blank lines at its ends.
rc::Gen<std::string> anyText(int mostLines)
{
    return rc::gen::map(
        rc::gen::resize(mostLines, rc::gen::container<std::vector<std::string>>(
                                       rc::gen::weightedOneOf<std::string>(
                                           {{8, anyLine()},
                                            {1, rc::gen::just(std::string())},
                                            {1, rc::gen::just(std::string("  "))}}))),
        [](const std::vector<std::string> &lines) {
            const auto blank = [](const std::string &line) {
                return line.find_first_not_of(" \t") == std::string::npos;
            };
            auto first = std::find_if_not(lines.begin(), lines.end(), blank);
            auto last =
                std::find_if_not(lines.rbegin(), std::make_reverse_iterator(first), blank).base();
            std::string text;
            for (auto at = first; at != last; ++at)
                text += (at == first ? "" : "\n") + *at;
            return text;
        });
}

rc::Gen<std::string> someText(int mostLines)
{
    return rc::gen::suchThat(anyText(mostLines),
                             [](const std::string &text) { return !text.empty(); });
}

/// One trimmed line that is not empty.
rc::Gen<std::string> anyHeading()
{
    return rc::gen::map(anyLine(), [](const std::string &line) {
        const std::size_t first = line.find_first_not_of(" \t");
        if (first == std::string::npos)
            return std::string("heading");
        return line.substr(first, line.find_last_not_of(" \t") - first + 1);
    });
}

rc::Gen<NoteContent> anyContent(bool isFact)
{
    const auto option = rc::gen::build<Option>(
        rc::gen::set(&Option::text, someText(4)), rc::gen::set(&Option::reason, anyText(4)),
        rc::gen::set(&Option::right, rc::gen::arbitrary<bool>()));
    const auto question = rc::gen::build<Question>(
        rc::gen::set(&Question::heading, anyHeading()), rc::gen::set(&Question::body, anyText(6)),
        rc::gen::set(&Question::hints,
                     rc::gen::resize(3, rc::gen::container<std::vector<std::string>>(someText(3)))),
        rc::gen::set(
            &Question::options,
            rc::gen::resize(5, rc::gen::nonEmpty(rc::gen::container<std::vector<Option>>(option)))),
        rc::gen::set(&Question::ordered, rc::gen::arbitrary<bool>()),
        rc::gen::set(&Question::explanation, anyText(8)));
    const auto basic = rc::gen::build<Basic>(
        rc::gen::set(&Basic::front,
                     isFact ? someText(4) : rc::gen::oneOf(anyHeading(), someText(4))),
        rc::gen::set(&Basic::back, someText(6)),
        rc::gen::set(&Basic::reversed, rc::gen::arbitrary<bool>()));
    const auto cloze = rc::gen::build<Cloze>(rc::gen::set(&Cloze::text, someText(6)));
    const auto wrap = [](auto value) { return NoteContent(std::move(value)); };
    return rc::gen::oneOf(rc::gen::map(question, wrap), rc::gen::map(basic, wrap),
                          rc::gen::map(cloze, wrap));
}

rc::Gen<DeckNote> anyNote(bool isFact)
{
    auto note = rc::gen::build<DeckNote>(
        rc::gen::set(
            &DeckNote::tags,
            rc::gen::map(rc::gen::resize(3, rc::gen::container<std::set<std::string>>(
                                                rc::gen::element<std::string>(
                                                    "one", "two words", "a.b", "日本", "q\"uote"))),
                         [](const std::set<std::string> &tags) {
                             return std::vector<std::string>(tags.begin(), tags.end());
                         })),
        rc::gen::set(
            &DeckNote::attributes,
            rc::gen::resize(2, rc::gen::container<std::map<std::string, std::string>>(
                                   rc::gen::element<std::string>("key", "score", "x-y"),
                                   rc::gen::element<std::string>("1", "two words", "", "a}b", "\\n",
                                                                 "line\nline")))),
        rc::gen::set(&DeckNote::content, anyContent(isFact)));
    if (isFact)
        return note;
    return rc::gen::mapcat(note, [](const DeckNote &with) {
        return rc::gen::map(
            rc::gen::resize(4, rc::gen::container<std::vector<DeckNote>>(anyNote(true))),
            [with](const std::vector<DeckNote> &facts) {
                DeckNote whole = with;
                whole.facts = facts;
                return whole;
            });
    });
}

rc::Gen<DeckFile> anyFile()
{
    const auto section = rc::gen::build<DeckSection>(
        rc::gen::set(&DeckSection::title,
                     rc::gen::oneOf(anyHeading(), rc::gen::just(std::string()))),
        rc::gen::set(
            &DeckSection::notes,
            rc::gen::resize(3, rc::gen::container<std::vector<DeckNote>>(anyNote(false)))));
    const auto frontMatter =
        rc::gen::container<std::vector<std::pair<std::string, std::string>>>(rc::gen::pair(
            rc::gen::element<std::string>("deck", "id", "tags", "x-other"), anyHeading()));
    return rc::gen::map(
        rc::gen::pair(
            rc::gen::resize(4, frontMatter),
            rc::gen::resize(
                3, rc::gen::nonEmpty(rc::gen::container<std::vector<DeckSection>>(section)))),
        [](std::pair<std::vector<std::pair<std::string, std::string>>, std::vector<DeckSection>>
               parts) {
            DeckFile file{std::move(parts.first), std::move(parts.second)};
            int number = 0;
            for (DeckSection &each : file.sections)
                for (DeckNote &note : each.notes) {
                    // Every third note has an id.
                    if (++number % 3 == 0)
                        note.id = "id-" + std::to_string(number);
                    for (DeckNote &fact : note.facts)
                        if (++number % 3 == 0)
                            fact.id = "odd id {" + std::to_string(number);
                }
            return file;
        });
}

TEST(DeckRoundTrip, ParsingWhatWasWrittenGivesTheSameFile)
{
    EXPECT_TRUE(rc::check([] {
        const DeckFile file = *anyFile();
        const std::string text = writeDeckFile(file);
        RC_LOG() << text;
        RC_ASSERT(withoutLines(parseDeckFile(text).file) == file);
    }));
}

TEST(DeckRoundTrip, CanonicalTextStaysAsItIs)
{
    EXPECT_TRUE(rc::check([] {
        const std::vector<std::string> lines =
            *rc::gen::container<std::vector<std::string>>(anyLine());
        std::string text;
        for (const std::string &line : lines)
            text += line + '\n';
        const DeckFile once = parseDeckFile(text).file;
        const std::string canonical = writeDeckFile(once);
        RC_LOG() << canonical;
        RC_ASSERT(withoutLines(parseDeckFile(canonical).file) == withoutLines(once));
        RC_ASSERT(writeDeckFile(parseDeckFile(canonical).file) == canonical);
    }));
}

TEST(DeckRoundTrip, AnyBytesAreReadWithoutHarm)
{
    EXPECT_TRUE(rc::check([] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        const ParsedDeck parsed = parseDeckFile(bytes, "bytes.md");
        for (const Problem &problem : parsed.problems) {
            RC_ASSERT(problem.line >= 1);
            RC_ASSERT(problem.column >= 1);
        }
    }));
}

} // namespace
} // namespace engram
