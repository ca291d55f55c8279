// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "command_line.h"

namespace engram::test
{
namespace
{

using testing::HasSubstr;

constexpr const char *Words = R"(## Words {kind=type}

- Word
- Meaning

### Recognition

~~~ front
{{Word}}
~~~

~~~ back
{{Meaning}}
~~~
)";

class Types : public CommandLine
{
protected:
    void SetUp() override
    {
        importKings();
        EXPECT_EQ(types({"add", file("words.md", Words)}).exitCode, 0);
    }

    Ran types(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), "types");
        return run(arguments);
    }
};

TEST_F(Types, AreListedAndShownAsTheyWereWritten)
{
    EXPECT_EQ(types({"list"}).out, "Words  Word, Meaning · 1 template · 0 notes\n");
    EXPECT_EQ(types({"show", "words"}).out, Words);
    const nlohmann::json rows = runJson({"types", "list"});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0]["fields"], (nlohmann::json{"Word", "Meaning"}));
    EXPECT_EQ(rows[0]["notes"], 0);
    EXPECT_EQ(rows[0]["templates"][0]["front"], "{{Word}}");
    const Ran unknown = types({"show", "Nothing"});
    EXPECT_EQ(unknown.exitCode, 1);
    EXPECT_THAT(unknown.err, HasSubstr("No note type is called Nothing."));
}

TEST_F(Types, ThatAreThereAreChangedOnlyWhenAsked)
{
    std::string changed = Words;
    changed.replace(changed.find("{{Meaning}}"), 11, "{{Maening}}");
    const std::string path = file("changed.md", changed);
    const Ran refused = types({"add", path});
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_THAT(refused.err, HasSubstr("--update"));
    const Ran ran = types({"add", path, "--update"});
    EXPECT_EQ(ran.out, "Saved Words.\n");
    EXPECT_THAT(types({"show", "Words"}).err,
                HasSubstr("Recognition, back:1:1: The type has no field called Maening."));
    EXPECT_EQ(run({"undo"}).out, "Undid a change of note types.\n");
    EXPECT_EQ(types({"show", "Words"}).out, Words);
}

TEST_F(Types, AndTheirFieldsAreRenamed)
{
    EXPECT_EQ(types({"rename", "Words", "Sense", "--field", "Meaning"}).out,
              "Renamed Meaning to Sense.\n");
    EXPECT_EQ(types({"rename", "words", "Vocabulary"}).out, "Renamed Words to Vocabulary.\n");
    EXPECT_THAT(types({"show", "Vocabulary"}).out, HasSubstr("~~~ back\n{{Sense}}\n~~~"));
    EXPECT_THAT(types({"rename", "Vocabulary", "x", "--field", "Meaning"}).err,
                HasSubstr("has no field called Meaning. Its fields: Word, Sense."));
}

TEST_F(Types, AreGivenToNotesAndThenNotRemoved)
{
    run({"import", file("plain.md", "---\ndeck: Plain\n---\n\n## hund {#hund}\n\ndog\n")});
    EXPECT_EQ(types({"change", "Words", "deck:Plain", "--dry-run"}).out,
              "Would change 1 note: front to Word, back to Meaning.\n");
    EXPECT_EQ(types({"change", "Words", "deck:Plain"}).out,
              "Changed 1 note: front to Word, back to Meaning. `engram-cli undo` takes it back.\n");
    EXPECT_THAT(types({"remove", "Words"}).err, HasSubstr("1 note has the type"));
    EXPECT_THAT(run({"export", "-", "--deck", "Plain"}).out,
                HasSubstr("## hund {#hund type=Words}\n\n### Meaning\n\ndog\n"));
    EXPECT_EQ(
        types({"change", "basic", "deck:Plain", "--map", "Meaning=front", "--map", "Word=back"})
            .exitCode,
        0);
    EXPECT_THAT(run({"export", "-", "--deck", "Plain"}).out, HasSubstr("## dog {#hund}\n\nhund\n"));
    EXPECT_EQ(types({"remove", "Words"}).out, "Removed Words.\n");
    EXPECT_THAT(types({"list"}).out, HasSubstr("There is no note type"));
}

TEST_F(Types, AreNotAddedFromAFileWithoutAny)
{
    const Ran ran = types({"add", file("none.md", "## a\n\nb\n")});
    EXPECT_EQ(ran.exitCode, 1);
    EXPECT_THAT(ran.err, HasSubstr("defines no note type"));
    EXPECT_EQ(types({}).exitCode, 2);
}

} // namespace
} // namespace engram::test
