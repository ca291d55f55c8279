// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "app_view_model.h"

#include <utility>

#include "text/error_text.h"

namespace engram::desktop
{

AppViewModel::AppViewModel(Places places, const Clock &clock, QObject *parent)
    : QObject(parent), m_places(std::move(places)), m_engine(clock), m_today(m_engine),
      m_review(m_engine), m_cardActions(m_engine, m_review), m_summary(clock), m_import(m_engine),
      m_options(m_engine), m_backlog(m_engine), m_search(m_engine), m_cardInfo(m_engine),
      m_deck(m_engine), m_question(m_engine), m_edit(m_engine, m_places.collection),
      m_facts(m_engine), m_history(m_engine), m_bin(m_engine), m_library(m_engine),
      m_replace(m_engine), m_lints(m_engine), m_settings(m_engine, m_places.collection)
{
    connectSettings();
    connectFacts();
    connectHistory();
    connectLibrary();
    connect(&m_engine, &Engine::busyChanged, this, &AppViewModel::busyChanged);
    connect(&m_review, &ReviewViewModel::finished, this, &AppViewModel::endSession);
    connect(&m_review, &ReviewViewModel::failed, this, [this](const QString &why) {
        if (!m_review.hasSession())
            goToday();
        say(why);
    });
    connect(&m_review, &ReviewViewModel::told, this, &AppViewModel::sayInPassing);
    connect(&m_review, &ReviewViewModel::nothingToUndo, this, [this] {
        sayInPassing(m_review.isTimeOver()
                         ? tr("The time is over, so the exam cannot be taken up again. Steps "
                              "before it are undone on Today.")
                         : tr("There is nothing to undo."));
    });
    connect(&m_review, &ReviewViewModel::nothingToRedo, this,
            [this] { sayInPassing(tr("There is nothing to redo.")); });
    connect(&m_review, &ReviewViewModel::answered, this, &AppViewModel::dismissMessage);
    connect(&m_review, &ReviewViewModel::cardChanged, this, [this] {
        if (m_page == Page::Review) // before that it is the page that comes
            dismissMessage();
    });
    // What hindered may be mended by what is written now.
    connect(&m_edit, &NoteEditViewModel::changed, this, &AppViewModel::dismissMessage);
    connect(&m_cardActions, &CardActions::done, this,
            [this](const QString &what) { say(what, Message::Action::Undo); });
    connect(&m_cardActions, &CardActions::failed, this, [this](const QString &why) { say(why); });
    connect(&m_cardActions, &CardActions::told, this, &AppViewModel::sayInPassing);
    connect(&m_import, &ImportViewModel::applied, this, [this](const QString &what) {
        m_review.close(); // its queue is from before
        say(what, Message::Action::Undo);
    });
    connect(&m_review, &ReviewViewModel::leechMet, this,
            [this](const AnswerOutcome &leech) { say(leechText(leech), Message::Action::Undo); });
    connect(&m_options, &OptionsViewModel::left, this, &AppViewModel::goToday);
    connect(&m_options, &OptionsViewModel::saved, this, [this] {
        m_review.close(); // its queue is from before
        dismissMessage();
        if (m_page == Page::Today)
            goToday();
    });
    connect(&m_options, &OptionsViewModel::removed, this, [this](const QString &name) {
        say(tr("Removed the preset “%1”.").arg(name), Message::Action::Undo);
    });
    connect(&m_options, &OptionsViewModel::failed, this, &AppViewModel::sayLasting);
    connect(&m_backlog, &BacklogViewModel::applied, this, [this](int moved) {
        m_review.close(); // its queue is from before
        goToday();
        say(tr("Moved %n review(s).", nullptr, moved), Message::Action::Undo);
    });
    connect(&m_import, &ImportViewModel::finished, this, [this] {
        const Message imported = m_message; // it is about the decks that are shown now
        goToday();
        say(imported.text, imported.action);
    });
    connect(&m_today.decks(), &DeckModel::moveRequested, this, &AppViewModel::moveDeck);
}

void AppViewModel::show(Page page)
{
    if (page != m_page && !std::exchange(m_message.lasting, false))
        dismissMessage();
    if (m_page == Page::Search && page != Page::Search)
        m_search.leave();
    if (m_page == Page::Review && page != Page::Review)
        m_review.pause();
    else if (page == Page::Review && m_page != Page::Review)
        m_timebox.start(m_engine.clock().now());
    const auto answer =
        page != Page::Review && !isBehindReview(page) ? m_review.keepAnswer() : std::nullopt;
    const QString kept = m_page == Page::Edit && page != Page::Edit ? keepDraft() : QString();
    // What was missed is read about, and one comes back.
    const bool isReading = page == Page::Question || page == Page::CardInfo || page == Page::Edit ||
                           page == Page::Facts || page == Page::History;
    QString failure;
    if (page != Page::Summary && page != Page::Review && !isReading)
        failure = leaveSummary();
    m_isSummaryOpen = page == Page::Summary || (m_isSummaryOpen && isReading);
    m_page = page;
    if (page == Page::Library)
        m_library.refresh(); // whatever was changed elsewhere
    Q_EMIT pageChanged();
    if (!failure.isEmpty())
        say(failure);
    if (!kept.isEmpty())
        say(kept);
    if (answer)
        sayKept(*answer);
}

void AppViewModel::say(const QString &text, Message::Action action)
{
    m_message = {text, action};
    Q_EMIT messageChanged();
}

void AppViewModel::sayInPassing(const QString &text)
{
    m_message = {.text = text, .passing = true};
    Q_EMIT messageChanged();
}

/// Beside what is said already, unless that is the same; with the action of the latter where it has
/// none itself.
void AppViewModel::sayAlso(const QString &text, Message::Action action)
{
    const Message before = m_message;
    const bool isAlone = before.text.isEmpty() || before.text == text;
    say(isAlone ? text : before.text + QLatin1Char(' ') + text,
        action == Message::Action::None ? before.action : action);
}

void AppViewModel::sayLasting(const QString &text)
{
    m_message = {.text = text, .lasting = true};
    Q_EMIT messageChanged();
}

QString AppViewModel::leechText(const AnswerOutcome &leech)
{
    return leech.isSuspended
               ? tr("A leech: forgotten %n times. It is suspended.", nullptr, leech.lapses)
               : tr("A leech: forgotten %n times. Its text may be worth another look.", nullptr,
                    leech.lapses);
}

void AppViewModel::dismissMessage()
{
    if (!m_message.text.isEmpty())
        say({});
}

/// The message of a page has been read by who presses the next key there.
void AppViewModel::noteMessageRead()
{
    if (m_page != Page::Opening)
        m_message.lasting = false;
}

void AppViewModel::openAndSay(const QString &sentence)
{
    if (m_engine.isBusy())
        return;
    m_saidAtOpening = sentence;
    show(Page::Opening);
    m_review.close();
    m_engine.adopt(nullptr); // it would hold the lock against the new one
    const OpenOptions options{.path = m_places.collection.toStdString(),
                              .deviceSeed = m_places.deviceSeed};
    const Clock *const clock = &m_engine.clock();
    m_engine.run(
        this, [options, clock] { return Collection::open(options, *clock); },
        [this](Result<std::unique_ptr<Collection>> opened) {
            if (!opened) {
                m_failure = sentenceOf(opened.error());
                if (!m_saidAtOpening.isEmpty()) // where the collection is that was there before
                    m_failure += QLatin1String("\n\n") + m_saidAtOpening;
                show(Page::Failed);
                return;
            }
            const QString said = std::exchange(m_saidAtOpening, {});
            const bool isOnFullDisk = (*opened)->isOnFullDisk();
            m_engine.adopt(std::move(*opened));
            m_settings.refresh();
            goToday();
            m_message.lasting = !m_places.decks.isEmpty(); // nobody reads it on Today then
            importFiles(std::exchange(m_places.decks, {}));
            if (!said.isEmpty())
                sayAlso(said);
            if (isOnFullDisk)
                sayAlso(tr("The disk is full: you can look at everything, and nothing is recorded. "
                           "Free some space and start Engram again."));
        });
}

void AppViewModel::goToday()
{
    if (!m_engine.isReady())
        return;
    const auto kept = m_review.keepAnswer(); // before today is counted
    if (kept && m_page == Page::Summary)
        return sayKept(*kept); // it was the last one, and its end is shown
    const QString failure = leaveSummary();
    if (!m_today.refresh()) {
        m_failure = m_today.error();
        show(Page::Failed);
        return;
    }
    show(Page::Today);
    if (!failure.isEmpty())
        say(failure);
    if (kept)
        sayKept(*kept);
}

void AppViewModel::importFiles(const QStringList &paths)
{
    if (!m_engine.isReady() || paths.isEmpty())
        return;
    if (m_page == Page::Import)
        dismissMessage();
    show(Page::Import);
    m_import.begin(paths);
}

} // namespace engram::desktop
