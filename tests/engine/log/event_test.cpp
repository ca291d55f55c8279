// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "log/event.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <numeric>

using namespace engram;
using namespace engram::log;

namespace
{

rc::Gen<std::string> text()
{
    const auto pieces = rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", "B", " ", "\n", "\t", "\"", "\\", "/", "é", "漢", "😀",
                                      std::string(1, '\0'), "\x7f", "{{", "]}", "\u2028"));
    return rc::gen::map(pieces, [](const std::vector<std::string> &parts) {
        return std::accumulate(parts.begin(), parts.end(), std::string());
    });
}

template <class AnyId>
AnyId someId()
{
    return AnyId(*rc::gen::inRange<std::int64_t>(1, (std::int64_t{1} << 54)));
}

template <class AnyId>
std::optional<AnyId> perhapsId()
{
    return *rc::gen::arbitrary<bool>() ? std::optional(someId<AnyId>()) : std::nullopt;
}

std::optional<Score> someScore()
{
    if (*rc::gen::arbitrary<bool>())
        return std::nullopt;
    const int count = *rc::gen::inRange(1, 1'000'000);
    return Score{*rc::gen::inRange(0, count + 1), count};
}

CardId someCard()
{
    return cardId(someId<NoteId>(), *rc::gen::inRange(0, MaximumOrdinal + 1));
}

std::vector<CardId> someCards()
{
    std::vector<CardId> cards;
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i)
        cards.push_back(someCard());
    return cards;
}

std::optional<StudyDay> perhapsDay()
{
    return *rc::gen::arbitrary<bool>()
               ? std::optional(StudyDay(*rc::gen::inRange(-FarthestDay, FarthestDay + 1)))
               : std::nullopt;
}

std::optional<int> perhapsLimit()
{
    return *rc::gen::arbitrary<bool>() ? std::optional(*rc::gen::arbitrary<int>()) : std::nullopt;
}

NoteContent someContent()
{
    switch (*rc::gen::inRange(0, 3)) {
    case 0: {
        Question question{*text(),
                          *text(),
                          *rc::gen::container<std::vector<std::string>>(text()),
                          {},
                          *rc::gen::arbitrary<bool>(),
                          *text()};
        for (int i = *rc::gen::inRange(0, 6); i > 0; --i)
            question.options.push_back({*text(), *text(), *rc::gen::arbitrary<bool>()});
        return question;
    }
    case 1:
        return Basic{*text(), *text(), *rc::gen::arbitrary<bool>()};
    default:
        return Cloze{*text()};
    }
}

Event someEvent()
{
    using Strings = std::vector<std::string>;
    switch (*rc::gen::inRange(0, 20)) {
    case 0:
        return DeckSaved{{someId<DeckId>(), perhapsId<DeckId>(), *text(), *text(),
                          *rc::gen::arbitrary<std::int64_t>(),
                          *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(
                              rc::gen::pair(text(), text()))}};
    case 1:
        return DeckRemoved{someId<DeckId>()};
    case 2: {
        DeckOrdered ordered{someId<DeckId>(), {}};
        for (int i = *rc::gen::inRange(0, 9); i > 0; --i)
            ordered.notes.push_back(someId<NoteId>());
        return ordered;
    }
    case 3:
        return NoteSaved{{someId<NoteId>(), someId<DeckId>(), perhapsId<NoteId>(), *text(),
                          *rc::gen::arbitrary<bool>(), *rc::gen::container<Strings>(text()),
                          *rc::gen::container<std::map<std::string, std::string>>(text(), text()),
                          someContent()}};
    case 4:
        return NoteRemoved{someId<NoteId>()};
    case 5:
        return SettingsSaved{{*rc::gen::arbitrary<int>(), *rc::gen::arbitrary<int>(),
                              std::chrono::minutes(*rc::gen::inRange(0, 24 * 60)),
                              *rc::gen::element(Sm2Variant::Published, Sm2Variant::Delphi),
                              *rc::gen::arbitrary<bool>()}};
    case 6:
        return Undone{{DeviceId(*rc::gen::inRange<std::int64_t>(1, INT64_MAX)),
                       *rc::gen::inRange<std::int64_t>(1, INT64_MAX)}};
    case 7:
        return CardMarked{someCard(), *rc::gen::arbitrary<bool>(), perhapsDay(),
                          *rc::gen::inRange(0, MaximumFlag + 1)};
    case 8: {
        CardRescheduled rescheduled{someCard()};
        if (const auto day = perhapsDay())
            rescheduled.due =
                DueSet{*day, *rc::gen::element(DueInterval::Keep, DueInterval::DaysToDue)};
        return rescheduled;
    }
    case 9:
        return PresetSaved{someId<PresetId>(), *text(),
                           *rc::gen::container<std::map<std::string, std::int32_t>>(
                               rc::gen::resize(20, text()), rc::gen::arbitrary<std::int32_t>())};
    case 10:
        return PresetRemoved{someId<PresetId>()};
    case 11:
        return DeckOptionsChosen{someId<DeckId>(), perhapsId<PresetId>()};
    case 12:
        return DayLimited{someId<DeckId>(),
                          StudyDay(*rc::gen::inRange(-FarthestDay, FarthestDay + 1)),
                          {perhapsLimit(), perhapsLimit()}};
    case 13:
        return SessionStarted{{.kind = static_cast<SessionKind>(*rc::gen::inRange(0, 256)),
                               .deck = perhapsId<DeckId>(),
                               .shuffled = *rc::gen::arbitrary<bool>(),
                               .seed = *rc::gen::arbitrary<std::uint64_t>(),
                               .count = *rc::gen::inRange(-1000, 1000),
                               .limit = std::chrono::minutes(*rc::gen::inRange(-1000, 100'000)),
                               .days = *rc::gen::inRange(-1000, 1000),
                               .asReviews = *rc::gen::arbitrary<bool>(),
                               .newToo = *rc::gen::arbitrary<bool>(),
                               .search = *text()},
                              someCards()};
    case 14:
        return SessionEnded{{DeviceId(*rc::gen::inRange<std::int64_t>(1, INT64_MAX)),
                             *rc::gen::inRange<std::int64_t>(1, INT64_MAX)},
                            someScore()};
    case 15:
        return IntervalMoved{someCard(), *rc::gen::inRange(-FarthestDay, FarthestDay + 1)};
    case 16:
        return FlagNamed{*rc::gen::inRange(1, MaximumFlag + 1), *text()};
    case 17:
        return FactsDecided{
            someId<NoteId>(),
            {{"a-" + std::to_string(*rc::gen::inRange(0, 1000)), DecidedFact::As::Rejected},
             {"b", DecidedFact::As::Accepted, someId<NoteId>()}}};
    case 18:
        return MediaNamed{someId<NoteId>(),
                          {{"images/a b.png", "0123456789abcdef0123456789abcdef.png",
                            *rc::gen::inRange(0, 1000)}}};
    default:
        return Unknown{*rc::gen::inRange(100, 1'000'000), *text()};
    }
}

ChoiceRecord someChoice()
{
    return {*rc::gen::arbitrary<std::uint64_t>(),
            *rc::gen::arbitrary<std::vector<std::uint8_t>>(),
            *rc::gen::arbitrary<std::uint8_t>(),
            *rc::gen::arbitrary<std::uint8_t>(),
            *rc::gen::arbitrary<bool>(),
            *rc::gen::arbitrary<bool>(),
            static_cast<Confidence>(*rc::gen::inRange(0, 4)),
            *rc::gen::arbitrary<bool>() ? gradeFrom(*rc::gen::inRange(0, 6)) : std::nullopt};
}

constexpr int NoteSavedKind = static_cast<int>(EventKind::NoteSaved);

} // namespace

RC_GTEST_PROP(Event, ComesBackFromItsEncoding, ())
{
    const Event event = someEvent();
    const EncodedEvent encoded = encode(event);
    const Result<Event> decodedEvent = decode(encoded.kind, encoded.payload);
    RC_ASSERT(decodedEvent.has_value());
    RC_ASSERT(*decodedEvent == event);
    RC_ASSERT(encode(*decodedEvent).payload == encoded.payload);
}

RC_GTEST_PROP(Event, DamagedPayloadIsRefusedOrReadButNeverMore, ())
{
    EncodedEvent encoded = encode(someEvent());
    RC_PRE(!encoded.payload.empty());
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
        const auto at = *rc::gen::inRange<std::size_t>(0, encoded.payload.size());
        encoded.payload[at] = *rc::gen::arbitrary<char>();
    }
    const Result<Event> found = decode(encoded.kind, encoded.payload);
    RC_ASSERT(found || found.error().code == Errc::Corrupt);
}

RC_GTEST_PROP(ChoiceRecord, ComesBackFromItsEncoding, ())
{
    const ChoiceRecord choice = someChoice();
    const Result<ChoiceRecord> found = decodeChoice(encodeChoice(choice));
    RC_ASSERT(found.has_value());
    RC_ASSERT(*found == choice);
}

TEST(ChoiceRecord, FromBeforeOptionsWereHiddenReadsAsShownAtOnceAndKeepsItsBytes)
{
    const std::string old =
        R"({"chosen":[1],"confidence":3,"explanationSeen":false,"hintsShown":0,)"
        R"("optionsStruck":0,"proposed":4,"seed":7})";
    const Result<ChoiceRecord> choice = decodeChoice(old);
    ASSERT_TRUE(choice);
    EXPECT_FALSE(choice->recallFirst);
    EXPECT_EQ(encodeChoice(*choice), old);
    EXPECT_FALSE(decodeChoice(R"({"recallFirst":1,)" + old.substr(1)));
}

TEST(Event, KindsOnDiskNeverChange)
{
    EXPECT_EQ(encode(DeckSaved{{DeckId(1), {}, "", "", 0, {}}}).kind, 1);
    EXPECT_EQ(encode(DeckRemoved{DeckId(1)}).kind, 2);
    EXPECT_EQ(encode(DeckOrdered{DeckId(1), {}}).kind, 3);
    EXPECT_EQ(encode(NoteSaved{{NoteId(1), DeckId(1), {}, "", false, {}, {}, Cloze{""}}}).kind, 4);
    EXPECT_EQ(encode(NoteRemoved{NoteId(1)}).kind, 5);
    EXPECT_EQ(encode(SettingsSaved{}).kind, 6);
    EXPECT_EQ(encode(Undone{{DeviceId(1), 1}}).kind, 7);
    EXPECT_EQ(encode(CardMarked{CardId(256)}).kind, 8);
    EXPECT_EQ(encode(CardRescheduled{CardId(256)}).kind, 9);
    EXPECT_EQ(encode(SessionStarted{}).kind, 10);
    EXPECT_EQ(encode(SessionEnded{{DeviceId(1), 1}}).kind, 11);
    EXPECT_EQ(encode(PresetSaved{PresetId(1), "", {}}).kind, 12);
    EXPECT_EQ(encode(PresetRemoved{PresetId(1)}).kind, 13);
    EXPECT_EQ(encode(DeckOptionsChosen{DeckId(1)}).kind, 14);
    EXPECT_EQ(encode(DayLimited{DeckId(1), StudyDay(0), {}}).kind, 15);
    EXPECT_EQ(encode(IntervalMoved{CardId(256)}).kind, 16);
}

TEST(Event, NamesTheDeckNoteOrCardThatItConcerns)
{
    EXPECT_EQ(encode(DeckOrdered{DeckId(7), {NoteId(3)}}).subject, 7);
    EXPECT_EQ(encode(NoteRemoved{NoteId(9)}).subject, 9);
    EXPECT_EQ(encode(CardMarked{CardId(513)}).subject, 513);
    EXPECT_EQ(encode(CardRescheduled{CardId(514)}).subject, 514);
    EXPECT_EQ(encode(IntervalMoved{CardId(515), 1}).subject, 515);
    EXPECT_EQ(encode(SettingsSaved{}).subject, 0);
}

TEST(Event, OfACardHasThisFormForEver)
{
    EXPECT_EQ(encode(CardMarked{CardId(256), true, StudyDay(20'001), 7}).payload,
              R"({"buriedUntil":20001,"card":256,"flag":7,"suspended":true})");
    EXPECT_EQ(encode(CardMarked{CardId(256)}).payload,
              R"({"card":256,"flag":0,"suspended":false})");
    EXPECT_EQ(encode(CardRescheduled{CardId(256), DueSet{StudyDay(-1)}}).payload,
              R"({"card":256,"due":-1,"interval":false})");
    EXPECT_EQ(
        encode(CardRescheduled{CardId(256), DueSet{StudyDay(9), DueInterval::DaysToDue}}).payload,
        R"({"card":256,"due":9,"interval":true})");
    EXPECT_EQ(encode(CardRescheduled{CardId(256)}).payload, R"({"card":256})");
    EXPECT_EQ(encode(IntervalMoved{CardId(256), -2}).payload, R"({"card":256,"days":-2})");
}

TEST(Event, OfACardIsReadWithMembersThatALaterVersionAdded)
{
    const auto event = decode(9, R"({"card":256,"due":5,"interval":true,"why":"exam"})");
    ASSERT_TRUE(event);
    EXPECT_EQ(std::get<CardRescheduled>(*event),
              (CardRescheduled{CardId(256), DueSet{StudyDay(5), DueInterval::DaysToDue}}));
}

TEST(Event, OfACardRefusesWhatNoCardCanBe)
{
    for (const char *marks : {R"({"card":255,"flag":0,"suspended":false})",
                              R"({"card":4611686018427387904,"flag":0,"suspended":false})",
                              R"({"card":256,"flag":8,"suspended":false})",
                              R"({"card":256,"flag":-1,"suspended":false})",
                              R"({"card":256,"flag":0,"suspended":1})", R"({"card":256,"flag":0})",
                              R"({"buriedUntil":4000001,"card":256,"flag":0,"suspended":true})",
                              R"({"buriedUntil":null,"card":256,"flag":0,"suspended":true})"}) {
        const Result<Event> event = decode(8, marks);
        ASSERT_FALSE(event) << marks;
        EXPECT_EQ(event.error().code, Errc::Corrupt);
    }
    for (const char *said :
         {R"({"due":1,"interval":true})", R"({"card":256,"due":"1","interval":true})",
          R"({"card":256,"due":-4000001,"interval":true})", R"({"card":0})",
          R"({"card":256,"due":1})", R"({"card":256,"due":1,"interval":2})"})
        EXPECT_FALSE(decode(9, said)) << said;
    for (const char *moved : {R"({"days":1})", R"({"card":256})", R"({"card":255,"days":1})",
                              R"({"card":256,"days":4000001})", R"({"card":256,"days":1.5})"})
        EXPECT_FALSE(decode(16, moved)) << moved;
}

TEST(Event, OfASessionsEndHasThisFormForEver)
{
    EXPECT_EQ(encode(SessionEnded{{DeviceId(3), 7}}).payload, R"({"batch":7,"device":3})");
    EXPECT_EQ(encode(SessionEnded{{DeviceId(3), 7}, Score{2, 5}}).payload,
              R"({"batch":7,"count":5,"device":3,"right":2})");
}

TEST(Event, OfASessionsEndRefusesAScoreThatNoneCanHave)
{
    for (const char *score : {R"("count":0,"right":0)", R"("count":5,"right":6)", R"("count":5)",
                              R"("count":5,"right":-1)", R"("count":2147483648,"right":1)",
                              R"("count":null,"right":1)"})
        EXPECT_FALSE(decode(11, std::string(R"({"batch":7,"device":3,)") + score + "}")) << score;
}

TEST(Event, OfAFlagsNameIsOfOneOfTheFlags)
{
    EXPECT_EQ(encode(FlagNamed{3, "to mend"}).payload, R"({"flag":3,"name":"to mend"})");
    EXPECT_EQ(encode(FlagNamed{3, "to mend"}).subject, 3);
    for (const char *payload : {R"({"flag":0,"name":""})", R"({"flag":8,"name":""})",
                                R"({"flag":3})", R"({"flag":3,"name":7})"})
        EXPECT_FALSE(decode(17, payload)) << payload;
}

TEST(Event, OfDecisionsAboutFactsHasThisFormForEver)
{
    const FactsDecided decided{NoteId(5),
                               {{"why-k3x9", DecidedFact::As::Accepted, NoteId(8)},
                                {"when-0000", DecidedFact::As::Edited, NoteId(9)},
                                {"who-zzzz", DecidedFact::As::Rejected}}};
    EXPECT_EQ(encode(decided).kind, 18);
    EXPECT_EQ(encode(decided).subject, 5);
    EXPECT_EQ(encode(decided).payload,
              R"({"facts":[{"as":0,"fact":"why-k3x9","made":8},)"
              R"({"as":1,"fact":"when-0000","made":9},{"as":2,"fact":"who-zzzz"}],"note":5})");
}

TEST(Event, KeepsAnUnknownKindAsItCame)
{
    const Result<Event> event = decode(4711, "anything", 12);
    ASSERT_TRUE(event);
    EXPECT_EQ(std::get<Unknown>(*event), (Unknown{4711, "anything", 12}));
    EXPECT_EQ(encode(*event).subject, 12);
}

TEST(Event, ReplacesBytesThatAreNoText)
{
    const EncodedEvent encoded =
        encode(NoteSaved{{NoteId(1), DeckId(1), {}, "k\xff", false, {}, {}, Cloze{"\xc3"}}});
    const Result<Event> event = decode(encoded.kind, encoded.payload);
    ASSERT_TRUE(event);
    EXPECT_EQ(std::get<NoteSaved>(*event).note.key, "k\xef\xbf\xbd");
}

TEST(Event, RefusesIdsThatLeaveNoRoomForCards)
{
    for (const char *id :
         {"0", "-1", "18014398509481984", "18446744073709551615", "1.5", "\"1\"", "1e3"}) {
        const Result<Event> event =
            decode(static_cast<int>(EventKind::NoteRemoved), std::string(R"({"note":)") + id + "}");
        ASSERT_FALSE(event) << id;
        EXPECT_EQ(event.error().code, Errc::Corrupt);
    }
}

TEST(Event, RefusesSettingsOutsideTheirRange)
{
    const auto settings = [](const std::string &rollover, const std::string &variant) {
        return decode(
            static_cast<int>(EventKind::SettingsSaved),
            R"({"newPerDay":1,"reviewsPerDay":1,"spaceSiblings":true,"rolloverMinutes":)" +
                rollover + R"(,"sm2Variant":)" + variant + "}");
    };
    EXPECT_TRUE(settings("240", "1"));
    EXPECT_FALSE(settings("1440", "1"));
    EXPECT_FALSE(settings("-1", "1"));
    EXPECT_FALSE(settings("240", "2"));
}

TEST(Event, RefusesAPresetWithMoreInItThanAnyHas)
{
    const auto preset = [](int count, const std::string &name) {
        std::string options;
        for (int i = 0; i < count; ++i)
            options += (i > 0 ? ",\"" : "\"") + name + std::to_string(i) + "\":1";
        return decode(static_cast<int>(EventKind::PresetSaved),
                      R"({"name":"P","options":{)" + options + R"(},"preset":5})");
    };
    EXPECT_TRUE(preset(1'000, "o"));
    EXPECT_THAT(preset(1'001, "o").error().detail, testing::HasSubstr("1001 options"));
    EXPECT_TRUE(preset(1, std::string(90, 'o')));
    EXPECT_THAT(preset(1, std::string(100, 'o')).error().detail, testing::HasSubstr("101 bytes"));
    EXPECT_EQ(preset(200'000, "o").error().code, Errc::Corrupt);
}

TEST(Event, RefusesALongPayloadWhereNoneIsLong)
{
    const std::string more(200'000, ' ');
    EXPECT_TRUE(decode(static_cast<int>(EventKind::DeckOptionsChosen), R"({"deck":1})"));
    EXPECT_THAT(decode(static_cast<int>(EventKind::DeckOptionsChosen), R"({"deck":1)" + more + "}")
                    .error()
                    .detail,
                testing::HasSubstr("200010 bytes"));
    EXPECT_TRUE(
        decode(static_cast<int>(EventKind::DeckOrdered), R"({"deck":1,"notes":[])" + more + "}"));
}

TEST(Event, StandsDeeplyNestedPayload)
{
    const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
    EXPECT_FALSE(decode(NoteSavedKind, deep));
    EXPECT_FALSE(decode(NoteSavedKind, std::string(200'000, '[')));
    EXPECT_FALSE(decode(NoteSavedKind, ""));
    EXPECT_FALSE(decode(NoteSavedKind, "null"));
}
