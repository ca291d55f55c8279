// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// R13: code with what it prints. R14: a name in code that the prose names too, hidden. R15: a label in
// a drawing, hidden at the same width.

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

constexpr std::size_t MostCodeLines = 20;

std::string inFence(std::string_view code)
{
    std::string fence = "```";
    while (code.find(fence) != std::string_view::npos)
        fence += '`';
    return fence + "\n" + std::string(code) + (code.ends_with('\n') ? "" : "\n") + fence;
}

bool isNameByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

std::size_t countOf(std::string_view text, std::string_view what)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos && count < 3;
         at = text.find(what, at + what.size()))
        ++count;
    return count;
}

class CodeFinder
{
public:
    explicit CodeFinder(Source &source) : m_source(source) {}

    void find()
    {
        constexpr std::size_t MostNames = 500;
        for (const Block &block : m_source.structure.blocks)
            for (const Passage &passage : block.passages)
                for (const Sentence &sentence : passage.sentences)
                    for (const Mark &mark : sentence.marks)
                        if (mark.code && mark.end - mark.begin > 2 && m_names.size() < MostNames)
                            m_names.emplace(
                                sentence.text.substr(mark.begin + 1, mark.end - mark.begin - 2));
        const std::vector<Block> &blocks = m_source.structure.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (blocks[i].kind != BlockKind::Code)
                continue;
            m_place = i;
            m_lead = i > 0 && blocks[i - 1].leadIn ? *blocks[i - 1].leadIn : std::string{};
            output(blocks[i].text);
            name(blocks[i].text);
            drawing(blocks[i].text);
        }
    }

private:
    [[nodiscard]] Finding findingOf(FactRule rule, double confidence) const
    {
        Finding finding;
        finding.rule = rule;
        finding.confidence = confidence;
        finding.place = m_place;
        finding.verbatim = true;
        finding.context = m_source.contextFor(countWords(m_lead) <= 6 ? m_lead : std::string{});
        return finding;
    }

    /// "expression  // => value"
    void output(const std::string &code)
    {
        const auto lines = linesOf(code);
        if (lines.size() > MostCodeLines)
            return;
        for (const std::string_view line : lines) {
            for (const std::string_view sign :
                 {"// => ", "// -> ", "# => ", "// prints ", "# prints "}) {
                const std::size_t at = line.find(sign);
                if (at == std::string_view::npos || trimmed(line.substr(0, at)).empty())
                    continue;
                Finding finding = findingOf(FactRule::CodeOutput, 0.75);
                std::string masked = code;
                const std::size_t start = static_cast<std::size_t>(line.data() - code.data()) + at;
                // What is printed further down would show it as well.
                masked.resize(start);
                masked += std::string(trimmed(sign)) + " ?";
                finding.ask = "what does the last line give?\n\n" + inFence(masked);
                finding.answer = "`" + std::string(trimmed(line.substr(at + sign.size()))) + "`";
                if (finding.answer.find('`', 1) == finding.answer.size() - 1)
                    m_source.add(std::move(finding));
                return;
            }
        }
    }

    void name(const std::string &code)
    {
        const auto lines = linesOf(code);
        if (lines.size() > MostCodeLines)
            return;
        for (const std::string &wanted : m_names) {
            if (wanted.size() < 3 || !std::ranges::all_of(wanted, isNameByte) ||
                countOf(code, wanted) != 1)
                continue;
            const std::size_t at = code.find(wanted);
            if ((at > 0 && isNameByte(code[at - 1])) ||
                (at + wanted.size() < code.size() && isNameByte(code[at + wanted.size()])))
                continue;
            Finding finding = findingOf(FactRule::CodeName, 0.55);
            std::string masked = code;
            masked.replace(at, wanted.size(), "____");
            finding.ask = "which name belongs in the gap?\n\n" + inFence(masked);
            finding.answer = "`" + wanted + "`";
            m_source.add(std::move(finding));
            return; // one a block
        }
    }

    /// "[Producer]", "│ Cache │": a label in a box that stands there once.
    void drawing(const std::string &code)
    {
        constexpr std::size_t FewestMarked = 3;
        const auto lines = linesOf(code);
        if (lines.size() > MostCodeLines || lines.size() < FewestMarked)
            return;
        const auto marked = std::ranges::count_if(lines, [](std::string_view line) {
            return std::ranges::any_of(
                std::array{"→", "←", "↓", "↑", "─", "│", "┌", "└", "-->", "+--"},
                [line](std::string_view sign) {
                    return line.find(sign) != std::string_view::npos;
                });
        });
        if (static_cast<std::size_t>(marked) < FewestMarked)
            return;
        for (const auto &[open, close] :
             {std::pair<std::string_view, std::string_view>{"[", "]"},
              std::pair<std::string_view, std::string_view>{"│", "│"}}) {
            for (std::size_t at = code.find(open); at != std::string::npos;
                 at = code.find(open, at + open.size())) {
                const std::size_t begin = at + open.size();
                const std::size_t end = code.find(close, begin);
                if (end == std::string::npos || end - begin > 40 ||
                    code.substr(begin, end - begin).find('\n') != std::string::npos)
                    continue;
                const std::string label(trimmed(std::string_view(code).substr(begin, end - begin)));
                if (codePointCount(label) < 3 || countWords(label) == 0 || countWords(label) > 3 ||
                    countOf(code, label) != 1)
                    continue;
                Finding finding = findingOf(FactRule::DiagramLabel, 0.6);
                std::string masked = code;
                const std::size_t place = code.find(label, begin);
                masked.replace(place, label.size(), std::string(codePointCount(label), '?'));
                finding.ask = "which label is hidden in the drawing?\n\n" + inFence(masked);
                finding.answer = label;
                m_source.add(std::move(finding));
                return;
            }
        }
    }

    Source &m_source;
    std::set<std::string> m_names;
    std::size_t m_place = 0;
    std::string m_lead;
};

} // namespace

void findCode(Source &source)
{
    CodeFinder(source).find();
}

} // namespace engram::facts
