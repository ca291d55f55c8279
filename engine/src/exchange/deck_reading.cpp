// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/exchange.h>

#include "exchange/deck_media.h"
#include "exchange/file_reading.h"
#include "exchange/quiz_page.h"
#include "exchange/text_encoding.h"

namespace engram
{

std::string_view nameOf(Format format)
{
    switch (format) {
    case Format::Markdown:
        return "markdown";
    case Format::QuizPage:
        return "quiz-page";
    }
    return "unknown";
}

std::optional<Format> formatNamed(std::string_view name)
{
    for (const Format format : {Format::Markdown, Format::QuizPage})
        if (nameOf(format) == name)
            return format;
    return std::nullopt;
}

Result<ParsedDeck> readDeck(std::string_view bytes, std::string_view fileName,
                            const ReadOptions &options)
{
    if (bytes.size() > MaximumFileSize)
        return fail(Errc::InvalidInput, "larger than 256 MiB", std::string(fileName));
    Result<exchange::DecodedText> decoded = exchange::decodeText(bytes);
    if (!decoded) {
        decoded.error().path = fileName;
        return failFrom(decoded);
    }

    const Format format = options.format.value_or(
        exchange::looksLikeQuizPage(decoded->text) ? Format::QuizPage : Format::Markdown);
    if (format != Format::QuizPage && !options.answers.empty())
        return fail(Errc::InvalidInput, "this is no quiz page, and has no use for a key of answers",
                    std::string(fileName));
    ParsedDeck deck = format == Format::QuizPage
                          ? exchange::readQuizPage(decoded->text, fileName, options.answers)
                          : parseDeckFile(decoded->text, fileName);
    if (decoded->replaced > 0)
        deck.problems.insert(deck.problems.begin(),
                             {std::string(fileName), 1, 1, ProblemCode::ReplacedCharacters,
                              Severity::Warning, std::to_string(decoded->replaced)});
    return deck;
}

Result<ParsedDeck> readDeck(const std::filesystem::path &path, const ReadOptions &options)
{
    Result<std::string> bytes = exchange::readWholeFile(path, MaximumFileSize);
    if (!bytes)
        return failFrom(bytes);
    Result<ParsedDeck> deck = readDeck(*bytes, path.string(), options);
    if (deck)
        exchange::collectMedia(*deck, path);
    return deck;
}

Result<std::string> readText(const std::filesystem::path &path)
{
    Result<std::string> bytes = exchange::readWholeFile(path, MaximumFileSize);
    if (!bytes)
        return failFrom(bytes);
    Result<exchange::DecodedText> decoded = exchange::decodeText(*bytes);
    if (!decoded) {
        decoded.error().path = path.string();
        return failFrom(decoded);
    }
    return std::move(decoded->text);
}

} // namespace engram
