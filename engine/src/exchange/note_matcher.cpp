// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "exchange/note_matcher.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/text.h"

namespace engram::exchange
{

namespace
{

constexpr double EnoughShared = 0.8;
/// Notes that share a rare word with another are few, unless a deck repeats one phrase throughout.
constexpr std::size_t MostCompared = 100;

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
        // A fact is sought below its question, so all questions must be known before any fact.
        for (const bool facts : {false, true}) {
            const auto id = [](const MatchKey &key) { return key.id; };
            const auto text = [](const MatchKey &key) { return key.text; };
            const auto letters = [](const MatchKey &key) {
                return foldedLettersAndDigits(key.text);
            };
            for (const bool anywhere : {false, true})
                matchBy(id, facts, anywhere);
            for (const bool anywhere : {false, true}) {
                matchBy(text, facts, anywhere);
                matchBy(letters, facts, anywhere);
            }
            matchClosest(facts);
        }
        return std::move(m_matches);
    }

private:
    /// What both sides call one place: the collection's question; nothing for a fact of a question
    /// that the collection does not have.
    [[nodiscard]] std::optional<std::string> placeOf(std::size_t wanted) const
    {
        const auto &parent = m_wanted[wanted].parent;
        if (!parent)
            return std::string();
        if (!m_matches[*parent])
            return std::nullopt;
        return std::to_string(*m_matches[*parent]);
    }

    [[nodiscard]] std::string placeOfExisting(std::size_t existing) const
    {
        const auto &parent = m_existing[existing].parent;
        return parent ? std::to_string(*parent) : std::string();
    }

    void take(std::size_t wanted, std::size_t existing)
    {
        m_matches[wanted] = existing;
        m_taken[existing] = true;
    }

    /// Of several with one value, the first that is free.
    void matchBy(const std::function<std::string(const MatchKey &)> &valueOf, bool facts,
                 bool anywhere)
    {
        // Without questions above them, all notes are in one place.
        if (anywhere && !facts)
            return;
        std::unordered_map<std::string, std::vector<std::size_t>> index;
        // From the last to the first, so that the first is at the back.
        for (std::size_t i = m_existing.size(); i-- > 0;) {
            if (m_taken[i] || m_existing[i].isFact != facts)
                continue;
            if (const std::string value = valueOf(m_existing[i]); !value.empty())
                index[(anywhere ? std::string() : placeOfExisting(i)) + '\n' + value].push_back(i);
        }
        for (std::size_t i = 0; i < m_wanted.size(); ++i) {
            if (m_matches[i] || m_wanted[i].isFact != facts)
                continue;
            const auto place = anywhere ? std::optional(std::string()) : placeOf(i);
            const std::string value = valueOf(m_wanted[i]);
            if (!place || value.empty())
                continue;
            if (const auto it = index.find(*place + '\n' + value);
                it != index.end() && !it->second.empty()) {
                take(i, it->second.back());
                it->second.pop_back();
            }
        }
    }

    /// Words of what is still free, each with those that have it, apart for each question.
    struct WordIndex
    {
        std::unordered_map<std::string, std::set<std::size_t>> notes;
        std::unordered_map<std::size_t, std::vector<std::string>> words;
    };

    void matchClosest(bool facts)
    {
        WordIndex index;
        for (std::size_t i = 0; i < m_existing.size(); ++i) {
            if (m_taken[i] || m_existing[i].isFact != facts)
                continue;
            const auto &words = index.words[i] = wordTokens(m_existing[i].text);
            for (const std::string &word : words)
                index.notes[placeOfExisting(i) + ' ' + word].insert(i);
        }
        for (std::size_t i = 0; i < m_wanted.size(); ++i) {
            if (m_matches[i] || m_wanted[i].isFact != facts)
                continue;
            const auto place = placeOf(i);
            const auto best = place ? closest(m_wanted[i], *place + ' ', index) : std::nullopt;
            if (!best)
                continue;
            take(i, *best);
            for (const std::string &word : index.words[*best])
                index.notes[*place + ' ' + word].erase(*best);
        }
    }

    static std::optional<std::size_t> closest(const MatchKey &wanted, const std::string &place,
                                              const WordIndex &index)
    {
        const std::vector<std::string> words = wordTokens(wanted.text);
        std::vector<const std::set<std::size_t> *> candidates;
        static const std::set<std::size_t> None;
        for (const std::string &word : std::set<std::string>(words.begin(), words.end())) {
            const auto it = index.notes.find(place + word);
            candidates.push_back(it == index.notes.end() ? &None : &it->second);
        }
        std::ranges::stable_sort(candidates, {}, [](const auto *notes) { return notes->size(); });
        // A text that shares 0.8 of n words, repetitions counted, shares at least one of any
        // n − ceil(0.8 n) + 1 of them.
        const auto needed =
            static_cast<std::size_t>(std::ceil(EnoughShared * static_cast<double>(words.size())));
        candidates.resize(std::min(candidates.size(), words.size() - needed + 1));

        std::optional<std::size_t> best;
        double bestOverlap = EnoughShared;
        std::set<std::size_t> compared;
        for (const std::set<std::size_t> *notes : candidates) {
            for (const std::size_t candidate : *notes) {
                if (compared.size() == MostCompared)
                    return best;
                if (!compared.insert(candidate).second)
                    continue;
                const double overlap = tokenOverlap(words, index.words.at(candidate));
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

std::string identifyingText(const NoteContent &content)
{
    if (const auto *question = std::get_if<Question>(&content))
        return question->body.empty() ? question->heading
                                      : question->heading + "\n" + question->body;
    if (const auto *basic = std::get_if<Basic>(&content))
        return basic->front;
    if (const auto *fields = std::get_if<FieldNote>(&content))
        return std::string(fields->first());
    return std::get<Cloze>(content).text;
}

std::vector<MatchKey> matchKeysOf(std::span<const FileNote> notes)
{
    std::vector<MatchKey> keys;
    keys.reserve(notes.size());
    for (const FileNote &note : notes)
        keys.push_back({.id = note.note->id,
                        .text = identifyingText(note.note->content),
                        .isFact = note.parent.has_value(),
                        .parent = note.parent});
    return keys;
}

std::vector<MatchKey> matchKeysOf(std::span<const Note> notes)
{
    std::map<NoteId, std::size_t> places;
    for (std::size_t i = 0; i < notes.size(); ++i)
        places.emplace(notes[i].id, i);
    std::vector<MatchKey> keys;
    keys.reserve(notes.size());
    for (const Note &note : notes) {
        MatchKey key{.id = note.key,
                     .text = identifyingText(note.content),
                     .isFact = note.parent.has_value(),
                     .parent = {}};
        if (note.parent)
            if (const auto it = places.find(*note.parent); it != places.end())
                key.parent = it->second;
        keys.push_back(std::move(key));
    }
    return keys;
}

std::vector<std::optional<std::size_t>> matchNotes(const std::vector<MatchKey> &wanted,
                                                   const std::vector<MatchKey> &existing)
{
    return Matcher(wanted, existing).run();
}

} // namespace engram::exchange
