// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "form_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include "choice_box.h"
#include "detail_button.h"
#include "layout.h"
#include "option_form.h"

namespace engram::desktop
{

FormPage::FormPage(const char *name, const QString &words, QWidget *parent)
    : QWidget(parent), m_title(plainLabel("title", true)), m_scroll(new QScrollArea),
      m_panels(new QVBoxLayout)
{
    setObjectName(QLatin1String(name));
    setAccessibleName(words);
    setFocusPolicy(Qt::StrongFocus);
    m_title->setText(words);
    auto *done = new DetailButton(tr("Done"), tr("Esc", "key"));
    done->setObjectName(QStringLiteral("done"));
    done->setFocusPolicy(Qt::StrongFocus);

    auto *column = new QWidget;
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(3 * Grid);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(done, 0, Qt::AlignTop);
    lines->addLayout(head);
    m_panels->setSpacing(3 * Grid);
    lines->addLayout(m_panels);
    lines->addStretch(1);

    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("scrolled"));
    centreColumn(page, column, 6 * Grid, 6 * Grid);
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);

    connect(done, &QPushButton::clicked, this, &FormPage::leave);
}

void FormPage::setTitle(const QString &title)
{
    m_title->setText(title);
}

void FormPage::addPanel(QWidget *panel)
{
    m_panels->addWidget(panel);
}

QSpinBox *FormPage::makeNumber(const QString &name, int least, int most)
{
    auto *number = onPage(new QSpinBox);
    number->setObjectName(name);
    number->setRange(least, most);
    number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    number->setGroupSeparatorShown(true);
    number->setFocusPolicy(Qt::StrongFocus);
    return number;
}

QComboBox *FormPage::makeChoice(const QString &name, const QStringList &words)
{
    auto *choice = onPage(new ChoiceBox);
    choice->setObjectName(name);
    choice->addItems(words);
    return choice;
}

void FormPage::leave()
{
    setFocus();
    finish();
}

void FormPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_scroll->ensureVisible(0, 0);
    first()->setFocus();
}

void FormPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

bool FormPage::eventFilter(QObject *object, QEvent *event)
{
    return isForWholePage(object, event) || QWidget::eventFilter(object, event);
}

} // namespace engram::desktop
