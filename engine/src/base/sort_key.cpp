// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "base/sort_key.h"

#include <algorithm>
#include <cstdint>
#include <memory>

#include <unicode/locid.h>
#include <unicode/tblcoll.h>
#include <unicode/unistr.h>

#include "base/text.h"

namespace engram
{

namespace
{

/// Nothing where ICU is without its data, which is a broken installation.
std::unique_ptr<const icu::Collator> madeCollator()
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(
        icu::Collator::createInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status))
        return nullptr;
    made->setAttribute(UCOL_STRENGTH, UCOL_PRIMARY, status);
    made->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
    return made;
}

const icu::Collator *collator()
{
    static const std::unique_ptr<const icu::Collator> only = madeCollator();
    return only.get();
}

} // namespace

std::string sortKey(std::string_view text, std::size_t most)
{
    // A character gives at least one byte, but for those that are ignored.
    const std::string_view read = firstCodePoints(text, most * 2);
    std::string key;
    if (collator() == nullptr) {
        key = foldedCase(read);
    } else {
        constexpr int Room = 512;
        std::uint8_t bytes[Room];
        const auto *data = read.data();
        const auto characters = icu::UnicodeString::fromUTF8(
            icu::StringPiece(data, static_cast<std::int32_t>(read.size())));
        const int size = collator()->getSortKey(characters, bytes, Room);
        // The last byte ends the key.
        for (int i = 0; i + 1 < size && i < Room; ++i)
            key += static_cast<char>(bytes[i]);
    }
    if (key.empty() && !text.empty())
        key = '\x01'; // all of it is ignored
    key.resize(std::min(key.size(), most));
    return key;
}

std::string sortKeyVersion()
{
    std::string version;
    if (collator() != nullptr) {
        UVersionInfo numbers;
        collator()->getVersion(numbers);
        for (const std::uint8_t number : numbers)
            version += (version.empty() ? "" : "-") + std::to_string(number);
    }
    return version;
}

} // namespace engram
