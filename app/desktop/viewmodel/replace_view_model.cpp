// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "replace_view_model.h"

#include <chrono>
#include <utility>

#include <QLocale>

#include "engine.h"
#include "text/error_text.h"

namespace engram::desktop
{

ReplaceViewModel::ReplaceViewModel(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine), m_work(engine), m_changes(engine)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(200));
    connect(&m_pause, &QTimer::timeout, this, &ReplaceViewModel::look);
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        if (m_engine.isReady())
            step();
    });
    connect(&m_work, &LongWork::progressed, this, &ReplaceViewModel::changed);
    connect(&m_engine, &Engine::leaving, this, &ReplaceViewModel::leave);
}

void ReplaceViewModel::show(ReplaceScope scope)
{
    m_isOfSelected = scope.selectedRows > 1;
    m_scope = std::move(scope);
    look();
}

void ReplaceViewModel::leave()
{
    stop();
    m_scope.reset();
}

void ReplaceViewModel::stop()
{
    m_pause.stop();
    m_idle.stop();
    m_list.reset();
    m_isDone = false;
    m_changes.setList({});
}

void ReplaceViewModel::setOptions(ReplaceOptions options)
{
    m_options = std::move(options);
    stop();
    m_pause.start();
    Q_EMIT changed();
}

void ReplaceViewModel::setOfSelected(bool isOfSelected)
{
    if (isOfSelected == m_isOfSelected || (isOfSelected && !hasSelected()))
        return;
    m_isOfSelected = isOfSelected;
    look();
}

void ReplaceViewModel::look()
{
    stop();
    m_problem.clear();
    if (m_scope && m_engine.isReady() && !m_options.find.empty()) {
        const auto replacement = Replacement::make(m_options);
        if (!replacement) {
            m_problem = sentenceOf(replacement.error());
        } else {
            Collection &collection = m_engine.collection();
            const auto notes =
                m_isOfSelected ? m_scope->selected(collection) : Result<std::vector<NoteId>>();
            auto list =
                !notes
                    ? Result<std::unique_ptr<ReplacementList>>(tl::make_unexpected(notes.error()))
                : m_isOfSelected ? collection.listReplacements(*notes, *replacement)
                                 : collection.listReplacements(m_scope->search, *replacement);
            if (list) {
                m_list = *std::move(list);
                m_changes.setList(m_list);
                m_idle.start();
            } else {
                m_problem = sentenceOf(list.error());
            }
        }
    }
    Q_EMIT changed();
}

/// Whether there is nothing more to look for.
bool ReplaceViewModel::step()
{
    if (m_list == nullptr)
        return true;
    const auto done = m_list->step();
    if (!done) {
        stop();
        m_problem = sentenceOf(done.error());
    } else {
        m_isDone = *done;
        if (m_isDone)
            m_idle.stop();
        m_changes.goOn(m_isDone);
    }
    Q_EMIT changed();
    return !done || m_isDone;
}

void ReplaceViewModel::finishLooking()
{
    if (m_pause.isActive())
        look();
    while (!step()) {
    }
}

QString ReplaceViewModel::selectedText() const
{
    return tr("The %Ln selected row(s)", nullptr, m_scope ? m_scope->selectedRows : 0);
}

QString ReplaceViewModel::foundText() const
{
    return !m_scope || m_scope->query.isEmpty()
               ? tr("All notes")
               : tr("All notes that “%1” finds").arg(m_scope->query);
}

QString ReplaceViewModel::summary() const
{
    if (m_work.isUnderWay())
        return tr("%1… %2 %").arg(m_work.name()).arg(static_cast<int>(m_work.done() * 100));
    if (m_list == nullptr)
        return {};
    const auto notes = static_cast<int>(m_list->notes().size());
    //: %1 is "12 places"
    QString text = tr("%1 in %Ln note(s)", nullptr, notes)
                       .arg(tr("%Ln place(s)", nullptr, static_cast<int>(m_list->places())));
    if (!m_isDone)
        return tr("Looking… %1 %", "percent").arg(static_cast<int>(m_list->progress() * 100)) +
               QStringLiteral(" · ") + text;
    if (notes == 0 && m_list->refused().empty())
        return tr("Nothing is found.");
    if (const auto refused = static_cast<int>(m_list->refused().size()); refused > 0)
        text += QStringLiteral(" · ") + tr("%Ln note(s) stay as they are", nullptr, refused);
    return text;
}

bool ReplaceViewModel::canApply() const
{
    return m_list != nullptr && m_isDone && !m_list->notes().empty() && m_engine.isReady();
}

void ReplaceViewModel::apply()
{
    if (!canApply())
        return;
    const auto places = static_cast<int>(m_list->places());
    m_work.run(
        tr("Replacing"),
        [list = m_list](Collection &, const Progress &progress) { return list->apply(progress); },
        [this, places](const Result<std::optional<ChangeSet>> &done) {
            if (!done) {
                Q_EMIT failed(sentenceOf(done.error()));
                look();
            } else if (!*done) {
                Q_EMIT told(tr("Cancelled. Nothing was changed."));
                look();
            } else {
                const auto notes = static_cast<int>((*done)->notes.size());
                leave();
                Q_EMIT applied(tr("Replaced %1 in %n note(s).", nullptr, notes)
                                   .arg(tr("%Ln place(s)", nullptr, places)));
            }
        });
}

} // namespace engram::desktop
