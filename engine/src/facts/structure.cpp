// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "facts/structure.h"

#include "base/text.h"
#include "content/markdown.h"
#include "content/markdown_source.h"
#include "content/sentences.h"
#include "facts/english.h"
#include "facts/joined_formulas.h"
#include "facts/labels.h"
#include "facts/outline.h"

#include <engram/math.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace engram::facts
{

namespace
{

constexpr std::size_t MostBlocks = 5000;
/// In bytes. What is longer was not written for people, and no card comes of it; so every rule's cost
/// for a sentence is bounded.
constexpr std::size_t LongestWritten = 1500;

/// A backtick that is no code span would be taken for one.
void appendPlain(std::string_view text, std::string &out)
{
    std::ranges::replace_copy(text, std::back_inserter(out), '`', '\'');
}

void appendFormula(const std::string &tex, std::string &out)
{
    // What cannot stand between dollar signs is shown as it is read.
    const std::vector<MathSpan> spans = mathSpans('$' + tex + '$');
    if (spans.size() == 1 && spans.front().tex == tex && tex.find('`') == std::string::npos)
        out += FormulaBegin + tex + FormulaEnd;
    else
        appendPlain(mathLine(tex), out);
}

void appendSentence(const MarkdownNode &node, Sentence &out)
{
    const std::size_t begin = out.text.size();
    switch (node.kind) {
    case MarkdownKind::Text:
        appendPlain(node.text, out.text);
        break;
    case MarkdownKind::CodeSpan:
        if (node.text.find('`') == std::string::npos) {
            out.text += '`' + node.text + '`';
            out.marks.push_back({begin, out.text.size(), true});
        } else {
            appendPlain(node.text, out.text);
        }
        break;
    case MarkdownKind::Math:
        appendFormula(node.text, out.text);
        break;
    case MarkdownKind::LineBreak:
        out.text += ' ';
        break;
    default:
        for (const MarkdownNode &child : node.children)
            appendSentence(child, out);
        if (node.kind == MarkdownKind::Strong && out.text.size() > begin)
            out.marks.push_back({begin, out.text.size(), false});
    }
}

Sentence sentenceOf(const MarkdownNode &node)
{
    Sentence sentence;
    for (const MarkdownNode &child : node.children)
        appendSentence(child, sentence);
    std::ranges::replace(sentence.text, '\n', ' ');
    if (node.kind == MarkdownKind::Sentence)
        sentence.number = node.number;
    std::ranges::sort(sentence.marks, {}, &Mark::begin);
    return sentence;
}

class BlockCollector
{
public:
    std::vector<Block> collect(const MarkdownNode &document)
    {
        walk(document.children, 0);
        return std::move(m_blocks);
    }

private:
    void walk(std::span<const MarkdownNode> nodes, unsigned depth)
    {
        for (const MarkdownNode &node : nodes) {
            if (m_blocks.size() == MostBlocks)
                return;
            switch (node.kind) {
            case MarkdownKind::Paragraph:
                addText(node.children, BlockKind::Paragraph);
                break;
            case MarkdownKind::Heading: {
                Block block;
                block.kind = BlockKind::Heading;
                block.text = firstCodePoints(simplified(inlineText(node)), LongestWritten / 4);
                block.leadIn = withoutStop(block.text);
                m_blocks.push_back(std::move(block));
                break;
            }
            case MarkdownKind::List:
                addList(node, depth);
                break;
            case MarkdownKind::Code: {
                Block block;
                block.kind = BlockKind::Code;
                block.text = node.text;
                m_blocks.push_back(std::move(block));
                break;
            }
            case MarkdownKind::Table:
                addTable(node);
                break;
            default:
                walk(node.children, depth);
            }
        }
    }

    void addList(const MarkdownNode &list, unsigned depth)
    {
        const unsigned number = ++m_lists;
        for (const MarkdownNode &item : list.children) {
            if (m_blocks.size() == MostBlocks)
                return;
            // The text of an item, up to the first block that is none.
            const std::span<const MarkdownNode> nodes(item.children);
            const auto rest = std::ranges::find_if_not(nodes, [](const MarkdownNode &child) {
                return isInline(child) || child.kind == MarkdownKind::Paragraph;
            });
            const auto length = static_cast<std::size_t>(rest - nodes.begin());
            Block &block = addText(nodes.first(length), BlockKind::Item);
            block.list = number;
            block.depth = depth + 1;
            block.ordered = list.ordered;
            walk(nodes.subspan(length), depth + 1);
        }
    }

    void addTable(const MarkdownNode &table)
    {
        constexpr std::size_t MostRows = 50;
        Block block;
        block.kind = BlockKind::Table;
        for (const MarkdownNode &row : table.children) {
            if (block.rows.size() == MostRows)
                break;
            std::vector<std::string> cells;
            for (const MarkdownNode &cell : row.children)
                cells.push_back(simplified(inlineText(cell)));
            block.rows.push_back(std::move(cells));
        }
        m_blocks.push_back(std::move(block));
    }

    static void addSentences(std::span<const MarkdownNode> nodes, std::vector<Sentence> &out)
    {
        for (const MarkdownNode &child : nodes) {
            if (child.kind == MarkdownKind::Sentence)
                out.push_back(sentenceOf(child));
            else if (child.kind == MarkdownKind::Paragraph)
                addSentences(child.children, out);
        }
    }

    Block &addText(std::span<const MarkdownNode> nodes, BlockKind kind)
    {
        std::vector<Sentence> sentences;
        addSentences(nodes, sentences);
        std::erase_if(sentences, [](const Sentence &sentence) {
            return sentence.text.size() > LongestWritten || sentence.text.empty();
        });
        Block block;
        block.kind = kind;
        for (const Sentence &sentence : sentences)
            block.text += (block.text.empty() ? "" : " ") + sentence.text;
        if (sentences.empty())
            return m_blocks.emplace_back(std::move(block));
        if (block.text.ends_with(':') ||
            (sentences.size() == 1 && block.text.ends_with('?') && countWords(block.text) <= 4)) {
            std::string &last = sentences.back().text;
            if (last.ends_with(':'))
                last.pop_back();
            block.leadIn = last;
        }
        block.passages = partedByLabels(sentences, kind == BlockKind::Item);
        return m_blocks.emplace_back(std::move(block));
    }

    std::vector<Block> m_blocks;
    unsigned m_lists = 0;
};

/// "three guarantees" in a long line: the number and what is counted.
std::optional<std::pair<std::size_t, std::string>> countedIn(std::string_view line)
{
    constexpr std::size_t MostBetween = 3;
    const auto words = wordsOf(line);
    std::optional<std::pair<std::size_t, std::string>> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto number = numberNamed(words[i].bare);
        if (!number || *number < 2)
            continue;
        for (std::size_t j = i + 1; j < words.size() && j <= i + MostBetween; ++j) {
            if (isStopWord(words[j].bare) || isFiniteVerb(words[j].bare))
                break;
            if (isPlural(words[j].bare)) {
                found.emplace(*number,
                              line.substr(words[i + 1].begin, words[j].end - words[i + 1].begin));
                break;
            }
        }
    }
    return found;
}

/// The noun of a lead-in that is a sentence: "Respiration has three stages" leads to the "stages of
/// respiration", "Historians name several causes" to "causes".
std::string nounIn(const std::string &line, const std::string &counted)
{
    for (const std::string_view verb : {" has ", " have ", " had "}) {
        const std::size_t at = line.find(verb);
        if (at != std::string::npos && !counted.empty()) {
            const std::string owner = line.substr(0, at);
            return countPronouns(owner) > 0
                       ? counted
                       : counted + " of " + lowered(owner.substr(0, 1)) + owner.substr(1);
        }
    }
    for (const std::string_view many : {" several ", " many ", " some ", " various ", " these "}) {
        const std::size_t at = line.find(many);
        if (at != std::string::npos && isPlural(line.substr(at + many.size())))
            return line.substr(at + many.size());
    }
    const auto words = wordsOf(line);
    const bool sentence =
        words.size() > 2 && !words.front().bare.starts_with("wh") && words.front().bare != "how" &&
        std::ranges::any_of(words, [](const Word &word) { return isFiniteVerb(word.bare); });
    return sentence ? counted : withoutArticle(line);
}

/// What a lead-in says of the blocks behind it.
Group groupOf(std::string_view leadIn)
{
    constexpr std::size_t LongestCategory = 7;
    Group group;
    std::string line(trimmed(leadIn));
    const std::size_t dash = findOutside(line, " — ");
    if (dash != std::string::npos) {
        const std::string head(trimmed(std::string_view(line).substr(0, dash)));
        const std::string tail(
            trimmed(std::string_view(line).substr(dash + std::string_view(" — ").size())));
        if (kindOfLabel(head) == LabelKind::Term)
            group.owner = head;
        group.example = kindOfLabel(head) == LabelKind::Page;
        line = tail;
        if (!countedIn(tail) && !isPlural(tail))
            return group;
    }
    const auto counted = countedIn(line);
    if (counted)
        group.counted = counted->first;
    if (countWords(line) > LongestCategory) {
        if (counted)
            group.category = counted->second;
        return group;
    }
    const auto words = wordsOf(line);
    if (!words.empty() && words.size() > 1 && numberNamed(words.front().bare)) {
        group.counted = numberNamed(words.front().bare);
        line = line.substr(words[1].begin);
    }
    group.category = nounIn(line, counted ? counted->second : std::string{});
    group.example = group.example || kindOfLabel(line) == LabelKind::Page;
    if (!group.counted && group.owner.empty() && kindOfLabel(line) == LabelKind::Term &&
        !isPlural(line))
        group.owner = line;
    return group;
}

bool canBeSibling(const Block &block)
{
    if (block.kind != BlockKind::Paragraph || block.passages.empty() || block.leadIn)
        return false;
    const Passage &first = block.passages.front();
    return (first.kind == LabelKind::Term || first.kind == LabelKind::Need) &&
           first.owner.empty() && first.aside.empty() && first.sign != LabelSign::Equals &&
           !first.sentences.empty();
}

/// Attributes that, behind a lead-in, are those of what leads in: "Choreography: … Pros: …".
bool isOfOwner(const Passage &passage)
{
    const std::string label = lowered(passage.label);
    return label == "pros" || label == "cons" || label == "advantages" ||
           label == "disadvantages" || label == "use for" || label == "used for" ||
           label == "good for" || label == "strengths" || label == "weaknesses" ||
           label == "drawbacks" || label == "best for";
}

/// States and their bullets in a drawing, where the lead-in says how many there are.
void addOutlines(std::vector<Block> &blocks)
{
    std::vector<Block> out;
    unsigned list = 1'000'000;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool counted = blocks[i].kind == BlockKind::Code && i > 0 && blocks[i - 1].leadIn;
        const auto number = counted ? groupOf(*blocks[i - 1].leadIn).counted : std::nullopt;
        out.push_back(blocks[i]);
        if (!number)
            continue;
        std::vector<Block> items = outlineOf(blocks[i].text);
        if (items.size() != *number)
            continue;
        ++list;
        for (Block &item : items) {
            item.list = list;
            item.depth = 1;
            out.push_back(std::move(item));
        }
    }
    blocks = std::move(out);
}

} // namespace

std::vector<Passage> passagesOf(std::string_view markdownLine)
{
    MarkdownNode tree = parseMarkdown(markdownLine);
    markSentences(tree);
    joinFormulas(tree);
    std::vector<Passage> all;
    for (Block &block : BlockCollector().collect(tree)) {
        for (Passage &passage : block.passages) {
            for (Sentence &sentence : passage.sentences)
                sentence.number.reset();
            all.push_back(std::move(passage));
        }
    }
    return all;
}

Structure structureOf(std::string_view markdown)
{
    MarkdownNode tree = parseMarkdown(markdown);
    markSentences(tree);
    joinFormulas(tree);
    Structure structure;
    std::vector<Block> &blocks = structure.blocks;
    blocks = BlockCollector().collect(tree);
    addOutlines(blocks);

    std::string owner;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].leadIn) {
            owner = groupOf(*blocks[i].leadIn).owner;
            continue;
        }
        if (!owner.empty()) {
            for (Passage &passage : blocks[i].passages)
                if (passage.owner.empty() && isOfOwner(passage))
                    passage.owner = owner;
        }
    }

    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool leads = blocks[i].leadIn.has_value();
        const bool beginsList = blocks[i].kind == BlockKind::Item &&
                                (i == 0 || blocks[i - 1].list != blocks[i].list) &&
                                (i == 0 || !blocks[i - 1].leadIn);
        if (!leads && !beginsList)
            continue;
        Group group = leads ? groupOf(*blocks[i].leadIn) : Group{};
        std::size_t next = leads ? i + 1 : i;
        if (next < blocks.size() && blocks[next].kind == BlockKind::Code &&
            next + 1 < blocks.size() && blocks[next + 1].kind == BlockKind::Item)
            ++next; // an outline stands behind its drawing
        if (next >= blocks.size())
            continue;
        if (blocks[next].kind == BlockKind::Item) {
            const unsigned list = blocks[next].list;
            const unsigned depth = blocks[next].depth;
            for (std::size_t j = next; j < blocks.size(); ++j) {
                if (blocks[j].list == list)
                    group.blocks.push_back(j);
                else if (blocks[j].kind != BlockKind::Item || blocks[j].depth <= depth)
                    if (blocks[j].kind != BlockKind::Code)
                        break;
            }
            group.ordered = blocks[next].ordered;
        } else {
            for (std::size_t j = next; j < blocks.size() && canBeSibling(blocks[j]) &&
                                       group.blocks.size() < group.counted.value_or(100);
                 ++j)
                group.blocks.push_back(j);
        }
        if (group.blocks.size() >= 2)
            structure.groups.push_back(std::move(group));
    }
    return structure;
}

} // namespace engram::facts
