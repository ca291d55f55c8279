// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "import_view_model.h"

#include <algorithm>
#include <utility>

#include <QFileInfo>

#include <engram/exchange.h>

#include "engine.h"
#include "text/error_text.h"

namespace engram::desktop
{

namespace
{

bool isAboutAnswers(const Problem &problem)
{
    return problem.code == ProblemCode::AnswerKeyMissing ||
           problem.code == ProblemCode::AnswerKeyLetter ||
           problem.code == ProblemCode::AnswerKeyLength;
}

} // namespace

Result<ImportPlan> planFile(Collection &collection, const QString &path, const QString &answers)
{
    const ReadOptions options{.format = {}, .answers = answers.toStdString()};
    auto parsed = readDeck(path.toStdString(), options);
    if (!parsed)
        return failFrom(parsed);
    return collection.planImport(*parsed, QFileInfo(path).completeBaseName().toStdString());
}

ImportViewModel::ImportViewModel(Engine &engine, QObject *parent)
    : QObject(parent), m_engine(engine)
{
}

void ImportViewModel::begin(const QStringList &paths)
{
    m_paths = paths;
    m_place = -1;
    next();
}

void ImportViewModel::next()
{
    ++m_place;
    m_answers.clear();
    m_needsAnswers = false;
    if (m_place < m_paths.size()) {
        m_state = State::Reading;
        plan();
        return;
    }
    m_state = State::Idle;
    m_plan = {};
    m_items.setPlan(m_plan);
    Q_EMIT changed();
    Q_EMIT finished();
}

void ImportViewModel::plan()
{
    m_isPlanning = true;
    m_plannedAnswers = m_answers;
    Q_EMIT changed();
    Collection *const collection = &m_engine.collection();
    m_engine.run(
        this,
        [collection, path = m_paths[m_place], answers = m_answers] {
            return planFile(*collection, path, answers);
        },
        [this](Result<ImportPlan> plan) { take(std::move(plan)); });
}

void ImportViewModel::take(Result<ImportPlan> plan)
{
    m_isPlanning = false;
    if (plan) {
        m_state = State::Planned;
        m_plan = std::move(*plan);
        m_needsAnswers = m_needsAnswers || std::any_of(m_plan.problems.begin(),
                                                       m_plan.problems.end(), isAboutAnswers);
    } else {
        m_state = State::Failed;
        m_plan = {};
        m_error = reasonOf(plan.error());
    }
    m_items.setPlan(m_plan);
    if (m_answers != m_plannedAnswers && m_wish != Wish::Skip) {
        this->plan();
        return;
    }
    Q_EMIT changed();
    grant(std::exchange(m_wish, Wish::Nothing));
}

void ImportViewModel::grant(Wish wish)
{
    if (wish == Wish::Apply)
        apply();
    else if (wish == Wish::Skip)
        skip();
}

void ImportViewModel::setAnswers(const QString &answers)
{
    const QString given = answers.trimmed();
    if ((m_state != State::Planned && m_state != State::Failed) || given == m_answers)
        return;
    m_answers = given;
    if (!m_isPlanning)
        plan();
}

void ImportViewModel::apply()
{
    if (m_isPlanning && m_state == State::Planned) {
        m_wish = Wish::Apply;
        return;
    }
    if (m_state != State::Planned || !hasChanges())
        return;
    m_state = State::Applying;
    Q_EMIT changed();
    Collection *const collection = &m_engine.collection();
    m_engine.run(
        this, [collection, plan = m_plan] { return collection->applyImport(plan); },
        [this](Result<ChangeSet> done) {
            if (!done) {
                m_state = State::Failed;
                m_error = sentenceOf(done.error());
                Q_EMIT changed();
                return;
            }
            const QString sentence =
                tr("Imported “%1”: %2").arg(QString::fromStdString(m_plan.deckName), counts());
            Q_EMIT applied(sentence);
            next();
        });
}

void ImportViewModel::skip()
{
    if (m_isPlanning)
        m_wish = Wish::Skip;
    else if (m_state == State::Planned || m_state == State::Failed)
        next();
}

QString ImportViewModel::fileName() const
{
    return m_place >= 0 && m_place < m_paths.size() ? QFileInfo(m_paths[m_place]).fileName()
                                                    : QString();
}

QString ImportViewModel::fileCountText() const
{
    if (m_paths.size() < 2)
        return {};
    return tr("File %1 of %2").arg(m_place + 1).arg(m_paths.size());
}

QString ImportViewModel::headline() const
{
    const QString deck = QString::fromStdString(m_plan.deckName);
    if (!hasChanges())
        return tr("“%1” is up to date: there is nothing to change.").arg(deck);
    if (m_plan.restoredDeck)
        return tr("This brings the deck “%1” back from the bin. What was learned is kept.")
            .arg(deck);
    return m_plan.newDeck ? tr("This makes a new deck, “%1”.").arg(deck)
                          : tr("This changes the deck “%1”. What was learned is kept.").arg(deck);
}

QString ImportViewModel::answersText() const
{
    int questions = 0;
    int drafts = 0;
    for (const ImportItem &item : m_plan.items) {
        if (item.isFact || item.action == ImportAction::Orphaned ||
            item.action == ImportAction::Kept)
            continue;
        ++questions;
        drafts += item.isDraft ? 1 : 0;
    }
    return tr("%1 of %n answer(s)", nullptr, questions).arg(questions - drafts);
}

int ImportViewModel::onlyDrafts() const
{
    int drafts = 0;
    for (const ImportItem &item : m_plan.items) {
        if (item.action == ImportAction::Same || item.action == ImportAction::Kept)
            continue;
        if (item.action != ImportAction::Added || !item.isDraft)
            return 0;
        ++drafts;
    }
    return drafts;
}

bool ImportViewModel::hasChanges() const
{
    return !m_plan.changesNothing();
}

QString ImportViewModel::counts() const
{
    int added = 0;
    int facts = 0;
    int waiting = 0;
    int drafts = 0;
    for (const ImportItem &item : m_plan.items) {
        if (item.action != ImportAction::Added)
            continue;
        if (item.isFact)
            ++(item.waits ? waiting : facts);
        else
            ++(item.isDraft ? drafts : added);
    }
    QStringList parts;
    if (added > 0)
        parts << tr("%n new note(s)", nullptr, added);
    if (facts > 0)
        parts << tr("%n new fact(s)", nullptr, facts);
    if (drafts > 0)
        parts << tr("%n draft(s) without a right answer", nullptr, drafts);
    if (waiting > 0)
        parts << tr("%n new fact(s) that wait for a draft", nullptr, waiting);
    if (const int n = m_plan.count(ImportAction::Restored); n > 0)
        parts << tr("%n restored", nullptr, n);
    if (const int n = m_plan.count(ImportAction::Changed); n > 0)
        parts << tr("%n changed", nullptr, n);
    if (const int n = m_plan.count(ImportAction::Moved); n > 0)
        parts << tr("%n moved", nullptr, n);
    if (const int n = m_plan.count(ImportAction::Adopted); n > 0)
        parts << tr("%n added by hand and now in the file", nullptr, n);
    if (const int n = m_plan.count(ImportAction::Same); n > 0)
        parts << tr("%n unchanged", nullptr, n);
    if (const int n = m_plan.count(ImportAction::Orphaned); n > 0)
        parts << tr("%n no longer in the file (kept)", nullptr, n);
    if (const int n = m_plan.count(ImportAction::Kept); n > 0)
        parts << tr("%n added by hand (kept)", nullptr, n);
    if (const int n = m_plan.skipped(); n > 0)
        parts << tr("%n skipped", nullptr, n);
    return parts.isEmpty() ? tr("nothing") : parts.join(QStringLiteral(" · "));
}

} // namespace engram::desktop
