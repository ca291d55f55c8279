// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The options of a deck on the screen. What is changed is saved at once, each change one step of
/// undo; changes made while one is being saved follow it.

#include <optional>
#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>

#include <engram/collection.h>

#include "change_queue.h"

namespace engram::desktop
{

class Engine;

/// What options belong together.
enum class OptionGroup { Limits, Order, Questions, Answers, Learning, Intervals, Load, Leeches };
inline constexpr OptionGroup OptionGroups[] = {
    OptionGroup::Limits,   OptionGroup::Order,     OptionGroup::Questions, OptionGroup::Answers,
    OptionGroup::Learning, OptionGroup::Intervals, OptionGroup::Load,      OptionGroup::Leeches};

/// One option as it is shown: a number, one of some words, or on and off.
struct StudyOptionRow
{
    const OptionField *field = nullptr;
    OptionGroup group = OptionGroup::Limits;
    QString label;
    QStringList words; ///< of a choice
    QString unit;      ///< behind a number
    QString zero;      ///< in the place of 0

    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isSwitch() const { return words.isEmpty() && !field->words.empty(); }
};

class OptionsViewModel : public QObject
{
    Q_OBJECT

public:
    explicit OptionsViewModel(Engine &engine, QObject *parent = nullptr);

    /// False when the deck cannot be read: see error().
    bool show(DeckId deck);
    /// Reads it again. False when it is not there any more.
    bool refresh();
    [[nodiscard]] const QString &error() const { return m_error; }

    /// left() follows as soon as all is saved.
    void leave() { m_changes.leave(); }

    [[nodiscard]] const QString &deckName() const { return m_deckName; }
    /// Whose preset it is, and for how many decks a change here holds.
    [[nodiscard]] const QString &standing() const { return m_standing; }

    /// What the deck can be studied by: below another deck first "as the deck above", then presets.
    [[nodiscard]] const QStringList &choices() const { return m_choices; }
    [[nodiscard]] int choice() const { return m_choice; }
    void choose(int place);

    [[nodiscard]] QString presetName() const;
    void rename(const QString &name);
    /// A preset with the usual options, or with those of this one, which the deck then chooses.
    void addPreset();
    void copyPreset();
    [[nodiscard]] bool canRemove() const { return m_options.preset.id != DefaultPreset; }
    void removePreset();

    [[nodiscard]] const std::vector<StudyOptionRow> &rows() const { return m_rows; }
    [[nodiscard]] int value(const StudyOptionRow &row) const;
    void set(const StudyOptionRow &row, int value);
    /// Whether it has an effect, as the others now are; its group's effect() then says why.
    [[nodiscard]] bool isInForce(const StudyOptionRow &row) const;
    /// What the options of a group come to, in a sentence; "" where each row says it by itself.
    [[nodiscard]] QString effect(OptionGroup group) const;
    /// What an option is for, as it now is; "" where its name is enough.
    [[nodiscard]] QString help(const StudyOptionRow &row) const;
    [[nodiscard]] static QString titleOf(OptionGroup group);

    [[nodiscard]] const DayLimits &today() const { return m_options.today; }
    [[nodiscard]] const DeckOptions &options() const { return m_options.preset.options; }
    void limitToday(const DayLimits &limits);
    [[nodiscard]] QString todayEffect() const;

Q_SIGNALS:
    void changed();
    void saved(); ///< something is otherwise in the collection now
    void removed(const QString &name);
    void failed(const QString &why);
    void left();

private:
    /// With the name of the preset that it removes.
    void make(ChangeQueue::Change change, const QString &removedName = {});
    void readChoices(const std::vector<DeckSummary> &decks);
    [[nodiscard]] QString freeName(const QString &wanted) const;
    void add(const QString &name, const DeckOptions &options);
    [[nodiscard]] QString timeFor(int cards) const;

    Engine &m_engine;
    std::vector<StudyOptionRow> m_rows;
    std::optional<DeckId> m_deck;
    QString m_deckName;
    QString m_standing;
    QString m_error;
    QStringList m_choices;
    std::vector<std::optional<PresetId>> m_chosen; ///< by place in m_choices
    int m_choice = 0;
    std::vector<Preset> m_presets;
    OptionsOfDeck m_options{{DefaultPreset, {}, {}}, {}, {}};
    std::chrono::milliseconds m_typicalAnswer{0};
    ChangeQueue m_changes;
};

} // namespace engram::desktop
