// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// The library, and what is done with what is selected there.

#include "app_view_model.h"

#include <QStringList>

namespace engram::desktop
{

void AppViewModel::connectLibrary()
{
    LibraryActions &actions = m_library.actions();
    connect(&actions, &LibraryActions::done, this, [this](const QString &what) {
        m_review.close(); // its queue is from before
        m_library.refresh();
        say(what, Message::Action::Undo);
    });
    connect(&actions, &LibraryActions::failed, this, [this](const QString &why) { say(why); });
    connect(&actions, &LibraryActions::told, this, &AppViewModel::sayInPassing);
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
