// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// R8: a table's cell is an attribute of its row. Where cells only say yes or no, the whole row asks
// for its name.

#include "base/text.h"
#include "facts/english.h"
#include "facts/outline.h"
#include "facts/source.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace engram::facts
{

namespace
{

constexpr std::size_t MostCells = 12;
constexpr std::size_t LongestCell = 12;

bool isYesOrNo(std::string_view cell)
{
    const std::string low = lowered(trimmed(cell));
    return low == "yes" || low == "no" || low == "✓" || low == "✗" || low == "true" ||
           low == "false";
}

bool isEmptyCell(std::string_view cell)
{
    const std::string low = lowered(trimmed(cell));
    return low.empty() || low == "-" || low == "–" || low == "—" || low == "n/a" || low == "?";
}

/// A short noun phrase, which "the … of …" can take.
bool isNoun(std::string_view cell)
{
    static constexpr std::array Others{"name", "remark", "remarks", "note", "notes", "comment"};
    const auto words = wordsOf(cell);
    if (words.empty() || words.size() > 3 ||
        cell.find_first_of("`=?:;,") != std::string_view::npos ||
        std::ranges::find(Others, words.front().bare) != Others.end())
        return false;
    return std::ranges::none_of(words, [](const Word &word) {
        return isFiniteVerb(word.bare) || isPreposition(word.bare) || isPronoun(word.bare) ||
               isStopWord(word.bare) || word.bare.ends_with("ed");
    });
}

class TableFinder
{
public:
    explicit TableFinder(Source &source) : m_source(source) {}

    void find()
    {
        const std::vector<Block> &blocks = m_source.structure.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const std::vector<std::vector<std::string>> rows =
                blocks[i].kind == BlockKind::Table  ? blocks[i].rows
                : blocks[i].kind == BlockKind::Code ? tableIn(blocks[i].text)
                                                    : std::vector<std::vector<std::string>>{};
            if (rows.size() >= 2)
                table(rows, i);
        }
    }

private:
    void table(const std::vector<std::vector<std::string>> &rows, std::size_t place)
    {
        const std::vector<std::string> &header = rows.front();
        std::set<std::string> names;
        bool binary = true;
        for (std::size_t r = 1; r < rows.size(); ++r) {
            if (rows[r].empty() || !names.insert(rows[r].front()).second)
                return; // rows that have no name of their own
            for (std::size_t c = 1; c < std::min(rows[r].size(), header.size()); ++c)
                binary = binary && isYesOrNo(rows[r][c]);
        }
        if (header.size() < 2)
            return;
        if (binary) {
            wholeRows(rows, place);
            return;
        }
        std::size_t cells = 0;
        for (std::size_t r = 1; r < rows.size(); ++r) {
            for (std::size_t c = 1; c < std::min(rows[r].size(), header.size()); ++c) {
                if (cells == MostCells)
                    return;
                if (isEmptyCell(rows[r][c]) || isEmptyCell(header[c]) || isEmptyCell(rows[r][0]) ||
                    countWords(rows[r][c]) > LongestCell || isYesOrNo(rows[r][c]))
                    continue;
                ++cells;
                Finding finding;
                finding.rule = FactRule::TableCell;
                finding.context = m_source.contextFor({}, rows[r][0]);
                // "ribosome — main product?" fits any two headings, a sentence only two nouns.
                const bool asks = header[c].ends_with('?');
                finding.ask = m_source.inSentence(rows[r][0]) + " — " +
                              m_source.inSentence(header[c]) + (asks ? "" : "?");
                const bool nouns = !isEmptyCell(header[0]) && isNoun(header[c]) &&
                                   isNoun(rows[r][0]) && !m_source.namesTheme(header[c]);
                if (nouns)
                    finding.ask =
                        std::string(isPlural(header[c]) ? "what are the " : "what is the ") +
                        m_source.inSentence(header[c]) + " of " +
                        withArticle(rows[r][0], m_source.names) + "?";
                finding.answer = capitalised(rows[r][c]);
                finding.confidence = nouns ? 0.85 : 0.74;
                finding.place = place;
                m_source.add(std::move(finding));
            }
        }
    }

    /// "Messages lost? no; duplicates? yes" → at-least-once, where no other row says the same.
    void wholeRows(const std::vector<std::vector<std::string>> &rows, std::size_t place)
    {
        const std::vector<std::string> &header = rows.front();
        std::set<std::string> seen;
        for (std::size_t r = 1; r < rows.size(); ++r) {
            std::string ask = "what fits this description? ";
            for (std::size_t c = 1; c < std::min(rows[r].size(), header.size()); ++c) {
                std::string attribute = header[c];
                if (attribute.ends_with('?'))
                    attribute.pop_back();
                ask += (c > 1 ? "; " + m_source.inSentence(attribute) : capitalised(attribute)) +
                       ": " + lowered(rows[r][c]);
            }
            ask += '.';
            if (!seen.insert(ask).second)
                continue;
            Finding finding;
            finding.rule = FactRule::TableCell;
            finding.ask = ask;
            finding.context = m_source.theme.name;
            finding.answer = capitalised(rows[r][0]);
            finding.confidence = 0.8;
            finding.place = place;
            m_source.add(std::move(finding));
        }
    }

    Source &m_source;
};

} // namespace

void findTables(Source &source)
{
    TableFinder(source).find();
}

} // namespace engram::facts
