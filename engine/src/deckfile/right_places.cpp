// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "deckfile/right_places.h"

#include <algorithm>

namespace engram::deckfile
{

namespace
{

constexpr std::size_t EnoughForAPattern = 4;

} // namespace

bool RightPlaces::add(const NoteContent &content)
{
    const auto *question = std::get_if<Question>(&content);
    if (question == nullptr || question->options.size() < 2 ||
        std::ranges::count(question->options, true, &Option::right) != 1)
        return false;
    const auto right = std::ranges::find(question->options, true, &Option::right);
    const auto place = static_cast<std::size_t>(right - question->options.begin());
    if (m_questions++ == 0)
        m_place = place;
    m_isOne = m_isOne && place == m_place;
    return true;
}

bool RightPlaces::isPattern() const
{
    return m_isOne && m_questions >= EnoughForAPattern;
}

} // namespace engram::deckfile
