// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/note.h>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "content/cards_of_note.h"

namespace engram
{
namespace
{

NoteType vocabulary(std::string front, std::string back = "{{FrontSide}}\n\n{{Meaning}}")
{
    NoteType type;
    type.name = "Vocabulary";
    type.addField("Word");
    type.addField("Meaning");
    type.addField("Example");
    type.addTemplate("Recognition", std::move(front), std::move(back));
    return type;
}

FieldNote noteOf(const NoteType &type, std::vector<std::string> values)
{
    FieldNote note(std::make_shared<const NoteType>(type));
    for (std::size_t i = 0; i < values.size(); ++i)
        note.set(type.fields[i].number, values[i]);
    return note;
}

std::string frontOf(std::string front, std::vector<std::string> values = {"hund", "dog"})
{
    return renderCard(noteOf(vocabulary(std::move(front)), std::move(values)), 0).front;
}

std::vector<TemplateMistake> mistakesOf(std::string front)
{
    std::vector<TemplateMistake> found;
    for (const TemplateProblem &problem : checkTemplates(vocabulary(std::move(front))))
        found.push_back(problem.mistake);
    return found;
}

TEST(NoteTemplate, PutsFieldsInTheirPlaces)
{
    EXPECT_EQ(frontOf("What is **{{Word}}**?"), "What is **hund**?");
    EXPECT_EQ(frontOf("{{ Word }}-{{Meaning}}"), "hund-dog");
    EXPECT_EQ(renderCard(noteOf(vocabulary("{{Word}}"), {"hund", "dog"}), 0).back, "hund\n\ndog");
}

TEST(NoteTemplate, ShowsSectionsByWhatTheirFieldsSay)
{
    const std::string front =
        "{{Word}}{{#Example}} ({{Example}}){{/Example}}{{^Example}} -{{/Example}}";
    EXPECT_EQ(frontOf(front, {"hund", "dog", "en hund"}), "hund (en hund)");
    EXPECT_EQ(frontOf(front, {"hund", "dog"}), "hund -");
    EXPECT_EQ(frontOf(front, {"hund", "dog", "  \n"}), "hund -");
    EXPECT_EQ(
        frontOf("{{#Word}}{{^Example}}{{#Meaning}}{{Meaning}}{{/Meaning}}{{/Example}}{{/Word}}"),
        "dog");
}

TEST(NoteTemplate, NeverReadsWhatAFieldSaysAsATemplate)
{
    EXPECT_EQ(frontOf("{{Word}}", {"{{Meaning}}{{Word}}{{FrontSide}}", "dog"}),
              "{{Meaning}}{{Word}}{{FrontSide}}");
    EXPECT_EQ(frontOf("{{Word}}{{Meaning}}", {"{{#Example}}", "{{/Example}}"}),
              "{{#Example}}{{/Example}}");
}

TEST(NoteTemplate, LeavesTheFrontOutOfTheFrontAndSaysSo)
{
    const RenderedCard card = renderCard(noteOf(vocabulary("{{Word}}{{FrontSide}}"), {"hund"}), 0);
    EXPECT_EQ(card.front, "hund");
    ASSERT_EQ(card.problems.size(), 1U);
    EXPECT_EQ(card.problems.front().mistake, TemplateMistake::FrontInFront);
    EXPECT_EQ(card.problems.front().templateName, "Recognition");
    EXPECT_EQ(card.problems.front().side, CardSide::Front);
    EXPECT_EQ(card.problems.front().column, 9);
}

TEST(NoteTemplate, ShowsWhatIsNotKnownAsItIsWritten)
{
    EXPECT_EQ(frontOf("{{Word}} {{Wrod}}"), "hund {{Wrod}}");
    EXPECT_EQ(frontOf("{{furigana:Word}}"), "hund");
    const auto problems = checkTemplates(vocabulary("a\n b {{Wrod}}{{kana:Word}}"));
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0], (TemplateProblem{TemplateMistake::UnknownField, "Recognition",
                                            CardSide::Front, 2, 4, "Wrod"}));
    EXPECT_EQ(problems[1].mistake, TemplateMistake::UnknownFilter);
    EXPECT_EQ(problems[1].text, "kana");
}

TEST(NoteTemplate, TellsEachMistake)
{
    using enum TemplateMistake;
    using Mistakes = std::vector<TemplateMistake>;
    EXPECT_EQ(mistakesOf("{{Word}}"), Mistakes{});
    EXPECT_EQ(mistakesOf("{{Word}} {{"), Mistakes{OpenTag});
    EXPECT_EQ(mistakesOf("{{#Word}}{{Word}}"), Mistakes{OpenSection});
    EXPECT_EQ(mistakesOf("{{Word}}{{/Word}}"), Mistakes{StraySection});
    EXPECT_EQ(mistakesOf("{{#Word}}{{#Meaning}}{{Word}}{{/Word}}"), Mistakes{OpenSection});
    EXPECT_EQ(mistakesOf("What?"), Mistakes{NoField});
    std::string deep;
    for (int i = 0; i < 40; ++i)
        deep += "{{#Word}}";
    deep += "{{Word}}";
    for (int i = 0; i < 40; ++i)
        deep += "{{/Word}}";
    EXPECT_EQ(mistakesOf(deep), (Mistakes{TooDeep, NoField}));
}

TEST(NoteTemplate, TakesATypedAnswerAndHintsFromTheFront)
{
    const RenderedCard card =
        renderCard(noteOf(vocabulary("{{Word}} {{hint:Example}} {{type:Meaning}}"),
                          {"hund", "dog", "en hund"}),
                   0);
    EXPECT_EQ(card.front, "hund  ");
    EXPECT_EQ(card.typed, "dog");
    EXPECT_EQ(card.hints, (std::vector<TemplateHint>{{"Example", "en hund"}}));
    EXPECT_EQ(
        renderCard(noteOf(vocabulary("{{Word}}", "{{type:Meaning}}{{hint:Word}}"), {"hund", "dog"}),
                   0)
            .back,
        "doghund");
}

TEST(NoteTemplate, KnowsTagsDeckTypeAndCard)
{
    const FieldNote note = noteOf(
        vocabulary("{{Word}}{{#Tags}} [{{Tags}}]{{/Tags}} {{Deck}} {{Subdeck}} {{Type}} {{Card}}"),
        {"hund"});
    EXPECT_EQ(renderCard(note, 0, {{"a", "b"}, {"Danish", "Animals"}}).front,
              "hund [a b] Danish::Animals Animals Vocabulary Recognition");
    EXPECT_EQ(renderCard(note, 0).front, "hund   Vocabulary Recognition");
}

TEST(NoteTemplate, TakesMarkupAwayWhereTextIsAsked)
{
    EXPECT_EQ(frontOf("{{text:Word}}", {"**hund** `x`"}), "hund x");
}

TEST(NoteTemplate, MakesACardForEachFrontThatShowsAField)
{
    NoteType type = vocabulary("{{Word}}");
    type.addTemplate("Production", "{{#Meaning}}Say {{Meaning}}{{/Meaning}}", "{{Word}}");
    type.addTemplate("Static", "nothing of the note", "{{Word}}");
    EXPECT_EQ(cardsOf(noteOf(type, {"hund"})), (std::vector<CardSpec>{{0, CardKind::Own}}));
    EXPECT_EQ(cardsOf(noteOf(type, {"hund", "dog"})),
              (std::vector<CardSpec>{{0, CardKind::Own}, {1, CardKind::Own}}));
    EXPECT_TRUE(cardsOf(noteOf(type, {"", "", "en hund"})).empty());
    EXPECT_FALSE(makesCard(noteOf(type, {"  "})));
    std::swap(type.templates[0], type.templates[1]);
    EXPECT_EQ(cardsOf(noteOf(type, {"hund"})), (std::vector<CardSpec>{{0, CardKind::Own}}));
}

NoteType clozeType(FieldMarkup markup)
{
    NoteType type;
    type.name = "Gaps";
    type.isCloze = true;
    type.markup = markup;
    type.addField("Text");
    type.addField("Extra");
    type.addTemplate("Gap", "{{cloze:Text}}", "{{cloze:Text}}\n\n{{Extra}}");
    return type;
}

TEST(NoteTemplate, MakesACardForEachNumberOfACloze)
{
    const FieldNote note =
        noteOf(clozeType(FieldMarkup::Markdown), {"{{1:Rome}} and {{2:Oslo::city}}", "!"});
    EXPECT_EQ(cardsOf(note), (std::vector<CardSpec>{{1, CardKind::Own}, {2, CardKind::Own}}));
    EXPECT_EQ(renderCard(note, 2).front, "Rome and **[city]**");
    EXPECT_EQ(renderCard(note, 2).back, "Rome and **Oslo**\n\n!");
    EXPECT_TRUE(cardsOf(noteOf(clozeType(FieldMarkup::Markdown), {"no gap", "{{x}}"})).empty());
}

TEST(NoteTemplate, ReadsGapsOfOtherProgramsInHtml)
{
    const FieldNote note = noteOf(clozeType(FieldMarkup::Html),
                                  {"{{c1::Rome}} &amp; {{c3::a {{c1::b}}::hint}} {{c2::open"});
    EXPECT_EQ(cardsOf(note), (std::vector<CardSpec>{{1, CardKind::Own}, {3, CardKind::Own}}));
    EXPECT_EQ(renderCard(note, 1).front, "**[\u2026]** & a **[\u2026]** {{c2::open");
    EXPECT_EQ(renderCard(note, 3).front, "Rome & **[hint]** {{c2::open");
    EXPECT_EQ(renderCard(note, 1).back, "**Rome** & a **b** {{c2::open");
}

TEST(NoteTemplate, ShowsHtmlAsMarkdownWithoutScriptsAndStyles)
{
    NoteType type = vocabulary("<div class=card><b>{{Word}}</b><script>alert(1)</script></div>",
                               "{{FrontSide}}<hr id=answer>{{Meaning}}");
    type.markup = FieldMarkup::Html;
    const RenderedCard card =
        renderCard(noteOf(type, {"a &lt;b&gt;<br>two",
                                 "<ul><li>x<li>y</ul><img src=\"a b.png\"><style>*{}</style>"}),
                   0);
    EXPECT_EQ(card.front, "**a \\<b>**\\\n**two**");
    EXPECT_EQ(card.back, "**a \\<b>**\\\n**two**\n\n---\n\n-   x\n-   y\n\n![](<a b.png>)");
    EXPECT_EQ(titleOf(noteOf(type, {"<i>a</i>&nbsp;b"})), "a b");
    EXPECT_TRUE(cardsOf(noteOf(type, {"<br>&nbsp;<div></div>"})).empty());
}

TEST(NoteTemplate, IsCutWhereItShowsTooMuch)
{
    std::string front;
    for (int i = 0; i < 60; ++i)
        front += "{{Word}}";
    const RenderedCard card = renderCard(noteOf(vocabulary(front), {std::string(10'000, 'x')}), 0);
    EXPECT_EQ(card.front.size(), 256U * 1024);
    ASSERT_FALSE(card.problems.empty());
    EXPECT_EQ(card.problems.back().mistake, TemplateMistake::TooLong);
}

TEST(NoteTemplate, RefusesTypesThatCannotBe)
{
    const auto mistakeOf = [](const NoteType &type) {
        const auto problems = checkNoteType(type);
        return problems.empty() ? std::optional<TypeMistake>() : problems.front().mistake;
    };
    EXPECT_FALSE(mistakeOf(vocabulary("{{Word}}")));
    NoteType type = vocabulary("x");
    type.addField("word");
    EXPECT_EQ(mistakeOf(type), TypeMistake::NameTwice);
    type = vocabulary("x");
    type.fields[0].name = "a:b";
    EXPECT_EQ(mistakeOf(type), TypeMistake::BadName);
    type = vocabulary("x");
    type.templates.clear();
    EXPECT_EQ(mistakeOf(type), TypeMistake::NoTemplates);
    type = vocabulary("x");
    type.fields[1].number = 0;
    EXPECT_EQ(mistakeOf(type), TypeMistake::BadNumber);
    type = vocabulary(std::string(300'000, 'x'));
    EXPECT_EQ(mistakeOf(type), TypeMistake::TooLong);
}

RC_GTEST_PROP(NoteTemplate, RendersAnythingWithinItsBounds, ())
{
    const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "{{", "}}", "{{#Word}}", "{{/Word}}", "{{^Meaning}}", "{{/Meaning}}", "{{Word}}",
        "{{cloze:Word}}", "{{FrontSide}}", "<b>", "</b>", "<ul><li>", "<", "\\", "*", "`", "x ",
        "\n", "{{c1::", "::", "&amp;", "<a href='http://x'>", "</a>"));
    std::string text;
    for (const std::string &part : parts)
        text += part;
    NoteType type = vocabulary(text, text);
    type.isCloze = *rc::gen::arbitrary<bool>();
    type.markup = *rc::gen::arbitrary<bool>() ? FieldMarkup::Html : FieldMarkup::Markdown;
    const FieldNote note = noteOf(type, {text, "{{Word}}"});
    for (const CardSpec &card : cardsOf(note)) {
        const RenderedCard shown = renderCard(note, card.ordinal);
        RC_ASSERT(shown.front.size() <= 20 * std::size_t{256} * 1024);
        RC_ASSERT(shown.showsField);
    }
    (void)titleOf(note);
}

} // namespace
} // namespace engram
