// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "question_state.h"

#include <algorithm>
#include <utility>

#include <engram/review.h>

namespace engram::desktop
{

QuestionState::QuestionState(const ChoiceView &view) : m_several(view.several)
{
    std::vector<std::uint8_t> wrong;
    for (const ShownOption &shown : view.options) {
        m_rows.push_back({QString::fromStdString(shown.option.text),
                          QString::fromStdString(shown.option.reason), shown.chosenBefore,
                          shown.option.right});
        m_indexes.push_back(shown.index);
        if (!shown.option.right)
            wrong.push_back(shown.index);
    }
    m_strikeOrder = strikeOrder(view.seed, std::move(wrong));
    for (const std::string &hint : view.hints)
        m_hints << QString::fromStdString(hint);
}

QuestionState::QuestionState(const std::variant<ChoiceView, RecallView> &content)
{
    if (const auto *choice = std::get_if<ChoiceView>(&content)) {
        *this = QuestionState(*choice);
        return;
    }
    for (const TemplateHint &hint : std::get<RecallView>(content).hints)
        m_hints << QString::fromStdString(hint.field + ": " + hint.text);
}

bool QuestionState::canHint() const
{
    return hasHint() || m_struck < m_strikeOrder.size();
}

void QuestionState::hint()
{
    if (hasHint())
        ++m_hintsShown;
    else if (m_struck < m_strikeOrder.size())
        strike(m_strikeOrder[m_struck++]);
}

void QuestionState::strike(std::uint8_t index)
{
    const auto at = std::find(m_indexes.begin(), m_indexes.end(), index) - m_indexes.begin();
    OptionRow &row = m_rows[static_cast<std::size_t>(at)];
    row.struck = true;
    row.chosen = false;
    std::erase(m_chosen, index);
}

bool QuestionState::choose(int row)
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return false;
    const auto place = static_cast<std::size_t>(row);
    if (m_rows[place].struck)
        return false;
    m_rows[place].chosen = !m_rows[place].chosen;
    if (m_rows[place].chosen)
        m_chosen.push_back(m_indexes[place]);
    else
        std::erase(m_chosen, m_indexes[place]);
    return true;
}

void QuestionState::chooseAgain(const std::vector<std::uint8_t> &chosen)
{
    for (const std::uint8_t index : chosen) {
        const auto at = std::find(m_indexes.begin(), m_indexes.end(), index);
        if (at != m_indexes.end())
            choose(static_cast<int>(at - m_indexes.begin()));
    }
}

void QuestionState::clearChoice()
{
    for (OptionRow &row : m_rows)
        row.chosen = false;
    m_chosen.clear();
}

QStringList QuestionState::rightNumbers() const
{
    QStringList numbers;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].right)
            numbers << QString::number(i + 1);
    }
    return numbers;
}

} // namespace engram::desktop
