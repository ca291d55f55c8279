// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// A small collection with a life behind it: imported three times and changed meanwhile, studied, with
/// cards suspended, buried, flagged and moved.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <engram/collection.h>
#include <engram/random.h>

#include "random_query.h"
#include "support/temp_collection.h"

namespace engram::test
{

class RandomCollection
{
public:
    explicit RandomCollection(std::uint64_t seed);

    Random random;
    TempCollection collection;
    std::vector<Found> cards; ///< all but orphans

private:
    std::string randomNote();
    void import();
    std::map<NoteId, Note> notes();
    CardId anyCard(const std::vector<CardId> &of) { return of[random.below(of.size())]; }
    void live();
    void gather();

    std::vector<std::string> m_texts;
    int m_nextKey = 0;
    std::map<NoteId, Instant> m_added;
    std::map<NoteId, Instant> m_edited;
};

} // namespace engram::test
