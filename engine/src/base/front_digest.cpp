// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "base/front_digest.h"

#include <array>
#include <cstddef>
#include <string>

#include <sodium.h>

#include "base/text.h"

namespace engram
{

std::int64_t frontDigest(std::string_view front)
{
    const std::string read = foldedCase(simplified(front));
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char *>(read.data()), read.size(), nullptr,
                       0);
    std::uint64_t digest = 0;
    for (std::size_t i = 0; i < sizeof digest; ++i)
        digest = digest << 8 | hash[i];
    return static_cast<std::int64_t>(digest);
}

} // namespace engram
