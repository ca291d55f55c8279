// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "theme.h"

#include <algorithm>

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFontMetrics>
#include <QStyledItemDelegate>

#include "layout.h"
#include "pictures.h"

namespace engram::desktop
{

namespace
{

constexpr qreal SmallestBody = 10.5; // points
constexpr int StyleCellMargin = 3;   // what the style leaves beside a cell's text, within padding

QColor color(const char *name)
{
    return QColor(QLatin1String(name));
}

const QString Sheet = QStringLiteral(R"(
QMainWindow, QDialog, #page { background: @ground; }
QWidget { color: @text; }
QToolTip { background: @panel; color: @text; border: 1px solid @line; padding: 4px; }
QLabel { background: transparent; }
#title { font-size: @titlept; font-weight: 700; }
#subtitle { font-size: @headpt; font-weight: 600; }
#dim, #date, #dueLine, #counts, #answersCount { color: @dim; }
#right { color: @right; }
#problem { color: @wrong; }
#small { color: @dim; font-size: @smallpt; }
#strong { font-weight: 600; }

#sidebar { background: @side; border: none; border-right: 1px solid @line; }
#brand { font-weight: 700; }
#sidebar QPushButton {
    text-align: left; border: none; border-radius: 8px; padding: 8px 12px; background: transparent;
}
#sidebar QPushButton:checked { background: @selected; font-weight: 600; }
#sidebar QPushButton:focus { border: 2px solid @accent; padding: 6px 10px; }

QFrame#panel { background: @panel; border: 1px solid @line; border-radius: 10px; }
QFrame#result { background: @panel; border: 1px solid @line; border-radius: 10px; }
QFrame#result[verdict="bare"] { background: transparent; border: 1px solid transparent; }
QLabel#verdict { font-weight: 700; }
QLabel#verdict[verdict="right"] { color: @right; }
QLabel#verdict[verdict="wrong"] { color: @wrong; }
#bar { background: @ground; border: none; border-top: 1px solid @line; }
#message { background: @selected; border: none; border-bottom: 1px solid @line; }

QPushButton {
    background: @panel; border: 1px solid @line; border-radius: 8px; padding: 8px 12px;
    outline: none;
}
QPushButton:hover { border-color: @dim; }
QPushButton:pressed { background: @ground; }
QPushButton:disabled { color: @dim; background: transparent; }
QPushButton:focus { border: 2px solid @accent; padding: 7px 11px; }
QPushButton[proposed="true"] { border: 2px solid @accent; padding: 7px 11px; font-weight: 700; }
QPushButton[primary="true"] {
    background: @accent; border: 1px solid @accent; color: @onAccent; font-weight: 700;
    padding: 10px 26px;
}
QPushButton[primary="true"]:hover { border-color: @text; }
QPushButton[primary="true"]:focus { border: 2px solid @ring; padding: 9px 25px; }
QPushButton[primary="true"]:disabled { background: @line; border-color: @line; color: @dim; }
QPushButton[quiet="true"] { background: transparent; border: 1px solid transparent; padding: 4px 0;
    color: @accent; text-align: left; }
QPushButton[quiet="true"]:hover { text-decoration: underline; }
QPushButton[quiet="true"]:focus { border: 1px solid @accent; }

QTextBrowser { background: transparent; border: none; }
QPlainTextEdit {
    background: transparent; border: none;
    selection-background-color: @accent; selection-color: @onAccent;
}
QListWidget#noteProblems { background: transparent; border: none; }
QScrollArea, #scrolled { background: transparent; border: none; }
QLineEdit, QComboBox, QDateEdit, QTimeEdit, QSpinBox {
    background: @panel; border: 1px solid @line; border-radius: 8px; padding: 7px 10px;
    selection-background-color: @accent; selection-color: @onAccent;
}
#factForm QPlainTextEdit { border: 1px solid @line; border-radius: 8px; padding: 4px; }
#factForm QPlainTextEdit:focus { border: 2px solid @accent; padding: 3px; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus, QSpinBox:focus {
    border: 2px solid @accent; padding: 6px 9px;
}
QAbstractSpinBox:disabled, QComboBox:disabled { color: @dim; background: transparent; }
QLabel#optionLabel:disabled { color: @dim; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: 26px; border: none;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url(:/icons/up.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/down.svg); width: 12px; height: 12px; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url(:/icons/down.svg); width: 16px; height: 16px; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator {
    width: 16px; height: 16px; border: 1px solid @dim; border-radius: 4px; background: @panel;
}
QCheckBox::indicator:checked { image: url(:/icons/check.svg); }
QCheckBox::indicator:focus { border: 2px solid @accent; }
QRadioButton { spacing: 8px; }
QRadioButton::indicator {
    width: 16px; height: 16px; border: 1px solid @dim; border-radius: 9px; background: @panel;
}
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 6px solid @accent; }
QRadioButton::indicator:focus { border-color: @ring; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QComboBox QAbstractItemView {
    background: @panel; border: 1px solid @line; selection-background-color: @selected;
    selection-color: @text; outline: none;
}
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 8px; }

QTreeView, QTableView {
    background: @panel; alternate-background-color: @panel; border: 1px solid @line;
    border-radius: 10px; padding: 1px; outline: none; gridline-color: @line;
    selection-background-color: @selected; selection-color: @text;
}
QTreeView#plan { qproperty-attentionInk: @wrong; qproperty-attentionGround: @wrongGround; }
QTreeView::item { padding: 9px @cell; border: none; }
QTreeView#libraryTree::item { padding: 4px 6px; }
QTableView::item { padding: 0 @cell; border: none; }
QTableView::item:selected { background: @selected; color: @text; }
QTableView QHeaderView::section { border-bottom: 1px solid @line; }
QTableView:focus { border: 1px solid @accent; }
QListWidget#libraryCards { background: transparent; border: none; border-top: 1px solid @line; }
QListWidget#libraryCards::item { padding: 3px @cell; }
QListWidget#libraryCards::item:selected { background: @selected; color: @text; }
QFrame#palette { background: @panel; border: 1px solid @line; border-radius: 10px; }
QTreeView#paletteList { border: none; }
QTreeView#paletteList::item { padding: 5px @cell; }
QListWidget#noteVersions { background: transparent; border: none; }
QListWidget#noteVersions::item { padding: 7px 10px; border-radius: 6px; }
QListWidget#noteVersions::item:selected { background: @selected; color: @text; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: @line; }
QTreeView#plan::item { padding: 6px @cell; }
QTreeView::item:selected { background: @selected; color: @text; }
QTreeView:focus { border: 1px solid @accent; }
QLabel#topLevelDrop { border: 1px dashed @dim; border-radius: 10px; padding: 9px; color: @dim; }
QLabel#topLevelDrop[over="true"] { border-color: @accent; background: @selected; color: @text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; border: none; color: @dim; padding: 8px @header; font-size: @smallpt;
}

QMenuBar { background: @ground; border: none; }
QMenuBar::item { padding: 5px 10px; background: transparent; border-radius: 6px; }
QMenuBar::item:selected { background: @selected; color: @text; }
QMenu { background: @panel; border: 1px solid @line; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 24px; border-radius: 6px; }
QMenu::item:selected { background: @selected; color: @text; }
QMenu::item:disabled { color: @dim; }
QMenu::icon:checked { border: 1px solid @text; border-radius: 4px; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @key; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover { background: @dim; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)");

} // namespace

Theme Theme::light()
{
    return {.ground = color("#f7f7f5"),
            .side = color("#efefeb"),
            .panel = color("#ffffff"),
            .line = color("#e2e2de"),
            .key = color("#c9c9c4"),
            .text = color("#1f2328"),
            .dim = color("#656a71"),
            .accent = color("#2867d2"),
            .onAccent = color("#ffffff"),
            .selected = color("#e6eefc"),
            .right = color("#1f7a4d"),
            .rightGround = color("#e5f4ec"),
            .wrong = color("#b3372f"),
            .wrongGround = color("#fbeae8"),
            .code = color("#f1f1ed"),
            .keyword = color("#7a2f9e"),
            .string = color("#1d6b3a"),
            .number = color("#8a4500")};
}

Theme Theme::dark()
{
    return {.ground = color("#1b1d21"),
            .side = color("#17191c"),
            .panel = color("#23262b"),
            .line = color("#363a41"),
            .key = color("#4a4f58"),
            .text = color("#e6e7e9"),
            .dim = color("#9aa0a8"),
            .accent = color("#7aa9ff"),
            .onAccent = color("#12151a"),
            .selected = color("#2a3547"),
            .right = color("#62c493"),
            .rightGround = color("#1d3329"),
            .wrong = color("#f08a80"),
            .wrongGround = color("#3b2422"),
            .code = color("#1b1d21"),
            .keyword = color("#c9a0f5"),
            .string = color("#8fd19e"),
            .number = color("#f0b070")};
}

QColor Theme::ring() const
{
    const auto middle = [](int a, int b) { return (a + b) / 2; };
    return QColor(middle(accent.red(), text.red()), middle(accent.green(), text.green()),
                  middle(accent.blue(), text.blue()));
}

QPalette Theme::palette() const
{
    QPalette colors;
    colors.setColor(QPalette::Window, ground);
    colors.setColor(QPalette::WindowText, text);
    colors.setColor(QPalette::Base, panel);
    colors.setColor(QPalette::AlternateBase, ground);
    colors.setColor(QPalette::ToolTipBase, panel);
    colors.setColor(QPalette::ToolTipText, text);
    colors.setColor(QPalette::PlaceholderText, dim);
    colors.setColor(QPalette::Text, text);
    colors.setColor(QPalette::Button, panel);
    colors.setColor(QPalette::ButtonText, text);
    colors.setColor(QPalette::BrightText, onAccent);
    colors.setColor(QPalette::Light, panel.lighter(110));
    colors.setColor(QPalette::Midlight, line);
    colors.setColor(QPalette::Mid, key);
    colors.setColor(QPalette::Dark, dim);
    colors.setColor(QPalette::Shadow, key);
    colors.setColor(QPalette::Highlight, accent);
    colors.setColor(QPalette::HighlightedText, onAccent);
    colors.setColor(QPalette::Link, accent);
    colors.setColor(QPalette::LinkVisited, accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        colors.setColor(QPalette::Disabled, role, dim);
    return colors;
}

QString Theme::styleSheet(const QFont &font) const
{
    const auto points = [&](qreal scale) {
        return QString::number(font.pointSizeF() * scale, 'f', 1) + QStringLiteral("pt");
    };
    const auto pixels = [](int count) { return QString::number(count) + QStringLiteral("px"); };
    const std::pair<const char *, QString> values[] = {
        {"@ground", ground.name()},
        {"@side", side.name()},
        {"@panel", panel.name()},
        {"@line", line.name()},
        {"@key", key.name()},
        {"@ring", ring().name()},
        {"@text", text.name()},
        {"@dim", dim.name()},
        {"@accent", accent.name()},
        {"@onAccent", onAccent.name()},
        {"@selected", selected.name()},
        {"@right", right.name()},
        {"@wrongGround", wrongGround.name()},
        {"@cell", pixels(CellPadding)},
        {"@header", pixels(CellPadding + StyleCellMargin)},
        {"@wrong", wrong.name()},
        {"@titlept", points(1.7)},
        {"@headpt", points(1.35)},
        {"@smallpt", points(0.9)},
    };
    QString sheet = Sheet;
    for (const auto &[name, value] : values)
        sheet.replace(QLatin1String(name), value);
    return sheet;
}

Appearance::Appearance(QApplication &application, QObject *parent)
    : QObject(parent), m_application(application), m_pictures(new Pictures(this)),
      m_font(QApplication::font()),
      m_systemIsDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
    if (m_font.pointSizeF() < SmallestBody)
        m_font.setPointSizeF(SmallestBody);
    apply();
    m_application.installEventFilter(this);
}

/// The rows of a list of choices have the look of the style sheet only by a delegate that asks for it.
bool Appearance::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Polish)
        if (auto *choice = qobject_cast<QComboBox *>(object);
            choice != nullptr &&
            qobject_cast<QStyledItemDelegate *>(choice->itemDelegate()) == nullptr)
            choice->setItemDelegate(new QStyledItemDelegate(choice));
    return QObject::eventFilter(object, event);
}

void Appearance::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    apply();
}

void Appearance::setSystemIsDark(bool dark)
{
    if (m_systemIsDark == dark)
        return;
    m_systemIsDark = dark;
    apply();
}

void Appearance::apply()
{
    const bool dark = m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_systemIsDark);
    m_theme = dark ? Theme::dark() : Theme::light();
    QApplication::setFont(m_font);
    QApplication::setPalette(m_theme.palette());
    m_application.setStyleSheet(m_theme.styleSheet(m_font));
    Q_EMIT changed();
}

RichTextStyle Appearance::richText() const
{
    return {.codeGround = m_theme.code.name().toStdString(),
            .line = m_theme.line.name().toStdString(),
            .dim = m_theme.dim.name().toStdString(),
            .accent = m_theme.accent.name().toStdString(),
            .codePoints = static_cast<int>(m_font.pointSizeF() * 0.95),
            .codeKeyword = m_theme.keyword.name().toStdString(),
            .codeString = m_theme.string.name().toStdString(),
            .codeNumber = m_theme.number.name().toStdString(),
            .codeComment = m_theme.dim.name().toStdString(),
            .cut = tr("The rest is not shown: this text is too long.").toStdString()};
}

RichTextStyle Appearance::richText(const MediaFiles &media) const
{
    RichTextStyle style = richText();
    style.media = media;
    // A link that plays nothing would be dead; in the place of a sound are its words.
    std::erase_if(style.media, [](const auto &named) { return !isPicture(named.second); });
    return style;
}

QFont Appearance::font(qreal scale, bool bold) const
{
    QFont font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * scale);
    if (bold)
        font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace engram::desktop
