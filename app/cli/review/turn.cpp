// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "review/turn.h"

#include <engram/rich_text.h>

#include "review/card_print.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace engram::cli
{

Turn::Turn(Terminal &out, const Clock &clock, Session &session, ShownCard card)
    : m_out(out), m_clock(clock), m_session(session), m_card(std::move(card)), m_since(clock.now())
{
    const ChoiceView *const asked = question();
    if (asked == nullptr)
        return;
    m_answer.recallFirst = m_hidesOptions = m_card.options.recallFirst;
    std::vector<std::uint8_t> wrong;
    for (const ShownOption &option : asked->options) {
        if (!option.option.right)
            wrong.push_back(option.index);
    }
    m_strikeOrder = strikeOrder(asked->seed, std::move(wrong));
}

const ChoiceView *Turn::question() const
{
    return std::get_if<ChoiceView>(&m_card.content);
}

void Turn::show()
{
    printHeader(m_out, m_card, m_session.progress(), m_session.options().kind);
    printCard(m_out, m_card);
    if (question() != nullptr && !m_hidesOptions)
        printOptions(m_out, *question());
}

void Turn::showOptions()
{
    m_hidesOptions = false;
    printOptions(m_out, *question());
}

void Turn::giveHelp()
{
    const ChoiceView *const asked = question();
    if (isExam()) {
        m_out.line("There is no help in an exam.", Tone::Dim);
        return;
    }
    if (const auto *const recall = std::get_if<RecallView>(&m_card.content);
        recall != nullptr && !recall->hints.empty() && !m_answered) {
        giveHintOf(*recall);
        return;
    }
    if (asked == nullptr || m_answered) {
        m_out.line("Only questions have hints, before they are answered.", Tone::Dim);
        return;
    }
    if (m_hidesOptions) {
        m_out.line("Hints come with the options.", Tone::Dim);
        return;
    }
    const auto hintsShown = static_cast<std::size_t>(m_answer.hintsShown);
    if (hintsShown < asked->hints.size()) {
        m_out.block(toPlainText(asked->hints[hintsShown], m_out.width() - 6),
                    "Hint: ", Tone::Accent);
        ++m_answer.hintsShown;
        return;
    }
    if (m_struck.size() < m_strikeOrder.size())
        strike(m_strikeOrder[m_struck.size()]);
    else
        m_out.line("There is no more help.", Tone::Dim);
}

void Turn::giveHintOf(const RecallView &recall)
{
    const auto hintsShown = static_cast<std::size_t>(m_answer.hintsShown);
    if (hintsShown == recall.hints.size()) {
        m_out.line("There is no more help.", Tone::Dim);
        return;
    }
    const TemplateHint &hint = recall.hints[hintsShown];
    m_out.block(toPlainText(hint.text, m_out.width() - 6), hint.field + ": ", Tone::Accent);
    ++m_answer.hintsShown;
}

void Turn::strike(std::uint8_t index)
{
    const auto &options = question()->options;
    const auto at =
        std::find_if(options.begin(), options.end(),
                     [index](const ShownOption &option) { return option.index == index; });
    const auto place = static_cast<std::size_t>(at - options.begin());
    m_struck.insert(place);
    ++m_answer.optionsStruck;
    m_out.line(fmt::format("Not {}.", place + 1), Tone::Accent);
}

void Turn::showExplanation()
{
    if (isExam()) {
        m_out.line("Explanations come after the exam.", Tone::Dim);
        return;
    }
    if (question() != nullptr && !m_answered)
        m_answer.explanationSeen = true;
    printExplanation(m_out, m_card);
}

void Turn::choose(const std::vector<std::size_t> &places)
{
    const ChoiceView &asked = *question();
    m_answer.chosen.clear();
    for (const std::size_t place : places)
        m_answer.chosen.push_back(asked.options.at(place).index);
    m_places = places;
    stopClock();
}

void Turn::showResult()
{
    if (!isExam())
        printResult(m_out, *question(), m_places, m_session.isRight(m_answer.chosen),
                    m_answer.confidence);
}

void Turn::reveal()
{
    stopClock();
    printBack(m_out, std::get<RecallView>(m_card.content));
}

bool Turn::isTyped() const
{
    const auto *const recall = std::get_if<RecallView>(&m_card.content);
    return recall != nullptr && !recall->typed.empty();
}

void Turn::type(std::string_view text)
{
    m_typed = compareTyped(text, std::get<RecallView>(m_card.content).typed);
    printTyped(m_out, *m_typed);
    reveal();
}

bool Turn::waitsForGrade() const
{
    return m_answered && countsWhenLeft(m_card, m_typed ? m_typed->verdict : TypedVerdict::Nothing);
}

void Turn::takeBack()
{
    m_typed.reset();
    m_answered = false;
    m_answer.chosen.clear();
    m_answer.confidence = Confidence::Unstated;
    m_since = m_clock.now();
}

Result<void> Turn::record(Grade grade)
{
    auto recorded = m_session.answer(grade, m_answer);
    if (!recorded)
        return failFrom(recorded);
    if (isExam()) {
        m_out.line(m_session.progress().timeLeft == std::chrono::milliseconds(0)
                       ? "→ too late: the time is over"
                       : "→ noted",
                   Tone::Dim);
        return {};
    }
    if (!isQuiz())
        printRecorded(m_out, m_card, grade);
    if (recorded->isLeech())
        printLeech(m_out, *recorded);
    return {};
}

void Turn::stopClock()
{
    m_answered = true;
    m_answer.taken += std::max(m_clock.now() - m_since, std::chrono::milliseconds(0));
}

} // namespace engram::cli
