// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What the large collections of benchmarks have in common. Making one takes minutes: with
/// ENGRAM_BENCH_FOLDER it is kept there for the next time.

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include <engram/collection.h>

#include "engine_rules.h"
#include "store/store.h"
#include "support/manual_clock.h"
#include "support/temp_folder.h"

namespace engram::bench
{

/// A file that is made once, by whoever derives from this, under the engine's own rules: it opens
/// without a rebuild.
class KeptCollection
{
public:
    std::unique_ptr<Collection> open() { return *Collection::open({.path = m_path}, clock); }
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

    test::ManualClock clock;

protected:
    explicit KeptCollection(const std::string &name)
    {
        const char *kept = std::getenv("ENGRAM_BENCH_FOLDER");
        m_path = (kept ? std::filesystem::path(kept) : m_folder.path()) / (name + ".engram");
    }

    [[nodiscard]] bool isMade() const { return std::filesystem::exists(m_path); }
    /// To fill it with. The rules live as long as this.
    [[nodiscard]] std::unique_ptr<store::Store> newStore() const
    {
        auto made = store::Store::open({.path = m_path, .deviceSeed = 5}, m_rules);
        check(made);
        return std::move(*made);
    }

    template <class R>
    static void check(const R &result)
    {
        if (!result) {
            std::fprintf(stderr, "%s\n", result.error().detail.c_str());
            std::abort();
        }
    }

private:
    test::TempFolder m_folder;
    std::filesystem::path m_path;
    EngineRules m_rules;
};

} // namespace engram::bench
