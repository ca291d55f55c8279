// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// A library of a million rows: what is read of it, and when.

#include <numeric>

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include "support/manual_clock.h"
#include "support/mock_collection.h"
#include "viewmodel/engine.h"
#include "viewmodel/library_view_model.h"

namespace engram::desktop
{
namespace
{

constexpr int Many = 1'000'000;
constexpr int Patience = 20'000;

/// Rows by their ids, after so many steps, of which each takes a while.
class SlowList final : public LibraryList
{
public:
    SlowList(test::ManualClock &clock, std::vector<std::size_t> &steps, int left)
        : m_clock(clock), m_steps(steps), m_left(left)
    {
        for (int id = 1; id <= 100; ++id)
            m_rows.emplace_back(id * (MaximumOrdinal + 1));
    }
    Result<bool> step(std::size_t most) override
    {
        m_steps.push_back(most);
        m_clock.advance(std::chrono::milliseconds(most / 1'000)); // a microsecond for each
        if (--m_left > 0)
            return false;
        for (int id = 101; id <= Many; ++id)
            m_rows.emplace_back(std::int64_t{id} * (MaximumOrdinal + 1));
        return true;
    }
    [[nodiscard]] const std::vector<RowId> &rows() const override { return m_rows; }
    [[nodiscard]] double progress() const override { return 0.5; }

private:
    test::ManualClock &m_clock;
    std::vector<std::size_t> &m_steps;
    int m_left;
    std::vector<RowId> m_rows;
};

class LibraryPaging : public testing::Test
{
protected:
    void SetUp() override
    {
        auto collection = std::make_unique<testing::NiceMock<test::MockCollection>>();
        m_collection = collection.get();
        ON_CALL(*collection, today).WillByDefault(testing::Return(StudyDay(20'000)));
        ON_CALL(*collection, flagNames).WillByDefault(testing::ReturnRef(m_names));
        ON_CALL(*collection, note).WillByDefault([](NoteId) -> Result<Note> {
            return fail(Errc::NotFound, "");
        });
        ON_CALL(*collection, listRows).WillByDefault([this](const Search &, const LibraryView &) {
            ++m_lists;
            return Result<std::unique_ptr<LibraryList>>(
                std::make_unique<SlowList>(m_clock, m_steps, m_stepsNeeded));
        });
        ON_CALL(*collection, libraryRows)
            .WillByDefault([this](std::span<const RowId> ids, LibraryMode) {
                ++m_reads;
                m_rowsRead += ids.size();
                std::vector<LibraryRow> rows;
                for (const RowId id : ids)
                    rows.push_back({.id = id,
                                    .note = NoteId(id.value() / (MaximumOrdinal + 1)),
                                    .cards = {CardId(id.value())},
                                    .deck = DeckId(1),
                                    .title = std::to_string(id.value() / (MaximumOrdinal + 1))});
                return Result<std::vector<LibraryRow>>(std::move(rows));
            });
        m_engine.adopt(std::move(collection));
    }

    [[nodiscard]] std::string titleAt(int row)
    {
        return m_library.rows().index(row, 0).data().toString().toStdString();
    }

    test::ManualClock m_clock;
    Engine m_engine{m_clock};
    LibraryViewModel m_library{m_engine};
    test::MockCollection *m_collection = nullptr;
    FlagNames m_names;
    std::vector<std::size_t> m_steps;
    int m_stepsNeeded = 12;
    int m_lists = 0;
    int m_reads = 0;
    std::size_t m_rowsRead = 0;
};

TEST_F(LibraryPaging, ReadsWindowsOfWhatIsInSightAndRemembersTheLastOnes)
{
    m_library.refresh();
    m_library.finishListing();
    ASSERT_EQ(m_library.rows().rowCount(), Many);
    m_reads = 0;
    for (int row = 700'000; row < 700'000 + 20; ++row)
        EXPECT_EQ(titleAt(row), std::to_string(row + 1));
    EXPECT_LE(m_reads, 2);
    EXPECT_LE(m_rowsRead, 2 * LibraryModel::WindowRows);
    const int before = m_reads;
    for (int row = 700'019; row >= 700'000; --row)
        EXPECT_EQ(titleAt(row), std::to_string(row + 1));
    EXPECT_EQ(m_reads, before);
    // What was seen long ago is read again: memory has an end.
    for (std::size_t window = 0; window < LibraryModel::MostWindows + 2; ++window)
        EXPECT_NE(titleAt(static_cast<int>(window * LibraryModel::WindowRows)), "");
    m_reads = 0;
    EXPECT_EQ(titleAt(700'000), "700001");
    EXPECT_EQ(m_reads, 1);
}

TEST_F(LibraryPaging, AllRowsAreSelectedWithoutReadingThem)
{
    m_library.refresh();
    m_library.finishListing();
    m_reads = 0;
    m_library.select({{0, Many - 1}}, 0);
    EXPECT_EQ(m_library.actions().count(), Many);
    EXPECT_LE(m_reads, 1); // the one that has the focus
    EXPECT_CALL(*m_collection, setFlag(testing::SizeIs(Many), 2))
        .WillOnce([](const std::vector<CardId> &cards, int) {
            return Result<ChangeSet>(ChangeSet{.cards = cards});
        });
    const QSignalSpy done(&m_library.actions(), &LibraryActions::done);
    m_library.actions().setFlag(2);
    EXPECT_TRUE(m_engine.isBusy()); // the window goes on meanwhile
    EXPECT_EQ(m_library.countText(),
              QStringLiteral("Changing %1 rows…").arg(QLocale().toString(Many)));
    ASSERT_TRUE(QTest::qWaitFor([&] { return done.count() == 1; }, Patience));
    EXPECT_LE(m_reads, 4);
    EXPECT_FALSE(m_library.actions().isAtWork());
    EXPECT_EQ(m_library.countText(),
              QStringLiteral("%1 cards · %1 selected").arg(QLocale().toString(Many)));
}

TEST_F(LibraryPaging, TheFirstRowsAreThereBeforeTheLastAreKnown)
{
    m_library.setQuery(QStringLiteral("sea"));
    EXPECT_EQ(m_library.rows().rowCount(), 0); // nothing was waited for
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_library.rows().rowCount() > 0; }, Patience));
    EXPECT_TRUE(m_library.isListing());
    EXPECT_EQ(m_library.rows().rowCount(), 100);
    EXPECT_EQ(m_library.countText().toStdString(), "Searching… 50 %");
    const QSignalSpy reset(&m_library.rows(), &QAbstractItemModel::modelReset);
    m_library.finishListing();
    EXPECT_EQ(m_library.rows().rowCount(), Many);
    EXPECT_EQ(reset.count(), 0); // the others come behind them
    EXPECT_EQ(m_library.countText(), QStringLiteral("%1 cards").arg(QLocale().toString(Many)));
}

TEST_F(LibraryPaging, AnotherSearchDropsTheOneUnderWay)
{
    m_stepsNeeded = 1'000'000;
    m_library.setQuery(QStringLiteral("s"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_steps.empty(); }, Patience));
    m_library.setQuery(QStringLiteral("se"));
    m_library.setQuery(QStringLiteral("sea"));
    EXPECT_EQ(m_lists, 3);
    m_library.setQuery(QStringLiteral("sea ")); // says the same
    EXPECT_EQ(m_lists, 3);
    m_library.setQuery(QStringLiteral("sea ("));
    EXPECT_EQ(m_lists, 3);
    EXPECT_FALSE(m_library.isListing());
    EXPECT_NE(m_library.problem(), QString());
}

TEST_F(LibraryPaging, AStepIsAsLongAsLeavesTheKeysTheirTurn)
{
    m_stepsNeeded = 40;
    m_library.refresh();
    m_library.finishListing();
    ASSERT_EQ(m_steps.size(), 40U);
    EXPECT_GT(m_steps.back(), m_steps.front());
    for (const std::size_t step : m_steps)
        EXPECT_LE(step, 8'000U); // a millisecond for each thousand
    m_steps.clear();
    m_library.refresh();
    m_library.finishListing();
    EXPECT_LE(m_steps.front(), 2'000U); // another search may be slower
}

} // namespace
} // namespace engram::desktop
