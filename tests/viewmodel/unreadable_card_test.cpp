// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
// A collection whose cards cannot be read from some moment on.

#include <QSignalSpy>

#include <gmock/gmock.h>

#include "support/manual_clock.h"
#include "support/mock_collection.h"
#include "viewmodel/engine.h"
#include "viewmodel/review_view_model.h"

namespace engram::desktop
{
namespace
{

using Phase = ReviewViewModel::Phase;

/// Has so many cards that can be read.
class FailingSession final : public Session
{
public:
    explicit FailingSession(int readable) : m_readable(readable) {}

    Result<std::optional<ShownCard>> current() override
    {
        if (m_readable == 0)
            return fail(Errc::Io, "the disk went away");
        return ShownCard{.card = {.id = CardId(1), .note = NoteId(1), .deck = DeckId(1)},
                         .content = RecallView{.front = "front", .back = "back"}};
    }
    [[nodiscard]] bool isRight(const std::vector<std::uint8_t> &) const override { return false; }
    [[nodiscard]] Grade propose(const Answer &) const override { return Grade::Good; }
    Result<AnswerOutcome> answer(Grade, const Answer &) override
    {
        --m_readable;
        return AnswerOutcome{};
    }
    void skip() override { --m_readable; }
    Result<std::optional<StepKind>> undo() override { return std::nullopt; }
    Result<std::optional<StepKind>> redo() override { return std::nullopt; }
    Result<void> end() override { return {}; }
    [[nodiscard]] const SessionOptions &options() const override { return m_options; }
    [[nodiscard]] SessionProgress progress() const override { return {}; }
    [[nodiscard]] Result<SessionSummary> summary() const override { return SessionSummary(); }

private:
    int m_readable;
    SessionOptions m_options;
};

class UnreadableCard : public testing::Test
{
protected:
    void SetUp() override
    {
        auto collection = std::make_unique<testing::NiceMock<test::MockCollection>>();
        ON_CALL(*collection, today).WillByDefault(testing::Return(StudyDay(20'000)));
        ON_CALL(*collection, startSession).WillByDefault([this](const SessionOptions &) {
            return Result<std::unique_ptr<Session>>(std::make_unique<FailingSession>(m_readable));
        });
        m_engine.adopt(std::move(collection));
    }

    test::ManualClock m_clock;
    Engine m_engine{m_clock};
    ReviewViewModel m_review{m_engine};
    int m_readable = 1;
};

TEST_F(UnreadableCard, KeepsASessionFromBeginningAndEndsTheOneBefore)
{
    ASSERT_EQ(m_review.start({}), ReviewViewModel::Started::Yes);
    m_readable = 0;
    EXPECT_EQ(m_review.start({}), ReviewViewModel::Started::Failed);
    EXPECT_FALSE(m_review.error().isEmpty());
    EXPECT_FALSE(m_review.hasSession());
    EXPECT_EQ(m_review.phase(), Phase::None);
}

TEST_F(UnreadableCard, AfterAnAnswerEndsTheSessionAndSaysWhy)
{
    ASSERT_EQ(m_review.start({}), ReviewViewModel::Started::Yes);
    const QSignalSpy failed(&m_review, &ReviewViewModel::failed);
    m_review.reveal();
    m_review.accept();
    EXPECT_EQ(failed.count(), 1);
    EXPECT_FALSE(m_review.hasSession());
    EXPECT_EQ(m_review.phase(), Phase::None);
    m_review.accept();
    EXPECT_EQ(failed.count(), 1);
}

} // namespace
} // namespace engram::desktop
