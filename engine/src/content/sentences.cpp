// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/sentences.h"

#include "base/text.h"
#include "content/cloze.h"
#include "content/field_note.h"

#include <engram/rich_text.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace engram
{

namespace
{

void appendText(const MarkdownNode &node, std::string &out)
{
    if (node.kind == MarkdownKind::LineBreak)
        out += ' ';
    else if (node.kind == MarkdownKind::Math)
        out += 'x'; // a word, whatever stops and marks are in it
    else if (!hasAddress(node))
        out += node.text;
    for (const MarkdownNode &child : node.children)
        appendText(child, out);
}

class SentenceMarker
{
public:
    SentenceMarker()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_breaks.reset(
            icu::BreakIterator::createSentenceInstance(icu::Locale("en@ss=standard"), status));
        if (U_FAILURE(status) != 0)
            m_breaks.reset();
    }

    void mark(MarkdownNode &node)
    {
        if (node.kind == MarkdownKind::Heading || node.kind == MarkdownKind::Code ||
            node.kind == MarkdownKind::MathBlock)
            return;
        std::vector<MarkdownNode> marked;
        std::vector<MarkdownNode> run;
        for (MarkdownNode &child : node.children) {
            if (isInline(child)) {
                run.push_back(std::move(child));
                continue;
            }
            takeRun(run, marked);
            mark(child);
            marked.push_back(std::move(child));
        }
        takeRun(run, marked);
        node.children = std::move(marked);
    }

private:
    /// Where in the text sentences begin, but for the first.
    std::vector<std::size_t> startsIn(std::string_view text)
    {
        std::vector<std::size_t> starts;
        if (!m_breaks)
            return starts;
        UErrorCode status = U_ZERO_ERROR;
        UText *const view =
            utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
        m_breaks->setText(view, status);
        if (U_SUCCESS(status) != 0) {
            for (auto at = m_breaks->next(); at != icu::BreakIterator::DONE; at = m_breaks->next())
                starts.push_back(static_cast<std::size_t>(at));
        }
        utext_close(view);
        return starts;
    }

    void takeRun(std::vector<MarkdownNode> &run, std::vector<MarkdownNode> &out)
    {
        std::string text;
        std::vector<std::size_t> ends;
        for (const MarkdownNode &node : run) {
            appendText(node, text);
            ends.push_back(text.size());
        }
        const std::vector<std::size_t> starts = startsIn(text);
        auto next = starts.begin();
        const auto pending = [&](std::size_t end) { return next != starts.end() && *next < end; };
        MarkdownNode sentence = newSentence();
        std::size_t begin = 0;
        for (std::size_t i = 0; i < run.size(); begin = ends[i++]) {
            MarkdownNode &node = run[i];
            if (next != starts.end() && *next <= begin && begin > 0)
                finish(sentence, out);
            while (next != starts.end() && *next <= begin)
                ++next;
            std::size_t from = 0;
            while (node.kind == MarkdownKind::Text && pending(ends[i])) {
                // Not a copy of the node, whose text may hold thousands of sentences.
                MarkdownNode piece;
                piece.kind = MarkdownKind::Text;
                piece.text = node.text.substr(from, *next - begin - from);
                from = *next - begin;
                sentence.children.push_back(std::move(piece));
                finish(sentence, out);
                ++next;
            }
            // What is emphasised or linked is not cut: the next sentence begins behind it.
            const bool skipped = pending(ends[i]);
            while (pending(ends[i]))
                ++next;
            if (from > 0)
                node.text.erase(0, from);
            sentence.children.push_back(std::move(node));
            if (skipped)
                finish(sentence, out);
        }
        finish(sentence, out);
        run.clear();
    }

    MarkdownNode newSentence() const
    {
        MarkdownNode sentence;
        sentence.kind = MarkdownKind::Sentence;
        sentence.number = m_next;
        return sentence;
    }

    void finish(MarkdownNode &sentence, std::vector<MarkdownNode> &out)
    {
        if (sentence.children.empty())
            return;
        // The space around a sentence is not part of it.
        const MarkdownNode before = takeSpace(sentence.children.front(), true);
        const MarkdownNode after = takeSpace(sentence.children.back(), false);
        std::erase_if(sentence.children, [](const MarkdownNode &node) {
            return node.kind == MarkdownKind::Text && node.text.empty();
        });
        if (!before.text.empty())
            out.push_back(before);
        if (!sentence.children.empty()) {
            out.push_back(std::move(sentence));
            ++m_next;
        }
        sentence = newSentence();
        if (!after.text.empty())
            out.push_back(after);
    }

    /// The white space at one end of a text, as a text of its own.
    static MarkdownNode takeSpace(MarkdownNode &node, bool atFront)
    {
        MarkdownNode space;
        space.kind = MarkdownKind::Text;
        if (node.kind != MarkdownKind::Text)
            return space;
        constexpr std::string_view White = " \n";
        if (atFront) {
            const std::size_t end = std::min(node.text.find_first_not_of(White), node.text.size());
            space.text = node.text.substr(0, end);
            node.text.erase(0, end);
        } else {
            const std::size_t end = node.text.find_last_not_of(White) + 1;
            space.text = node.text.substr(end);
            node.text.erase(end);
        }
        return space;
    }

    std::unique_ptr<icu::BreakIterator> m_breaks;
    unsigned m_next = 0;
};

void collectSentences(const MarkdownNode &node, std::vector<std::string> &out)
{
    if (node.kind == MarkdownKind::Sentence) {
        out.push_back(inlineText(node));
        return;
    }
    for (const MarkdownNode &child : node.children)
        collectSentences(child, out);
}

/// All that a fact says, as Markdown.
struct Said
{
    std::string operator()(const Question &question) const
    {
        std::string text = question.heading;
        for (const Option &option : question.options) {
            if (option.right)
                text += "\n\n" + option.text;
        }
        return text;
    }
    std::string operator()(const Basic &basic) const { return basic.front + "\n\n" + basic.back; }
    std::string operator()(const Cloze &cloze) const { return clozePlain(cloze.text); }
    std::string operator()(const FieldNote &note) const
    {
        std::string text;
        for (const auto &[number, value] : note.fields)
            text += plainField(*note.type, value) + "\n\n";
        return text;
    }
};

std::vector<std::string> distinctWords(std::string_view text)
{
    std::vector<std::string> words = wordTokens(text);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

} // namespace

void markSentences(MarkdownNode &tree)
{
    SentenceMarker().mark(tree);
}

std::vector<std::string> sentencesOf(std::string_view markdown)
{
    MarkdownNode tree = parseMarkdown(markdown);
    markSentences(tree);
    std::vector<std::string> sentences;
    collectSentences(tree, sentences);
    return sentences;
}

std::vector<std::optional<std::size_t>> sourceSentences(std::span<const std::string> sentences,
                                                        std::span<const NoteContent> facts)
{
    std::unordered_map<std::string, std::vector<std::size_t>> having;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        for (std::string &word : distinctWords(sentences[i]))
            having[std::move(word)].push_back(i);
    }
    std::vector<std::optional<std::size_t>> sources(facts.size());
    std::vector<double> shared;
    for (std::size_t i = 0; i < std::min(facts.size(), MostSourcedFacts); ++i) {
        const std::string said = inlineText(parseMarkdown(std::visit(Said{}, facts[i])));
        shared.assign(sentences.size(), 0);
        double all = 0;
        for (const std::string &word : distinctWords(said)) {
            const auto found = having.find(word);
            const std::size_t count = found == having.end() ? 1 : found->second.size();
            const double weight =
                std::log1p(static_cast<double>(sentences.size()) / static_cast<double>(count));
            all += weight;
            if (found == having.end())
                continue;
            for (const std::size_t place : found->second)
                shared[place] += weight;
        }
        const auto best = std::max_element(shared.begin(), shared.end());
        if (best != shared.end() && all > 0 && *best >= SourceThreshold * all)
            sources[i] = static_cast<std::size_t>(best - shared.begin());
    }
    return sources;
}

} // namespace engram
