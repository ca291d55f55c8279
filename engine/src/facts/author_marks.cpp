// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// R1: what the author marked is taken as it is: `==marked==`, `{{deletion}}`, "Q: … A: …".

#include "base/text.h"
#include "content/cloze.h"
#include "facts/english.h"
#include "facts/sentences_of.h"
#include "facts/source.h"

#include <algorithm>
#include <utility>

namespace engram::facts
{

namespace
{

constexpr std::size_t MostMarks = 100;

class AuthorMarkFinder
{
public:
    explicit AuthorMarkFinder(Source &source) : m_source(source) {}

    void find()
    {
        const std::vector<Block> &blocks = m_source.structure.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (blocks[i].kind != BlockKind::Paragraph && blocks[i].kind != BlockKind::Item)
                continue;
            questionAndAnswer(blocks[i], i);
        }
        forEachSentence(m_source, [this](const PlacedSentence &placed) {
            highlights(placed);
            deletions(placed);
        });
    }

private:
    [[nodiscard]] static Finding findingOf(const PlacedSentence &placed)
    {
        return findingFor(placed, FactRule::AuthorMark, 1.0);
    }

    void highlights(const PlacedSentence &placed)
    {
        constexpr std::string_view Sign = "==";
        const std::string &text = placed.sentence->text;
        std::size_t at = 0;
        for (std::size_t found = 0; found < MostMarks; ++found) {
            const std::size_t begin = text.find(Sign, at);
            if (begin == std::string::npos)
                return;
            const std::size_t end = text.find(Sign, begin + Sign.size());
            if (end == std::string::npos || end == begin + Sign.size() ||
                text[begin + Sign.size()] == ' ' || text[end - 1] == ' ')
                return;
            at = end + Sign.size();
            Finding finding = findingOf(placed);
            const std::string plain =
                text.substr(0, begin) + text.substr(begin + 2, end - begin - 2) + text.substr(at);
            // Other marks of the sentence are shown as their text.
            std::string shown;
            std::size_t hiddenAt = 0;
            for (std::size_t i = 0; i < plain.size(); ++i) {
                if (i == begin)
                    hiddenAt = shown.size();
                if (plain.substr(i, 2) == Sign) {
                    ++i;
                    continue;
                }
                shown += plain[i];
            }
            if (!makeCloze(finding, shown, hiddenAt, hiddenAt + (end - begin - 2)))
                continue;
            finding.context = contextOf(placed, m_source, shown);
            m_source.add(std::move(finding));
        }
    }

    void deletions(const PlacedSentence &placed)
    {
        // Its grammar knows formulas by their dollar signs.
        const std::string &text = placed.sentence->text;
        std::string marked = text;
        std::ranges::replace(marked, FormulaBegin, '$');
        std::ranges::replace(marked, FormulaEnd, '$');
        const ClozeText cloze = parseCloze(marked);
        if (cloze.deletions.empty())
            return;
        const std::string_view hidden = cloze.deletions.front().hidden;
        Finding finding = findingOf(placed);
        finding.kind = FactKind::Cloze;
        finding.ask = text;
        finding.answer =
            text.substr(static_cast<std::size_t>(hidden.data() - marked.data()), hidden.size());
        finding.context = contextOf(placed, m_source, clozePlain(text));
        m_source.add(std::move(finding));
    }

    void questionAndAnswer(const Block &block, std::size_t place)
    {
        const std::string &text = block.text;
        if (!text.starts_with("Q: "))
            return;
        const std::size_t answer = text.find(" A: ");
        if (answer == std::string::npos)
            return;
        Finding finding;
        finding.rule = FactRule::AuthorMark;
        finding.confidence = 1.0;
        finding.ask = text.substr(3, answer - 3);
        finding.answer = text.substr(answer + 4);
        finding.place = place;
        if (!block.passages.empty() && !block.passages.front().sentences.empty())
            finding.sentence = block.passages.front().sentences.front().number;
        m_source.add(std::move(finding));
    }

    Source &m_source;
};

} // namespace

void findAuthorMarks(Source &source)
{
    AuthorMarkFinder(source).find();
}

} // namespace engram::facts
