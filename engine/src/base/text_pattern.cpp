// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "base/text_pattern.h"

#include <re2/re2.h>

namespace engram
{

namespace
{

re2::StringPiece piece(std::string_view text)
{
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): its length is beside it
    return {text.data(), text.size()};
}

std::string expressionOf(std::string_view pattern)
{
    std::string out = "(?s)";
    while (!pattern.empty()) {
        const std::size_t run = std::min(pattern.find_first_of("\x01\x02"), pattern.size());
        out += re2::RE2::QuoteMeta(piece(pattern.substr(0, run)));
        if (run < pattern.size())
            out += pattern[run] == AnyRun ? ".*" : ".";
        pattern.remove_prefix(std::min(run + 1, pattern.size()));
    }
    return out;
}

re2::RE2::Options optionsFor(Extent extent)
{
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_never_capture(true);
    options.set_case_sensitive(extent != Extent::Expression);
    return options;
}

} // namespace

struct TextPattern::Compiled
{
    Compiled(const std::string &text, Extent ofExtent)
        : expression(text, optionsFor(ofExtent)), extent(ofExtent)
    {
    }

    re2::RE2 expression;
    Extent extent;
};

tl::expected<TextPattern, std::string> TextPattern::make(std::string_view pattern, Extent extent)
{
    std::string text = extent == Extent::Expression ? std::string(pattern) : expressionOf(pattern);
    if (extent == Extent::Below)
        text += "(::.*)?";
    if (extent == Extent::Words)
        text = R"((?:^|[^\pL\pM\pN_]))" + text + R"((?:$|[^\pL\pM\pN_]))";
    auto compiled = std::make_unique<Compiled>(text, extent);
    if (!compiled->expression.ok())
        return tl::unexpected<std::string>(compiled->expression.error());
    return TextPattern(std::move(compiled));
}

bool TextPattern::matches(std::string_view text) const
{
    const bool whole = m_compiled->extent == Extent::Whole || m_compiled->extent == Extent::Below;
    return whole ? re2::RE2::FullMatch(piece(text), m_compiled->expression)
                 : re2::RE2::PartialMatch(piece(text), m_compiled->expression);
}

int TextPattern::size() const
{
    return m_compiled->expression.ProgramSize();
}

TextPattern::TextPattern(std::unique_ptr<Compiled> compiled) : m_compiled(std::move(compiled)) {}
TextPattern::~TextPattern() = default;
TextPattern::TextPattern(TextPattern &&) noexcept = default;
TextPattern &TextPattern::operator=(TextPattern &&) noexcept = default;

} // namespace engram
