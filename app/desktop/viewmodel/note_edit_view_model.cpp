// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "note_edit_view_model.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

#include <QFileInfo>

#include <engram/note_text.h>

#include "engine.h"
#include "text/error_text.h"
#include "text/problem_text.h"

namespace engram::desktop
{

namespace
{

constexpr std::chrono::milliseconds Pause{300};

const Deck *deckIn(const std::vector<DeckSummary> &decks, DeckId deck)
{
    const auto found =
        std::ranges::find(decks, deck, [](const DeckSummary &row) { return row.deck.id; });
    return found == decks.end() ? nullptr : &found->deck;
}

Result<QString> nameIn(const std::vector<DeckSummary> &decks, DeckId deck)
{
    const Deck *found = deckIn(decks, deck);
    if (found == nullptr)
        return fail(Errc::NotFound, "there is no such deck");
    return QString::fromStdString(found->name);
}

/// As the front matter of its file says.
std::string languageOf(const std::vector<DeckSummary> &decks, const Deck *deck)
{
    while (deck != nullptr) {
        for (const auto &[key, value] : deck->frontMatter)
            if (key == "language")
                return value;
        deck = deck->parent ? deckIn(decks, *deck->parent) : nullptr;
    }
    return {};
}

} // namespace

NoteEditViewModel::NoteEditViewModel(Engine &engine, const QString &collection, QObject *parent)
    : QObject(parent), m_engine(engine), m_drafts(collection)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &NoteEditViewModel::check);
}

bool NoteEditViewModel::show(NoteId note)
{
    const auto source = m_engine.collection().noteText(note);
    if (!source) {
        m_error = sentenceOf(source.error());
        return false;
    }
    m_note = source->note;
    m_deck.reset();
    if (const auto there = m_engine.collection().note(m_note))
        readDeck(there->deck);
    m_line = source->line;
    m_title = tr("Edit note");
    open(QString::number(m_note.value()), QString::fromStdString(source->text));
    return true;
}

bool NoteEditViewModel::showNew(DeckId deck, NewNote kind)
{
    auto decks = m_engine.collection().decks();
    const auto name = decks ? nameIn(*decks, deck) : Result<QString>(failFrom(decks));
    if (!name) {
        m_error = sentenceOf(name.error());
        return false;
    }
    m_deck = deck;
    m_kind = kind;
    m_note = NoteId(0);
    readDeck(deck);
    m_line = 1;
    const bool isQuestion = kind == NewNote::Question;
    m_title = (isQuestion ? tr("New question in “%1”") : tr("New card in “%1”")).arg(*name);
    open(QStringLiteral("new-%1-%2")
             .arg(isQuestion ? QStringLiteral("question") : QStringLiteral("card"))
             .arg(deck.value()),
         templateOf(kind));
    return true;
}

void NoteEditViewModel::open(const QString &name, const QString &saved)
{
    m_error.clear();
    m_draft = name;
    m_saved = saved;
    const auto draft = m_drafts.of(name);
    m_isDraft = draft && *draft != m_saved;
    begin(m_isDraft ? *draft : m_saved);
}

void NoteEditViewModel::begin(const QString &text)
{
    m_text = text;
    check();
    Q_EMIT opened();
}

void NoteEditViewModel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_error.clear();
    m_refusal.clear();
    m_pause.start();
    Q_EMIT changed();
}

void NoteEditViewModel::check()
{
    m_pause.stop();
    const std::string text = m_text.toStdString();
    const std::string meant = meantText().toStdString();
    const std::vector<NoteType> types =
        m_engine.isReady() ? m_engine.collection().noteTypes().all() : std::vector<NoteType>();
    const ParsedDeck parsed = parseDeckFile(meant, {}, types);
    const bool isOne =
        parsed.file.sections.size() == 1 && parsed.file.sections.front().notes.size() == 1;
    m_preview.clear();
    if (isOne)
        m_preview = previewOf(parsed.file.sections.front().notes.front());
    if (m_engine.isReady())
        m_media = m_engine.collection().media().in(meant, note(), m_deck).value_or(MediaFiles());
    if (isChanged() && !m_drafts.keep(m_draft, m_text))
        m_error =
            tr("The draft cannot be written beside the collection. Save the note, or copy its "
               "text, before leaving.");
    m_problems.clear();
    addProblems(checkNoteText(text, types), false);
    addProblems(lintNoteText(text, m_language, types), true);
    if (m_deck && isChanged()) // as it opens, nothing is wrong with it yet
        for (TextProblem &left : leftOfTemplate(m_kind, m_text))
            m_problems.push_back(std::move(left));
    if (isOne && (isChanged() || !isNew()))
        addTwins(parsed.file.sections.front().notes.front());
    std::ranges::stable_sort(m_problems, {}, &TextProblem::line);
    Q_EMIT checked();
}

QString NoteEditViewModel::whyRefused(const Result<AddedMedia> &added)
{
    if (!added)
        return sentenceOf(added.error());
    return added->refusal ? sentenceOf(added->refusal->code) : QString();
}

void NoteEditViewModel::takePicture(const QByteArray &bytes)
{
    if (!m_engine.isReady())
        return;
    const auto added = m_engine.collection().media().add(bytes.toStdString());
    take({}, added);
}

void NoteEditViewModel::takeFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (!m_engine.isReady())
            return;
        const auto added = m_engine.collection().media().addFile(path.toStdString());
        take(QFileInfo(path).fileName(), added);
    }
}

void NoteEditViewModel::take(const QString &name, const Result<AddedMedia> &added)
{
    const QString refusal = whyRefused(added);
    if (refusal.isEmpty()) {
        const QString before = m_refusal; // of another that was given together with it
        Q_EMIT mediaTaken(QStringLiteral("![](%1)\n").arg(QString::fromStdString(added->file)));
        m_refusal = before;
    } else {
        m_refusal = name.isEmpty() ? refusal : tr("%1: %2").arg(name, refusal);
    }
    Q_EMIT changed();
}

void NoteEditViewModel::addProblems(const std::vector<Problem> &problems, bool quiet)
{
    for (const Problem &problem : problems)
        m_problems.push_back({.line = std::max(problem.line, 1),
                              .sentence = sentenceOf(problem.code),
                              .blocks = problem.severity == Severity::Skipped,
                              .quiet = quiet});
}

/// Other notes that ask the same; of several the first.
void NoteEditViewModel::addTwins(const DeckNote &note)
{
    if (!m_engine.isReady())
        return;
    Collection &collection = m_engine.collection();
    const auto twins = collection.notesWithFront(note.content);
    if (!twins)
        return;
    for (const NoteId id : *twins) {
        const auto twin =
            id != m_note ? collection.note(id) : Result<Note>(fail(Errc::NotFound, ""));
        if (!twin || twin->parent == m_note)
            continue;
        const auto decks = collection.decks();
        if (const Deck *deck = decks ? deckIn(*decks, twin->deck) : nullptr) {
            const QString name = QString::fromStdString(deck->name);
            m_problems.push_back(
                {.line = std::max(note.line, 1),
                 .sentence = tr("A note with the same front is in “%1”.").arg(name),
                 .blocks = false,
                 .quiet = true});
        }
        return;
    }
}

void NoteEditViewModel::readDeck(DeckId deck)
{
    const auto decks = m_engine.collection().decks();
    m_language = decks ? languageOf(*decks, deckIn(*decks, deck)) : std::string();
}

std::optional<NoteId> NoteEditViewModel::note() const
{
    return m_note.value() != 0 ? std::optional(m_note) : std::nullopt;
}

/// What is saved: of a new note without what the template says and may be left out.
QString NoteEditViewModel::meantText() const
{
    return m_deck && isChanged() ? withoutTemplate(m_kind, m_text) : m_text;
}

bool NoteEditViewModel::canSave() const
{
    return isChanged() &&
           std::ranges::none_of(m_problems, [](const TextProblem &each) { return each.blocks; });
}

QString NoteEditViewModel::obstacle() const
{
    const auto found =
        std::ranges::find_if(m_problems, [](const TextProblem &each) { return each.blocks; });
    return found == m_problems.end()
               ? QString()
               : tr("Line %1: %2").arg(QString::number(found->line), found->sentence);
}

bool NoteEditViewModel::save()
{
    check();
    if (!canSave())
        return !isChanged();
    const std::string text = meantText().toStdString();
    Collection &collection = m_engine.collection();
    const auto saved =
        m_deck ? collection.addNoteText(*m_deck, text) : collection.saveNoteText(m_note, text);
    if (!saved) {
        m_error = sentenceOf(saved.error());
        Q_EMIT checked();
        return false;
    }
    if (!saved->saved) {
        m_problems.clear();
        addProblems(saved->problems, false);
        Q_EMIT checked();
        return false;
    }
    if (saved->note)
        m_note = *saved->note;
    m_saved = m_text;
    m_drafts.drop(m_draft);
    return true;
}

void NoteEditViewModel::discard()
{
    m_drafts.drop(m_draft);
    m_isDraft = false;
    m_error.clear();
    begin(m_saved);
}

bool NoteEditViewModel::leave()
{
    m_pause.stop();
    if (isChanged())
        return m_drafts.keep(m_draft, m_text);
    m_drafts.drop(m_draft);
    return false;
}

} // namespace engram::desktop
