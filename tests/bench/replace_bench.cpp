// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <engram/collection.h>
#include "bench/library_collection.h"
using namespace engram;
int main(int argc, char **argv)
{
    const int notes = std::atoi(argv[1]);
    const std::size_t some = std::atoi(argv[2]);
    bench::LibraryCollection library(notes);
    auto collection = library.open();
    auto rows = *collection->findRows(*Search::parse(""), {LibraryMode::Notes, {}}, 0, some);
    std::vector<NoteId> ids;
    for (auto row : rows) ids.emplace_back(row.value());
    auto begin = std::chrono::steady_clock::now();
    auto c = collection->setMarked(ids, true);
    std::printf("%zu of %d: %.0f ms %d\n", ids.size(), notes, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count(), (int)c.has_value());
}
