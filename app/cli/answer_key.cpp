// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "answer_key.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace engram::cli
{

namespace
{

/// A letter a question with a line each: far more than any page has questions.
constexpr std::size_t LongestKey = 65'536;

bool looksLikeKey(const std::string &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == ' ' || c == ',' || c == '-';
    });
}

} // namespace

Result<std::string> readAnswerKey(const std::string &keyOrFile)
{
    std::error_code error;
    if (keyOrFile.empty() || !std::filesystem::exists(keyOrFile, error)) {
        if (!looksLikeKey(keyOrFile))
            return fail(Errc::InvalidInput,
                        "this is neither a file nor a key of letters such as BCCBD", keyOrFile);
        return keyOrFile;
    }
    if (!std::filesystem::is_regular_file(keyOrFile, error))
        return fail(Errc::InvalidInput, "the key must be a file of letters", keyOrFile);
    std::ifstream in(keyOrFile, std::ios::binary);
    std::string text(LongestKey + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (in.bad() || !in.is_open())
        return fail(Errc::Io, "the key cannot be read", keyOrFile);
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (text.size() > LongestKey)
        return fail(Errc::InvalidInput, "the file is too long for a key of answers", keyOrFile);
    return text;
}

} // namespace engram::cli
