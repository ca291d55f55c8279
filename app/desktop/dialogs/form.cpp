// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "form.h"

#include <QDialogButtonBox>

namespace engram::desktop
{

QPushButton *layOutForm(QDialog &dialog, QVBoxLayout *lines, const QString &acceptText)
{
    constexpr int Margin = 24;
    constexpr int Spacing = 12;
    constexpr int Narrowest = 380;
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *accept = buttons->addButton(acceptText, QDialogButtonBox::AcceptRole);
    accept->setProperty("primary", true);
    lines->setContentsMargins(Margin, Margin, Margin, Margin);
    lines->setSpacing(Spacing);
    lines->addSpacing(Spacing);
    lines->addWidget(buttons);
    dialog.setLayout(lines);
    dialog.setMinimumWidth(Narrowest);
    accept->setDefault(true); // only now: the dialog must have the button
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return accept;
}

} // namespace engram::desktop
