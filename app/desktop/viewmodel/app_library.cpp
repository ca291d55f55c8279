// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// The library, and what is done with what is selected there.

#include "app_view_model.h"

#include <type_traits>

#include <QStringList>

namespace engram::desktop
{

void AppViewModel::connectLibrary()
{
    const auto listen = [this](auto &actions) {
        using Actions = std::remove_reference_t<decltype(actions)>;
        connect(&actions, &Actions::done, this, [this](const QString &what) {
            m_review.close(); // its queue is from before
            reread();
            say(what, Message::Action::Undo);
        });
        connect(&actions, &Actions::failed, this, [this](const QString &why) { say(why); });
        connect(&actions, &Actions::told, this, &AppViewModel::sayInPassing);
    };
    connect(&m_library, &LibraryViewModel::questionOpened, this, &AppViewModel::showQuestion);
    connect(&m_library, &LibraryViewModel::cardOpened, this, &AppViewModel::showCardInfo);
    connect(&m_library, &LibraryViewModel::draftOpened, this, &AppViewModel::editNote);
    connect(&m_replace, &ReplaceViewModel::applied, this, [this](const QString &what) {
        m_review.close(); // its queue is from before
        show(Page::Library);
        say(what, Message::Action::Undo);
    });
    connect(&m_replace, &ReplaceViewModel::failed, this, [this](const QString &why) { say(why); });
    connect(&m_replace, &ReplaceViewModel::told, this, &AppViewModel::sayInPassing);
    connect(&m_library.actions(), &LibraryActions::graded, this, [this](const GradedNow &done) {
        m_review.close(); // its queue is from before
        sayGraded(done);
    });
    listen(m_library.actions());
    listen(m_library.tags());
    connect(&m_library.tags(), &LibraryTags::mergeAsked, this,
            [this](const QString &question) { say(question, Message::Action::Merge); });
    connect(&m_library.tree(), &LibraryTreeModel::deckNamed, this, &AppViewModel::renameDeck);
    connect(&m_library.tree(), &LibraryTreeModel::deckMoved, this, &AppViewModel::moveDeck);
}

void AppViewModel::showReplace()
{
    if (!m_engine.isReady() || m_page != Page::Library || !m_library.search())
        return;
    m_library.remember();
    m_replace.show({.query = m_library.query(),
                    .search = *m_library.search(),
                    .selected = m_library.actions().selectedNotes(),
                    .selectedRows = m_library.actions().count()});
    show(Page::Replace);
}

void AppViewModel::leaveReplace()
{
    if (!m_engine.isReady() || m_page != Page::Replace)
        return;
    m_replace.leave();
    show(Page::Library);
}

void AppViewModel::mergeTags()
{
    dismissMessage();
    m_library.tags().merge();
}

void AppViewModel::setCurrentDeck(std::optional<DeckId> deck)
{
    QStringList names;
    QString path;
    for (const DeckSummary &row : m_today.decks().decks()) {
        names = names.mid(0, row.depth);
        names << QString::fromStdString(row.deck.name);
        if (row.deck.id == deck)
            path = names.join(QLatin1Char('/'));
    }
    m_search.setCurrentDeck(path);
    m_library.setCurrentDeck(path);
    m_lints.setCurrentDeck(path);
}

void AppViewModel::showLibrary()
{
    if (m_engine.isReady() && m_page != Page::Library && m_page != Page::Import)
        show(Page::Library);
}

void AppViewModel::showLints()
{
    if (!m_engine.isReady() || m_page == Page::Lints || m_page == Page::Import)
        return;
    // From elsewhere what was looked through last is gone on with.
    const bool isOther = m_page == Page::Library && m_library.query() != m_lints.query();
    if (isOther || !m_lints.hasLooked())
        m_lints.look(m_page == Page::Library ? m_library.query() : QString());
    show(Page::Lints);
}

std::vector<DeckPlace> AppViewModel::placesForNotes()
{
    std::vector<DeckPlace> places;
    if (m_engine.isReady())
        if (const auto decks = m_engine.collection().decks())
            for (const DeckSummary &row : *decks)
                places.push_back({indentedName(row), row.deck.id});
    return places;
}

} // namespace engram::desktop
