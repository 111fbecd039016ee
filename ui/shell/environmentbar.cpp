// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/environmentbar.h"

#include "app/live/artifactfeed.h"
#include "app/live/clock.h"
#include "app/live/healthfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/workspace/workspace.h"
#include "ui/shell/classtone.h"
#include "ui/shell/endpointlabel.h"
#include "ui/shell/environmentbutton.h"
#include "ui/theme/badge.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/fontrole.h"
#include "ui/theme/icons.h"
#include "ui/theme/masks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace steward {

using namespace Qt::StringLiterals;

EnvironmentBar::EnvironmentBar(Workspace& workspace, QMenu* menu, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_name(new EnvironmentButton(
          workspace.environment().name, QColor(workspace.environment().colour), this))
    , m_readOnly(new QPushButton(this))
{
    setObjectName(u"environmentBar"_s);
    setAccessibleName(tr("Environment"));
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);

    const Metrics metrics = Metrics::current();
    const Environment& environment = workspace.environment();
    auto* layout = new QHBoxLayout(this);
    layout->setSpacing(metrics.px(8));

    layout->setContentsMargins(metrics.px(6), metrics.px(6), metrics.px(12), metrics.px(4));
    m_name->setObjectName(u"environmentName"_s);
    m_name->setAccessibleName(tr("Environment %1").arg(m_name->text()));
    m_name->setToolTip(
        plainToolTip(tr("%1: other environments (Ctrl+Shift+E)").arg(environment.name)));
    connect(m_name, &QAbstractButton::clicked, this, &EnvironmentBar::requestEnvironments);
    layout->addWidget(m_name);
    layout->addWidget(new Badge(
        wordFor(environment.environmentClass), toneFor(environment.environmentClass), this));
    auto* tenant = new ElidedLabel(QString(), Tone::SecondText, FontRole::Body, this);
    tenant->setObjectName(u"tenantName"_s);
    tenant->hide();
    layout->addWidget(tenant);
    connect(&workspace.health(), &HealthFeed::changed, tenant, [this, tenant] {
        const auto& session = m_workspace.health().session();
        const QString known = session ? session->tenantName : QString();
        // "default" is what a manager without authentication calls its only tenant (pipelines 1.2).
        tenant->setVisible(!known.isEmpty() && known != "default"_L1 && !isPresenting());
        tenant->setText(isPresenting() ? QString() : tr("tenant %1").arg(known));
    });
    layout->addSpacing(metrics.px(8));

    if (!environment.registryUrl.isEmpty()) {
        m_registry = new EndpointLabel(
            u"registry"_s, tr("registry"), workspace.registryKey().display(), this);
        connect(m_registry, &EndpointLabel::retryRequested, &workspace.artifacts(),
            &ArtifactFeed::readNow);
        layout->addWidget(m_registry, 1);
        layout->addSpacing(metrics.px(8));
    }
    if (!environment.pipelinesUrl.isEmpty()) {
        m_pipelines = new EndpointLabel(
            u"pipelines"_s, tr("pipelines"), workspace.pipelinesKey().display(), this);
        connect(m_pipelines, &EndpointLabel::retryRequested, &workspace.pipelines(),
            &PipelineFeed::readNow);
        layout->addWidget(m_pipelines, 1);
    }
    layout->addStretch(1);

    addRight(menu);
    showReadOnly();
    tick();
}

void EnvironmentBar::addRight(QMenu* menu)
{
    auto* row = qobject_cast<QHBoxLayout*>(layout());
    m_readOnly->setObjectName(u"readOnlySwitch"_s);
    m_readOnly->setCheckable(true);
    setButtonLook(*m_readOnly, ButtonLook::Quiet);
    connect(m_readOnly, &QPushButton::toggled, &m_workspace, &Workspace::setReadOnly);
    connect(&m_workspace, &Workspace::readOnlyChanged, this, &EnvironmentBar::showReadOnly);
    row->addWidget(m_readOnly);

    if (isPresenting()) {
        m_readOnly->hide();
        for (EndpointLabel* server : {m_registry, m_pipelines}) {
            if (server)
                server->setForAudience();
        }
        auto* badge = new Badge(tr("Presenting"), Tone::Accent, this);
        badge->setObjectName(u"presentingBadge"_s);
        row->addWidget(badge);
        return;
    }
    auto* present = new QPushButton(tr("Present"), this);
    present->setObjectName(u"presentButton"_s);
    present->setAccessibleName(tr("Present"));
    present->setToolTip(tr("Large type, nothing private, check and return on one key "
                           "(Ctrl+Shift+P; twice to leave)"));
    setButtonLook(*present, ButtonLook::Quiet);
    connect(present, &QPushButton::clicked, this, &EnvironmentBar::presentRequested);
    row->addWidget(present);

    auto* more = new QToolButton(this);
    more->setObjectName(u"mainMenuButton"_s);
    more->setAccessibleName(tr("Menu"));
    more->setToolTip(tr("Menu (F10)"));
    more->setIcon(icons::icon(Glyph::Menu));
    more->setAutoRaise(true);
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(more);
}

void EnvironmentBar::tick()
{
    const Instant now = m_workspace.clock().now();
    if (m_registry)
        m_registry->show(m_workspace.artifacts().state(), now);
    if (m_pipelines)
        m_pipelines->show(m_workspace.pipelines().state(), now);
}

void EnvironmentBar::requestEnvironments()
{
    Q_EMIT environmentsRequested(m_name);
}

void EnvironmentBar::showReadOnly()
{
    const bool on = m_workspace.isReadOnly();
    m_readOnly->setChecked(on);
    m_readOnly->setText(on ? tr("Read-only: on") : tr("Read-only: off"));
    m_readOnly->setIcon(on ? icons::icon(Glyph::Lock) : QIcon());
    m_readOnly->setToolTip(on ? tr("Nothing can be deleted, reset or cleared until this is off.")
                              : tr("Switch on to be sure that nothing can be changed."));
}

void EnvironmentBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < Metrics::current().px(1'000);
    for (EndpointLabel* server : {m_registry, m_pipelines}) {
        if (server)
            server->setNarrow(narrow);
    }
}

void EnvironmentBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Metrics metrics = Metrics::current();
    const QRect band(0, 0, width(), metrics.px(3));
    const EnvironmentClass environmentClass = m_workspace.environment().environmentClass;
    const QColor hue = toneColour(toneFor(environmentClass), palette());
    painter.fillRect(band, hue);
    if (environmentClass == EnvironmentClass::Sandbox) { // hatched: never taken for the real thing
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipRect(band);
        painter.setPen(QPen(toneColour(Tone::Surface, palette()), metrics.px(2)));
        for (int x = -band.height(); x < width(); x += metrics.px(8))
            painter.drawLine(x, band.bottom() + 2, x + band.height() + 4, -2);
        painter.setClipping(false);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    painter.fillRect(0, height() - 1, width(), 1, toneColour(Tone::Line, palette()));
}

} // namespace steward
