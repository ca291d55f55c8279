// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "backlog_page.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>

#include "choice_box.h"
#include "detail_button.h"
#include "forecast_chart.h"
#include "layout.h"
#include "line_tree.h"
#include "viewmodel/backlog_view_model.h"

namespace engram::desktop
{

using Way = BacklogViewModel::Way;

namespace
{

QLabel *labelOf(QWidget *field, const QString &text)
{
    auto *label = plainLabel("fieldLabel");
    label->setText(text);
    label->setBuddy(field);
    return label;
}

QDateEdit *dayField(const char *name, const QString &accessibleName)
{
    auto *field = new QDateEdit;
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(accessibleName);
    //: A date as one types it, such as 24 Nov 2026
    field->setDisplayFormat(BacklogPage::tr("d MMM yyyy"));
    return field;
}

} // namespace

BacklogPage::BacklogPage(BacklogViewModel &backlog, const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_backlog(backlog), m_scroll(new QScrollArea), m_deck(new ChoiceBox),
      m_piledUp(new QRadioButton(tr("What has &piled up: all that is due and overdue"))),
      m_away(new QRadioButton(tr("Days &away, from"))),
      m_awayFrom(dayField("awayFrom", tr("First day away"))),
      m_awayUntil(dayField("awayUntil", tr("Last day away"))), m_days(new QSpinBox),
      m_onto(plainLabel("ontoText")), m_sentence(plainLabel("strong", true)),
      m_problem(plainLabel("problem", true)), m_asTable(new QPushButton(tr("Show as a &table"))),
      m_chart(new ForecastChart(backlog.forecast(), appearance)), m_table(new LineTree),
      m_forecast(makeForecast()), m_spread(new DetailButton(tr("Spread"), tr("Enter", "key"))),
      m_cancel(new DetailButton(tr("Cancel"), tr("Esc", "key")))
{
    setObjectName(QStringLiteral("backlogPage"));
    auto *title = plainLabel("title", true);
    title->setText(tr("Spread reviews over days"));
    auto *words = plainLabel("dim", true);
    words->setText(tr("Intervals stay. What would suffer most from waiting comes first."));

    auto *column = new QWidget;
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2 * Grid);
    lines->addWidget(title);
    lines->addWidget(words);
    lines->addSpacing(Grid);
    lines->addWidget(makeFields());
    lines->addWidget(m_problem);
    lines->addWidget(m_forecast, 1);
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("scrolled"));
    centreColumn(page, column, 5 * Grid, 2 * Grid);
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    // The buttons stay in sight, however small the window.
    auto *bar = new QWidget;
    auto *barColumn = new QWidget;
    barColumn->setLayout(makeButtons());
    centreColumn(bar, barColumn, 2 * Grid, 5 * Grid);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_scroll, 1);
    whole->addWidget(bar);

    connectFields();
    connect(&m_backlog, &BacklogViewModel::changed, this, &BacklogPage::refresh);
}

QFrame *BacklogPage::makeFields()
{
    m_deck->setObjectName(QStringLiteral("backlogDeck"));
    m_deck->setAccessibleName(tr("Decks whose reviews move"));
    m_piledUp->setObjectName(QStringLiteral("piledUp"));
    m_away->setObjectName(QStringLiteral("away"));
    m_away->setAccessibleName(tr("Days away"));
    m_days->setObjectName(QStringLiteral("ontoDays"));
    m_days->setAccessibleName(tr("Number of days to move onto"));
    m_days->setRange(1, MostSpreadDays);

    auto *away = new QHBoxLayout;
    away->setSpacing(2 * Grid);
    away->addWidget(m_away);
    away->addWidget(m_awayFrom);
    away->addWidget(labelOf(m_awayUntil, tr("&until")));
    away->addWidget(m_awayUntil);
    away->addStretch(1);
    auto *onto = new QHBoxLayout;
    onto->setSpacing(2 * Grid);
    onto->addWidget(m_days);
    onto->addWidget(m_onto, 1);
    auto *panel = new QFrame;
    panel->setObjectName(QStringLiteral("panel"));
    auto *fields = new QGridLayout(panel);
    fields->setContentsMargins(4 * Grid, 3 * Grid, 4 * Grid, 3 * Grid);
    fields->setHorizontalSpacing(4 * Grid);
    fields->setVerticalSpacing(2 * Grid);
    fields->setColumnStretch(1, 1);
    fields->addWidget(labelOf(m_deck, tr("&Decks")), 0, 0);
    fields->addWidget(m_deck, 0, 1, Qt::AlignLeft);
    fields->addWidget(m_piledUp, 1, 0, 1, 2);
    fields->addLayout(away, 2, 0, 1, 2);
    fields->addWidget(labelOf(m_days, tr("&Onto")), 3, 0);
    fields->addLayout(onto, 3, 1);
    return panel;
}

QWidget *BacklogPage::makeForecast()
{
    m_sentence->setAccessibleName(tr("What would come of it"));
    m_asTable->setObjectName(QStringLiteral("asTable"));
    m_asTable->setProperty("quiet", true);
    m_asTable->setCheckable(true);
    m_chart->setObjectName(QStringLiteral("forecastChart"));
    m_chart->setAccessibleName(tr("Reviews of each day, as it is and as it would be"));
    m_table->setObjectName(QStringLiteral("forecastTable"));
    m_table->setAccessibleName(m_chart->accessibleName());
    m_table->setModel(&m_backlog.forecast());
    m_table->setRootIsDecorated(false);
    // It takes the room that the bars have, and scrolls.
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    QHeaderView *header = m_table->header();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(ForecastModel::DayColumn, QHeaderView::Stretch);
    const int figure = fontMetrics().horizontalAdvance(QStringLiteral("0000000")) + 6 * Grid;
    header->resizeSection(ForecastModel::BeforeColumn, figure);
    header->resizeSection(ForecastModel::AfterColumn, figure);

    auto *chartPanel = new QFrame;
    chartPanel->setObjectName(QStringLiteral("panel"));
    auto *inside = new QVBoxLayout(chartPanel);
    inside->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    inside->addWidget(m_chart);
    auto *shown = new QStackedWidget;
    shown->addWidget(chartPanel);
    shown->addWidget(m_table);
    auto *top = new QHBoxLayout;
    top->addWidget(m_sentence, 1);
    top->addWidget(m_asTable, 0, Qt::AlignTop);
    auto *forecast = new QWidget;
    QSizePolicy policy = forecast->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // without one the fields stay where they are
    forecast->setSizePolicy(policy);
    auto *lines = new QVBoxLayout(forecast);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Grid);
    lines->addLayout(top);
    lines->addWidget(shown, 1);
    connect(m_asTable, &QPushButton::toggled, shown, [this, shown](bool table) {
        shown->setCurrentIndex(table ? 1 : 0);
        m_asTable->setText(table ? tr("Show as &bars") : tr("Show as a &table"));
    });
    return forecast;
}

QBoxLayout *BacklogPage::makeButtons()
{
    m_spread->setObjectName(QStringLiteral("spread"));
    m_spread->setPrimary();
    m_cancel->setObjectName(QStringLiteral("spreadCancel"));
    for (DetailButton *button : {m_spread, m_cancel})
        button->setFocusPolicy(Qt::StrongFocus);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(3 * Grid);
    buttons->addWidget(m_spread);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    connect(m_spread, &QPushButton::clicked, &m_backlog, &BacklogViewModel::apply);
    connect(m_cancel, &QPushButton::clicked, this, &BacklogPage::cancelled);
    return buttons;
}

void BacklogPage::connectFields()
{
    connect(m_deck, &QComboBox::currentIndexChanged, &m_backlog, &BacklogViewModel::setDeck);
    connect(m_away, &QRadioButton::toggled, &m_backlog,
            [this](bool away) { m_backlog.setWay(away ? Way::Away : Way::PiledUp); });
    connect(m_awayFrom, &QDateEdit::dateChanged, &m_backlog, &BacklogViewModel::setAwayFrom);
    connect(m_awayUntil, &QDateEdit::dateChanged, &m_backlog, &BacklogViewModel::setAwayUntil);
    connect(m_days, &QSpinBox::valueChanged, &m_backlog, &BacklogViewModel::setDays);
}

void BacklogPage::refresh()
{
    const QSignalBlocker blocked(m_deck);
    if (!isVisible()) { // while it is, no deck comes or goes
        m_deck->clear();
        m_deck->addItems(m_backlog.decks());
    }
    m_deck->setCurrentIndex(m_backlog.deck());
    const bool away = m_backlog.way() == Way::Away;
    (away ? m_away : m_piledUp)->setChecked(true);
    const std::pair<QDateEdit *, QDate> days[] = {{m_awayFrom, m_backlog.awayFrom()},
                                                  {m_awayUntil, m_backlog.awayUntil()}};
    for (const auto &[field, day] : days) {
        const QSignalBlocker untouched(field);
        field->setDateRange(m_backlog.today(), m_backlog.farthest());
        field->setDate(day);
        field->setEnabled(away);
    }
    m_days->setValue(m_backlog.days());
    m_onto->setText(m_backlog.ontoText());
    m_forecast->setVisible(!m_backlog.forecast().days().empty());
    m_sentence->setText(m_backlog.sentence());
    m_chart->setAccessibleDescription(m_backlog.sentence());
    m_problem->setText(m_backlog.problem());
    m_problem->setVisible(!m_backlog.problem().isEmpty());
    m_spread->setEnabled(m_backlog.canApply());
}

void BacklogPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_scroll->ensureVisible(0, 0);
    m_days->setFocus();
    m_days->selectAll();
}

void BacklogPage::keyPressEvent(QKeyEvent *event)
{
    QPushButton *pressed = m_spread;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        for (QPushButton *button : {m_asTable, static_cast<QPushButton *>(m_cancel)}) {
            if (button->hasFocus())
                pressed = button;
        }
        pressed->click();
        return;
    case Qt::Key_Escape:
        Q_EMIT cancelled();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace engram::desktop
