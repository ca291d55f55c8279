// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "log/event.h"

#include <sodium.h>

namespace engram::log
{

namespace
{

// What kind of row follows, so that an event can never pass for a review.
enum class Table : std::int64_t { Event = 1, Review = 2 };

/// BLAKE2b over a row's fields: integers as eight bytes, least significant first; text as its
/// length and then its bytes.
class RowHash
{
public:
    RowHash(const Checksum &previous, Table table, const RowHeader &header)
    {
        static_assert(std::tuple_size_v<Checksum> == crypto_generichash_BYTES_MIN);
        crypto_generichash_init(&m_state, nullptr, 0, std::tuple_size_v<Checksum>);
        update(previous.data(), previous.size());
        add(static_cast<std::int64_t>(table));
        add(header.id.device.value());
        add(header.id.seq);
        add(header.batch);
        add(header.at.time_since_epoch().count());
        add(header.utcOffset.count());
    }

    void add(std::int64_t value)
    {
        std::array<unsigned char, 8> bytes{};
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(value) >> (8 * i));
        update(bytes.data(), bytes.size());
    }

    void add(std::string_view text)
    {
        add(static_cast<std::int64_t>(text.size()));
        update(text.data(), text.size());
    }

    [[nodiscard]] Checksum finish()
    {
        Checksum result{};
        crypto_generichash_final(&m_state, reinterpret_cast<unsigned char *>(result.data()),
                                 result.size());
        return result;
    }

private:
    void update(const void *bytes, std::size_t size)
    {
        crypto_generichash_update(&m_state, static_cast<const unsigned char *>(bytes), size);
    }

    crypto_generichash_state m_state{};
};

} // namespace

Checksum checksumOf(const Checksum &previous, const RowHeader &header, const EncodedEvent &event)
{
    RowHash hash(previous, Table::Event, header);
    hash.add(std::int64_t{event.kind});
    hash.add(event.payload);
    return hash.finish();
}

Checksum checksumOf(const Checksum &previous, const RowHeader &header, const Review &review)
{
    RowHash hash(previous, Table::Review, header);
    hash.add(review.card.value());
    hash.add(std::int64_t{value(review.grade)});
    hash.add(static_cast<std::int64_t>(review.mode));
    hash.add(review.taken.count());
    hash.add(std::int64_t{review.intervalBefore});
    hash.add(std::int64_t{review.firstEver ? 1 : 0});
    hash.add(review.choice ? encodeChoice(*review.choice) : std::string());
    return hash.finish();
}

} // namespace engram::log
