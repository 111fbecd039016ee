// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/environments/environmentpopup.h"

#include "ui/environments/environmentdelegate.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/icons.h"
#include "ui/theme/masks.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

EnvironmentPopup::EnvironmentPopup(
    const QList<Environment>& environments, const QUuid& current, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_environments(environments)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView(this))
{
    setObjectName(u"environmentPopup"_s);
    setAccessibleName(tr("Environments"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);

    m_list->setObjectName(u"environmentList"_s);
    m_list->setAccessibleName(tr("Environments"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EnvironmentDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    connect(m_list, &QAbstractItemView::clicked, this, &EnvironmentPopup::choose);

    auto* edit = new QPushButton(tr("Edit environments..."), this);
    edit->setObjectName(u"editEnvironments"_s);
    edit->setAutoDefault(false);
    setButtonLook(*edit, ButtonLook::Quiet);
    const QString closed = whyClosedOnStage();
    edit->setToolTip(closed);
    edit->setAccessibleDescription(closed);
    if (!closed.isEmpty())
        setButtonLook(*edit, ButtonLook::Blocked);
    connect(edit, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT editRequested();
    });

    const Metrics metrics = Metrics::current();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, metrics.px(4), 1, metrics.px(4));
    layout->setSpacing(metrics.px(4));
    layout->addWidget(m_list, 1);
    auto* line = new QWidget(this);
    line->setFixedHeight(1);
    line->setBackgroundRole(roleOf(Tone::SoftLine));
    line->setAutoFillBackground(true);
    layout->addWidget(line);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metrics.px(6), 0, metrics.px(6), 0);
    foot->addWidget(edit);
    foot->addStretch();
    layout->addLayout(foot);
    fill(current);
}

void EnvironmentPopup::fill(const QUuid& current)
{
    for (const Environment& environment : std::as_const(m_environments)) {
        QStandardItem* item = environmentItem(environment);
        item->setData(environment.id == current, CurrentEnvironmentRole);
        m_model->appendRow(item);
        if (environment.id == current)
            m_list->setCurrentIndex(item->index());
    }
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void EnvironmentPopup::openBelow(const QWidget& anchor)
{
    const Metrics metrics = Metrics::current();
    constexpr int most = 9;
    const int rows = std::min(most, std::max(1, m_model->rowCount()));
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0));
    resize(metrics.px(360), sizeHint().height());
    const QPoint corner = anchor.mapToGlobal(QPoint(0, anchor.height() + metrics.px(2)));
    const QRect screen = anchor.screen()->availableGeometry();
    move(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())),
        corner.y());
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

void EnvironmentPopup::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const Environment environment = m_environments.at(index.row());
    close();
    Q_EMIT chosen(environment);
}

void EnvironmentPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(toneColour(Tone::Line, palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool EnvironmentPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            choose(m_list->currentIndex());
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace steward
