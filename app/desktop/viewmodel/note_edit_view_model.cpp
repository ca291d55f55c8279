// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "note_edit_view_model.h"

#include <algorithm>
#include <chrono>
#include <string>

#include <engram/note_text.h>

#include "engine.h"
#include "text/error_text.h"
#include "text/problem_text.h"

namespace engram::desktop
{

namespace
{

constexpr std::chrono::milliseconds Pause{300};

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
    m_error.clear();
    m_note = source->note;
    m_line = source->line;
    m_saved = QString::fromStdString(source->text);
    const auto draft = m_drafts.of(m_note);
    m_isDraft = draft && *draft != m_saved;
    open(m_isDraft ? *draft : m_saved);
    return true;
}

void NoteEditViewModel::open(const QString &text)
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
    m_pause.start();
    Q_EMIT changed();
}

void NoteEditViewModel::check()
{
    m_pause.stop();
    const std::string text = m_text.toStdString();
    const ParsedDeck parsed = parseDeckFile(text);
    m_preview.clear();
    if (parsed.file.sections.size() == 1 && parsed.file.sections.front().notes.size() == 1)
        m_preview = previewOf(parsed.file.sections.front().notes.front());
    if (isChanged() && !m_drafts.keep(m_note, m_text))
        m_error =
            tr("The draft cannot be written beside the collection. Save the note, or copy its "
               "text, before leaving.");
    show(checkNoteText(text));
}

void NoteEditViewModel::show(const std::vector<Problem> &problems)
{
    m_problems.clear();
    for (const Problem &problem : problems)
        m_problems.push_back({.line = std::max(problem.line, 1),
                              .sentence = sentenceOf(problem.code),
                              .blocks = problem.severity == Severity::Skipped});
    Q_EMIT checked();
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
    const auto saved = m_engine.collection().saveNoteText(m_note, m_text.toStdString());
    if (!saved) {
        m_error = sentenceOf(saved.error());
        Q_EMIT checked();
        return false;
    }
    if (!saved->saved) {
        show(saved->problems);
        return false;
    }
    m_saved = m_text;
    m_drafts.drop(m_note);
    return true;
}

void NoteEditViewModel::discard()
{
    m_drafts.drop(m_note);
    m_isDraft = false;
    m_error.clear();
    open(m_saved);
}

bool NoteEditViewModel::leave()
{
    m_pause.stop();
    if (isChanged())
        return m_drafts.keep(m_note, m_text);
    m_drafts.drop(m_note);
    return false;
}

} // namespace engram::desktop
