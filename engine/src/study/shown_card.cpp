// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "study/shown_card.h"

#include <algorithm>
#include <utility>

#include <engram/rich_text.h>
#include <engram/typed_answer.h>

#include "base/text.h"
#include "content/cloze.h"
#include "content/markdown_source.h"
#include "schedule/replay.h"
#include "study/balanced_moves.h"

namespace engram::study
{

namespace
{

ChoiceView choiceView(const Question &question, std::uint64_t seed)
{
    ChoiceView view{.heading = question.heading,
                    .body = question.body,
                    .options = {},
                    .hints = question.hints,
                    .explanation = question.explanation,
                    .seed = seed,
                    .several = std::ranges::count(question.options, true, &Option::right) > 1};
    for (const std::uint8_t index : shownOrder(seed, question.options.size(), question.ordered))
        view.options.push_back({index, question.options[index]});
    return view;
}

/// Markdown as plain text where it is one short line without a formula; else "".
std::string shortAnswer(const std::string &answer)
{
    // TeX is no answer to ask for, and what a formula looks like cannot be typed.
    if (!mathSpans(answer).empty())
        return {};
    constexpr int OneLine = 4 * static_cast<int>(LongestTypedAnswer); // columns
    std::string plain(trimmed(toPlainText(answer, OneLine)));
    const bool isShort =
        plain.find('\n') == std::string::npos && codePointCount(plain) <= LongestTypedAnswer;
    return isShort ? plain : std::string();
}

std::string answerToType(const Note &note, const Card &card)
{
    if (const auto *basic = std::get_if<Basic>(&note.content))
        return shortAnswer(card.kind == CardKind::Reversed ? basic->front : basic->back);
    const auto *cloze = std::get_if<Cloze>(&note.content);
    if (cloze == nullptr || clozeHidesFormula(cloze->text, ordinalOf(card.id)))
        return {};
    return shortAnswer(clozeHidden(cloze->text, ordinalOf(card.id)));
}

/// Names from the root; none where the deck is gone.
std::vector<std::string> deckPathOf(const StudyContext &context, DeckId deck)
{
    std::vector<std::string> path;
    const auto decks = context.store.decks();
    std::optional<DeckId> next = deck;
    while (decks && next) {
        const auto found = std::ranges::find(*decks, *next, &Deck::id);
        if (found == decks->end())
            break;
        path.insert(path.begin(), found->name);
        next = found->parent;
    }
    return path;
}

RecallView recallView(const Note &note, const Card &card, const StudyContext &context)
{
    if (const auto *fields = std::get_if<FieldNote>(&note.content)) {
        RenderedCard shown =
            renderCard(*fields, ordinalOf(card.id), {note.tags, deckPathOf(context, card.deck)});
        RecallView view{.front = std::move(shown.front),
                        .back = std::move(shown.back),
                        .context = {},
                        .explanation = {}};
        view.hints = std::move(shown.hints);
        view.problems = std::move(shown.problems);
        if (!shown.typed.empty())
            view.typed = shortAnswer(shown.typed);
        return view;
    }
    if (const auto *basic = std::get_if<Basic>(&note.content)) {
        if (card.kind == CardKind::Reversed)
            return {.front = basic->back, .back = basic->front, .context = {}, .explanation = {}};
        return {.front = basic->front, .back = basic->back, .context = {}, .explanation = {}};
    }
    const auto &cloze = std::get<Cloze>(note.content);
    const int number = ordinalOf(card.id);
    return {.front = clozeFront(cloze.text, number),
            .back = clozeBack(cloze.text, number),
            .context = {},
            .explanation = {}};
}

/// How often each lure was chosen: what the card's own reviews say, of options as they stand now.
Result<void> rememberLures(const StudyContext &context, CardId card, ChoiceView &view)
{
    auto reviews = context.store.reviews(card);
    if (!reviews)
        return failFrom(reviews);
    for (ShownOption &option : view.options) {
        if (option.option.right)
            continue;
        const auto chose = [&option](const Review &review) {
            return review.choice && std::ranges::find(review.choice->chosen, option.index) !=
                                        review.choice->chosen.end();
        };
        option.chosenBefore = static_cast<int>(std::ranges::count_if(*reviews, chose));
    }
    return {};
}

/// Which fact of its question the note is, and how far the question's facts are.
Result<void> countFacts(const StudyContext &context, NoteId question, ShownCard &shown)
{
    auto facts = context.store.factsOf(question);
    if (!facts)
        return failFrom(facts);
    shown.factCount = static_cast<int>(facts->size());
    for (std::size_t i = 0; i < facts->size(); ++i) {
        if ((*facts)[i] == shown.card.note)
            shown.factNumber = static_cast<int>(i) + 1;
        auto cards = context.store.cards((*facts)[i]);
        if (!cards)
            return failFrom(cards);
        const bool answered =
            std::ranges::any_of(*cards, [](const Card &card) { return card.schedule.has_value(); });
        shown.factsInReview += answered ? 1 : 0;
    }
    return {};
}

} // namespace

Result<std::array<Outcome, 6>> outcomesOf(const StudyContext &context, const Card &card,
                                          ReviewMode mode)
{
    const DeckOptions &options = context.store.options().optionsOf(card.deck);
    const StudyDay today = context.today();
    Review next{.card = card.id, .at = context.clock.now()};
    next.utcOffset = context.clock.utcOffset(next.at);
    next.mode = mode;
    const auto moves = balancedMoves(context, card, next);
    if (!moves)
        return tl::unexpected<Error>(moves.error());
    std::array<Outcome, 6> result;
    for (std::size_t i = 0; i < result.size(); ++i) {
        next.grade = *gradeFrom(static_cast<int>(i));
        std::optional<Schedule> after = card.schedule;
        schedule::apply(after, next, (*moves)[i], context.store.settings(), options);
        if (after)
            result[i] = {std::max(0, after->due - today), after->drill == today, (*moves)[i]};
    }
    return result;
}

Result<std::variant<ChoiceView, RecallView>> contentOf(const StudyContext &context,
                                                       const Card &card, std::uint64_t seed)
{
    auto note = context.store.note(card.note);
    if (!note)
        return failFrom(note);
    if (const auto *question = std::get_if<Question>(&note->content))
        return choiceView(*question, seed);
    return recallView(*note, card, context);
}

std::string plainLine(const std::string &markdown)
{
    constexpr std::size_t Longest = 120;
    return titleOf(Basic{markdown, {}, false}, Longest);
}

void withoutHelp(std::variant<ChoiceView, RecallView> &content)
{
    if (auto *view = std::get_if<ChoiceView>(&content)) {
        view->hints.clear();
        view->explanation.clear();
    }
}

Result<ShownCard> showCard(const StudyContext &context, const DeckTree &tree, CardId id,
                           ReviewMode mode, std::uint64_t seed)
{
    auto card = context.store.card(id);
    if (!card)
        return failFrom(card);
    const DeckOptions &options = context.store.options().optionsOf(card->deck);
    auto content = contentOf(context, *card, options.shuffleOptions ? seed : 0);
    if (!content)
        return failFrom(content);

    ShownCard shown{.card = *card,
                    .deckPath = tree.path(card->deck),
                    .isDrill = mode == ReviewMode::Drill,
                    .mode = mode,
                    .content = *std::move(content),
                    .outcomes = {},
                    .options = options};

    if (card->flag > 0)
        shown.flagName = context.store.flagNames().at(static_cast<std::size_t>(card->flag) - 1);
    if (auto *recall = std::get_if<RecallView>(&shown.content);
        recall && recall->typed.empty() && options.typedAnswers) {
        auto note = context.store.note(card->note);
        if (!note)
            return failFrom(note);
        recall->typed = answerToType(*note, *card);
    }
    if (auto *view = std::get_if<ChoiceView>(&shown.content))
        if (auto remembered = rememberLures(context, id, *view); !remembered)
            return failFrom(remembered);
    if (card->kind == CardKind::Choice || card->parent) {
        auto counted = countFacts(context, card->parent.value_or(card->note), shown);
        if (!counted)
            return failFrom(counted);
    }
    if (card->parent) {
        if (auto parent = context.store.note(*card->parent)) {
            const auto *question = std::get_if<Question>(&parent->content);
            auto *recall = std::get_if<RecallView>(&shown.content);
            if (question != nullptr && recall != nullptr) {
                recall->context = question->heading;
                recall->explanation = question->explanation;
            }
        }
    }
    auto outcomes = outcomesOf(context, *card, mode);
    if (!outcomes)
        return failFrom(outcomes);
    shown.outcomes = *outcomes;
    return shown;
}

} // namespace engram::study
