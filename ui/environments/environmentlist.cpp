// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/environments/environmentlist.h"

#include "ui/environments/environmentdelegate.h"
#include "ui/theme/metrics.h"

#include <QGridLayout>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>

namespace steward {

using namespace Qt::StringLiterals;

EnvironmentList::EnvironmentList(QWidget* parent)
    : QWidget(parent)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView(this))
    , m_duplicate(button(tr("Duplicate"), u"duplicateEnvironment"_s))
    , m_remove(button(tr("Delete..."), u"deleteEnvironment"_s))
    , m_export(button(tr("Export..."), u"exportEnvironments"_s))
{
    const Metrics metrics = Metrics::current();
    setBackgroundRole(roleOf(Tone::Window));
    setAutoFillBackground(true);
    setFixedWidth(metrics.px(240));
    m_list->setObjectName(u"environmentsList"_s);
    m_list->setAccessibleName(tr("Environments"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EnvironmentDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    setFocusProxy(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex& index) { Q_EMIT currentChanged(index.row()); });

    QPushButton* add = button(tr("Add"), u"addEnvironment"_s);
    QPushButton* import = button(tr("Import..."), u"importEnvironments"_s);
    connect(add, &QPushButton::clicked, this, &EnvironmentList::addRequested);
    connect(m_duplicate, &QPushButton::clicked, this, &EnvironmentList::duplicateRequested);
    connect(m_remove, &QPushButton::clicked, this, &EnvironmentList::removeRequested);
    connect(import, &QPushButton::clicked, this, &EnvironmentList::importRequested);
    connect(m_export, &QPushButton::clicked, this, &EnvironmentList::exportRequested);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(metrics.px(12), metrics.px(8), metrics.px(12), metrics.px(12));
    grid->setSpacing(metrics.px(6));
    grid->addWidget(add, 0, 0);
    grid->addWidget(m_duplicate, 0, 1);
    grid->addWidget(m_remove, 1, 0, 1, 2);
    grid->addWidget(import, 2, 0);
    grid->addWidget(m_export, 2, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics.px(8), 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addLayout(grid);
}

QPushButton* EnvironmentList::button(const QString& text, const QString& name)
{
    auto* made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

void EnvironmentList::show(const QList<EnvironmentDrafts::Draft>& drafts, qsizetype current)
{
    const QSignalBlocker quiet(m_list->selectionModel());
    m_model->setRowCount(static_cast<int>(drafts.size()));
    for (qsizetype row = 0; row < drafts.size(); ++row)
        showOne(row, drafts.at(row));
    setCurrent(current);
    m_list->viewport()->update();
}

void EnvironmentList::showOne(qsizetype row, const EnvironmentDrafts::Draft& draft)
{
    const int at = static_cast<int>(row);
    while (m_model->rowCount() <= at)
        m_model->appendRow(new QStandardItem);
    if (!m_model->item(at))
        m_model->setItem(at, new QStandardItem);
    QStandardItem& item = *m_model->item(at);
    fillItem(item, draft.now);
    if (draft.isChanged())
        item.setData(tr("not saved \u00b7 %1").arg(serversOf(draft.now)), SecondTextRole);
    if (draft.now.name.isEmpty())
        item.setText(tr("no name yet"));
}

void EnvironmentList::setCurrent(qsizetype row)
{
    m_list->setCurrentIndex(m_model->index(static_cast<int>(row), 0));
}

void EnvironmentList::setOffers(bool one, bool any)
{
    m_duplicate->setEnabled(one);
    m_remove->setEnabled(one);
    m_export->setEnabled(any);
}

} // namespace steward
