// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/collection.h>
#include <engram/selection_export.h>

#include <gtest/gtest.h>

#include "support/temp_collection.h"

namespace engram
{
namespace
{

using test::TempCollection;

constexpr const char *Deck = R"(---
deck: Danish
---

## Vocabulary {kind=type}

- Word
- Meaning
- Example

### Recognition

~~~ front
**{{Word}}**
~~~

~~~ back
{{FrontSide}}

{{Meaning}}
~~~

### Production

~~~ front
{{#Meaning}}Say: {{Meaning}}{{/Meaning}}
~~~

~~~ back
{{Word}}
~~~

## hund {#hund type=Vocabulary}

### Meaning

dog

## kat {#kat type=Vocabulary}

### Example

En kat.
)";

std::vector<int> ordinalsOf(TempCollection &collection, std::string_view key)
{
    std::vector<int> ordinals;
    const auto cards = collection->cardsOf(collection.note(key).id);
    EXPECT_TRUE(cards);
    for (const Card &card : *cards)
        if (!card.removed)
            ordinals.push_back(ordinalOf(card.id));
    return ordinals;
}

NoteType typeOf(TempCollection &collection, std::string_view name = "Vocabulary")
{
    auto type = collection->noteTypes().find(name);
    EXPECT_TRUE(type);
    return type.value_or(NoteType());
}

void expectSound(TempCollection &collection)
{
    const auto report = collection->check();
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->findings.empty()) << report->findings.front();
}

TEST(OwnNoteTypes, ComeWithADeckAndMakeItsCards)
{
    TempCollection collection;
    const ImportPlan plan = collection.import(Deck);
    EXPECT_EQ(plan.types, std::vector<std::string>{"Vocabulary"});
    EXPECT_EQ(plan.count(ImportAction::Added), 2);
    EXPECT_EQ(ordinalsOf(collection, "hund"), (std::vector<int>{0, 1}));
    EXPECT_EQ(ordinalsOf(collection, "kat"), std::vector<int>{0});
    EXPECT_EQ(titleOf(collection.note("hund").content), "hund");
    EXPECT_TRUE(collection->planImport(parseDeckFile(Deck), "Danish")->changesNothing());
    collection.reopen();
    EXPECT_EQ(typeOf(collection).fields.size(), 3U);
    EXPECT_EQ(ordinalsOf(collection, "hund"), (std::vector<int>{0, 1}));
    expectSound(collection);
}

TEST(OwnNoteTypes, AreAskedByTheirTemplates)
{
    TempCollection collection;
    collection.import(Deck);
    auto session = collection->startSession({});
    ASSERT_TRUE(session);
    const auto card = (*session)->current();
    ASSERT_TRUE(card && *card);
    const auto &view = std::get<RecallView>((*card)->content);
    EXPECT_EQ(view.front, "**hund**");
    EXPECT_EQ(view.back, "**hund**\n\ndog");
    EXPECT_TRUE(view.problems.empty());
    EXPECT_TRUE((*session)->answer(Grade::Good, {}));
}

TEST(OwnNoteTypes, AreExportedAsTheyCameIn)
{
    TempCollection collection;
    collection.import(Deck);
    const auto exported = collection->exportDeck(collection->decks()->front().deck.id);
    ASSERT_TRUE(exported);
    EXPECT_EQ(writeDeckFile(*exported), Deck);
}

TEST(OwnNoteTypes, ChangeTheirCardsInOneStepAndBack)
{
    TempCollection collection;
    collection.import(Deck);
    NoteType type = typeOf(collection);
    type.templates.erase(type.templates.begin());
    type.addTemplate("Example", "{{Example}}", "{{Word}}");
    const auto saved = collection->noteTypes().save(type);
    ASSERT_TRUE(saved) << saved.error().detail;
    EXPECT_TRUE(saved->changes.types);
    EXPECT_EQ(saved->changes.notes.size(), 2U);
    EXPECT_EQ(ordinalsOf(collection, "hund"), std::vector<int>{1});
    EXPECT_EQ(ordinalsOf(collection, "kat"), std::vector<int>{2});
    expectSound(collection);
    EXPECT_TRUE(collection->noteTypes().save(type)->changes.notes.empty());

    const auto undone = collection->undo();
    ASSERT_TRUE(undone && *undone);
    EXPECT_EQ((*undone)->kind, StepKind::NoteType);
    EXPECT_EQ(ordinalsOf(collection, "hund"), (std::vector<int>{0, 1}));
    EXPECT_EQ(typeOf(collection).templates.size(), 2U);
    expectSound(collection);
    ASSERT_TRUE(collection->redo());
    EXPECT_EQ(ordinalsOf(collection, "kat"), std::vector<int>{2});
}

TEST(OwnNoteTypes, KeepHistoriesWhenTemplatesAreReordered)
{
    TempCollection collection;
    collection.import(Deck);
    const CardId card = cardId(collection.note("hund").id, 1);
    ASSERT_TRUE(collection->gradeNow({card}, Grade::Good));
    NoteType type = typeOf(collection);
    std::swap(type.templates[0], type.templates[1]);
    type.fields[1].name = "Sense";
    type.templates[0].front = "{{Sense}}";
    ASSERT_TRUE(collection->noteTypes().save(type));
    EXPECT_EQ(collection->card(card)->schedule->reviews, 1);
    EXPECT_EQ(std::get<FieldNote>(collection.note("hund").content).at(1), "dog");
    EXPECT_EQ(collection->reviewsOf(card)->size(), 1U);
}

TEST(OwnNoteTypes, RefuseNumbersThatWereGivenBefore)
{
    TempCollection collection;
    collection.import(Deck);
    NoteType type = typeOf(collection);
    type.fields.pop_back();
    type.templates[0].front = "{{Word}}";
    ASSERT_TRUE(collection->noteTypes().save(type));
    type.fields.push_back({2, "Other"});
    EXPECT_EQ(collection->noteTypes().save(type).error().code, Errc::InvalidInput);
    type = typeOf(collection);
    type.id = NoteTypeId(0);
    EXPECT_EQ(collection->noteTypes().save(type).error().code, Errc::InvalidInput);
    type.name = "Other";
    EXPECT_TRUE(collection->noteTypes().save(type));
}

TEST(OwnNoteTypes, AreRemovedWhenNoNoteHasThem)
{
    TempCollection collection;
    collection.import(Deck);
    const NoteTypeId id = typeOf(collection).id;
    EXPECT_EQ(*collection->noteTypes().noteCount(id), 2);
    EXPECT_EQ(collection->noteTypes().remove(id).error().code, Errc::Conflict);
    NoteType spare = typeOf(collection);
    spare.id = NoteTypeId(0);
    spare.name = "Spare";
    const auto saved = collection->noteTypes().save(spare);
    ASSERT_TRUE(collection->noteTypes().remove(saved->id));
    EXPECT_FALSE(collection->noteTypes().find("Spare"));
    EXPECT_EQ(collection->noteTypes().remove(saved->id).error().code, Errc::NotFound);
    ASSERT_TRUE(collection->undo());
    EXPECT_TRUE(collection->noteTypes().find("spare"));
    expectSound(collection);
}

TEST(OwnNoteTypes, OfTheSameFieldsTakeTheFilesTemplates)
{
    TempCollection collection;
    collection.import(Deck);
    std::string text = Deck;
    text.replace(text.find("**{{Word}}**"), 12, "{{Word}}?");
    const ImportPlan plan = collection.import(text);
    EXPECT_EQ(plan.types, std::vector<std::string>{"Vocabulary"});
    EXPECT_EQ(plan.count(ImportAction::Same), 2);
    EXPECT_EQ(typeOf(collection).templates[0].front, "{{Word}}?");
    EXPECT_EQ(collection->noteTypes().all().size(), 1U);
    const auto undone = collection->undo();
    EXPECT_EQ(typeOf(collection).templates[0].front, "**{{Word}}**");
}

TEST(OwnNoteTypes, KeepWhatAPersonWroteInAFieldThatTheFileLacks)
{
    TempCollection collection;
    collection.import(Deck);
    NoteType type = typeOf(collection);
    type.addField("Mnemonic");
    ASSERT_TRUE(collection->noteTypes().save(type));
    const NoteId id = collection.note("hund").id;
    const auto saved =
        collection->saveNoteText(id, collection->noteText(id)->text + "\n### Mnemonic\n\nHound.\n");
    ASSERT_TRUE(saved && saved->saved);
    const ImportPlan plan = collection.import(Deck);
    EXPECT_TRUE(plan.changesNothing());
    EXPECT_EQ(std::get<FieldNote>(collection.note("hund").content).at(3), "Hound.");
}

TEST(OwnNoteTypes, KeepWhatARemovedFieldSaidWhenTheNoteIsEdited)
{
    TempCollection collection;
    collection.import(Deck);
    NoteType type = typeOf(collection);
    std::erase_if(type.fields, [](const TypeField &field) { return field.name == "Example"; });
    ASSERT_TRUE(collection->noteTypes().save(type));
    const NoteId id = collection.note("kat").id;
    const auto saved =
        collection->saveNoteText(id, collection->noteText(id)->text + "\n### Meaning\n\ncat\n");
    ASSERT_TRUE(saved && saved->saved);
    const auto note = std::get<FieldNote>(collection.note("kat").content);
    EXPECT_EQ(note.at(1), "cat");
    EXPECT_EQ(note.at(2), "En kat.");
}

TEST(OwnNoteTypes, GoAlongWithASelectionOfTheirNotes)
{
    TempCollection collection;
    collection.import(Deck);
    const auto selection = deckOfNotes(*collection, std::vector{collection.note("kat").id}, "Some");
    ASSERT_TRUE(selection) << selection.error().detail;
    TempCollection other;
    const ImportPlan plan = other.import(writeDeckFile(*selection));
    EXPECT_TRUE(plan.problems.empty());
    EXPECT_EQ(plan.deckName, "Some");
    EXPECT_EQ(plan.count(ImportAction::Added), 1);
    EXPECT_EQ(typeOf(other).fields, typeOf(collection).fields);
    EXPECT_EQ(typeOf(other).templates, typeOf(collection).templates);
}

TEST(OwnNoteTypes, HaveNotesWithAHistoryInWords)
{
    TempCollection collection;
    collection.import(Deck);
    const NoteId id = collection.note("hund").id;
    const auto first = collection->noteText(id);
    collection.clock.advance(std::chrono::minutes(1));
    ASSERT_TRUE(collection->saveNoteText(id, first->text + "\n### Example\n\nEn hund.\n"));
    const auto before =
        collection->noteVersionText(id, collection->noteHistory(id)->versions.at(1).id);
    ASSERT_TRUE(before) << before.error().detail;
    EXPECT_EQ(*before, first->text);
}

TEST(OwnNoteTypes, AreNotGivenToWhatIsInTheBin)
{
    TempCollection collection;
    collection.import(Deck);
    const NoteId id = collection.note("hund").id;
    ASSERT_TRUE(collection->removeNotes({id}));
    const auto changed = collection->noteTypes().changeType(
        {id}, {.to = NoteTypeChange::To::Basic, .parts = {{"Word", "front"}, {"Meaning", "back"}}});
    ASSERT_TRUE(changed) << changed.error().detail;
    EXPECT_TRUE(changed->notes.empty());
    EXPECT_TRUE(collection->setMarked({id}, true)->notes.empty());
    for (const Card &card : *collection->cardsOf(id))
        EXPECT_TRUE(card.removed);
}

TEST(OwnNoteTypes, OfOtherFieldsComeInBesideTheOnesThatAreThere)
{
    TempCollection collection;
    collection.import(Deck);
    const std::string other =
        "---\ndeck: Other\n---\n\n## Vocabulary {kind=type}\n\n- Front\n- Back\n\n"
        "### Card\n\n~~~ front\n{{Front}}\n~~~\n\n~~~ back\n{{Back}}\n~~~\n\n"
        "## a {#a type=Vocabulary}\n\n### Back\n\nb\n";
    collection.import(other);
    EXPECT_EQ(collection->noteTypes().all().size(), 2U);
    EXPECT_EQ(std::get<FieldNote>(collection.note("a").content).type->name, "Vocabulary 2");
    EXPECT_TRUE(collection->planImport(parseDeckFile(other), "Other")->changesNothing());
    expectSound(collection);
}

TEST(OwnNoteTypes, AreWrittenAndReadAsText)
{
    TempCollection collection;
    collection.import(Deck);
    const NoteId id = collection.note("hund").id;
    const auto text = collection->noteText(id);
    ASSERT_TRUE(text);
    EXPECT_EQ(text->text, "## hund {#hund type=Vocabulary}\n\n### Meaning\n\ndog\n");
    const auto saved = collection->saveNoteText(id, text->text + "\n### Example\n\nEn hund.\n");
    ASSERT_TRUE(saved && saved->saved);
    EXPECT_EQ(std::get<FieldNote>(collection.note("hund").content).at(2), "En hund.");
    const auto bad = collection->saveNoteText(id, "## x {type=Nothing}\n");
    ASSERT_TRUE(bad);
    EXPECT_FALSE(bad->saved);
    EXPECT_EQ(bad->problems.front().code, ProblemCode::UnknownNoteType);
    const auto added = collection->addNoteText(collection.note("hund").deck,
                                               "## ko {type=vocabulary}\n\n### Meaning\n\ncow\n");
    ASSERT_TRUE(added && added->saved);
    EXPECT_EQ(collection->cardsOf(*added->note)->size(), 2U);
}

TEST(OwnNoteTypes, AreGivenToNotesAndTakenAway)
{
    TempCollection collection;
    collection.import(Deck);
    collection.import("---\ndeck: Plain\n---\n\n## ko {#ko reversed=true}\n\ncow\n", "Plain");
    const NoteId id = collection.note("ko").id;
    ASSERT_TRUE(collection->gradeNow({cardId(id, 1)}, Grade::Good));
    const NoteTypeChange change{.type = typeOf(collection).id,
                                .parts = matchedParts({"front", "back"}, {"Word", "Meaning"})};
    ASSERT_TRUE(collection->noteTypes().changeType({id}, change));
    const auto &fields = std::get<FieldNote>(collection.note("ko").content);
    EXPECT_EQ(fields.at(0), "ko");
    EXPECT_EQ(fields.at(1), "cow");
    EXPECT_EQ(ordinalsOf(collection, "ko"), (std::vector<int>{0, 1}));
    EXPECT_EQ(collection->card(cardId(id, 1))->schedule->reviews, 1);
    expectSound(collection);
    ASSERT_TRUE(collection->noteTypes().changeType(
        {id},
        {.to = NoteTypeChange::To::Basic, .parts = {{"Meaning", "front"}, {"Word", "back"}}}));
    EXPECT_EQ(std::get<Basic>(collection.note("ko").content).front, "cow");
    ASSERT_TRUE(collection->undo());
    ASSERT_TRUE(collection->undo());
    EXPECT_EQ(std::get<Basic>(collection.note("ko").content), (Basic{"ko", "cow", true}));
    EXPECT_EQ(
        collection->noteTypes().changeType({id}, {.type = typeOf(collection).id}).error().code,
        Errc::InvalidInput);
    expectSound(collection);
}

TEST(OwnNoteTypes, AreFoundByTheirTexts)
{
    TempCollection collection;
    collection.import(Deck);
    const auto countOf = [&](std::string_view query) {
        return *collection->countRows(*Search::parse(query), LibraryMode::Notes);
    };
    EXPECT_EQ(countOf("dog"), 1);
    EXPECT_EQ(countOf("front:hund"), 1);
    EXPECT_EQ(countOf("\"En kat\""), 1);
    EXPECT_EQ(countOf("note:vocab*"), 2);
    EXPECT_EQ(countOf("note:nothing"), 0);
    EXPECT_EQ(countOf("-note:Vocabulary"), 0);
    EXPECT_EQ(countOf("field:Meaning=dog"), 1);
    EXPECT_EQ(countOf("field:Meaning=do"), 0);
    EXPECT_EQ(countOf("field:word=h*"), 1);
    EXPECT_EQ(countOf("field:Example=re:kat"), 1);
    EXPECT_EQ(countOf("-field:Meaning=dog"), 1);
    EXPECT_EQ(countOf("field:Nothing=x"), 0);
}

} // namespace
} // namespace engram
