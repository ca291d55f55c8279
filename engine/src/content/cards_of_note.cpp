// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/cards_of_note.h"

#include "content/cloze.h"
#include "content/field_note.h"

#include <algorithm>
#include <variant>

namespace engram
{

namespace
{

struct CardsOf
{
    std::vector<CardSpec> operator()(const Question &question) const
    {
        const bool answerable = question.options.size() >= 2 &&
                                std::any_of(question.options.begin(), question.options.end(),
                                            [](const Option &option) { return option.right; });
        if (!answerable)
            return {};
        return {{0, CardKind::Choice}};
    }

    std::vector<CardSpec> operator()(const Basic &basic) const
    {
        std::vector<CardSpec> cards{{0, CardKind::Basic}};
        if (basic.reversed)
            cards.push_back({1, CardKind::Reversed});
        return cards;
    }

    std::vector<CardSpec> operator()(const Cloze &cloze) const
    {
        std::vector<CardSpec> cards;
        for (const int number : clozeNumbers(cloze.text))
            cards.push_back({number, CardKind::Cloze});
        return cards;
    }

    std::vector<CardSpec> operator()(const FieldNote &note) const { return cardsOfFields(note); }
};

} // namespace

std::vector<CardSpec> cardsOf(const NoteContent &content)
{
    return std::visit(CardsOf{}, content);
}

} // namespace engram
