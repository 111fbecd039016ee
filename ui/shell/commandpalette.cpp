// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/commandpalette.h"

#include "ui/theme/datatable.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/searchfield.h"

#include <QAccessible>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 11;

} // namespace

CommandPalette::CommandPalette(QList<Command> commands, CommandModel::Find find, QWidget& window)
    : QFrame(&window, Qt::Popup)
    , m_model(new CommandModel(std::move(commands), std::move(find), this))
    , m_field(new SearchField(tr("What to do, or the name of an artifact or pipeline"), this))
    , m_table(new DataTable(this))
    , m_words(new PlainLabel(QString(), Tone::SecondText, FontRole::Caption, this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Commands"));
    setAttribute(Qt::WA_DeleteOnClose);
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    m_field->setObjectName(u"commandField"_s);
    m_field->setAccessibleName(tr("What to do"));
    m_field->installEventFilter(this);
    m_table->setObjectName(u"commandTable"_s);
    m_table->setAccessibleName(tr("What can be done"));
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setColumns({{.characters = 34, .least = 16, .stretch = 3, .glyph = true},
        {.characters = 34, .least = 10, .stretch = 3}});
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->hide();
    m_words->setObjectName(u"commandWords"_s);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::typed);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        makeCurrent(index.row());
        choose();
    });

    const Metrics metrics = Metrics::current();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, metrics.px(10), 1, metrics.px(8));
    layout->setSpacing(metrics.px(8));
    auto* top = new QVBoxLayout;
    top->setContentsMargins(metrics.px(12), 0, metrics.px(12), 0);
    top->addWidget(m_field);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(metrics.px(14), 0, metrics.px(14), 0);
    foot->addWidget(m_words);
    layout->addLayout(foot);
    typed({});
}

// Over the upper part of the window, whatever its size.
void CommandPalette::open()
{
    const Metrics metrics = Metrics::current();
    const QWidget& window = *parentWidget();
    m_table->setMinimumHeight(3 * metrics.row);
    const QSize wanted(metrics.px(720), metrics.px(110) + kRows * metrics.row);
    resize(wanted.boundedTo(window.size() * 0.9));
    move(window.mapToGlobal(QPoint((window.width() - width()) / 2,
        std::min(metrics.px(72), (window.height() - height()) / 2))));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::typed(const QString& query)
{
    m_model->setQuery(query);
    makeCurrent(0);
}

// The keyboard stays in the field; what is current is told as its description.
void CommandPalette::makeCurrent(int row)
{
    if (m_model->rowCount() == 0) {
        m_words->setText(tr("Nothing is called so."));
        m_field->setAccessibleDescription(m_words->text());
        return;
    }
    const QModelIndex index
        = m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), CommandModel::What);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_words->setText(tr("Enter does it, Escape leaves. A verb opens its review; nothing is sent "
                        "before that is confirmed."));
    m_field->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
    QAccessibleEvent told(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

void CommandPalette::choose()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || m_model->rowCount() == 0)
        return;
    const Command command = m_model->at(index.row());
    if (!command.whyNot.isEmpty()) {
        m_words->setText(tr("Not now: %1").arg(command.whyNot));
        QAccessibleEvent told(m_words, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
        return;
    }
    close(); // first, so that the keyboard is back where it was
    if (command.run)
        command.run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int row = m_table->currentRow();
    switch (key->key()) {
    case Qt::Key_Down:
        makeCurrent(row + 1);
        return true;
    case Qt::Key_Up:
        makeCurrent(row - 1);
        return true;
    case Qt::Key_PageDown:
        makeCurrent(row + kRows);
        return true;
    case Qt::Key_PageUp:
        makeCurrent(row - kRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nowhere else to go
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(toneColour(Tone::Line, palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace steward
