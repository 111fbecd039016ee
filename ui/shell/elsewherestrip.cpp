// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/elsewherestrip.h"

#include "app/plan/planrun.h"
#include "app/workspace/workspace.h"
#include "ui/shell/elsewhererow.h"
#include "ui/theme/masks.h"
#include "ui/theme/tone.h"

#include <QVBoxLayout>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ElsewhereStrip::ElsewhereStrip(Workspaces& workspaces, QWidget* parent)
    : QWidget(parent)
    , m_workspaces(workspaces)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"elsewhereStrip"_s);
    setAccessibleName(tr("Tasks of other environments"));
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &ElsewhereStrip::refresh);
    connect(&workspaces, &Workspaces::elsewhereChanged, this, &ElsewhereStrip::refresh);
    refresh();
}

// Nothing of it for an audience: another environment may be Production, and how it ends there is
// a notification. It is back when presenting ends.
void ElsewhereStrip::refresh()
{
    const QList<Workspaces::Elsewhere> all
        = isPresenting() ? QList<Workspaces::Elsewhere>() : m_workspaces.elsewhere();
    while (m_rows.size() > all.size())
        m_rows.takeLast()->deleteLater(); // its own button may be asking
    while (m_rows.size() < all.size()) {
        auto* row = new ElsewhereRow(this);
        connect(row, &ElsewhereRow::showWanted, this, &ElsewhereStrip::showWanted);
        connect(row, &ElsewhereRow::dismissed, &m_workspaces, &Workspaces::dismiss);
        m_layout->addWidget(row);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < all.size(); ++i)
        m_rows.at(i)->show(*all.at(i).workspace, *all.at(i).run);
    setVisible(!all.isEmpty());
    const bool running = std::any_of(all.cbegin(), all.cend(),
        [](const Workspaces::Elsewhere& one) { return !one.run->isEnded(); });
    if (!running)
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
}

} // namespace steward
