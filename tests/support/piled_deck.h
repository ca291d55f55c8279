// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>

#include "support/desktop_app.h"

namespace engram::test
{

/// "Piles", with the second half of its basic cards in "Half" below it.
inline std::string piledDeck(int cards)
{
    std::string deck = "---\ndeck: Piles\nid: piles\n---\n";
    for (int i = 0; i < cards; ++i) {
        const std::string number = std::to_string(i);
        if (i == cards / 2)
            deck += "\n# Half\n";
        deck += "\n## Front " + number + " {#n" + number + "}\n\nBack\n";
    }
    return deck;
}

/// All that is due and new was answered; the Today page is shown.
inline void answerAll(DesktopApp &desk)
{
    while (desk.app->page() == desktop::Page::Review)
        desk.answerRight();
    desk.app->goToday();
}

} // namespace engram::test
