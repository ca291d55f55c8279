// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "due_dialog.h"

#include "form.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>

namespace engram::desktop
{

namespace
{

constexpr int FarthestDay = 36'500;

} // namespace

DueDialog::DueDialog(const DueQuestion &question, QWidget *parent)
    : QDialog(parent), m_today(question.today), m_days(new QSpinBox), m_date(new QLabel),
      m_interval(new QCheckBox)
{
    setWindowTitle(tr("Set due date"));
    auto *label =
        new QLabel(question.isOfSeveral ? tr("&Ask these cards again in how many days? 0 is today.")
                                        : tr("&Ask this card again in how many days? 0 is today."));
    label->setBuddy(m_days);
    m_days->setObjectName(QStringLiteral("dueDays"));
    m_days->setRange(0, FarthestDay);
    m_days->setValue(question.days);
    m_days->selectAll();
    m_date->setObjectName(QStringLiteral("dueDate"));
    m_date->setTextFormat(Qt::PlainText);
    m_interval->setObjectName(QStringLiteral("dueInterval"));
    if (question.interval)
        m_interval->setText(
            tr("Make this its &interval too (now %n day(s))", nullptr, *question.interval));
    else
        m_interval->hide();

    auto *when = new QHBoxLayout;
    when->addWidget(m_days);
    when->addWidget(m_date, 1);
    auto *lines = new QVBoxLayout;
    lines->addWidget(label);
    lines->addLayout(when);
    lines->addWidget(m_interval);
    layOutForm(*this, lines, tr("Set due date"));
    m_days->setFocus();
    showDate();

    connect(m_days, &QSpinBox::valueChanged, this, &DueDialog::showDate);
}

void DueDialog::showDate()
{
    m_date->setText(QLocale().toString(m_today.addDays(m_days->value()), QLocale::LongFormat));
}

DueChoice DueDialog::choice() const
{
    return {.days = m_days->value(), .interval = m_interval->isChecked()};
}

} // namespace engram::desktop
