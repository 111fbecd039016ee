// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/ui/everytext.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QWidget>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRows = 400;

class Finder final {
public:
    explicit Finder(const QStringList& markers)
        : m_markers(markers)
    {
    }

    void look(const QString& text, const QString& where)
    {
        for (const QString& marker : m_markers) {
            if (text.contains(marker, Qt::CaseInsensitive))
                found.append(where + u" tells "_s + marker + u": "_s + text.left(300));
        }
    }

    void look(const QAbstractItemModel& model, const QModelIndex& parent, const QString& where)
    {
        const int rows = std::min(model.rowCount(parent), kMostRows);
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                for (int role = 0; role < Qt::UserRole + 32; ++role)
                    look(index.data(role).toString(), u"%1 cell role %2"_s.arg(where).arg(role));
                if (column == 0)
                    look(model, index, where);
            }
        }
        for (int column = 0; column < model.columnCount(parent); ++column) {
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                look(model.headerData(column, Qt::Horizontal, role).toString(),
                    where + u" header"_s);
        }
    }

    void look(QWidget& widget)
    {
        const QString where
            = QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
        look(widget.windowTitle(), where + u" title"_s);
        look(widget.toolTip(), where + u" tool tip"_s);
        look(widget.statusTip(), where + u" status tip"_s);
        look(widget.whatsThis(), where + u" what's this"_s);
        look(widget.accessibleName(), where + u" accessible name"_s);
        look(widget.accessibleDescription(), where + u" accessible description"_s);
        for (const char* property :
            {"text", "plainText", "title", "placeholderText", "displayText"})
            look(widget.property(property).toString(), where + u' ' + QLatin1String(property));
        const auto actions = widget.actions();
        for (const QAction* action : actions)
            look(action->text() + u' ' + action->toolTip(), where + u" action"_s);
        if (QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&widget)) {
            for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value,
                     QAccessible::Help})
                look(accessible->text(kind), where + u" to a screen reader"_s);
        }
        if (const auto* view = qobject_cast<QAbstractItemView*>(&widget);
            view && view->model() && !qobject_cast<QHeaderView*>(&widget))
            look(*view->model(), {}, where);
        if (const auto* edit = qobject_cast<QPlainTextEdit*>(&widget))
            look(edit->toPlainText(), where);
        if (const auto* tabs = qobject_cast<QTabBar*>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                look(tabs->tabText(i) + tabs->tabToolTip(i), where);
        }
        if (const auto* box = qobject_cast<QComboBox*>(&widget)) {
            for (int i = 0; i < box->count(); ++i)
                look(box->itemText(i), where);
        }
    }

    QStringList found;

private:
    QStringList m_markers;
};

} // namespace

QStringList everyTextWith(const QStringList& markers)
{
    Finder finder(markers);
    const auto widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets)
        finder.look(*widget);
    return finder.found;
}

} // namespace steward
