// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What is done with decks: made, named, moved, deleted, exported; and taken out of the bin.

#include "app_view_model.h"

#include <algorithm>
#include <utility>

#include <QFileInfo>

#include <engram/exchange.h>
#include <engram/selection_export.h>

#include "text/error_text.h"

namespace engram::desktop
{

QStringList namesOf(const std::vector<DeckPlace> &places)
{
    QStringList names;
    for (const DeckPlace &place : places)
        names << place.name;
    return names;
}

bool AppViewModel::canChangeDecks() const
{
    return m_engine.isReady() && (m_page == Page::Today || m_page == Page::Library);
}

/// Reads again what is shown, and says what was done. False when it was not.
bool AppViewModel::deckChanged(const Result<ChangeSet> &changes, const QString &sentence)
{
    if (!changes) {
        say(sentenceOf(changes.error()));
        return false;
    }
    if (changes->decks) {
        if (!reread())
            goToday();
        say(sentence, Message::Action::Undo);
    }
    return true;
}

QString AppViewModel::nameOf(DeckId deck) const
{
    const auto &rows = m_today.decks().decks();
    const auto found =
        std::ranges::find(rows, deck, [](const DeckSummary &row) { return row.deck.id; });
    return found == rows.end() ? QString() : QString::fromStdString(found->deck.name);
}

std::optional<DeckId> AppViewModel::newDeck(const QString &name, std::optional<DeckId> parent)
{
    if (!canChangeDecks())
        return std::nullopt;
    const auto made = m_engine.collection().newDeck(name.toStdString(), parent);
    const auto changes = made.map([](const NewDeck &deck) { return deck.changes; });
    if (!deckChanged(changes,
                     tr("Made “%1”. Open it to write questions; decks can be moved into it.")
                         .arg(name.trimmed())))
        return std::nullopt;
    return made->deck;
}

void AppViewModel::renameDeck(DeckId deck, const QString &name)
{
    if (canChangeDecks())
        deckChanged(m_engine.collection().renameDeck(deck, name.toStdString()),
                    tr("It is called “%1” now.").arg(name.trimmed()));
}

void AppViewModel::moveDeck(DeckId deck, std::optional<DeckId> parent)
{
    if (!canChangeDecks())
        return;
    const QString name = nameOf(deck);
    deckChanged(m_engine.collection().moveDeck(deck, parent),
                parent ? tr("Moved “%1” below “%2”.").arg(name, nameOf(*parent))
                       : tr("Moved “%1” to the top level.").arg(name));
}

std::vector<DeckPlace> AppViewModel::placesFor(DeckId deck) const
{
    const std::vector<DeckSummary> &rows = m_today.decks().decks();
    const DeckModel::Span moved = m_today.decks().spanOf(deck);
    if (moved.first == moved.end)
        return {};
    const std::optional<DeckId> now = rows[moved.first].deck.parent;
    std::vector<DeckPlace> places = decksBeside(deck, now);
    if (now)
        places.insert(places.begin(), {tr("The top level"), std::nullopt});
    return places;
}

std::vector<DeckPlace> AppViewModel::placesToMerge(DeckId deck) const
{
    return decksBeside(deck, std::nullopt);
}

/// Neither the deck nor those below it.
std::vector<DeckPlace> AppViewModel::decksBeside(DeckId deck, std::optional<DeckId> except) const
{
    const std::vector<DeckSummary> &rows = m_today.decks().decks();
    const DeckModel::Span own = m_today.decks().spanOf(deck);
    std::vector<DeckPlace> places;
    for (std::size_t place = 0; place < rows.size(); ++place)
        if (!own.contains(place) && rows[place].deck.id != except)
            places.push_back({indentedName(rows[place]), rows[place].deck.id});
    return places;
}

/// After a change by which decks go: what to say where a session was over one of them, "" otherwise.
QString AppViewModel::changeAndTellEnd(const std::function<bool(Collection &)> &change)
{
    Collection &collection = m_engine.collection();
    const auto isThere = [&collection](const SessionOptions &options) {
        return !options.deck || collection.hasDeck(*options.deck).value_or(false);
    };
    const auto left = collection.resumableSession();
    if (!change(collection))
        return {};
    bool ends = left && *left && !isThere((*left)->options);
    if (m_review.hasSession() && !isThere(m_review.options())) {
        ends = true;
        if (isKept(m_review.options().kind))
            m_review.close(); // it is offered again when its deck is back
    }
    return ends ? QLatin1Char(' ') +
                      tr("The session over it is at its end; what you answered is kept.")
                : QString();
}

void AppViewModel::deleteDeck(DeckId deck)
{
    if (!canChangeDecks())
        return;
    const QString name = nameOf(deck);
    Result<ChangeSet> changes;
    int notes = 0;
    const QString end = changeAndTellEnd([&](Collection &collection) {
        changes = collection.removeDeck(deck);
        const auto bin = collection.removedDecks();
        if (changes && bin)
            for (const RemovedDeck &row : *bin)
                if (row.deck.id == deck)
                    notes = static_cast<int>(row.notes);
        return changes.has_value();
    });
    deckChanged(changes,
                tr("Moved “%1” with %n note(s) to the bin.", nullptr, notes).arg(name) + end);
}

void AppViewModel::mergeDeck(DeckId deck, DeckId into)
{
    if (!canChangeDecks())
        return;
    const QString name = nameOf(deck);
    const QString other = nameOf(into);
    Result<ChangeSet> changes;
    const QString end = changeAndTellEnd([&](Collection &collection) {
        changes = collection.mergeDecks(deck, into);
        return changes.has_value();
    });
    const int notes = changes ? static_cast<int>(changes->notes.size()) : 0;
    deckChanged(changes,
                tr("Merged “%1” into “%2” with %n note(s).", nullptr, notes).arg(name, other) +
                    end);
}

void AppViewModel::restore(const std::vector<NoteId> &notes, const std::vector<DeckId> &decks)
{
    if (!m_engine.isReady() || (notes.empty() && decks.empty()))
        return;
    const auto done = m_engine.collection().restoreFromBin(notes, decks);
    const auto read = m_bin.refresh();
    if (!done || !read) {
        say(sentenceOf(done ? read.error() : done.error()));
        return;
    }
    QStringList sentences;
    if (!decks.empty())
        sentences << tr("Restored %n deck(s).", nullptr, static_cast<int>(decks.size()));
    if (!notes.empty()) { // among those that changed are the decks' own, if there are decks
        const auto count = decks.empty() ? done->notes.size() : notes.size();
        sentences << tr("Restored %n note(s).", nullptr, static_cast<int>(count));
    }
    say(sentences.join(QLatin1Char(' ')), Message::Action::Undo);
}

std::vector<ExportableDeck> AppViewModel::exportableDecks()
{
    std::vector<ExportableDeck> roots;
    for (const DeckSummary &row : m_today.decks().decks()) {
        if (row.depth == 0)
            roots.push_back(exportable(row.deck));
    }
    return roots;
}

ExportableDeck AppViewModel::exportable(const Deck &deck)
{
    const QString name =
        QString::fromStdString(deck.key).replace(QLatin1Char('/'), QLatin1Char('-'));
    return {deck.id, QString::fromStdString(deck.name), name + QStringLiteral(".md")};
}

void AppViewModel::exportDeck(DeckId deck, const QString &path)
{
    writeFile([deck](Collection &collection) { return collection.exportDeck(deck); },
              [deck](Media &media, const std::filesystem::path &folder) {
                  return media.exportTo(deck, folder);
              },
              path);
}

void AppViewModel::exportSelection(const QString &path)
{
    writeFile(
        [selected = m_library.actions().selectedNotes(),
         name = QFileInfo(path).completeBaseName().toStdString()](
            Collection &collection) -> Result<DeckFile> {
            auto notes = selected(collection);
            if (!notes)
                return failFrom(notes);
            return deckOfNotes(collection, *notes, name);
        },
        [selected = m_library.actions().selectedNotes(), collection = &m_engine.collection()](
            Media &media, const std::filesystem::path &folder) -> Result<ExportedMedia> {
            auto notes = selected(*collection);
            if (!notes)
                return failFrom(notes);
            return media.exportOf(*notes, folder);
        },
        path);
}

void AppViewModel::writeFile(MadeFile make, WrittenMedia media, const QString &path)
{
    if (!m_engine.isReady())
        return;
    m_engine.run(
        this,
        [collection = &m_engine.collection(), make = std::move(make), media = std::move(media),
         path]() -> Result<ExportedMedia> {
            auto file = make(*collection);
            if (!file)
                return failFrom(file);
            const std::filesystem::path target = path.toStdString();
            if (auto written = writeDeck(target, *file); !written)
                return failFrom(written);
            return media(collection->media(), target.parent_path());
        },
        [this, path](const Result<ExportedMedia> &done) {
            if (!done)
                return say(sentenceOf(done.error()));
            QStringList sentences{tr("Saved as %1.").arg(QFileInfo(path).fileName())};
            const auto add = [&sentences](const std::vector<std::string> &names,
                                          const QString &sentence) {
                if (!names.empty())
                    sentences << sentence.arg(QString::fromStdString(names.front()));
            };
            if (!done->written.empty())
                sentences << tr("Its pictures and sounds are beside it.");
            add(done->kept, tr("At “%1” there is another file, which was left alone."));
            add(done->lost, tr("The file of “%1” is missing or damaged."));
            add(done->twofold, tr("Two notes mean different files by “%1”; one was written."));
            say(sentences.join(QLatin1Char(' ')));
        });
}

} // namespace engram::desktop
