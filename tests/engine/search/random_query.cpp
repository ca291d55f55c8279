// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "random_query.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <regex>
#include <string_view>
#include <utility>

#include <engram/mastery.h>
#include <fmt/format.h>

#include "base/text.h"
#include "naive_text.h"

namespace engram::test
{

namespace
{

using std::chrono::hours;

constexpr std::string_view Words[] = {"sea",  "bass", "Über", "uber", "ocean", "a_b",  "salt*water",
                                      "100%", "café", "CAFE", "x",    "of",    "deep", "straße"};

/// The parts of a note's text behind a key; all but tags for "".
std::vector<std::string> partsOf(const Note &note, std::string_view key)
{
    std::vector<std::pair<std::string_view, std::string>> all;
    if (const auto *question = std::get_if<Question>(&note.content)) {
        all.emplace_back("front", question->heading);
        all.emplace_back("front", question->body);
        for (const Option &option : question->options) {
            all.emplace_back("option", option.text);
            all.emplace_back("reason", option.reason);
        }
        for (const std::string &hint : question->hints)
            all.emplace_back("hint", hint);
        all.emplace_back("explanation", question->explanation);
    } else if (const auto *basic = std::get_if<Basic>(&note.content)) {
        all.emplace_back("front", basic->front);
        all.emplace_back("back", basic->back);
    } else {
        all.emplace_back("front", std::get<Cloze>(note.content).text);
    }
    for (const std::string &tag : note.tags)
        all.emplace_back("tag", tag);
    std::vector<std::string> parts;
    for (const auto &[name, text] : all)
        if (!text.empty() && (key.empty() ? name != "tag" : name == key))
            parts.push_back(text);
    if (parts.empty())
        parts.emplace_back();
    return parts;
}

/// Writes queries, and knows by itself what they mean.
class QueryMaker
{
public:
    QueryMaker(Random &random, const std::vector<Found> &cards, StudyDay today, Instant dayStart)
        : m_random(random), m_cards(cards), m_today(today), m_dayStart(dayStart)
    {
    }

    Query make(int depth)
    {
        const auto form = depth == 0 ? 9 : m_random.below(10);
        if (form >= 5)
            return term();
        if (form == 4) {
            const Query inner = make(depth - 1);
            const std::string sign = m_random.below(2) == 0 ? "-" : "not ";
            return {sign + "(" + inner.text + ")",
                    [inner](const Found &card) { return !inner.matches(card); }};
        }
        const Query a = make(depth - 1);
        const Query b = make(depth - 1);
        if (form >= 2)
            return {"(" + a.text + (form == 2 ? " " : " and ") + b.text + ")",
                    [a, b](const Found &card) { return a.matches(card) && b.matches(card); }};
        return {"(" + a.text + " or " + b.text + ")",
                [a, b](const Found &card) { return a.matches(card) || b.matches(card); }};
    }

private:
    int number(int most) { return static_cast<int>(m_random.below(static_cast<unsigned>(most))); }

    std::string word()
    {
        const std::string_view whole = Words[m_random.below(std::size(Words))];
        // Cut between characters of ASCII only.
        if (m_random.below(2) == 0 || whole.size() < 3 || whole.find('\xc3') != whole.npos)
            return std::string(whole);
        return std::string(whole.substr(m_random.below(2), 1 + m_random.below(whole.size() - 1)));
    }

    static std::string quoted(const std::string &text) { return '"' + text + '"'; }

    Query text()
    {
        const bool accentsIgnored = m_random.below(4) == 0;
        std::string pattern = word();
        if (m_random.below(3) == 0)
            pattern += " " + word();
        const std::string part = "*" + pattern + "*";
        return {(accentsIgnored ? "nc:" : "") + quoted(pattern),
                [part, accentsIgnored](const Found &card) {
                    for (const std::string &text : partsOf(card.note, ""))
                        if (isLike(text, part, accentsIgnored))
                            return true;
                    return false;
                }};
    }

    Query field()
    {
        constexpr const char *Keys[] = {"front", "back", "hint", "option", "reason", "explanation"};
        const std::string key = Keys[m_random.below(std::size(Keys))];
        const std::string forms[] = {
            "", "*", "_*", word(), word() + "*", "*" + word() + "*", "_" + word() + "*"};
        const std::string pattern = forms[m_random.below(std::size(forms))];
        const bool accentsIgnored = m_random.below(4) == 0;
        return {key + ":" + (accentsIgnored ? "nc:" : "") + quoted(pattern),
                [key, pattern, accentsIgnored](const Found &card) {
                    for (const std::string &text : partsOf(card.note, key))
                        if (isLike(text, pattern, accentsIgnored))
                            return true;
                    return false;
                }};
    }

    Query expression()
    {
        constexpr const char *Patterns[] = {"^sea",  "s[ea]", "(deep|ocean) ",
                                            "bass$", "^$",    "[0-9]+%"};
        const std::string pattern = Patterns[m_random.below(std::size(Patterns))];
        const std::regex regex(pattern, std::regex::icase);
        return {"re:" + quoted(pattern), [regex](const Found &card) {
                    for (const std::string &text : partsOf(card.note, ""))
                        if (std::regex_search(text, regex))
                            return true;
                    return false;
                }};
    }

    Query words()
    {
        const std::string pattern = word();
        return {"w:" + quoted(pattern), [pattern](const Found &card) {
                    return std::ranges::any_of(
                        partsOf(card.note, ""),
                        [&](const std::string &part) { return hasWords(part, pattern); });
                }};
    }

    Query likeAnki()
    {
        switch (m_random.below(3)) {
        case 0: {
            constexpr const char *Types[] = {"question", "basic", "cloze"};
            const auto type = m_random.below(std::size(Types));
            return {std::string("note:") + Types[type],
                    [type](const Found &f) { return f.note.content.index() == type; }};
        }
        case 1: {
            const int wanted = 1 + number(3);
            return {fmt::format("card:{}", wanted), [wanted](const Found &f) {
                        const bool isCloze = std::holds_alternative<Cloze>(f.note.content);
                        return ordinalOf(f.card.id) == (isCloze ? wanted : wanted - 1);
                    }};
        }
        default:
            break;
        }
        const Note &one = m_cards[m_random.below(m_cards.size())].note;
        const auto *basic = std::get_if<Basic>(&one.content);
        const std::string front = simplified(basic != nullptr ? basic->front : word());
        std::string typed;
        for (const char c : front)
            typed += std::string(c == '"' || c == '\\' ? "\\" : "") + c;
        return {"dupe:" + quoted(" " + typed + "  "), [front](const Found &f) {
                    std::string whole;
                    if (const auto *question = std::get_if<Question>(&f.note.content))
                        whole = question->heading + " " + question->body;
                    else if (const auto *found = std::get_if<Basic>(&f.note.content))
                        whole = found->front;
                    else
                        whole = std::get<Cloze>(f.note.content).text;
                    return foldedCase(simplified(whole)) == foldedCase(front);
                }};
    }

    Query tag()
    {
        constexpr const char *Tags[] = {"fish", "fish::tuna", "f*", "none", "SALT", "fis_"};
        const std::string tag = Tags[m_random.below(std::size(Tags))];
        return {"tag:" + tag, [tag](const Found &card) {
                    const auto tags = partsOf(card.note, "tag");
                    if (tag == "none")
                        return card.note.tags.empty();
                    return std::ranges::any_of(tags, [&](const std::string &one) {
                        return isLike(one, tag, false) || isLike(one, tag + "::*", false);
                    });
                }};
    }

    Query deck()
    {
        constexpr const char *Decks[] = {"Sea",   "North", "Sea/North", "Sea::S*",
                                         "Lakes", "*",     "None"};
        const std::string name = Decks[m_random.below(std::size(Decks))];
        return {"deck:" + name, [name](const Found &card) {
                    std::string slashes;
                    std::string colons;
                    for (const std::string &part : card.path) {
                        slashes += (slashes.empty() ? "" : "/") + part;
                        colons += (colons.empty() ? "" : "::") + part;
                        if (isLike(part, name, false) || isLike(slashes, name, false) ||
                            isLike(colons, name, false))
                            return true;
                    }
                    return false;
                }};
    }

    Query state()
    {
        const StudyDay today = m_today;
        const std::pair<const char *, std::function<bool(const Found &)>> states[] = {
            {"new", [](const Found &f) { return !f.card.schedule; }},
            {"review", [](const Found &f) { return f.card.schedule.has_value(); }},
            {"due",
             [today](const Found &f) {
                 return f.card.schedule && f.card.schedule->due <= today && !f.card.suspended &&
                        !isBuried(f.card, today) && !f.card.removed;
             }},
            {"learning",
             [today](const Found &f) {
                 return f.card.schedule && f.card.schedule->drill == today;
             }},
            {"young",
             [](const Found &f) {
                 return f.card.schedule && f.card.schedule->memory.interval < 21;
             }},
            {"mature",
             [](const Found &f) {
                 return f.card.schedule && f.card.schedule->memory.interval >= 21;
             }},
            {"suspended", [](const Found &f) { return f.card.suspended; }},
            {"buried", [today](const Found &f) { return isBuried(f.card, today); }},
            {"leech",
             [](const Found &f) { return f.card.schedule && f.card.schedule->lapses >= 2; }},
            {"marked", [](const Found &f) {
                 return std::ranges::find(f.note.tags, "marked") != f.note.tags.end();
             }}};
        const auto &[name, matches] = states[m_random.below(std::size(states))];
        return {std::string("is:") + name, matches};
    }

    Query kind()
    {
        const std::pair<const char *, CardKind> kinds[] = {{"question", CardKind::Choice},
                                                           {"basic", CardKind::Basic},
                                                           {"reversed", CardKind::Reversed},
                                                           {"cloze", CardKind::Cloze}};
        if (m_random.below(4) == 0)
            return {"kind:fact", [](const Found &f) { return f.card.parent.has_value(); }};
        const auto [name, kind] = kinds[m_random.below(std::size(kinds))];
        return {std::string("kind:") + name,
                [kind = kind](const Found &f) { return f.card.kind == kind; }};
    }

    Query has()
    {
        switch (m_random.below(4)) {
        case 0:
            return {"has:hint", [](const Found &f) { return partsOf(f.note, "hint")[0] != ""; }};
        case 1:
            return {"has:explanation",
                    [](const Found &f) { return partsOf(f.note, "explanation")[0] != ""; }};
        case 2:
            return {"has:facts", [](const Found &f) { return f.hasFacts; }};
        default:
            return {"has:image", [](const Found &f) {
                        return std::ranges::any_of(partsOf(f.note, ""), [](const auto &part) {
                            return part.find("![") != part.npos;
                        });
                    }};
        }
    }

    /// A property of a card: nothing where it has none.
    using Property = std::function<std::optional<double>(const Found &)>;

    Query property()
    {
        const StudyDay today = m_today;
        struct Row
        {
            const char *name;
            Property of;
            std::string value;
        };
        const auto ofMemory = [](auto member, double without) {
            return [member, without](const Found &f) -> std::optional<double> {
                return f.card.schedule ? member(*f.card.schedule) : without;
            };
        };
        const auto onlyScheduled = [](auto member) {
            return [member](const Found &f) -> std::optional<double> {
                return f.card.schedule ? std::optional<double>(member(*f.card.schedule))
                                       : std::nullopt;
            };
        };
        const Row rows[] = {
            {"interval", ofMemory([](const Schedule &s) { return 1.0 * s.memory.interval; }, 0),
             std::to_string(number(30))},
            {"ivl", ofMemory([](const Schedule &s) { return 1.0 * s.memory.interval; }, 0), "1.5"},
            {"lapses", ofMemory([](const Schedule &s) { return 1.0 * s.lapses; }, 0),
             std::to_string(number(3))},
            {"reps", ofMemory([](const Schedule &s) { return 1.0 * s.reviews; }, 0),
             std::to_string(number(4))},
            {"easiness", onlyScheduled([](const Schedule &s) { return s.memory.easiness / 100.0; }),
             fmt::format("{}.{}", 1 + number(2), number(100))},
            {"due", onlyScheduled([today](const Schedule &s) { return 1.0 * (s.due - today); }),
             std::to_string(number(20) - 8)},
            {"r", onlyScheduled([today](const Schedule &s) {
                 return retrievability(s.memory.interval, today - s.lastReviewed);
             }),
             fmt::format("0.{}", 5 + number(5))}};
        const Row row = rows[m_random.below(std::size(rows))];
        const double value = std::atof(row.value.c_str());
        constexpr const char *Signs[] = {"=", "!=", "<", "<=", ">", ">="};
        const auto sign = m_random.below(std::size(Signs));
        return {fmt::format("prop:{}{}{}", row.name, Signs[sign], row.value),
                [sign, value, of = row.of](const Found &f) {
                    const auto found = of(f);
                    if (!found)
                        return false;
                    switch (sign) {
                    case 0:
                        return *found == value;
                    case 1:
                        return *found != value;
                    case 2:
                        return *found < value;
                    case 3:
                        return *found <= value;
                    case 4:
                        return *found > value;
                    default:
                        return *found >= value;
                    }
                }};
    }

    Query recent()
    {
        const int days = 1 + number(25);
        const Instant since = m_dayStart - hours(24) * (days - 1);
        switch (m_random.below(3)) {
        case 0:
            return {fmt::format("added:{}", days),
                    [since](const Found &f) { return f.added >= since; }};
        case 1:
            return {fmt::format("edited:{}", days),
                    [since](const Found &f) { return f.edited >= since; }};
        default:
            break;
        }
        const int grade = number(6);
        return {fmt::format("reviewed:{}:{}", days, grade), [since, grade](const Found &f) {
                    return std::ranges::any_of(f.reviews, [&](const Review &review) {
                        return review.at >= since && value(review.grade) == grade;
                    });
                }};
    }

    Query id()
    {
        const Found &one = m_cards[m_random.below(m_cards.size())];
        const CardId card = one.card.id;
        const NoteId note = one.note.id;
        switch (m_random.below(3)) {
        case 0:
            return {fmt::format("cid:{}", card.value()),
                    [card](const Found &f) { return f.card.id == card; }};
        case 1:
            return {fmt::format("nid:{},7", note.value()),
                    [note](const Found &f) { return f.note.id == note; }};
        default:
            return {fmt::format("parent:{}", note.value()),
                    [note](const Found &f) { return f.card.parent == note; }};
        }
    }

    Query term()
    {
        switch (m_random.below(16)) {
        case 0:
            return field();
        case 1:
            return expression();
        case 2:
            return tag();
        case 3:
            return deck();
        case 4:
        case 5:
            return state();
        case 6:
            return kind();
        case 7:
            return has();
        case 8:
            return property();
        case 9:
            return recent();
        case 10:
            return id();
        case 14:
            return words();
        case 15:
            return likeAnki();
        case 11: {
            const int flag = number(4);
            return {fmt::format("flag:{}", flag),
                    [flag](const Found &f) { return f.card.flag == flag; }};
        }
        default:
            return text();
        }
    }

    Random &m_random;
    const std::vector<Found> &m_cards;
    StudyDay m_today;
    Instant m_dayStart;
};

} // namespace

std::string someWords(Random &random)
{
    std::string text(Words[random.below(std::size(Words))]);
    for (auto n = random.below(4); n > 0; --n)
        text += fmt::format(" {}", Words[random.below(std::size(Words))]);
    return text;
}

Query randomQuery(Random &random, const std::vector<Found> &cards, StudyDay today, Instant dayStart,
                  int depth)
{
    return QueryMaker(random, cards, today, dayStart).make(depth);
}

} // namespace engram::test
