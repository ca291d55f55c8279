// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "library_page.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

#include "command_keys.h"
#include "detail_button.h"
#include "flag_menu.h"
#include "grade_menu.h"
#include "layout.h"
#include "library_menu.h"
#include "library_panel.h"
#include "library_table.h"
#include "library_tree.h"
#include "library_view_menu.h"
#include "search_help.h"
#include "tag_line.h"
#include "theme.h"
#include "viewmodel/library_view_model.h"

namespace engram::desktop
{

namespace
{

const QList<int> HalfWidths{120 * Grid, 68 * Grid};
constexpr int LeastBeside = 200 * Grid; ///< narrower, the note is below the table

DetailButton *toolButton(const QString &word, const QString &detail, const char *name,
                         const QString &tooltip)
{
    auto *button = new DetailButton(word, detail);
    button->setObjectName(QLatin1String(name));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoDefault(true); // Enter presses it too
    button->setToolTip(tooltip);
    return button;
}

} // namespace

LibraryPage::LibraryPage(LibraryViewModel &library, const Appearance &appearance,
                         LibrarySettings &kept, QWidget *parent)
    : QWidget(parent), m_library(library), m_kept(kept), m_query(new QLineEdit),
      m_problem(plainLabel("problem", true)), m_language(searchHelp()),
      m_tree(new LibraryTree(library.tree())), m_table(new LibraryTable(library)),
      m_panel(new LibraryPanel(library.preview(), appearance)), m_empty(plainLabel("dim", true)),
      m_count(plainLabel("small")), m_giveUp(new DetailButton(tr("Cancel"), tr("Esc", "key"))),
      m_tagLine(new TagLine), m_menu(new LibraryMenu(library.actions(), this)),
      m_views(new LibraryViewMenu(library, *m_table, this)),
      m_grades(new GradeMenu([&library] { return library.actions().gradeSubject(); }, this))
{
    setObjectName(QStringLiteral("libraryPage"));
    setAccessibleName(tr("Library"));
    m_count->setObjectName(QStringLiteral("libraryCount"));
    m_giveUp->setObjectName(QStringLiteral("libraryGiveUp"));
    m_giveUp->hide();
    m_language->hide();
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(4 * Grid, MessageRoom, 4 * Grid, 2 * Grid);
    lines->setSpacing(2 * Grid);
    lines->addLayout(makeTop());
    lines->addWidget(m_problem);
    lines->addWidget(m_language);
    lines->addWidget(m_tagLine);
    lines->addWidget(makeParts(), 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_giveUp);
    lines->addLayout(foot);
    makeCommands();
    connectParts();
    take(m_kept);
    QWidget *order[] = {m_query, m_tagLine, m_table, m_panel, m_tree,
                        m_save,  m_help,    m_study, m_view,  m_act};
    for (std::size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
    refresh();
}

QLayout *LibraryPage::makeTop()
{
    m_query->setObjectName(QStringLiteral("libraryQuery"));
    m_query->setAccessibleName(tr("What to search for"));
    m_query->setAccessibleDescription(
        tr("Down or Enter goes to what is found, Up takes the search before."));
    m_query->setPlaceholderText(tr("Words, or what cards have in common"));
    m_query->setClearButtonEnabled(true);
    m_query->installEventFilter(this);
    m_save = toolButton(tr("Save"), {}, "librarySave",
                        tr("Keeps this search at the left, under a name (Ctrl+S)"));
    m_help = toolButton(QStringLiteral("?"), {}, "libraryHelp",
                        tr("What can be written in a search (F1)"));
    m_help->setAccessibleName(tr("What can be written in a search"));
    m_help->setCheckable(true);
    m_study =
        toolButton(tr("Study"), {}, "libraryStudy", tr("A session, quiz or cram over this search"));
    m_view = toolButton(tr("View"), QStringLiteral("▾"), "libraryView",
                        tr("Cards or notes, columns, order"));
    m_act = toolButton(tr("Rows"), QStringLiteral("▾"), "libraryAct",
                       tr("What can be done with the rows that are selected (M)"));
    auto *top = new QHBoxLayout;
    top->setSpacing(2 * Grid);
    top->addWidget(m_query, 1);
    for (DetailButton *button : {m_save, m_help, m_study, m_view, m_act})
        top->addWidget(button);
    return top;
}

QWidget *LibraryPage::makeParts()
{
    auto *found = new QWidget;
    auto *lines = new QVBoxLayout(found);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_empty);
    lines->addWidget(m_table, 1);
    found->setMinimumWidth(50 * Grid);
    m_halves = new QSplitter;
    m_halves->setObjectName(QStringLiteral("libraryHalves"));
    m_halves->addWidget(found);
    m_halves->addWidget(m_panel);
    m_halves->setStretchFactor(0, 1);
    m_halves->setStretchFactor(1, 0);
    m_parts = new QSplitter;
    m_parts->setObjectName(QStringLiteral("libraryParts"));
    m_parts->addWidget(m_tree);
    m_parts->addWidget(m_halves);
    m_parts->setStretchFactor(0, 0);
    m_parts->setStretchFactor(1, 1);
    m_parts->setSizes({45 * Grid, 200 * Grid});
    m_halves->setSizes(HalfWidths);
    for (QSplitter *splitter : {m_parts, m_halves}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(2 * Grid);
    }
    return m_parts;
}

void LibraryPage::makeCommands()
{
    const auto add = [this](const QString &text, const char *name, const QKeySequence &keys) {
        auto *command = new QAction(text, this);
        command->setObjectName(QLatin1String(name));
        command->setShortcut(keys);
        command->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(command);
        return command;
    };
    m_find = add(tr("Write a search"), "libraryFind", {});
    connect(m_find, &QAction::triggered, this, [this] {
        m_query->setFocus();
        m_query->selectAll();
    });
    QAction *save = add(tr("Save the search"), "librarySaveCommand", Qt::CTRL | Qt::Key_S);
    connect(save, &QAction::triggered, m_save, &QAbstractButton::click);
    QAction *help = add(tr("What can be written in a search"), "libraryHelpCommand", Qt::Key_F1);
    connect(help, &QAction::triggered, m_help, &QAbstractButton::click);
    QAction *replace = add(tr("&Find and replace…"), "libraryReplace", // where it is in Anki, too
                           Qt::CTRL | Qt::ALT | Qt::Key_F);
    connect(replace, &QAction::triggered, this, &LibraryPage::replaceRequested);
    m_menu->addSeparator();
    m_menu->addAction(replace);
    m_commands = {help, replace};
    m_commands += m_views->commands();
    addActions(m_views->commands());
    // What changes rows listens where these are seen, and not where words are written.
    m_table->addActions(m_menu->commands());
    const auto openAt = [this](QMenu *menu) {
        menu->popup(m_act->mapToGlobal(m_act->rect().bottomLeft()));
    };
    const auto addHere = [this](const char *name, const QKeySequence &keys) {
        auto *command = new QAction(m_table);
        command->setObjectName(QLatin1String(name));
        command->setShortcut(keys);
        command->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(command);
        return command;
    };
    connect(addHere("libraryMore", Qt::Key_M), &QAction::triggered, this,
            [this, openAt] { openAt(m_menu); });
    connect(addHere("libraryFlag", Qt::Key_F), &QAction::triggered, this,
            [this, openAt] { openAt(&m_menu->flags()); });
    connect(m_act, &QPushButton::clicked, this, [this, openAt] { openAt(m_menu); });
    connect(m_view, &QPushButton::clicked, this,
            [this] { m_views->popup(m_view->mapToGlobal(m_view->rect().bottomLeft())); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        m_menu->popup(m_table->viewport()->mapToGlobal(place));
    });
    connect(m_table, &LibraryTable::columnsRequested, this,
            [this](const QPoint &place) { m_views->columns().popup(place); });
}

void LibraryPage::connectParts()
{
    connect(m_query, &QLineEdit::textChanged, &m_library, &LibraryViewModel::setQuery);
    connect(m_save, &QPushButton::clicked, &m_library, &LibraryViewModel::saveSearch);
    connect(m_help, &QPushButton::toggled, m_language, &QWidget::setVisible);
    connect(m_study, &QPushButton::clicked, this, &LibraryPage::studyRequested);
    connect(m_views->tree(), &QAction::toggled, m_tree, &QWidget::setVisible);
    connect(m_views->preview(), &QAction::toggled, m_panel, &QWidget::setVisible);
    connect(m_tree, &LibraryTree::chosen, this, [this](const QModelIndex &index, bool adds) {
        if (m_library.tree().isBin(index))
            Q_EMIT binRequested();
        else if (m_library.tree().isLints(index))
            Q_EMIT lintsRequested();
        else
            m_library.take(index, adds);
    });
    connect(m_tree, &LibraryTree::deckMoveRequested, this, &LibraryPage::deckMoveRequested);
    connect(m_tree, &LibraryTree::deckMergeRequested, this, &LibraryPage::deckMergeRequested);
    connect(m_tree, &LibraryTree::deckRemoveRequested, this, &LibraryPage::deckRemoveRequested);
    connect(m_tree, &LibraryTree::tagRemoveRequested, &m_library.tags(), &LibraryTags::remove);
    connect(m_menu, &LibraryMenu::tagRequested, this, [this](bool gives) {
        m_tagLine->ask(gives, m_library.actions().count(), m_library.tree().tagNames());
    });
    connect(m_tagLine, &TagLine::given, &m_library.tags(), &LibraryTags::giveToSelected);
    connect(m_tagLine, &TagLine::taken, &m_library.tags(), &LibraryTags::takeFromSelected);
    connect(m_tagLine, &TagLine::closed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_giveUp, &QPushButton::clicked, &m_library.work(), &LongWork::giveUp);
    connect(m_table, &LibraryTable::opened, &m_library, &LibraryViewModel::open);
    connect(m_panel, &LibraryPanel::cardOpened, this, &LibraryPage::cardOpened);
    connect(m_panel, &LibraryPanel::linkActivated, this, &LibraryPage::linkActivated);
    connect(m_menu, &LibraryMenu::openRequested, &m_library, &LibraryViewModel::open);
    connect(m_menu, &LibraryMenu::editRequested, this, [this] {
        if (const auto note = m_library.actions().currentNote())
            Q_EMIT editRequested(*note);
    });
    connect(m_menu, &LibraryMenu::historyRequested, this, [this] {
        if (const auto note = m_library.actions().currentNote())
            Q_EMIT historyRequested(*note);
    });
    connect(m_menu, &LibraryMenu::infoRequested, this, [this] {
        if (const auto card = m_library.actions().currentCard())
            Q_EMIT cardOpened(*card);
    });
    connect(m_menu, &LibraryMenu::dueRequested, this, &LibraryPage::dueRequested);
    connect(m_menu, &LibraryMenu::moveRequested, this, &LibraryPage::moveRequested);
    connect(m_menu, &LibraryMenu::exportRequested, this, &LibraryPage::exportRequested);
    connect(m_menu, &LibraryMenu::gradeRequested, this, [this] { m_grades->openBelow(*m_act); });
    connect(m_grades, &GradeMenu::chosen, &m_library.actions(), &LibraryActions::gradeNow);
    connect(&m_library, &LibraryViewModel::changed, this, &LibraryPage::refresh);
    connect(&m_library, &LibraryViewModel::progressed, this, &LibraryPage::showCount);
    connect(&m_library, &LibraryViewModel::saveRequested, this, [this](const QModelIndex &index) {
        m_views->tree()->setChecked(true);
        m_tree->nameSearch(index);
    });
    connect(&m_library.tree(), &LibraryTreeModel::searchesChanged, this, &LibraryPage::keptChanged);
}

void LibraryPage::followKeys(const QList<QAction *> &commands)
{
    m_menu->followKeys(commands);
    for (const QAction *command : commands)
        if (command->objectName() == QLatin1String("searchCommand")) {
            const auto follow = [this, command] { m_find->setShortcut(command->shortcut()); };
            connect(command, &QAction::changed, m_find, follow);
            follow();
        }
}

void LibraryPage::listKeys(CommandKeys &keys)
{
    const QString here = tr("In the library");
    for (QAction *command : m_commands)
        keys.add(command, here);
    keys.addFixed(tr("Write a search; save it"), tr("as for a search; Ctrl+S"), here,
                  {Qt::CTRL | Qt::Key_S});
    keys.addFixed(tr("The search before; to what is found"), tr("↑; ↓ or Enter"), here);
    keys.addFixed(tr("Open the row; select several, all"), tr("Enter; Shift+↑↓, Ctrl+A"), here);
    keys.addFixed(tr("Act on the rows selected: more; flag; as with a card"),
                  tr("M; F, then 0–7; E I S - * …"), here);
    keys.addFixed(tr("Grade the rows now; export them"), tr("G, then 1–4; Ctrl+Shift+X"), here);
    keys.addFixed(tr("Give a tag; take one away"), tr("Ctrl+Shift+A; Ctrl+Alt+Shift+A"), here);
    keys.addFixed(tr("In the tree: add to the search; name, delete; move a deck"),
                  tr("Ctrl+Enter; F2, Delete; Ctrl+Shift+M"), here);
}

void LibraryPage::take(const LibrarySettings &kept)
{
    std::vector<SavedSearch> saved;
    for (qsizetype i = 0; i + 1 < kept.saved.size(); i += 2)
        saved.push_back({kept.saved[i], kept.saved[i + 1]});
    m_library.tree().setSaved(std::move(saved));
    m_library.tree().setRecent(kept.recent);
    m_library.setMode(kept.notes ? LibraryMode::Notes : LibraryMode::Cards);
    const bool isDescending = kept.order.startsWith(QLatin1Char('-'));
    for (int section = 0; section < static_cast<int>(LibraryColumns); ++section)
        if (nameOf(LibraryModel::columnAt(section)) == kept.order.mid(isDescending ? 1 : 0))
            m_library.setOrder({LibraryModel::columnAt(section), isDescending});
    m_table->takeColumns(kept.columns);
    m_views->tree()->setChecked(kept.tree);
    m_views->preview()->setChecked(kept.preview);
    m_tree->setVisible(kept.tree);
    m_panel->setVisible(kept.preview);
    m_parts->restoreState(kept.parts);
    m_halves->restoreState(kept.halves);
}

void LibraryPage::keep()
{
    m_kept.saved.clear();
    for (const SavedSearch &search : m_library.tree().saved())
        m_kept.saved << search.name << search.query;
    m_kept.recent = m_library.tree().recent();
    const LibraryView &view = m_library.view();
    m_kept.notes = view.mode == LibraryMode::Notes;
    m_kept.order =
        (view.order.descending ? QStringLiteral("-") : QString()) + nameOf(view.order.column);
    m_kept.columns = m_table->keepColumns();
    m_kept.tree = m_views->tree()->isChecked();
    m_kept.preview = m_views->preview()->isChecked();
    m_kept.parts = m_parts->saveState();
    m_kept.halves = m_halves->saveState();
}

void LibraryPage::refresh()
{
    if (m_query->text().trimmed() != m_library.query())
        m_query->setText(m_library.query());
    m_problem->setText(m_library.problem());
    m_problem->setVisible(!m_library.problem().isEmpty());
    const bool isUsable = m_library.problem().isEmpty() && !m_library.query().isEmpty();
    m_save->setEnabled(isUsable);
    m_study->setEnabled(isUsable);
    showCount();
}

void LibraryPage::showCount()
{
    m_count->setText(m_library.countText());
    const QString empty = m_library.emptyText();
    m_empty->setText(empty);
    m_empty->setVisible(!empty.isEmpty());
    m_act->setEnabled(m_library.actions().count() > 0);
    m_giveUp->setVisible(m_library.work().isUnderWay());
}

void LibraryPage::goToTable()
{
    m_library.remember();
    m_table->setFocus();
}

/// A narrow page has no room for a note beside the table.
void LibraryPage::fold()
{
    const auto orientation = width() < LeastBeside ? Qt::Vertical : Qt::Horizontal;
    if (m_halves->orientation() == orientation)
        return;
    m_halves->setOrientation(orientation);
    m_halves->setSizes(orientation == Qt::Vertical ? QList<int>{60 * Grid, 50 * Grid} : HalfWidths);
}

bool LibraryPage::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_query || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goToTable();
        return true;
    case Qt::Key_Up:
        if (const QString before = m_library.recentBy(1); !before.isEmpty())
            m_query->setText(before);
        return true;
    default:
        return false;
    }
}

void LibraryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_library.work().isUnderWay())
        m_library.work().giveUp();
    else if (m_query->hasFocus())
        Q_EMIT closed();
    else
        m_query->setFocus();
}

void LibraryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fold();
    // One comes back to where one was.
    (focusWidget() != nullptr ? focusWidget() : m_query)->setFocus();
}

void LibraryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

} // namespace engram::desktop
