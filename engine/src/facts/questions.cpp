// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors

// R16: why a wrong option is wrong. R17: the question without its options. R18: what a heading comes
// to, where nothing else was found below it.

#include "base/text.h"
#include "content/markdown.h"
#include "facts/english.h"
#include "facts/source.h"

#include <algorithm>
#include <utility>

namespace engram::facts
{

namespace
{

std::string plain(std::string_view markdown)
{
    return simplified(inlineText(parseMarkdown(markdown)));
}

/// Such a question cannot be answered without its options.
bool needsOptions(const std::string &heading)
{
    const std::string low = lowered(heading);
    return low.find("which of") != std::string::npos ||
           low.find("of the following") != std::string::npos ||
           low.find("which option") != std::string::npos ||
           low.find("which statement") != std::string::npos ||
           low.find("not true") != std::string::npos;
}

void findRecall(Source &source)
{
    const Question &question = *source.question;
    const std::string heading = plain(question.heading);
    std::string answer;
    for (const Option &option : question.options)
        if (option.right)
            answer += (answer.empty() ? "" : "; ") + plain(option.text);
    const std::string low = lowered(answer);
    if (answer.empty() || needsOptions(heading) || low.find("of the above") != std::string::npos ||
        !question.body.empty())
        return;
    Finding finding;
    finding.rule = FactRule::Recall;
    finding.ask = heading;
    finding.answer = capitalised(answer);
    finding.confidence = 1.0;
    source.add(std::move(finding));
}

void findWrongOptions(Source &source)
{
    const Question &question = *source.question;
    const std::string heading = plain(question.heading);
    for (const Option &option : question.options) {
        const std::string reason = plain(option.reason);
        const std::string text = withoutStop(plain(option.text));
        if (option.right || reason.empty() || pointsAtPage(reason))
            continue;
        Finding finding;
        finding.rule = FactRule::WrongOption;
        finding.context = {};
        finding.ask = heading + " Why is “" + text + "” wrong?";
        finding.answer = reason;
        finding.confidence = 0.8;
        source.add(std::move(finding));
    }
}

} // namespace

void findQuestions(Source &source)
{
    if (source.question == nullptr)
        return;
    findRecall(source);
    findWrongOptions(source);
}

void findGists(Source &source)
{
    const std::vector<Block> &blocks = source.structure.blocks;
    // Facts of the options say nothing about the sections.
    std::vector<bool> has(blocks.size() + 1, false);
    for (const Finding &finding : source.findings())
        if (finding.place < has.size() && finding.rule != FactRule::Recall &&
            finding.rule != FactRule::WrongOption)
            has[finding.place] = true;
    const auto gist = [&](std::size_t from, std::size_t to, const std::string &heading) {
        const Sentence *first = nullptr;
        std::size_t place = from;
        for (std::size_t i = from; i < to; ++i) {
            if (has[i])
                return;
            if (first == nullptr && !blocks[i].passages.empty() &&
                !blocks[i].passages.front().sentences.empty()) {
                first = &blocks[i].passages.front().sentences.front();
                place = i;
            }
        }
        if (first == nullptr || leansBack(first->text) || first->text.ends_with('?') ||
            first->text.ends_with(':') || pointsAtPage(first->text) || !isBalanced(first->text))
            return;
        Finding finding;
        finding.rule = FactRule::Gist;
        finding.context = source.contextFor(heading);
        finding.ask = "what is the key point?";
        finding.answer = first->text;
        finding.sentence = first->number;
        finding.place = place;
        finding.confidence = 0.52;
        if (!finding.context.empty())
            source.add(std::move(finding));
    };
    std::size_t from = 0;
    std::string heading;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind != BlockKind::Heading)
            continue;
        gist(from, i, heading);
        from = i + 1;
        heading = blocks[i].text;
    }
    gist(from, blocks.size(), heading);
}

} // namespace engram::facts
