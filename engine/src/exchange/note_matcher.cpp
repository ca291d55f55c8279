// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/note_matcher.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/text.h"

namespace engram::exchange
{

namespace
{

constexpr double EnoughShared = 0.8;

using Matches = std::vector<std::optional<std::size_t>>;

class Matcher
{
public:
    Matcher(const std::vector<MatchKey> &wanted, const std::vector<MatchKey> &existing)
        : m_wanted(wanted), m_existing(existing), m_matches(wanted.size()),
          m_taken(existing.size(), false)
    {
    }

    Matches run()
    {
        matchBy([](const MatchKey &key) { return key.id; });
        matchBy([](const MatchKey &key) { return key.text; });
        matchBy([](const MatchKey &key) { return foldedLettersAndDigits(key.text); });
        matchClosest(false);
        matchClosest(true);
        return std::move(m_matches);
    }

private:
    /// The collection's question that the wanted note's question was matched to.
    [[nodiscard]] std::optional<std::size_t> parentOf(const MatchKey &wanted) const
    {
        return wanted.parent ? m_matches[*wanted.parent] : std::nullopt;
    }

    void take(std::size_t wanted, std::size_t existing)
    {
        m_matches[wanted] = existing;
        m_taken[existing] = true;
    }

    void matchBy(const std::function<std::string(const MatchKey &)> &valueOf)
    {
        std::unordered_multimap<std::string, std::size_t> index;
        for (std::size_t i = 0; i < m_existing.size(); ++i)
            if (!m_taken[i])
                if (std::string value = valueOf(m_existing[i]); !value.empty())
                    index.emplace(std::move(value), i);
        for (std::size_t i = 0; i < m_wanted.size(); ++i) {
            if (m_matches[i])
                continue;
            const std::string value = valueOf(m_wanted[i]);
            if (value.empty())
                continue;
            const auto [first, last] = index.equal_range(value);
            std::optional<std::size_t> best;
            for (auto it = first; it != last; ++it) {
                const MatchKey &found = m_existing[it->second];
                if (m_taken[it->second] || found.isFact != m_wanted[i].isFact)
                    continue;
                const bool sameParent = found.parent == parentOf(m_wanted[i]);
                const bool earlier = !best || it->second < *best;
                const bool bestHasParent =
                    best && m_existing[*best].parent == parentOf(m_wanted[i]);
                if (!best || (sameParent && !bestHasParent) ||
                    (sameParent == bestHasParent && earlier))
                    best = it->second;
            }
            if (best)
                take(i, *best);
        }
    }

    /// Questions first, since a fact's parent must be known before its closest sibling is sought.
    void matchClosest(bool facts)
    {
        std::unordered_map<std::string, std::vector<std::size_t>> byWord;
        std::vector<std::vector<std::string>> words(m_existing.size());
        for (std::size_t i = 0; i < m_existing.size(); ++i) {
            if (m_taken[i] || m_existing[i].isFact != facts)
                continue;
            words[i] = distinctWords(m_existing[i].text);
            for (const std::string &word : words[i])
                byWord[word].push_back(i);
        }
        for (std::size_t i = 0; i < m_wanted.size(); ++i) {
            if (m_matches[i] || m_wanted[i].isFact != facts)
                continue;
            if (const auto best = closest(i, byWord))
                take(i, *best);
        }
    }

    static std::vector<std::string> distinctWords(const std::string &text)
    {
        std::vector<std::string> words = wordTokens(text);
        std::ranges::sort(words);
        words.erase(std::unique(words.begin(), words.end()), words.end());
        return words;
    }

    std::optional<std::size_t> closest(
        std::size_t wanted,
        const std::unordered_map<std::string, std::vector<std::size_t>> &byWord) const
    {
        std::vector<std::string> words = distinctWords(m_wanted[wanted].text);
        const std::size_t total = wordTokens(m_wanted[wanted].text).size();
        const auto rarity = [&byWord](const std::string &word) {
            const auto it = byWord.find(word);
            return it == byWord.end() ? std::size_t{0} : it->second.size();
        };
        std::ranges::stable_sort(words, {}, rarity);
        // A text that shares 0.8 of n words, repetitions counted, shares at least one of any
        // n − ceil(0.8 n) + 1 of them.
        const auto needed =
            static_cast<std::size_t>(std::ceil(EnoughShared * static_cast<double>(total)));
        const std::size_t probes = std::min(words.size(), total - needed + 1);
        std::optional<std::size_t> best;
        double bestOverlap = EnoughShared;
        for (std::size_t p = 0; p < probes; ++p) {
            const auto it = byWord.find(words[p]);
            if (it == byWord.end())
                continue;
            for (const std::size_t candidate : it->second) {
                if (m_taken[candidate] ||
                    m_existing[candidate].parent != parentOf(m_wanted[wanted]))
                    continue;
                const double overlap =
                    tokenOverlap(m_wanted[wanted].text, m_existing[candidate].text);
                if (overlap > bestOverlap || (overlap >= EnoughShared && !best)) {
                    best = candidate;
                    bestOverlap = overlap;
                }
            }
        }
        return best;
    }

    const std::vector<MatchKey> &m_wanted;
    const std::vector<MatchKey> &m_existing;
    Matches m_matches;
    std::vector<bool> m_taken;
};

} // namespace

std::vector<std::optional<std::size_t>> matchNotes(const std::vector<MatchKey> &wanted,
                                                   const std::vector<MatchKey> &existing)
{
    return Matcher(wanted, existing).run();
}

} // namespace engram::exchange
