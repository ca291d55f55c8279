// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "base/text_replacer.h"

#include <algorithm>
#include <array>
#include <utility>

#include <re2/re2.h>

#include "base/text.h"
#include "base/text_pattern.h"

namespace engram
{

namespace
{

constexpr std::size_t MostGroups = 10; // \0 to \9
/// An expression reads at most about so many bytes of a text.
constexpr std::size_t MostRead = 200'000'000;
constexpr std::size_t UsualPlaces = 1'000;

re2::StringPiece pieceOf(std::string_view text)
{
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): its length is beside it
    return {text.data(), text.size()};
}

re2::RE2::Options replacerOptions(bool ignoreCase)
{
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(!ignoreCase);
    return options;
}

} // namespace

struct TextReplacer::Compiled
{
    explicit Compiled(const Wanted &wanted)
        : expression(wanted.isExpression ? std::string(wanted.find)
                                         : re2::RE2::QuoteMeta(pieceOf(wanted.find)),
                     replacerOptions(wanted.ignoreCase)),
          with(wanted.with), isExpression(wanted.isExpression)
    {
    }

    re2::RE2 expression;
    std::string with;
    bool isExpression;
};

tl::expected<TextReplacer, TextReplacer::Refused> TextReplacer::make(const Wanted &wanted)
{
    auto compiled = std::make_unique<Compiled>(wanted);
    if (!compiled->expression.ok())
        return tl::unexpected<Refused>(Refused{Mistake::Expression, compiled->expression.error()});
    if (wanted.isExpression && compiled->expression.ProgramSize() > TextPattern::MaximumProgram)
        return tl::unexpected<Refused>(Refused{Mistake::Size, {}});
    std::string error;
    if (wanted.isExpression && !compiled->expression.CheckRewriteString(compiled->with, &error))
        return tl::unexpected<Refused>(Refused{Mistake::Group, error});
    return TextReplacer(std::move(compiled));
}

TextReplacer::Replaced TextReplacer::replace(std::string_view text) const
{
    const std::size_t most =
        m_compiled->isExpression
            ? std::max(UsualPlaces, MostRead / std::max<std::size_t>(text.size(), 1))
            : text.size() + 1;
    const int groups = m_compiled->isExpression ? 1 + re2::RE2::MaxSubmatch(m_compiled->with) : 1;
    std::array<re2::StringPiece, MostGroups> found;
    Replaced result;
    std::size_t at = 0;     // from where on is looked
    std::size_t copied = 0; // up to where the text is in the result
    while (at <= text.size() &&
           m_compiled->expression.Match(pieceOf(text), at, text.size(), re2::RE2::UNANCHORED,
                                        found.data(), groups)) {
        const auto begin = static_cast<std::size_t>(found[0].data() - text.data());
        const std::size_t size = found[0].size();
        // What is empty right behind a place is a part of that.
        const bool isAgain = size == 0 && !result.places.empty() && begin == copied;
        if (!isAgain) {
            if (result.places.size() == most) {
                result.isTooMuch = true;
                return result;
            }
            result.text += text.substr(copied, begin - copied);
            const std::size_t after = result.text.size();
            if (m_compiled->isExpression)
                m_compiled->expression.Rewrite(&result.text, m_compiled->with, found.data(),
                                               groups);
            else
                result.text += m_compiled->with;
            result.places.push_back({begin, size, after, result.text.size() - after});
            copied = begin + size;
        }
        at = begin + size;
        if (size == 0 && at < text.size())
            (void)nextCodePoint(text, at);
        else if (size == 0)
            break;
    }
    if (!result.places.empty())
        result.text += text.substr(copied);
    return result;
}

TextReplacer::TextReplacer(std::unique_ptr<Compiled> compiled) : m_compiled(std::move(compiled)) {}
TextReplacer::~TextReplacer() = default;
TextReplacer::TextReplacer(TextReplacer &&) noexcept = default;
TextReplacer &TextReplacer::operator=(TextReplacer &&) noexcept = default;

} // namespace engram
