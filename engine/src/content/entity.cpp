// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "content/entity.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace engram
{

namespace
{

using Entity = std::pair<std::string_view, std::string_view>;

constexpr std::array Entities{
    Entity{"amp", "&"},         Entity{"apos", "'"},        Entity{"asymp", "\u2248"},
    Entity{"bull", "\u2022"},   Entity{"cent", "\u00a2"},   Entity{"copy", "\u00a9"},
    Entity{"darr", "\u2193"},   Entity{"deg", "\u00b0"},    Entity{"divide", "\u00f7"},
    Entity{"emsp", "\u2003"},   Entity{"ensp", "\u2002"},   Entity{"euro", "\u20ac"},
    Entity{"ge", "\u2265"},     Entity{"gt", ">"},          Entity{"harr", "\u2194"},
    Entity{"hellip", "\u2026"}, Entity{"infin", "\u221e"},  Entity{"laquo", "\u00ab"},
    Entity{"larr", "\u2190"},   Entity{"ldquo", "\u201c"},  Entity{"le", "\u2264"},
    Entity{"lsquo", "\u2018"},  Entity{"lt", "<"},          Entity{"mdash", "\u2014"},
    Entity{"micro", "\u00b5"},  Entity{"middot", "\u00b7"}, Entity{"minus", "\u2212"},
    Entity{"nbsp", "\u00a0"},   Entity{"ndash", "\u2013"},  Entity{"ne", "\u2260"},
    Entity{"not", "\u00ac"},    Entity{"para", "\u00b6"},   Entity{"plusmn", "\u00b1"},
    Entity{"pound", "\u00a3"},  Entity{"quot", "\""},       Entity{"raquo", "\u00bb"},
    Entity{"rarr", "\u2192"},   Entity{"rdquo", "\u201d"},  Entity{"reg", "\u00ae"},
    Entity{"rsquo", "\u2019"},  Entity{"sect", "\u00a7"},   Entity{"shy", "\u00ad"},
    Entity{"sup2", "\u00b2"},   Entity{"sup3", "\u00b3"},   Entity{"thinsp", "\u2009"},
    Entity{"times", "\u00d7"},  Entity{"trade", "\u2122"},  Entity{"uarr", "\u2191"},
    Entity{"yen", "\u00a5"},    Entity{"zwj", "\u200d"},    Entity{"zwnj", "\u200c"},
};
static_assert(std::is_sorted(Entities.begin(), Entities.end()));

} // namespace

std::string decodeEntity(std::string_view entity)
{
    if (entity.size() < 3 || entity.front() != '&' || entity.back() != ';')
        return std::string(entity);
    std::string_view name = entity.substr(1, entity.size() - 2);
    if (name.front() != '#') {
        const auto *const found = std::lower_bound(
            Entities.begin(), Entities.end(), name,
            [](const Entity &known, std::string_view wanted) { return known.first < wanted; });
        const bool known = found != Entities.end() && found->first == name;
        return std::string(known ? found->second : entity);
    }
    name.remove_prefix(1);
    const bool hexadecimal = !name.empty() && (name.front() == 'x' || name.front() == 'X');
    if (hexadecimal)
        name.remove_prefix(1);
    std::uint32_t number = 0;
    const auto [end, error] =
        std::from_chars(name.data(), name.data() + name.size(), number, hexadecimal ? 16 : 10);
    std::string out;
    const bool whole = error == std::errc() && end == name.data() + name.size() && number != 0;
    appendCodePoint(out, whole ? char32_t{number} : ReplacementCharacter);
    return out;
}

} // namespace engram
