// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/deck_file.h>

#include "engine/deckfile/deck_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace engram
{
namespace
{

using test::countOf;
using test::firstNote;
using test::firstOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::string lines(int count, const std::function<std::string(int)> &line)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += line(i);
    return text;
}

TEST(DeckBounds, OptionsBehindTheLastLetterAreSkippedAndKeptInOneProblem)
{
    const ParsedDeck parsed = parseDeckFile(
        "## q\n- [x] right\n" +
        lines(27, [](int i) { return "- [ ] lure " + std::to_string(i) + "\n"; }) + "\nWhy.\n");
    const auto question = std::get<Question>(firstNote(parsed.file).content);
    EXPECT_THAT(question.options, SizeIs(MostOptions));
    EXPECT_EQ(question.options.back().text, "lure 24");
    EXPECT_EQ(question.explanation, "Why.");
    ASSERT_EQ(countOf(parsed.problems, ProblemCode::TooManyOptions), 1);
    const Problem problem = firstOf(parsed.problems, ProblemCode::TooManyOptions);
    EXPECT_EQ(problem.line, 28);
    EXPECT_EQ(problem.severity, Severity::Skipped);
    EXPECT_EQ(problem.text, "- [ ] lure 25\n- [ ] lure 26");
}

TEST(DeckBounds, AsManyOptionsAsLettersAreFine)
{
    const ParsedDeck parsed =
        parseDeckFile("## q\n- [x] right\n" + lines(25, [](int) { return "- [ ] lure\n"; }));
    EXPECT_EQ(countOf(parsed.problems, ProblemCode::TooManyOptions), 0);
}

TEST(DeckBounds, LongNamesAreShortenedAndKeptInTheProblem)
{
    const std::string name(201, 'n');
    const std::string shortened = std::string(199, 'n') + "…";
    const ParsedDeck parsed =
        parseDeckFile("---\ndeck: " + name + "\n---\n\n# " + name + "\n\n## q\n\na\n");
    EXPECT_EQ(parsed.file.title(), shortened);
    EXPECT_EQ(parsed.file.sections.front().title, shortened);
    ASSERT_EQ(countOf(parsed.problems, ProblemCode::NameTooLong), 2);
    EXPECT_EQ(parsed.problems[0].line, 2);
    EXPECT_EQ(parsed.problems[1].line, 5);
    for (const Problem &problem : parsed.problems) {
        EXPECT_EQ(problem.severity, Severity::Warning);
        EXPECT_EQ(problem.text, name);
    }
}

TEST(DeckBounds, NamesThatShowNothingAreNone)
{
    const ParsedDeck parsed =
        parseDeckFile("---\ndeck: \"\u200B\u202E \u00A0\"\n---\n\n# \u200B\n\n## q {#q}\n\na\n\n"
                      "# s › \u2066\n\n## r {#r}\n\nb\n");
    EXPECT_EQ(parsed.file.title(), "");
    ASSERT_THAT(parsed.file.sections, SizeIs(2));
    EXPECT_EQ(parsed.file.sections[0].title, "");
    EXPECT_EQ(parsed.file.sections[1].title, "s");
    ASSERT_EQ(countOf(parsed.problems, ProblemCode::NameUnseen), 3);
    EXPECT_EQ(parsed.problems[0].line, 2);
    EXPECT_EQ(parsed.problems[1].line, 5);
    EXPECT_EQ(parsed.problems[2].line, 11);
}

TEST(DeckBounds, ANoteThatIsTooLongIsSkippedAndTheOthersAreRead)
{
    const std::string long_ = lines(5'000, [](int) { return std::string(60, 'x') + "\n"; });
    const ParsedDeck parsed = parseDeckFile("## q\n\na\n\n## r\n\n" + long_ + "\n## s\n\nb\n");
    ASSERT_THAT(parsed.file.sections.front().notes, SizeIs(2));
    ASSERT_EQ(countOf(parsed.problems, ProblemCode::NoteTooLong), 1);
    EXPECT_EQ(parsed.problems.front().line, 5);
    EXPECT_EQ(parsed.problems.front().severity, Severity::Skipped);
}

TEST(DeckBounds, LevelsBeyondTheLimitAreMovedToItAndCodeStaysAsItIs)
{
    const auto levels = [](int count) {
        return lines(count, [](int i) { return std::string(2 * std::size_t(i), ' ') + "- x\n"; });
    };
    EXPECT_THAT(parseDeckFile("## q\n\n" + levels(60)).problems, IsEmpty());
    const ParsedDeck parsed = parseDeckFile("## q\n\n" + levels(300));
    ASSERT_EQ(countOf(parsed.problems, ProblemCode::NestedTooDeep), 1);
    EXPECT_EQ(parsed.problems.front().severity, Severity::Warning);
    const std::string back = std::get<Basic>(firstNote(parsed.file).content).back;
    EXPECT_THAT(back, EndsWith("\n" + std::string(128, ' ') + "- x"));
    EXPECT_THAT(back, Not(HasSubstr(std::string(129, ' '))));
    const std::string code = "```\n" + std::string(500, ' ') + "x\n```";
    EXPECT_THAT(parseDeckFile("## q\n\n" + code + "\n").problems, IsEmpty());
}

TEST(DeckBounds, NamesAreMeasuredInCharacters)
{
    const std::string name = lines(200, [](int) { return "日"; });
    const ParsedDeck parsed = parseDeckFile("---\ndeck: " + name + "\n---\n");
    EXPECT_EQ(parsed.file.title(), name);
    EXPECT_THAT(parsed.problems, IsEmpty());
}

TEST(DeckBounds, WhatWasShortenedIsShortEnough)
{
    const DeckFile file = parseDeckFile("# " + std::string(300, 's') + "\n\n## q {#q}\n\na\n").file;
    const ParsedDeck again = parseDeckFile(writeDeckFile(file));
    EXPECT_EQ(test::withoutLines(again.file), test::withoutLines(file));
    EXPECT_THAT(again.problems, IsEmpty());
}

TEST(DeckBounds, AnIdThatIsTooLongIsNone)
{
    const std::string id(201, 'i');
    const ParsedDeck parsed =
        parseDeckFile("---\nid: " + id + "\n---\n\n# s {#" + id + "}\n\n## q {#" + id +
                      "}\n\na\n\n### Facts\n\n- f {#" + id + "}\n  > a\n");
    EXPECT_EQ(parsed.file.get("id"), "");
    EXPECT_EQ(parsed.file.sections.front().id, "");
    EXPECT_EQ(firstNote(parsed.file).id, "");
    ASSERT_THAT(firstNote(parsed.file).facts, SizeIs(1));
    EXPECT_EQ(firstNote(parsed.file).facts.front().id, "");
    ASSERT_EQ(countOf(parsed.problems, ProblemCode::IdTooLong), 4);
    for (const Problem &problem : parsed.problems) {
        EXPECT_EQ(problem.severity, Severity::Skipped);
        EXPECT_EQ(problem.text, id);
    }
}

TEST(DeckBounds, NotesBehindTheLastSectionAllowedBelongToIt)
{
    const ParsedDeck parsed = parseDeckFile(lines(1001, [](int i) {
        const std::string number = std::to_string(i);
        return "# s" + number + "\n\n## q" + number + "\n\na\n\n";
    }));
    EXPECT_THAT(parsed.file.sections, SizeIs(1000));
    EXPECT_THAT(parsed.file.sections.back().notes, SizeIs(2));
    const Problem problem = firstOf(parsed.problems, ProblemCode::TooManySections);
    EXPECT_EQ(problem.line, 6001);
    EXPECT_EQ(problem.severity, Severity::Skipped);
    EXPECT_EQ(problem.text, "# s1000");
}

TEST(DeckBounds, PathOfOverThirtyTwoNamesOpensNoSection)
{
    const auto path = [](int names) {
        std::string text = "# a";
        for (int i = 1; i < names; ++i)
            text += " › a";
        return text;
    };
    const ParsedDeck parsed = parseDeckFile(path(32) + "\n\n## q\n\na\n\n" + path(33) +
                                            "\n\n## r\n\nb\n\n# s\n\n## t\n\nc\n");
    ASSERT_THAT(parsed.file.sections, SizeIs(2));
    EXPECT_THAT(parsed.file.sections.front().notes, SizeIs(2));
    EXPECT_THAT(parsed.file.sections.back().notes, SizeIs(1));
    ASSERT_THAT(parsed.problems, SizeIs(1));
    EXPECT_EQ(parsed.problems.front().code, ProblemCode::SectionTooDeep);
    EXPECT_EQ(parsed.problems.front().line, 7);
    EXPECT_EQ(parsed.problems.front().severity, Severity::Skipped);
    EXPECT_EQ(parsed.problems.front().text, path(33));
}

TEST(DeckBounds, FrontMatterBeyondSixteenKibibytesIsSkipped)
{
    const ParsedDeck parsed = parseDeckFile(
        "---\n" + lines(20'000, [](int i) { return "k" + std::to_string(i) + ": 1\n"; }) +
        "---\n\n## q\n\na\n");
    // 6,890 bytes up to k999, and then 8 each.
    EXPECT_THAT(parsed.file.frontMatter, SizeIs(2'186));
    EXPECT_THAT(parsed.file.sections.front().notes, SizeIs(1));
    ASSERT_THAT(parsed.problems, SizeIs(1));
    EXPECT_EQ(parsed.problems.front().code, ProblemCode::FrontMatterTooLong);
    EXPECT_EQ(parsed.problems.front().line, 2'188);
}

TEST(DeckBounds, LinesBehindTheTwoMillionthAreSkipped)
{
    const ParsedDeck parsed =
        parseDeckFile("## q\n\na\n" + std::string(1'999'997, '\n') + "## r\n\nb\n");
    EXPECT_THAT(parsed.file.sections.front().notes, SizeIs(1));
    const Problem problem = firstOf(parsed.problems, ProblemCode::TooManyLines);
    EXPECT_EQ(problem.line, 2'000'001);
    EXPECT_EQ(problem.severity, Severity::Skipped);
    EXPECT_EQ(problem.text, "## r…");
}

/// Each of these takes minutes where the cost of reading or linting is quadratic.
class AbsurdDecks : public testing::TestWithParam<std::function<std::string()>>
{
};

TEST_P(AbsurdDecks, AreReadAndLinted)
{
    const ParsedDeck parsed = parseDeckFile(GetParam()());
    EXPECT_FALSE(parsed.file.sections.empty());
    (void)lintDeck(parsed.file);
}

INSTANTIATE_TEST_SUITE_P(
    All, AbsurdDecks,
    testing::Values(
        [] { return std::string(1'000'000, '\n') + "text\n"; },
        [] { return "---\ntags:\n" + lines(200'000, [](int) { return "- a\n"; }) + "---\n"; },
        // Groups of deletions, each of them beside a long text
        [] {
            return "## c {{a}}\n\n" + lines(100'000, [](int i) {
                       return "{{" + std::to_string(i) + ":word" + std::to_string(i) + "}} text\n";
                   });
        },
        // A heading in which every option stands
        [] {
            return "## " + lines(150'000, [](int) { return "word "; }) + "\n" +
                   lines(26, [](int i) { return i % 2 == 0 ? "- [x] word\n" : "- [ ] lure\n"; });
        },
        // Long prompts alike enough to be compared, and no two of them duplicates
        [] {
            return lines(500, [](int i) {
                return "## " +
                       lines(190,
                             [i](int k) {
                                 return "w" +
                                        std::string(
                                            1, static_cast<char>('a' + (i * 31 + k * k * 7) % 23)) +
                                        std::string(static_cast<std::size_t>((i * 13 + k * 5) % 29),
                                                    'x') +
                                        " ";
                             }) +
                       "\n\nanswer " + std::to_string(i) + "\n\n";
            });
        }));

} // namespace
} // namespace engram
