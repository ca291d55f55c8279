// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// What a person does with the card on the screen besides answering it. Each is done at once, is one
/// step of undo, and says what it did; the card stays as it was answered, or gives way to the next.

#include <optional>
#include <vector>

#include <QDate>
#include <QObject>
#include <QString>

#include <engram/card.h>
#include <engram/change_set.h>
#include <engram/result.h>

namespace engram::desktop
{

class Engine;
class ReviewViewModel;

/// When a card is to be asked again.
struct DueChoice
{
    int days = 0; ///< from today
    bool interval = false;
};

/// What a person must know to choose.
struct DueQuestion
{
    QDate today;
    int days = 0; ///< to be proposed
    /// The days between reviews that the card has reached; nothing when it is new.
    std::optional<int> interval;
    bool isOfSeveral = false; ///< cards
};

class CardActions : public QObject
{
    Q_OBJECT

public:
    enum class Reach {
        Card,
        Note,
        Family, ///< a question with its facts, of whichever the card is
    };

    CardActions(Engine &engine, ReviewViewModel &review, QObject *parent = nullptr);

    /// Whether there is a card to act on. Without one each does nothing.
    [[nodiscard]] bool canAct() const;
    [[nodiscard]] int flag() const;                 ///< of the card; 0 for none
    [[nodiscard]] QString flagName(int flag) const; ///< as the person calls it, or its colour

    [[nodiscard]] bool isMarked() const; ///< the card's note is

    void suspend();
    void bury(Reach reach);
    void setFlag(int flag); ///< 0 takes it away
    [[nodiscard]] DueQuestion dueQuestion() const;
    void setDue(const DueChoice &choice);
    void reset();

    // With its note

    void toggleMark();
    void copyNote();   ///< with its facts, as new
    void removeNote(); ///< to the bin, a question with its facts

Q_SIGNALS:
    void done(const QString &sentence);
    void failed(const QString &sentence);
    void told(const QString &sentence); ///< why nothing was done

private:
    [[nodiscard]] Result<std::vector<CardId>> cardsWithin(Reach reach) const;
    void record(const Result<ChangeSet> &changes, const QString &sentence,
                const QString &otherwise = {});
    [[nodiscard]] StudyDay today() const;

    Engine &m_engine;
    ReviewViewModel &m_review;
};

} // namespace engram::desktop
