// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/exchange.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any bytes are read, or refused as what they are. The first byte chooses format and key.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    engram::ReadOptions options;
    if ((data[0] & 1U) != 0)
        options.format = engram::Format::QuizPage;
    if ((data[0] & 2U) != 0)
        options.answers = "ABCD";
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
    const auto deck = engram::readDeck(bytes, "fuzz", options);
    if (!deck)
        return deck.error().code == engram::Errc::InvalidInput ? 0 : (std::abort(), 0);
    const std::string text = engram::writeDeckFile(deck->file);
    if (engram::writeDeckFile(engram::parseDeckFile(text).file) != text)
        std::abort();
    return 0;
}
