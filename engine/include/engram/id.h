// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Identities. Each kind is a type of its own: a CardId does not convert to a NoteId.
///
/// Ids are made by the collection that first records a thing, and are the same on every device and
/// after every rebuild: the high bits name the device, the low bits count. A card's id is derived
/// from its note's id and its ordinal, so it needs no record of its own.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace engram
{

/// A typed 64-bit identity. Positive when valid; there is no "null id", use std::optional.
template <class Tag>
class Id
{
public:
    constexpr explicit Id(std::int64_t value) : m_value(value) {}

    [[nodiscard]] constexpr std::int64_t value() const { return m_value; }

    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::int64_t m_value;
};

/// Identities of what a collection holds.
using DeckId = Id<struct DeckTag>;
using NoteId = Id<struct NoteTag>;
using CardId = Id<struct CardTag>;
using NoteTypeId = Id<struct NoteTypeTag>;
/// The program's installation that wrote an event: random, chosen when a collection is created.
using DeviceId = Id<struct DeviceTag>;

/// Identity of one row of the log: the `seq`-th thing (from 1) that `device` recorded.
struct EventId
{
    DeviceId device;
    std::int64_t seq;

    friend constexpr auto operator<=>(const EventId &, const EventId &) = default;
};

/// Cards of one note: ordinals 0 … 255.
inline constexpr int MaximumOrdinal = 255;

/// The card that `note` makes at `ordinal`.
[[nodiscard]] constexpr CardId cardId(NoteId note, int ordinal)
{
    return CardId(note.value() * (MaximumOrdinal + 1) + ordinal);
}

/// The note that makes `card`.
[[nodiscard]] constexpr NoteId noteOf(CardId card)
{
    return NoteId(card.value() / (MaximumOrdinal + 1));
}

/// Which of its note's cards `card` is.
[[nodiscard]] constexpr int ordinalOf(CardId card)
{
    return static_cast<int>(card.value() % (MaximumOrdinal + 1));
}

} // namespace engram

template <class Tag>
struct std::hash<engram::Id<Tag>>
{
    std::size_t operator()(engram::Id<Tag> id) const noexcept
    {
        return std::hash<std::int64_t>{}(id.value());
    }
};
