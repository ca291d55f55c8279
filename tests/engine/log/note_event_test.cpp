// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "log/event.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

using namespace engram;
using namespace engram::log;

namespace
{

TEST(NoteEvent, OfMediaHasThisFormForEver)
{
    const MediaNamed named{NoteId(5),
                           {{"images/raft.png", "0123456789abcdef0123456789abcdef.png", 12}}};
    EXPECT_EQ(encode(named).kind, 19);
    EXPECT_EQ(encode(named).subject, 5);
    EXPECT_EQ(encode(named).payload,
              R"({"media":[{"bytes":12,"file":"0123456789abcdef0123456789abcdef.png",)"
              R"("name":"images/raft.png"}],"note":5})");
}

TEST(NoteEvent, OfMediaLeadsNowhereElse)
{
    const auto decode19 = [](const std::string &name, const std::string &file) {
        return decode(19, R"({"note":5,"media":[{"bytes":1,"name":")" + name + R"(","file":")" +
                              file + R"("}]})");
    };
    const std::string file = "0123456789abcdef0123456789abcdef.png";
    EXPECT_TRUE(decode19("a.png", file));
    for (const char *name : {"", "../a.png", "/a.png", "a//b.png", "a/\u0000"})
        EXPECT_FALSE(decode19(name, file)) << name;
    for (const std::string &other :
         {std::string(), "../" + file, "x" + file, file + "/..", std::string("a.png")})
        EXPECT_FALSE(decode19("a.png", other)) << other;
    EXPECT_FALSE(decode(19, R"({"note":5,"media":[{"name":"a.png","file":")" + file + R"("}]})"));
}

TEST(NoteEvent, OfDecisionsAboutFactsMakesNotesOfWhatIsAcceptedAlone)
{
    const auto decode18 = [](const std::string &fact) {
        return decode(18, R"({"note":5,"facts":[)" + fact + "]}");
    };
    EXPECT_TRUE(decode18(R"({"fact":"a","as":2})"));
    for (const std::string &fact :
         {std::string(R"({"fact":"a","as":0})"), std::string(R"({"fact":"a","as":2,"made":7})"),
          std::string(R"({"fact":"","as":2})"), std::string(R"({"fact":"a","as":3})"),
          std::string(R"({"fact":"a"})"), std::string(R"({"as":2})"), std::string("7"),
          R"({"as":2,"fact":")" + std::string(LongestFactId + 1, 'a') + R"("})"})
        EXPECT_FALSE(decode18(fact)) << fact;
    EXPECT_FALSE(decode(18, R"({"note":5})"));
    EXPECT_FALSE(decode(18, R"({"note":0,"facts":[]})"));
}

NoteType vocabulary()
{
    NoteType type;
    type.id = NoteTypeId(9);
    type.name = "Words";
    type.addField("Word");
    type.addTemplate("Card", "{{Word}}", "?");
    type.extras["css"] = ".card {}";
    return type;
}

TEST(NoteEvent, OfANoteTypeHasThisFormForEver)
{
    EXPECT_EQ(encode(NoteTypeSaved{vocabulary()}).kind, 20);
    EXPECT_EQ(encode(NoteTypeSaved{vocabulary()}).subject, 9);
    EXPECT_EQ(encode(NoteTypeSaved{vocabulary()}).payload,
              R"({"cloze":false,"extras":{"css":".card {}"},"fields":[{"name":"Word","number":0}],)"
              R"("fieldsMade":1,"id":9,"markup":0,"name":"Words","templates":[{"back":"?",)"
              R"("front":"{{Word}}","name":"Card","ordinal":0}],"templatesMade":1})");
    EXPECT_EQ(encode(NoteTypeRemoved{NoteTypeId(9)}).kind, 21);
    EXPECT_EQ(encode(NoteTypeRemoved{NoteTypeId(9)}).payload, R"({"noteType":9})");
    EXPECT_FALSE(decode(20, R"({"id":9})"));
    EXPECT_FALSE(decode(21, R"({"noteType":0})"));
    EXPECT_FALSE(decode(
        20, R"({"cloze":false,"extras":{},"fields":[],"fieldsMade":0,"id":9,"markup":0,"name":"a",)"
            R"("templates":[{"back":"","front":"","name":"","ordinal":256}],"templatesMade":0})"));
}

TEST(NoteEvent, OfANoteOfATypeIsAKindOfItsOwn)
{
    const Note note{
        NoteId(5),
        DeckId(1),
        {},
        "k",
        false,
        {},
        {},
        FieldNote(std::make_shared<const NoteType>(vocabulary()), {{0, "hund"}, {4, "x"}})};
    const EncodedEvent encoded = encode(NoteSaved{note});
    EXPECT_EQ(encoded.kind, 22);
    EXPECT_EQ(encoded.subject, 5);
    EXPECT_EQ(encoded.payload,
              R"({"attributes":{},"content":{"fields":[[0,"hund"],[4,"x"]],"noteType":9,)"
              R"("type":"fields"},"deck":1,"derivedKey":false,"id":5,"key":"k","tags":[]})");
    EXPECT_EQ(std::get<NoteSaved>(*decode(22, encoded.payload)).note, note);
    EXPECT_EQ(*decodeNote(encoded.payload), note);
    EXPECT_FALSE(decode(4, encoded.payload));
    EXPECT_FALSE(decode(
        22,
        encode(NoteSaved{{NoteId(5), DeckId(1), {}, "k", false, {}, {}, Cloze{"{{a}}"}}}).payload));
}

} // namespace
