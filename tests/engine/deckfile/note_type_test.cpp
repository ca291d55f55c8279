// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/deck_file.h>

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace engram
{
namespace
{

constexpr const char *Canonical = R"(---
deck: Danish
---

## Vocabulary {kind=type}

- Word
- Meaning

~~~ css
.card { color: red }
~~~

### Recognition

~~~ front
# {{Word}}

- [ ] no option
~~~

~~~~ back
~~~
code
~~~
~~~~

## Gaps {cloze=true kind=type markup=html}

- Text

### Gap

~~~ front
{{cloze:Text}}
~~~

~~~ back
~~~

# Animals

## hund {#hund .dyr type=Vocabulary}

### Meaning

dog

<!-- -->### Word

is a heading in the text

## {#lang type=Vocabulary}

### Word

two

lines

## <b>{{c1::x}}</b> {#gap type=Gaps}
)";

std::vector<ProblemCode> codesOf(std::string_view text)
{
    std::vector<ProblemCode> codes;
    for (const Problem &problem : parseDeckFile(text).problems)
        codes.push_back(problem.code);
    return codes;
}

std::string withType(std::string_view notes)
{
    return "## V {kind=type}\n\n- A\n- B\n\n### C\n\n~~~ front\n{{A}}\n~~~\n\n~~~ back\n{{B}}\n~~~\n\n" +
           std::string(notes);
}

TEST(DeckFileNoteTypes, AreReadWithTheirNotes)
{
    const ParsedDeck parsed = parseDeckFile(Canonical);
    EXPECT_TRUE(parsed.problems.empty()) << nameOf(parsed.problems.front().code);
    ASSERT_EQ(parsed.file.types.size(), 2U);
    const NoteType &type = parsed.file.types.front();
    EXPECT_EQ(type.name, "Vocabulary");
    EXPECT_EQ(type.fields, (std::vector<TypeField>{{0, "Word"}, {1, "Meaning"}}));
    EXPECT_EQ(type.extras.at("css"), ".card { color: red }");
    EXPECT_EQ(type.templates.front().front, "# {{Word}}\n\n- [ ] no option");
    EXPECT_EQ(type.templates.front().back, "~~~\ncode\n~~~");
    EXPECT_TRUE(parsed.file.types.back().isCloze);
    EXPECT_EQ(parsed.file.types.back().markup, FieldMarkup::Html);

    ASSERT_EQ(parsed.file.sections.size(), 1U);
    const auto &notes = parsed.file.sections.front().notes;
    ASSERT_EQ(notes.size(), 3U);
    const auto &hund = std::get<FieldNote>(notes[0].content);
    EXPECT_EQ(hund.at(0), "hund");
    EXPECT_EQ(hund.at(1), "dog\n\n### Word\n\nis a heading in the text");
    EXPECT_EQ(notes[0].tags, std::vector<std::string>{"dyr"});
    EXPECT_EQ(std::get<FieldNote>(notes[1].content).at(0), "two\n\nlines");
    EXPECT_EQ(std::get<FieldNote>(notes[2].content).at(0), "<b>{{c1::x}}</b>");
}

TEST(DeckFileNoteTypes, AreWrittenAsTheyWere)
{
    EXPECT_EQ(writeDeckFile(parseDeckFile(Canonical).file), Canonical);
}

TEST(DeckFileNoteTypes, MayStandBehindTheirNotes)
{
    const ParsedDeck parsed = parseDeckFile("## x {type=v}\n\n### b\n\ny\n\n" + withType(""));
    EXPECT_TRUE(parsed.problems.empty());
    EXPECT_EQ(std::get<FieldNote>(parsed.file.sections.front().notes.front().content).at(1), "y");
}

TEST(DeckFileNoteTypes, ThatAreKnownNeedNoDefinition)
{
    const NoteType type = parseDeckFile(withType("")).file.types.front();
    const ParsedDeck parsed = parseDeckFile("## x {type=V}\n", "", {type});
    EXPECT_TRUE(parsed.problems.empty());
    EXPECT_TRUE(parsed.file.types.empty());
    EXPECT_EQ(codesOf("## x {type=V}\n"), std::vector{ProblemCode::UnknownNoteType});
}

TEST(DeckFileNoteTypes, TellWhatIsWrong)
{
    using Codes = std::vector<ProblemCode>;
    EXPECT_EQ(codesOf("## V {kind=type}\n\n- A\n"), Codes{ProblemCode::NoteTypeSyntax});
    EXPECT_EQ(codesOf(withType("## x {type=V}\n\n### Wrong\n\ny\n")),
              (Codes{ProblemCode::UnknownField, ProblemCode::TextOutsideNote}));
    EXPECT_EQ(codesOf(withType("## {type=V}\n\n### B\n\ny\n")), Codes{ProblemCode::NoCard});
    EXPECT_EQ(codesOf(withType("## {type=V}\n")), Codes{ProblemCode::EmptyNote});
    const auto problems =
        parseDeckFile("## V {kind=type}\n\n- A\n\n### C\n\n~~~ front\nq\n{{A}} {{D}}\n~~~\n")
            .problems;
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems.front().code, ProblemCode::TemplateTag);
    EXPECT_EQ(problems.front().line, 9);
    EXPECT_EQ(problems.front().column, 7);
    EXPECT_EQ(problems.front().text, "D");
}

TEST(DeckFileNoteTypes, MayHaveAFieldCalledFacts)
{
    const std::string text =
        "## V {kind=type}\n\n- A\n- Facts\n\n### C\n\n~~~ front\n{{A}}\n~~~\n\n"
        "~~~ back\n{{Facts}}\n~~~\n\n## x {#x type=V}\n\n### Facts\n\n- one\n";
    const ParsedDeck parsed = parseDeckFile(text);
    EXPECT_TRUE(parsed.problems.empty());
    EXPECT_EQ(std::get<FieldNote>(parsed.file.sections.front().notes.front().content).at(1),
              "- one");
    EXPECT_EQ(writeDeckFile(parsed.file), text);
}

std::string someText()
{
    const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "word", " ", "\n", "\n\n", "## ", "### ", "### A", "### B", "# ", "~~~", "```", "- [x] ",
        "> ", "{{", "}}", "{#id}", "<!-- -->", "---", "    ", "{{A}}", "type=V", "\\"));
    std::string text;
    for (const std::string &part : parts)
        text += part;
    return text;
}

RC_GTEST_PROP(DeckFileNoteTypes, SurviveWritingAndReading, ())
{
    NoteType type;
    type.name = *rc::gen::element<std::string>("V", "Two words", "a=b", "x (y)", "ja/nein");
    type.isCloze = *rc::gen::arbitrary<bool>();
    type.markup = *rc::gen::arbitrary<bool>() ? FieldMarkup::Html : FieldMarkup::Markdown;
    type.addField("A");
    type.addField(*rc::gen::element<std::string>("B", "[x] b", "- b", "C #", "2. b", "Facts"));
    type.addTemplate(*rc::gen::element<std::string>("C", "C #", "[ ] c"), someText(), someText());
    if (!type.isCloze)
        type.addTemplate("D d", someText(), someText());
    if (*rc::gen::arbitrary<bool>())
        type.extras["css"] = someText();
    DeckFile file{.frontMatter = {}, .sections = {{}}, .types = {type}};
    FieldNote content(std::make_shared<const NoteType>(type),
                      {{0, "w" + someText()}, {1, someText()}});
    DeckNote note;
    note.id = "n";
    note.content = content;
    file.sections.front().notes.push_back(note);
    const std::string written = writeDeckFile(file);
    const ParsedDeck once = parseDeckFile(written);
    RC_ASSERT(once.file.types.size() == 1U);
    RC_ASSERT(once.file.types.front() == type);
    RC_ASSERT(writeDeckFile(once.file) == written);
    const ParsedDeck twice = parseDeckFile(writeDeckFile(once.file));
    RC_ASSERT(twice.file == once.file);
}

} // namespace
} // namespace engram
