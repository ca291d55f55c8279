// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

#include <string>

#include <QTest>
#include <gtest/gtest.h>

#include "support/files.h"
#include "support/manual_clock.h"
#include "support/temp_folder.h"
#include "viewmodel/app_view_model.h"

namespace engram::test
{

inline constexpr int PatienceMs = 20'000;

/// Two questions with four options each, a hint, an explanation of two blocks and facts.
inline const std::string SmallDeck = R"(---
deck: Capitals
id: capitals
description: What capitals there are.
---

# Europe

## What is the capital of France? {#france}

> Hint: It lies on the Seine.

- [ ] Lyon
      > Lyon is its third city.
- [x] Paris
      > It has been since 987.
- [ ] Nice
      > Nice is a resort.
- [ ] Lille
      > Lille is in the north.

### Explanation

Paris grew on an island of the Seine.

It has been the capital since Hugh Capet.

### Facts

- On which river does Paris lie? {#river}
  > On the Seine.
- Paris has been the capital since {{987}}. {#since}

## What is the capital of Spain? {#spain}

> Hint: It lies in the middle.

- [x] Madrid
      > Philip II chose it in 1561.
- [ ] Seville
      > Seville ruled the trade with the Indies.
- [ ] Toledo
      > Toledo was it before.

### Explanation

Madrid was chosen in 1561.
)";

/// A program without its window, on a collection and a clock of its own.
class DesktopApp
{
public:
    explicit DesktopApp(const std::string &shippedDeck = SmallDeck)
    {
        const auto deck = m_folder / "capitals.md";
        writeBytes(deck, shippedDeck);
        app = std::make_unique<desktop::AppViewModel>(
            desktop::Places{.collection = path("test.engram"),
                            .shippedDeck = QString::fromStdString(deck.string()),
                            .shippedDeckTitle = QStringLiteral("Capitals")},
            clock);
    }

    [[nodiscard]] QString path(const std::string &name) const
    {
        return QString::fromStdString((m_folder / name).string());
    }

    [[nodiscard]] QString write(const std::string &name, const std::string &bytes) const
    {
        writeBytes(m_folder / name, bytes);
        return path(name);
    }

    [[nodiscard]] bool waitFor(desktop::Page page) const
    {
        return QTest::qWaitFor([&] { return app->page() == page && !app->isBusy(); }, PatienceMs);
    }

    void open() const
    {
        app->open();
        ASSERT_TRUE(waitFor(desktop::Page::Today)) << app->failure().toStdString();
    }

    /// Open, with the shipped deck, at its first card.
    void begin() const
    {
        open();
        app->startShippedDeck();
        ASSERT_TRUE(waitFor(desktop::Page::Review)) << app->message().text.toStdString();
    }

    /// Sets an option of the first deck, then goes on with the review, at the card as it then is.
    void setOption(const char *name, int value) const
    {
        app->goToday();
        app->showOptions(app->today().decks().decks()[0].deck.id);
        desktop::OptionsViewModel &options = app->options();
        for (const desktop::StudyOptionRow &row : options.rows())
            if (row.name() == QLatin1String(name))
                options.set(row, value);
        options.leave();
        ASSERT_TRUE(waitFor(desktop::Page::Today));
        app->startReview();
        ASSERT_TRUE(waitFor(desktop::Page::Review));
    }

    /// The place of a right (or wrong) option of the card on the screen.
    [[nodiscard]] int optionThatIs(bool right) const
    {
        const auto &rows = app->review().question().rows();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].right == right && !rows[i].struck)
                return static_cast<int>(i);
        }
        return -1;
    }

    /// Answers the card on the screen, right and with the proposed grade, a second later.
    void answerRight()
    {
        clock.advance(std::chrono::seconds(1));
        desktop::ReviewViewModel &review = app->review();
        if (review.isChoice())
            review.choose(optionThatIs(true));
        else
            review.reveal();
        review.accept();
    }

private:
    TempFolder m_folder;

public:
    ManualClock clock;
    std::unique_ptr<desktop::AppViewModel> app;
};

} // namespace engram::test
