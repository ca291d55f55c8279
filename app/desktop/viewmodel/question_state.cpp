// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "question_state.h"

#include <algorithm>

#include <engram/random.h>

namespace engram::desktop
{

QuestionState::QuestionState(const ChoiceView &view) : m_seed(view.seed), m_several(view.several)
{
    for (const ShownOption &shown : view.options) {
        m_rows.push_back({QString::fromStdString(shown.option.text),
                          QString::fromStdString(shown.option.reason), shown.option.right});
        m_indexes.push_back(shown.index);
    }
    for (const std::string &hint : view.hints)
        m_hints << QString::fromStdString(hint);
}

std::vector<std::size_t> QuestionState::strikeable() const
{
    std::vector<std::size_t> wrong;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].right && !m_rows[i].struck)
            wrong.push_back(i);
    }
    // One wrong option stays, or nothing would be left to choose.
    return wrong.size() > 1 ? wrong : std::vector<std::size_t>();
}

bool QuestionState::canHint() const
{
    return m_hintsShown < m_hints.size() || !strikeable().empty();
}

void QuestionState::hint()
{
    if (m_hintsShown < m_hints.size()) {
        ++m_hintsShown;
        return;
    }
    const std::vector<std::size_t> wrong = strikeable();
    if (wrong.empty())
        return;
    Random random(m_seed + static_cast<std::uint64_t>(m_struck));
    const std::size_t place = wrong[static_cast<std::size_t>(random.below(wrong.size()))];
    m_rows[place].struck = true;
    m_rows[place].chosen = false;
    std::erase(m_chosen, m_indexes[place]);
    ++m_struck;
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
