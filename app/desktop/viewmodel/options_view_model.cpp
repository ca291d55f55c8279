// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "options_view_model.h"

#include <algorithm>
#include <utility>

#include "engine.h"
#include "text/duration_text.h"
#include "text/error_text.h"

namespace engram::desktop
{

namespace
{

StudyOptionRow row(std::string_view name, OptionGroup group, const QString &label,
                   const QStringList &words = {}, const QString &unit = {},
                   const QString &zero = {})
{
    const auto fields = optionFields();
    return {&*std::ranges::find(fields, name, &OptionField::name), group, label, words, unit, zero};
}

} // namespace

QString StudyOptionRow::name() const
{
    return QString::fromUtf8(field->name.data(), static_cast<qsizetype>(field->name.size()));
}

OptionsViewModel::OptionsViewModel(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine), m_changes(engine)
{
    connect(&m_changes, &ChangeQueue::left, this, &OptionsViewModel::left);
    using enum OptionGroup;
    const QStringList shares{tr("As much as other days"), tr("Half as much"), tr("Nothing")};
    m_rows = {
        row("newPerDay", Limits, tr("New cards a day"), {}, {}, tr("none")),
        row("reviewsPerDay", Limits, tr("Reviews a day"), {}, {}, tr("none")),
        row("reviewOrder", Order, tr("First among reviews"),
            {tr("Most overdue for its interval"), tr("Longest due, then by chance"),
             tr("Longest due"), tr("Shortest interval"), tr("Longest interval"), tr("By chance")}),
        row("newPlace", Order, tr("New cards come"),
            {tr("Spread among the reviews"), tr("Before the reviews"), tr("After the reviews")}),
        row("newOrder", Order, tr("First among new cards"),
            {tr("In the deck's order"), tr("By chance")}),
        row("spaceSiblings", Order, tr("One new card of a question and its facts a day")),
        row("shuffleOptions", Questions, tr("Shuffle the options of a question")),
        row("showTimer", Questions, tr("Show the time taken")),
        row("gradeScale", Answers, tr("Graded by"),
            {tr("Two buttons"), tr("Four buttons"), tr("SM-2's six grades")}),
        row("recallFirst", Answers, tr("Show a question's options only after thinking")),
        row("confidence", Answers, tr("Ask how sure you are")),
        row("typedAnswers", Answers, tr("Type short answers")),
        row("autoShow", Answers, tr("Show the answer by itself after"), {}, tr(" s")),
        row("answerTimeCap", Answers, tr("Record of an answer's time at most"), {}, tr(" s")),
        row("learning", Learning, tr("What is not known yet comes again"),
            {tr("Until it is right, after other cards"), tr("By steps of minutes")}),
        row("firstStep", Learning, tr("First step"), {}, tr(" min"), tr("none")),
        row("secondStep", Learning, tr("Second step"), {}, tr(" min"), tr("none")),
        row("thirdStep", Learning, tr("Third step"), {}, tr(" min"), tr("none")),
        row("maximumInterval", Intervals, tr("Longest interval"), {}, tr(" d")),
        row("fuzz", Intervals, tr("Vary intervals a little")),
        row("balanceLoad", Load, tr("Even out the days")),
        row("monday", Load, tr("Mondays ask for"), shares),
        row("tuesday", Load, tr("Tuesdays ask for"), shares),
        row("wednesday", Load, tr("Wednesdays ask for"), shares),
        row("thursday", Load, tr("Thursdays ask for"), shares),
        row("friday", Load, tr("Fridays ask for"), shares),
        row("saturday", Load, tr("Saturdays ask for"), shares),
        row("sunday", Load, tr("Sundays ask for"), shares),
        row("leechThreshold", Leeches, tr("A leech was forgotten"), {},
            tr(" ×", "behind a number, as in: A leech was forgotten 8 times"), tr("never")),
        row("leechAction", Leeches, tr("A leech is"), {tr("Told of"), tr("Suspended")}),
    };
}

QString OptionsViewModel::titleOf(OptionGroup group)
{
    switch (group) {
    case OptionGroup::Limits:
        return tr("Each day");
    case OptionGroup::Order:
        return tr("Order");
    case OptionGroup::Questions:
        return tr("On the screen");
    case OptionGroup::Answers:
        return tr("Answering");
    case OptionGroup::Learning:
        return tr("Learning");
    case OptionGroup::Intervals:
        return tr("Intervals");
    case OptionGroup::Load:
        return tr("Easy days");
    case OptionGroup::Leeches:
        return tr("Leeches");
    }
    return {};
}

bool OptionsViewModel::show(DeckId deck)
{
    m_deck = deck;
    return refresh();
}

bool OptionsViewModel::refresh()
{
    Collection &collection = m_engine.collection();
    auto decks = collection.decks();
    auto options = m_deck ? collection.optionsOf(*m_deck)
                          : Result<OptionsOfDeck>(fail(Errc::NotFound, "no deck is chosen"));
    auto time = collection.typicalAnswerTime();
    if (!decks || !options || !time) {
        m_error = sentenceOf(!decks ? decks.error() : !options ? options.error() : time.error());
        return false;
    }
    m_options = *std::move(options);
    m_typicalAnswer = *time;
    m_presets = collection.presets();
    readChoices(*decks);
    Q_EMIT changed();
    return true;
}

void OptionsViewModel::readChoices(const std::vector<DeckSummary> &decks)
{
    const auto nameOf = [&decks](std::optional<DeckId> id) {
        const auto found = std::ranges::find_if(
            decks, [id](const DeckSummary &summary) { return summary.deck.id == id; });
        return found == decks.end() ? QString() : QString::fromStdString(found->deck.name);
    };
    const auto self = std::ranges::find_if(
        decks, [this](const DeckSummary &summary) { return summary.deck.id == m_deck; });
    m_deckName = nameOf(m_deck);
    m_choices.clear();
    m_chosen.clear();
    if (self != decks.end() && self->deck.parent) {
        m_choices << tr("As %1, the deck above").arg(nameOf(self->deck.parent));
        m_chosen.emplace_back(std::nullopt);
    }
    for (const Preset &preset : m_presets) {
        m_choices << QString::fromStdString(preset.name);
        m_chosen.emplace_back(preset.id);
    }
    const bool isOwn = m_options.chosenBy == m_deck;
    const bool isInherited = !isOwn && m_chosen.front() == std::nullopt;
    const auto place = std::ranges::find(
        m_chosen, isInherited ? std::nullopt : std::optional(m_options.preset.id));
    m_choice = static_cast<int>(place - m_chosen.begin());

    const auto count = std::ranges::count_if(decks, [this](const DeckSummary &summary) {
        const auto options = m_engine.collection().optionsOf(summary.deck.id);
        return options && options->preset.id == m_options.preset.id;
    });
    const QString name = presetName();
    if (isOwn)
        m_standing = tr("This deck has chosen “%1”.").arg(name);
    else if (m_options.chosenBy)
        m_standing = tr("“%1” was chosen for %2.").arg(name, nameOf(m_options.chosenBy));
    else
        m_standing = tr("“%1” is for every deck that has not chosen a preset.").arg(name);
    m_standing += QLatin1Char(' ') +
                  tr("What you change holds for %n deck(s).", nullptr, static_cast<int>(count));
}

QString OptionsViewModel::presetName() const
{
    return QString::fromStdString(m_options.preset.name);
}

// Changes

void OptionsViewModel::make(ChangeQueue::Change change, const QString &removedName)
{
    m_changes.make(std::move(change), [this, removedName](const Result<ChangeSet> &done) {
        if (!done)
            Q_EMIT failed(sentenceOf(done.error()));
        else if (done->options)
            Q_EMIT saved();
        refresh();
        if (done && !removedName.isEmpty())
            Q_EMIT removed(removedName);
    });
}

void OptionsViewModel::choose(int place)
{
    if (place < 0 || place >= m_choices.size() || place == m_choice)
        return;
    std::optional<PresetId> preset = m_chosen[static_cast<std::size_t>(place)];
    // At the top, the default is what a deck without a choice has.
    if (preset == DefaultPreset && m_chosen.front())
        preset.reset();
    make([deck = *m_deck, preset](Collection &collection) {
        return collection.choosePreset(deck, preset);
    });
}

void OptionsViewModel::set(const StudyOptionRow &row, int value)
{
    if (this->value(row) == value)
        return;
    make([deck = *m_deck, field = row.field, value](Collection &collection) -> Result<ChangeSet> {
        auto options = collection.optionsOf(deck);
        if (!options)
            return failFrom(options);
        field->set(options->preset.options, value);
        return collection.savePreset(options->preset);
    });
}

void OptionsViewModel::rename(const QString &name)
{
    const std::string text = name.simplified().toStdString();
    if (text == m_options.preset.name)
        return;
    make([deck = *m_deck, text](Collection &collection) -> Result<ChangeSet> {
        auto options = collection.optionsOf(deck);
        if (!options)
            return failFrom(options);
        options->preset.name = text;
        return collection.savePreset(options->preset);
    });
}

QString OptionsViewModel::freeName(const QString &wanted) const
{
    QString name = wanted;
    for (int number = 2; std::ranges::any_of(
             m_presets,
             [&name](const Preset &preset) { return preset.name == name.toStdString(); });
         ++number)
        name = wanted + QLatin1Char(' ') + QString::number(number);
    return name;
}

void OptionsViewModel::add(const QString &name, const DeckOptions &options)
{
    make([deck = *m_deck, name = name.toStdString(), options](Collection &collection) {
        return collection.savePreset({collection.newPresetId(), name, options}, deck);
    });
}

void OptionsViewModel::addPreset()
{
    add(freeName(tr("New preset")), {});
}

void OptionsViewModel::copyPreset()
{
    constexpr int RoomForNumber = 6;
    const QString copy = tr("%1 (copy)")
                             .arg(presetName().left(static_cast<qsizetype>(LongestPresetName) / 2))
                             .left(static_cast<qsizetype>(LongestPresetName) - RoomForNumber);
    add(freeName(copy), options());
}

void OptionsViewModel::removePreset()
{
    if (!canRemove())
        return;
    make([preset = m_options.preset.id](
             Collection &collection) { return collection.removePreset(preset); },
         presetName());
}

void OptionsViewModel::limitToday(const DayLimits &limits)
{
    if (limits == m_options.today)
        return;
    make([deck = *m_deck, limits](Collection &collection) {
        return collection.limitToday(deck, limits);
    });
}

// What is shown

int OptionsViewModel::value(const StudyOptionRow &row) const
{
    return row.field->get(options());
}

bool OptionsViewModel::isInForce(const StudyOptionRow &row) const
{
    return row.group != OptionGroup::Load || row.isSwitch() || options().balanceLoad;
}

QString OptionsViewModel::timeFor(int cards) const
{
    return aboutMinutes(m_typicalAnswer * cards);
}

QString OptionsViewModel::effect(OptionGroup group) const
{
    const DeckOptions &now = options();
    switch (group) {
    case OptionGroup::Limits: {
        const int cards = now.newPerDay + now.reviewsPerDay;
        return cards == 0 ? tr("Nothing is asked.")
                          : tr("A day with all of these takes %1.").arg(timeFor(cards));
    }
    case OptionGroup::Order:
        switch (now.reviewOrder) {
        case ReviewOrder::RelativeOverdueness:
            return tr("What suffers most from waiting comes first, and a limit puts off what "
                      "suffers least.");
        case ReviewOrder::DueThenRandom:
        case ReviewOrder::Due:
            return tr("What has waited longest comes first, and a limit puts off what came last.");
        case ReviewOrder::ShortestInterval:
            return tr("What is least known comes first, and a limit puts off what is known best.");
        case ReviewOrder::LongestInterval:
            return tr("What is known best comes first, and a limit puts off what is least known.");
        case ReviewOrder::Random:
            return tr("Each day has an order of its own.");
        }
        return {};
    case OptionGroup::Questions:
        return now.shuffleOptions
                   ? tr("Options change places, so that you learn the answer and not its place.")
                   : tr("Options stay where the deck has them.");
    case OptionGroup::Answers:
        return {};
    case OptionGroup::Learning:
        return now.learning == engram::Learning::Drill
                   ? tr("What was not right comes again on the same day until it is. There are no steps.")
                   : tr("What is new or was forgotten comes again after each step. Its interval "
                        "stays as it is.");
    case OptionGroup::Intervals: {
        const QString longest =
            tr("No card waits longer than %1.").arg(intervalText(now.maximumInterval));
        return longest + QLatin1Char(' ') +
               (now.fuzz ? tr("What would come after 15 days comes after 13 to 17, so that cards "
                              "learned together come apart.")
                : now.balanceLoad ? tr("Intervals move only to even out the days: see below.")
                                  : tr("Intervals are exactly those that are calculated."));
    }
    case OptionGroup::Load:
        return now.balanceLoad
                   ? tr("Intervals of one or two days stay as they are: what is new or was "
                        "forgotten comes on any day.")
                   : tr("Weekdays make a difference only while the days are evened out.");
    case OptionGroup::Leeches: {
        if (now.leechThreshold == 0)
            return tr("Cards are asked on, however often they are forgotten.");
        const int again = (now.leechThreshold + 1) / 2;
        return now.leechAction == LeechAction::Suspend
                   ? tr("Such a card is asked no more until you bring it back; undo works, too.")
                   : tr("You are told so, and again after every %n further lapse(s).", nullptr,
                        again);
    }
    }
    return {};
}

QString OptionsViewModel::help(const StudyOptionRow &row) const
{
    if (row.field->name == "gradeScale")
        switch (options().gradeScale) {
        case GradeScale::Two:
            return tr("Forgot or Remembered. How easy it felt changes no interval then.");
        case GradeScale::Four:
            return tr("Again, Hard, Good or Easy. Hard is a pass: right, with effort.");
        case GradeScale::Six:
            return tr("From Blackout to Easy. The first three are failures.");
        }
    if (row.field->name == "recallFirst")
        return tr("What is recalled lasts longer than what is recognised. Right is Easy then.");
    if (row.field->name == "typedAnswers")
        return tr(
            "An answer of one line is typed and compared. Case, accents, spaces and punctuation "
            "around it do not count.");
    if (row.field->name == "autoShow")
        return options().autoShow == 0
                   ? tr("An answer waits until you ask for it.")
                   : tr("A card's answer, and options that wait, show after %n second(s). "
                        "No grade is given by itself.",
                        nullptr, options().autoShow);
    if (row.field->name == "balanceLoad")
        return options().balanceLoad
                   ? tr("An interval of three days or more moves a little, to a day that has less "
                        "to ask. Of those learned together, some come earlier and some later.")
                   : tr("A card comes when it is calculated to come, however much the day has to "
                        "ask.");
    if (row.field->name == "answerTimeCap")
        return tr("So that a break in front of a card makes no statistics wrong.");
    if (row.field->name == "confidence")
        return tr("Guess, Unsure or Sure, before the result of a question. A right guess does not "
                  "count as known.");
    return {};
}

QString OptionsViewModel::todayEffect() const
{
    const DayLimits &limits = today();
    if (limits == DayLimits())
        return tr("Today is a day like any other.");
    const int cards = limits.newPerDay.value_or(options().newPerDay) +
                      limits.reviewsPerDay.value_or(options().reviewsPerDay);
    return cards == 0 ? tr("Today nothing is asked; tomorrow is a day like any other.")
                      : tr("Today takes %1 at most; tomorrow is a day like any other.")
                            .arg(timeFor(cards));
}

} // namespace engram::desktop
