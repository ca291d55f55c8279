// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "replace_page.h"

#include <algorithm>

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QRadioButton>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include "detail_button.h"
#include "flow_layout.h"
#include "layout.h"
#include "line_tree.h"
#include "theme.h"
#include "viewmodel/replace_view_model.h"

namespace engram::desktop
{

namespace
{

/// One line of text with places of it marked: what goes, and what takes its place.
class PlaceDelegate : public QStyledItemDelegate
{
public:
    PlaceDelegate(const ReplacementModel &changes, const Appearance &appearance, QObject *parent)
        : QStyledItemDelegate(parent), m_changes(changes), m_appearance(appearance)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell(option);
        initStyleOption(&cell, index);
        const QStyle *style = cell.widget->style();
        const int padding =
            CellPadding + style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
        const QRect room = cell.rect.adjusted(padding, 0, -padding, 0);
        QTextLayout line(cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, room.width()),
                         cell.font);
        line.setFormats(formatsAt(index));
        cell.text.clear();
        cell.state &= ~QStyle::State_HasFocus; // the whole row has it
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        line.beginLayout();
        line.createLine().setLineWidth(room.width());
        line.endLayout();
        painter->save();
        painter->setClipRect(cell.rect);
        painter->setPen(cell.palette.color(QPalette::Text));
        const qreal top = room.top() + (room.height() - line.boundingRect().height()) / 2;
        line.draw(painter, QPointF(room.left(), top));
        painter->restore();
    }

private:
    [[nodiscard]] QList<QTextLayout::FormatRange> formatsAt(const QModelIndex &index) const
    {
        const Theme &theme = m_appearance.theme();
        const bool isAfter = index.column() == ReplacementModel::AfterColumn;
        QTextCharFormat format;
        format.setForeground(isAfter ? theme.right : theme.wrong);
        format.setBackground(isAfter ? theme.rightGround : theme.wrongGround);
        format.setFontUnderline(isAfter);
        format.setFontStrikeOut(!isAfter);
        QList<QTextLayout::FormatRange> ranges;
        for (const TextMark &mark : m_changes.marksAt(index))
            ranges.append({mark.begin, mark.length, format});
        return ranges;
    }

    const ReplacementModel &m_changes;
    const Appearance &m_appearance;
};

} // namespace

ReplacePage::ReplacePage(ReplaceViewModel &replace, const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_replace(replace), m_find(new QLineEdit), m_with(new QLineEdit),
      m_expression(new QCheckBox(tr("Regular e&xpression"))),
      m_ignoreCase(new QCheckBox(tr("In any &case"))), m_selected(new QRadioButton),
      m_found(new QRadioButton), m_problem(plainLabel("problem", true)),
      m_summary(plainLabel("figures", true)), m_changes(new LineTree),
      m_apply(new DetailButton(tr("Replace all"), tr("Ctrl+Enter", "key"))),
      m_cancel(new DetailButton(tr("Cancel"), tr("Esc", "key")))
{
    setObjectName(QStringLiteral("replacePage"));
    setAccessibleName(tr("Find and replace"));
    auto *title = plainLabel("title", true);
    title->setText(accessibleName());
    m_changes->setObjectName(QStringLiteral("replacements"));
    m_changes->setAccessibleName(tr("What would change"));
    m_changes->setModel(&replace.changes());
    m_changes->setRootIsDecorated(false);
    auto *delegate = new PlaceDelegate(replace.changes(), appearance, this);
    for (const int column : {ReplacementModel::BeforeColumn, ReplacementModel::AfterColumn})
        m_changes->setItemDelegateForColumn(column, delegate);
    m_changes->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_apply->setObjectName(QStringLiteral("replaceApply"));
    m_apply->setPrimary();
    m_cancel->setObjectName(QStringLiteral("replaceCancel"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(3 * Grid);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_summary, 1);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(PageMargin, MessageRoom, PageMargin, 3 * Grid);
    lines->setSpacing(2 * Grid);
    lines->addWidget(title);
    lines->addLayout(makeForm());
    lines->addLayout(makeChoices());
    lines->addWidget(m_problem);
    lines->addLayout(buttons);
    lines->addWidget(m_changes, 1);
    connect(&replace, &ReplaceViewModel::changed, this, &ReplacePage::refresh);
    connect(&appearance, &Appearance::changed, m_changes->viewport(),
            qOverload<>(&QWidget::update));
    connect(m_apply, &QPushButton::clicked, &replace, &ReplaceViewModel::apply);
    connect(m_cancel, &QPushButton::clicked, this, &ReplacePage::giveUpOrClose);
    refresh();
}

QLayout *ReplacePage::makeForm()
{
    m_find->setObjectName(QStringLiteral("replaceFind"));
    m_with->setObjectName(QStringLiteral("replaceWith"));
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignVCenter);
    form->setHorizontalSpacing(3 * Grid);
    form->setVerticalSpacing(2 * Grid);
    form->addRow(tr("&Find"), m_find);
    form->addRow(tr("Replace &with"), m_with);
    for (QLineEdit *line : {m_find, m_with}) {
        line->setMaxLength(static_cast<int>(Replacement::MaximumLength));
        connect(line, &QLineEdit::textEdited, this, &ReplacePage::tellOptions);
        connect(line, &QLineEdit::returnPressed, m_changes, qOverload<>(&QWidget::setFocus));
    }
    return form;
}

QLayout *ReplacePage::makeChoices()
{
    auto *how = new FlowLayout(4 * Grid);
    m_expression->setObjectName(QStringLiteral("replaceExpression"));
    m_expression->setToolTip(
        tr("In what takes its place \\1 to \\9 stand for what groups matched, \\0 for all"));
    m_ignoreCase->setObjectName(QStringLiteral("replaceAnyCase"));
    m_selected->setObjectName(QStringLiteral("replaceSelected"));
    m_found->setObjectName(QStringLiteral("replaceFound"));
    how->addWidget(m_selected);
    how->addWidget(m_found);
    how->addWidget(m_expression);
    how->addWidget(m_ignoreCase);
    auto *where = new FlowLayout(4 * Grid);
    auto *label = plainLabel("dim");
    label->setText(tr("In these parts:"));
    where->addWidget(label);
    for (std::size_t i = 0; i < NoteParts; ++i) {
        auto *part = new QCheckBox(wordOf(static_cast<NotePart>(i)));
        part->setObjectName(QStringLiteral("replacePart%1").arg(i));
        part->setAccessibleName(tr("In: %1", "part of a note").arg(part->text()));
        where->addWidget(part);
        m_parts.push_back(part);
        connect(part, &QCheckBox::clicked, this, &ReplacePage::tellOptions);
    }
    for (QCheckBox *box : {m_expression, m_ignoreCase})
        connect(box, &QCheckBox::clicked, this, &ReplacePage::tellOptions);
    connect(m_selected, &QRadioButton::clicked, this, [this] { m_replace.setOfSelected(true); });
    connect(m_found, &QRadioButton::clicked, this, [this] { m_replace.setOfSelected(false); });
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2 * Grid);
    lines->addLayout(how);
    lines->addLayout(where);
    return lines;
}

void ReplacePage::tellOptions()
{
    ReplaceOptions options{.find = m_find->text().toStdString(),
                           .with = m_with->text().toStdString(),
                           .isExpression = m_expression->isChecked(),
                           .ignoreCase = m_ignoreCase->isChecked(),
                           .parts = {}};
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        if (m_parts[i]->isChecked())
            options.parts.push_back(static_cast<NotePart>(i));
    m_replace.setOptions(std::move(options));
}

void ReplacePage::refresh()
{
    const ReplaceOptions &options = m_replace.options();
    const auto write = [](QLineEdit *line, const std::string &text) {
        if (const QString words = QString::fromStdString(text); line->text() != words)
            line->setText(words);
    };
    write(m_find, options.find);
    write(m_with, options.with);
    m_expression->setChecked(options.isExpression);
    m_ignoreCase->setChecked(options.ignoreCase);
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        m_parts[i]->setChecked(std::ranges::count(options.parts, static_cast<NotePart>(i)) > 0);
    m_selected->setText(m_replace.selectedText());
    m_selected->setEnabled(m_replace.hasSelected());
    constexpr int LongestQuery = 90 * Grid;
    m_found->setText(fontMetrics().elidedText(m_replace.foundText(), Qt::ElideRight, LongestQuery));
    QRadioButton *chosen = m_replace.isOfSelected() ? m_selected : m_found;
    chosen->setChecked(true);
    for (QRadioButton *button : {m_selected, m_found}) // Tab goes to the chosen one
        button->setFocusPolicy(button == chosen ? Qt::StrongFocus : Qt::ClickFocus);
    m_problem->setText(m_replace.problem());
    m_problem->setVisible(!m_replace.problem().isEmpty());
    m_summary->setText(m_replace.summary());
    m_apply->setEnabled(m_replace.canApply());
}

void ReplacePage::giveUpOrClose()
{
    if (m_replace.work().isUnderWay())
        m_replace.work().giveUp();
    else
        Q_EMIT closed();
}

void ReplacePage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & Qt::ControlModifier) != 0)
        m_replace.apply();
    else if (auto *button = qobject_cast<QAbstractButton *>(focusWidget()); isEnter && button)
        button->click();
    else if (event->key() == Qt::Key_Escape)
        giveUpOrClose();
    else
        QWidget::keyPressEvent(event);
}

void ReplacePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_find->setFocus();
    m_find->selectAll();
}

} // namespace engram::desktop
