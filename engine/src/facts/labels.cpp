// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "facts/labels.h"

#include "base/text.h"
#include "facts/english.h"
#include "facts/word_lists.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace engram::facts
{

namespace
{

constexpr std::size_t LongestLabel = 6;

/// Labels that speak of the page, or that only go on: no card asks for them.
constexpr std::array PageLabels{
    "note"sv,       "notes"sv,     "warning"sv,    "caution"sv, "tip"sv,     "hint"sv,
    "example"sv,    "examples"sv,  "see"sv,        "source"sv,  "sources"sv, "reference"sv,
    "references"sv, "related"sv,   "real-world"sv, "step"sv,    "figure"sv,  "table"sv,
    "listing"sv,    "result"sv,    "output"sv,     "input"sv,   "also"sv,    "summary"sv,
    "remember"sv,   "important"sv, "attempt"sv,    "nb"sv,      "e.g"sv,     "i.e"sv,
    "today"sv,      "recall"sv,    "think"sv,      "but"sv,     "and"sv,     "so"sv,
    "however"sv,    "together"sv,  "here"sv,       "tl"sv,      "tl;dr"sv,   "fig"sv,
    "case"sv,       "specifics"sv};

/// What a subject has: asked for as "what is the …?".
constexpr std::array AttributeNouns{
    "insight"sv,     "point"sv,          "idea"sv,        "misconception"sv, "mistake"sv,
    "problem"sv,     "rule"sv,           "trade-off"sv,   "tradeoff"sv,      "drawback"sv,
    "advantage"sv,   "disadvantage"sv,   "benefit"sv,     "pro"sv,           "con"sv,
    "challenge"sv,   "limitation"sv,     "symptom"sv,     "cause"sv,         "consequence"sv,
    "effect"sv,      "purpose"sv,        "goal"sv,        "aim"sv,           "implementation"sv,
    "alternative"sv, "exception"sv,      "requirement"sv, "penalty"sv,       "origin"sv,
    "use"sv,         "significance"sv,   "importance"sv,  "function"sv,      "role"sv,
    "location"sv,    "remedy"sv,         "defence"sv,     "defense"sv,       "element"sv,
    "ingredient"sv,  "critique"sv,       "criticism"sv,   "standard"sv,      "backend"sv,
    "strength"sv,    "weakness"sv,       "solution"sv,    "risk"sv,          "danger"sv,
    "property"sv,    "characteristic"sv, "principle"sv,   "cost"sv,          "formula"sv,
    "habitat"sv,     "diet"sv,           "treatment"sv,   "prevention"sv,    "sign"sv,
    "component"sv,   "factor"sv,         "condition"sv,   "fix"sv,           "option"sv,
    "response"sv,    "configuration"sv,  "reason"sv,      "capital"sv,       "outcome"sv,
    "difference"sv,  "definition"sv,     "evidence"sv,    "type"sv,          "kind"sv,
    "stage"sv,       "phase"sv,          "layer"sv};

/// "Best cuts", "Main export": what a subject has, too.
constexpr std::array Superlatives{"best"sv,  "worst"sv,   "main"sv,  "common"sv,
                                  "chief"sv, "typical"sv, "usual"sv, "major"sv};

constexpr std::array WhWords{"why"sv, "where"sv, "when"sv, "what"sv, "how"sv, "who"sv};

constexpr std::array NeedVerbs{"need"sv,     "needs"sv,   "require"sv,  "requires"sv, "provide"sv,
                               "provides"sv, "include"sv, "includes"sv, "contain"sv,  "contains"sv,
                               "lack"sv,     "lacks"sv,   "have"sv,     "has"sv};

constexpr std::array PhrasesForPage{"in short"sv,       "for example"sv,       "for instance"sv,
                                    "in other words"sv, "in general"sv,        "in addition"sv,
                                    "in contrast"sv,    "on the other hand"sv, "in sum"sv,
                                    "in fact"sv,        "as follows"sv};

constexpr std::array UsePhrases{"use for"sv,  "used for"sv,     "good for"sv,
                                "best for"sv, "suitable for"sv, "not for"sv};

/// "mTLS", "iOS": a name, whatever its first letter.
bool isMixedCase(std::string_view word)
{
    return std::ranges::any_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool beginsLikeLabel(std::string_view text)
{
    if (text.empty())
        return false;
    const auto first = static_cast<unsigned char>(text.front());
    return std::isupper(first) != 0 || std::isdigit(first) != 0 || first == '`' || first == '"' ||
           first >= 0x80 || isMixedCase(text.substr(0, text.find(' ')));
}

bool isTermLabel(std::string_view label)
{
    const std::string plain = withoutParentheses(label);
    const auto words = wordsOf(plain);
    if (words.empty() || words.size() > LongestLabel)
        return false;
    // "But", "Combined with …", "Almost always …": the beginning of a sentence.
    const std::string &first = words.front().bare;
    if (first.empty() || isPronoun(first) || isListed(first, LeaningWords) || first == "not" ||
        first == "almost" || first == "use")
        return false;
    if (words.size() > 1 && first.ends_with("ed") && isPreposition(words[1].bare))
        return false;
    if (first.ends_with("ly") && isAdjective(first) && isAdjective(words.back().bare))
        return false;
    if (words.size() == 1 &&
        (isAdjective(first) || (first.ends_with("ed") && first.find('-') == std::string::npos)))
        return false;
    static constexpr std::array Quantifiers{"each"sv, "every"sv, "all"sv, "any"sv, "some"sv};
    if (isListed(first, Quantifiers))
        return false;
    if (plain.find_first_of("?!→;") != std::string::npos || plain.find(", ") != std::string::npos)
        return false;
    return std::ranges::none_of(words, [](const Word &word) { return isFiniteVerb(word.bare); });
}

struct FoundLabel
{
    std::string text;
    LabelSign sign = LabelSign::None;
    std::size_t rest = 0;  ///< where in the sentence its text begins
    bool sentence = false; ///< it ends with a full stop
};

std::size_t skipSpace(std::string_view text, std::size_t at)
{
    while (at < text.size() && text[at] == ' ')
        ++at;
    return at;
}

std::optional<FoundLabel> boldLabel(const Sentence &sentence)
{
    if (sentence.marks.empty() || sentence.marks.front().begin != 0 || sentence.marks.front().code)
        return std::nullopt;
    const std::string_view text = sentence.text;
    const std::size_t end = sentence.marks.front().end;
    const std::string label = withoutStop(text.substr(0, end));
    const bool closed = end > 0 && (text[end - 1] == ':' || text[end - 1] == '.');
    std::size_t rest = skipSpace(text, end);
    const bool stopped = end > 0 && text[end - 1] == '.';
    if (rest == text.size())
        return FoundLabel{label, LabelSign::Bold, rest, stopped};
    for (const std::string_view sign : {":", "—", "–", "- ", "= "}) {
        if (text.substr(rest).starts_with(sign)) {
            rest = skipSpace(text, rest + sign.size());
            return FoundLabel{label, sign == "= " ? LabelSign::Equals : LabelSign::Bold, rest,
                              false};
        }
    }
    if (closed)
        return FoundLabel{label, LabelSign::Bold, rest, stopped};
    return std::nullopt;
}

std::optional<FoundLabel> signedLabel(std::string_view text, bool first)
{
    struct Sign
    {
        std::string_view text;
        LabelSign sign;
    };
    FoundLabel best;
    std::size_t at = std::string_view::npos;
    for (const Sign &sign : {Sign{":: ", LabelSign::Colon}, Sign{": ", LabelSign::Colon},
                             Sign{" = ", LabelSign::Equals}, Sign{" — ", LabelSign::Dash},
                             Sign{" – ", LabelSign::Dash}, Sign{" -- ", LabelSign::Dash},
                             Sign{" - ", LabelSign::Dash}}) {
        if (sign.sign == LabelSign::Dash && !first)
            continue;
        const std::size_t place = findOutside(text, sign.text);
        // A colon behind a dash is the label's: "In banking — use both: …".
        if (place == std::string_view::npos ||
            (place >= at && !(sign.sign == LabelSign::Colon && best.sign == LabelSign::Dash)))
            continue;
        if (sign.sign == LabelSign::Dash && best.sign == LabelSign::Colon)
            continue;
        at = place;
        best = {std::string(trimmed(text.substr(0, place))), sign.sign,
                skipSpace(text, place + sign.text.size()), false};
    }
    if (at == std::string_view::npos || best.text.empty() || best.rest >= text.size())
        return std::nullopt;
    // A chain of equations defines nothing.
    if (best.sign == LabelSign::Equals && text.substr(best.rest).find(" = ") != std::string::npos)
        return std::nullopt;
    return best;
}

/// The sentence from a place on, its marks moved along.
Sentence tailOf(const Sentence &sentence, std::size_t from)
{
    Sentence tail{sentence.text.substr(std::min(from, sentence.text.size())), {}, sentence.number};
    for (const Mark &mark : sentence.marks)
        if (mark.begin >= from)
            tail.marks.push_back({mark.begin - from, mark.end - from, mark.code});
    return tail;
}

/// Sentence breaks that Unicode's rule with its abbreviations does not see: "… to the DLQ. Kafka: …".
std::vector<Sentence> partedAtAcronyms(const std::vector<Sentence> &sentences)
{
    std::vector<Sentence> parted;
    for (const Sentence &sentence : sentences) {
        std::size_t from = 0;
        const std::string &text = sentence.text;
        for (std::size_t at = text.find(". "); at != std::string::npos;
             at = text.find(". ", at + 1)) {
            const bool acronym = at >= 3 &&
                                 std::isupper(static_cast<unsigned char>(text[at - 1])) != 0 &&
                                 std::isupper(static_cast<unsigned char>(text[at - 2])) != 0;
            if (!acronym || at + 2 >= text.size() ||
                std::isupper(static_cast<unsigned char>(text[at + 2])) == 0)
                continue;
            Sentence piece = tailOf(sentence, from);
            piece.text.resize(at + 1 - from);
            std::erase_if(piece.marks,
                          [&piece](const Mark &mark) { return mark.end > piece.text.size(); });
            parted.push_back(std::move(piece));
            from = at + 2;
        }
        parted.push_back(tailOf(sentence, from));
    }
    return parted;
}

} // namespace

LabelKind kindOfLabel(std::string_view label)
{
    const std::string plain = lowered(withoutParentheses(withoutArticle(label)));
    const auto words = wordsOf(plain);
    if (words.empty() || words.size() > 8)
        return LabelKind::None;
    if (isListed(plain, UsePhrases))
        return LabelKind::Attribute;
    if (isListed(plain, PhrasesForPage) || isListed(words.front().bare, PageLabels) ||
        isListed(words.back().bare, PageLabels))
        return LabelKind::Page;
    if (isListed(words.front().bare, WhWords))
        return LabelKind::Question;
    if (isPreposition(words.front().bare) && words.size() > 1)
        return words.size() <= LongestLabel && plain.find(',') == std::string::npos &&
                       (words.front().bare == "if" || words.front().bare == "when" ||
                        std::ranges::none_of(
                            words, [](const Word &word) { return isFiniteVerb(word.bare); }))
                   ? LabelKind::Setting
                   : LabelKind::None;
    if (words.size() > 1 && words.size() <= 3 && isListed(words.front().bare, Superlatives))
        return LabelKind::Attribute;
    if (words.size() > 1 && words.size() <= 5 && isListed(words.back().bare, NeedVerbs))
        return LabelKind::Need;
    std::string head = plain;
    for (const std::string_view of : {" of ", " for ", " with ", " in "})
        head = head.substr(0, head.find(of));
    const std::size_t space = head.find_last_of(' ');
    const std::string noun = singular(space == std::string::npos ? head : head.substr(space + 1));
    const bool hasVerb =
        std::ranges::any_of(words, [](const Word &word) { return isFiniteVerb(word.bare); });
    if (words.size() <= LongestLabel && isListed(noun, AttributeNouns) && !hasVerb)
        return LabelKind::Attribute;
    // "The pattern", but not "The Great Fire": the subject's own.
    if ((label.starts_with("The ") || label.starts_with("the ")) && words.size() <= 2 && !hasVerb &&
        label.size() > 4 && std::islower(static_cast<unsigned char>(label[4])) != 0)
        return LabelKind::Attribute;
    return isTermLabel(label) ? LabelKind::Term : LabelKind::None;
}

std::vector<Passage> partedByLabels(const std::vector<Sentence> &given, bool isItem)
{
    std::vector<Passage> passages;
    const auto current = [&passages]() -> Passage & {
        if (passages.empty())
            passages.emplace_back();
        return passages.back();
    };
    std::string owner;
    bool inExample = false;
    bool ownerIsSetting = false; ///< it holds for all that follows in the block
    const std::vector<Sentence> sentences = partedAtAcronyms(given);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const Sentence &sentence = sentences[i];
        const bool first = i == 0;
        std::optional<FoundLabel> found = boldLabel(sentence);
        if (!found)
            found = signedLabel(sentence.text, first);
        if (!found) {
            current().sentences.push_back(sentence);
            continue;
        }
        Passage passage;
        passage.sign = found->sign;
        passage.label = found->text;
        // "The problem — poison message: …"
        const std::size_t dash = findOutside(passage.label, " — ");
        std::string behind;
        if (dash != std::string_view::npos && found->sign != LabelSign::Dash) {
            const std::string head(trimmed(std::string_view(passage.label).substr(0, dash)));
            const std::string tail(trimmed(
                std::string_view(passage.label).substr(dash + std::string_view(" — ").size())));
            if (kindOfLabel(head) == LabelKind::Attribute) {
                passage.aside = head;
                passage.label = tail;
            } else {
                passage.label = head;
                behind = tail + ": ";
            }
        }
        const std::size_t colon = findOutside(passage.label, ": ");
        if (found->sign == LabelSign::Bold && colon != std::string::npos) {
            passage.aside = passage.label.substr(0, colon);
            passage.label = withoutArticle(passage.label.substr(colon + 2));
        }
        passage.kind = kindOfLabel(passage.aside) == LabelKind::Page ? LabelKind::Page
                                                                     : kindOfLabel(passage.label);
        // A bold sentence that heads a paragraph: "The constraint decides the race."
        if (found->sign == LabelSign::Bold && found->sentence && passage.kind == LabelKind::Term &&
            countWords(passage.label) > 3)
            passage.kind = LabelKind::None;
        const bool fits = beginsLikeLabel(passage.label) || (isItem && first) ||
                          (found->sign == LabelSign::Equals) || !passage.aside.empty();
        // A dash in running prose parts clauses more often than a term from its meaning.
        const bool trusted = found->sign != LabelSign::Dash || passage.kind == LabelKind::Term ||
                             passage.kind == LabelKind::Attribute;
        const bool shortEnough = found->sign != LabelSign::Equals || countWords(passage.label) <= 4;
        if (passage.kind == LabelKind::None || !fits || !trusted || !shortEnough) {
            current().sentences.push_back(sentence);
            continue;
        }
        Sentence rest = tailOf(sentence, found->rest);
        // "In practice: write path = CP": the inner label is what is said, the outer where it holds.
        if (passage.kind == LabelKind::Setting || passage.kind == LabelKind::Page ||
            passage.kind == LabelKind::Attribute) {
            const auto inner = signedLabel(rest.text, false);
            if (inner && countWords(inner->text) <= 4 &&
                kindOfLabel(inner->text) == LabelKind::Term) {
                owner = passage.label;
                ownerIsSetting = true;
                passage.aside.clear();
                passage.label = inner->text;
                passage.sign = inner->sign;
                passage.kind = LabelKind::Term;
                rest = tailOf(rest, inner->rest);
                behind.clear();
            }
        }
        if (!behind.empty()) {
            rest.text.insert(0, behind);
            rest.marks.clear();
        }
        // Terms beside each other do not own each other; attributes belong to the term before them.
        const bool ownTerm = passage.kind == LabelKind::Term && !ownerIsSetting;
        passage.owner = ownTerm ? std::string{} : owner;
        const bool related = lowered(passage.label).starts_with("related");
        inExample = passage.kind == LabelKind::Page && !related && !ownerIsSetting ? true
                    : passage.kind == LabelKind::Attribute || related              ? false
                                                                                   : inExample;
        passage.example = inExample;
        if (!rest.text.empty())
            passage.sentences.push_back(std::move(rest));
        if (ownTerm)
            owner = passage.label;
        if (first && passage.kind == LabelKind::Page &&
            lowered(passage.label).ends_with("specifics")) {
            owner = passage.label;
            ownerIsSetting = true;
            inExample = passage.example = false;
        }
        passages.push_back(std::move(passage));
    }
    return passages;
}

} // namespace engram::facts
