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
    Draft draft;
    draft.rule = FactRule::Recall;
    draft.ask = heading;
    draft.answer = capitalised(answer);
    draft.confidence = 1.0;
    source.add(std::move(draft));
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
        Draft draft;
        draft.rule = FactRule::WrongOption;
        draft.context = {};
        draft.ask = heading + " Why is “" + text + "” wrong?";
        draft.answer = reason;
        draft.confidence = 0.8;
        source.add(std::move(draft));
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
    for (const Draft &draft : source.drafts())
        if (draft.place < has.size() && draft.rule != FactRule::Recall &&
            draft.rule != FactRule::WrongOption)
            has[draft.place] = true;
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
        Draft draft;
        draft.rule = FactRule::Gist;
        draft.context = source.contextFor(heading);
        draft.ask = "what is the key point?";
        draft.answer = first->text;
        draft.sentence = first->number;
        draft.place = place;
        draft.confidence = 0.52;
        if (!draft.context.empty())
            source.add(std::move(draft));
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
