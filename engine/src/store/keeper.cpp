// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "store/keeper.h"

#include "store/deck_table.h"
#include "store/durable.h"
#include "store/failure.h"
#include "store/lock_file.h"
#include "store/opening.h"
#include "store/schema.h"
#include "store/sql.h"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <unistd.h>

namespace engram::store
{

namespace
{

constexpr std::size_t MostFindings = 100;

/// What an event is about, for who reads the findings.
std::string_view topicOf(log::EventKind kind)
{
    using log::EventKind;
    switch (kind) {
    case EventKind::DeckSaved:
    case EventKind::DeckRemoved:
    case EventKind::DeckOrdered:
        return "a deck";
    case EventKind::NoteSaved:
    case EventKind::FieldNoteSaved:
    case EventKind::NoteRemoved:
        return "a note";
    case EventKind::SettingsSaved:
        return "settings";
    case EventKind::Undone:
        return "an undo";
    case EventKind::CardMarked:
    case EventKind::CardRescheduled:
    case EventKind::IntervalMoved:
        return "a card";
    case EventKind::SessionStarted:
    case EventKind::SessionEnded:
        return "a session";
    case EventKind::PresetSaved:
    case EventKind::PresetRemoved:
        return "a preset";
    case EventKind::DeckOptionsChosen:
        return "a deck's preset";
    case EventKind::DayLimited:
        return "a day's limits";
    case EventKind::FlagNamed:
        return "a flag's name";
    case EventKind::FactsDecided:
        return "decisions about facts";
    case EventKind::MediaNamed:
        return "a note's media";
    case EventKind::NoteTypeSaved:
    case EventKind::NoteTypeRemoved:
        return "a note type";
    }
    return "an event";
}

/// BLAKE2b-256 over values, each with its type and length.
class Digest
{
public:
    Digest() { crypto_generichash_init(&m_state, nullptr, 0, Size); }

    void add(std::string_view text)
    {
        const auto size = static_cast<std::uint64_t>(text.size());
        update(&size, sizeof size);
        update(text.data(), text.size());
    }

    /// All rows of a query, column by column.
    void add(Query &query)
    {
        const int columns = query.columns();
        while (query.step()) {
            for (int i = 0; i < columns; ++i) {
                const char type = query.isNull(i) ? 'n' : 'v';
                update(&type, 1);
                add(query.text(i));
            }
        }
    }

    [[nodiscard]] std::string finish()
    {
        std::array<unsigned char, Size> hash{};
        crypto_generichash_final(&m_state, hash.data(), hash.size());
        std::string text;
        for (const unsigned char byte : hash)
            text += fmt::format("{:02x}", byte);
        return text;
    }

private:
    static constexpr std::size_t Size = 32;

    void update(const void *bytes, std::size_t size)
    {
        crypto_generichash_update(&m_state, static_cast<const unsigned char *>(bytes), size);
    }

    crypto_generichash_state m_state{};
};

void createPrivate(const std::filesystem::path &path)
{
    const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        throwErrno(errno, path);
    close(descriptor);
}

std::vector<std::string> schemaOf(Connection &connection)
{
    std::vector<std::string> lines;
    Query query = connection.query(sql::query::logSchema);
    while (query.step())
        lines.push_back(query.text(0));
    return lines;
}

/// The name of the hidden neighbour in which a backup is made, before and behind its process number.
std::string beginOfPart(const std::filesystem::path &backup)
{
    return '.' + backup.filename().string() + '.';
}

constexpr std::string_view EndOfPart = ".part";

/// What programs that were killed in the middle of this backup have left beside it.
void removeLeftovers(const std::filesystem::path &backup)
{
    const std::string begin = beginOfPart(backup);
    std::error_code error;
    std::vector<std::filesystem::path> left;
    for (const auto &entry : std::filesystem::directory_iterator(backup.parent_path(), error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(begin))
            continue;
        const char *const end = name.data() + name.size();
        pid_t process = 0;
        const auto [behind, failed] = std::from_chars(name.data() + begin.size(), end, process);
        if (failed == std::errc() && process > 0 &&
            std::string_view(behind, end).starts_with(EndOfPart) && ::kill(process, 0) != 0 &&
            errno == ESRCH)
            left.push_back(entry.path());
    }
    for (const std::filesystem::path &path : left)
        std::filesystem::remove(path, error);
}

} // namespace

std::vector<std::string> Keeper::checkLog(std::int64_t &logRows)
{
    std::vector<std::string> findings;
    Query integrity = m_connection.query(sql::query::integrityCheck);
    while (integrity.step())
        if (integrity.text(0) != "ok")
            findings.push_back("SQLite: " + integrity.text(0));
    Query foreign = m_connection.query(sql::query::foreignKeyCheck);
    while (foreign.step())
        findings.push_back(
            fmt::format("SQLite: table {} has a row without its parent", foreign.text(0)));
    checkSchema(findings);
    for (const DeviceId device : m_log.devices())
        checkDevice(device, logRows, findings);
    if (findings.size() > MostFindings) {
        const std::size_t more = findings.size() - MostFindings;
        findings.resize(MostFindings);
        findings.push_back(fmt::format("and {} more", more));
    }
    return findings;
}

void Keeper::checkSchema(std::vector<std::string> &findings)
{
    Connection fresh({}, Connection::Access::Memory);
    fresh.execute(sql::schema::log);
    if (schemaOf(fresh) != schemaOf(m_connection))
        findings.emplace_back("the log's tables, indexes or triggers are not those of this format");
}

void Keeper::checkDevice(DeviceId device, std::int64_t &logRows, std::vector<std::string> &findings)
{
    log::Checksum previous{};
    std::int64_t expected = 1;
    std::string_view topic;
    const auto report = [&](std::int64_t seq, const std::string &what) {
        if (findings.size() <= MostFindings)
            findings.push_back(
                fmt::format("row {} of device {:x}, {}: {}", seq, device.value(), topic, what));
    };
    m_log.visit(device, 1, std::numeric_limits<std::int64_t>::max(), [&](StoredRow &&row) {
        const std::int64_t seq = row.header.id.seq;
        topic = row.event ? topicOf(static_cast<log::EventKind>(row.event->kind)) : "an answer";
        if (seq != expected)
            report(seq, fmt::format("rows {} to {} before it are missing", expected, seq - 1));
        // After a gap the chain cannot be followed; it starts anew with the row that was found.
        const bool linked = seq == expected;
        expected = seq + 1;
        const log::Checksum stored = row.checksum;
        log::Checksum computed = stored;
        std::string instead;
        if (row.event && row.event->kind == static_cast<int>(log::EventKind::DeckSaved))
            instead =
                fmt::format("; unless it was saved another time, it is “{}” until its file is "
                            "imported again",
                            lostDeck(DeckId(row.event->subject)).name);
        try {
            if (row.event) {
                const log::EncodedEvent event = *row.event;
                computed = log::checksumOf(previous, row.header, event);
                const log::LogRow readable = decoded(std::move(row));
                if (log::encode(std::get<log::Event>(readable.content)).subject != event.subject &&
                    !std::holds_alternative<log::Unknown>(std::get<log::Event>(readable.content)))
                    report(seq, "its subject is not that of its payload");
            } else {
                const std::string choice = row.choice;
                const log::LogRow readable = decoded(std::move(row));
                const auto &review = std::get<Review>(readable.content);
                computed = log::checksumOf(previous, readable.header, review);
                if (choice != (review.choice ? log::encodeChoice(*review.choice) : std::string()))
                    report(seq, "its choice is not as it was written");
            }
        } catch (const Failure &failure) {
            report(seq, failure.error().detail + instead);
        }
        if (linked && computed != stored)
            report(seq, "its checksum does not match");
        previous = stored;
        ++logRows;
        return true;
    });
}

std::vector<std::string> Keeper::checkProjections(Projector &projector)
{
    const Transaction rolledBack(m_connection);
    const std::string kept = projectionDigest(projector.settings());
    projector.rebuild();
    if (projectionDigest(projector.settings()) == kept)
        return {};
    return {"what is derived from the log differs from a rebuild"};
}

std::vector<std::string> Keeper::checkCopy(const log::ProjectionRules &rules)
{
    const std::unique_ptr<Connection> copy = copyInMemory(m_connection);
    LogTable log(*copy, m_log.device());
    Projector projector(*copy, log, rules);
    projector.refresh();
    return Keeper(*copy, log).checkProjections(projector);
}

std::string Keeper::projectionDigest(const Settings &settings)
{
    Digest digest;
    digest.add(log::encode(log::SettingsSaved{settings}).payload);
    for (const char *table :
         {sql::query::digestUndone, sql::query::digestVoidBatch, sql::query::digestDeck,
          sql::query::digestGoneDeck, sql::query::digestDeckOrder, sql::query::digestOptionEvent,
          sql::query::digestFactDecision, sql::query::digestMediaName, sql::query::digestNote,
          sql::query::digestCard, sql::query::digestCardTally, sql::query::digestNoteText,
          sql::query::digestNoteTag, sql::query::digestNoteIndex}) {
        Query query = m_connection.query(table);
        digest.add(query);
        digest.add("next");
    }
    return digest.finish();
}

std::string Keeper::logDigest()
{
    Digest digest;
    for (const DeviceId device : m_log.devices()) {
        for (const char *text : {sql::query::rowCount, sql::query::newestRow}) {
            Query query = m_connection.query(text);
            query.bind(":device", device.value());
            digest.add(query);
        }
    }
    return digest.finish();
}

void Keeper::reindexLog()
{
    Transaction transaction(m_connection);
    m_connection.query(sql::query::reindexReviews).run();
    m_connection.query(sql::query::reindexEvents).run();
    transaction.commit();
}

void Keeper::backup(const std::filesystem::path &target)
{
    const std::filesystem::path path = std::filesystem::absolute(target).lexically_normal();
    if (std::filesystem::exists(std::filesystem::symlink_status(path)))
        throw Failure(Error{Errc::Conflict, "the file exists", path.string(), 0, 0});
    needingRoomFor(path.string(), [&] { copyTo(path); });
}

void Keeper::copyTo(const std::filesystem::path &path)
{
    removeLeftovers(path);
    const std::filesystem::path neighbour =
        path.parent_path() / fmt::format("{}{}{}", beginOfPart(path), getpid(), EndOfPart);
    createPrivate(neighbour);
    const TemporaryFile removed(neighbour);
    const std::string digest = logDigest();
    {
        Connection copy(neighbour, Connection::Access::ReadWrite);
        copyPages(m_connection, copy);
        copy.query(sql::query::forgetDevice).run();
    }
    {
        Connection copy(neighbour, Connection::Access::Immutable);
        verifyIdentity(copy);
        Query check = copy.query(sql::query::quickCheck);
        if (!check.step() || check.text(0) != "ok")
            throw Failure(Errc::Corrupt, "the copy is damaged");
        LogTable log(copy, m_log.device());
        if (Keeper(copy, log).logDigest() != digest)
            throw Failure(Errc::Corrupt, "the copy holds another log");
        if (getMeta(copy, DeviceMeta))
            throw Failure(Errc::Io, "the copy's write-ahead log could not be folded in");
    }
    synchronise(neighbour);
    // A link does not replace what has come there meanwhile; a rename would.
    std::error_code error;
    std::filesystem::create_hard_link(neighbour, path, error);
    if (error == std::errc::file_exists)
        throw Failure(Error{Errc::Conflict, "the file exists", path.string(), 0, 0});
    if (error)
        std::filesystem::rename(neighbour, path);
    synchronise(path.parent_path());
}

} // namespace engram::store
