// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A question on the screen: its options in shown order, and what was done with them so far.

#include <vector>

#include <QString>
#include <QStringList>

#include <engram/session.h>

namespace engram::desktop
{

/// One option as the page shows it. Text is Markdown.
struct OptionRow
{
    QString text;
    QString reason;
    int chosenBefore = 0; ///< of a wrong one: how often it was chosen before
    bool right = false;
    bool chosen = false;
    bool struck = false; ///< ruled out by a hint: it cannot be chosen
};

class QuestionState
{
public:
    QuestionState() = default;
    explicit QuestionState(const ChoiceView &view);
    /// Of a card by a template its hints, of any other nothing.
    explicit QuestionState(const std::variant<ChoiceView, RecallView> &content);

    [[nodiscard]] const std::vector<OptionRow> &rows() const { return m_rows; }
    [[nodiscard]] bool several() const { return m_several; }
    /// The hints opened so far, mildest first.
    [[nodiscard]] QStringList shownHints() const { return m_hints.mid(0, m_hintsShown); }
    [[nodiscard]] int hintsShown() const { return m_hintsShown; }
    [[nodiscard]] int struck() const { return static_cast<int>(m_struck); }

    /// Whether hint() would give anything: another hint, or an option to strike out.
    [[nodiscard]] bool canHint() const;
    /// Whether that is a hint to read.
    [[nodiscard]] bool hasHint() const { return m_hintsShown < m_hints.size(); }
    /// Opens the next hint; when there is none, strikes out a wrong option, leaving at least one.
    void hint();

    /// Marks a row. With one right answer that is the choice; with several it turns on and off.
    /// False when there is no such row, or it was struck out.
    bool choose(int row);
    /// Marks what was chosen of the same options before their text was changed.
    void chooseAgain(const std::vector<std::uint8_t> &chosen);
    /// Marks nothing any more; hints and struck options stay.
    void clearChoice();
    [[nodiscard]] bool hasChoice() const { return !m_chosen.empty(); }
    /// Authored indexes of the options chosen, in the order chosen.
    [[nodiscard]] const std::vector<std::uint8_t> &chosen() const { return m_chosen; }

    /// Numbers (from 1, as shown) of the right options.
    [[nodiscard]] QStringList rightNumbers() const;

private:
    void strike(std::uint8_t index);

    std::vector<OptionRow> m_rows;
    std::vector<std::uint8_t> m_indexes; ///< authored, as m_rows
    std::vector<std::uint8_t> m_chosen;
    std::vector<std::uint8_t> m_strikeOrder; ///< authored indexes
    std::size_t m_struck = 0;                ///< of those
    QStringList m_hints;
    int m_hintsShown = 0;
    bool m_several = false;
};

} // namespace engram::desktop
