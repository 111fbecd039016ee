// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/present/presentmode.h"

#include "app/environments/environmentstore.h"
#include "app/live/healthfeed.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspaces.h"
#include "ui/present/sleepguard.h"
#include "ui/present/stagekeys.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/masks.h"
#include "ui/theme/theme.h"

#include <utility>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

void addEnvironment(Masks& masks, const Environment& environment)
{
    masks.addServer(environment.registryUrl, PresentMode::tr("registry"));
    masks.addServer(environment.pipelinesUrl, PresentMode::tr("pipelines"));
    masks.addTenant(environment.tenant);
    masks.addUser(environment.registrySignIn.user);
    masks.addUser(environment.pipelinesSignIn.user);
}

} // namespace

PresentMode::PresentMode(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    // Queued: the view goes that has the button.
    connect(
        &parts.window, &MainWindow::presentRequested, this,
        [this] {
            if (const QString why = enter(); !why.isEmpty())
                m_parts.window.tell(why);
        },
        Qt::QueuedConnection);
    connect(&parts.window, &MainWindow::workspaceComing, this, &PresentMode::coming);
    connect(&parts.window, &MainWindow::closing, this, &PresentMode::leave);
}

PresentMode::~PresentMode()
{
    Masks::install(nullptr);
}

QString PresentMode::enter()
{
    if (isOn())
        return {};
    const Workspace* current = m_parts.workspaces.current();
    if (current && current->environment().environmentClass == EnvironmentClass::Production)
        return tr("%1 is Production: it is not shown to an audience.")
            .arg(current->environment().name);
    if (!current && m_parts.window.isVisible())
        return tr("Open an environment first, then present it.");
    m_geometry = m_parts.window.saveGeometry();
    if (m_parts.window.view())
        m_memory.take(*m_parts.window.view());
    m_keys = std::make_unique<StageKeys>(
        m_parts.clock, [this] { return m_isCounting && m_isCounting(); });
    connect(m_keys.get(), &StageKeys::leaveWanted, this, &PresentMode::leave,
        Qt::QueuedConnection); // the keys themselves go then
    connect(m_keys.get(), &StageKeys::fullScreenWanted, this, &PresentMode::toggleFullScreen);
    m_sleep = std::make_unique<SleepGuard>();
    m_sleep->hold();
    m_parts.window.tell({});
    follow(current);
    maskAgain();
    m_parts.theme.setTypeScale(kTypeScale);
    const bool wasActive = m_parts.window.isActiveWindow();
    m_parts.window.remake(false);
    if (wasActive)
        m_parts.window.activateWindow(); // what had the keyboard went
    Q_EMIT entered();
    return {};
}

void PresentMode::leave()
{
    if (!isOn())
        return;
    Q_EMIT leaving();
    m_keys.reset();
    m_sleep.reset();
    Masks::install(nullptr);
    m_parts.theme.setTypeScale(1.0);
    const bool wasActive = m_parts.window.isActiveWindow();
    m_parts.window.remake(true);
    if (wasActive)
        m_parts.window.activateWindow();
    if (m_parts.window.view())
        m_memory.giveBack(*m_parts.window.view());
    m_parts.window.restoreGeometry(m_geometry);
    Q_EMIT left();
}

// Every environment's, not only this one's: names and errors of others come up in histories.
void PresentMode::maskAgain()
{
    const auto masks = std::make_shared<Masks>();
    for (const Environment& environment : m_parts.store.environments())
        addEnvironment(*masks, environment);
    for (const Environment& environment : std::as_const(m_shown))
        addEnvironment(*masks, environment);
    const auto elsewhere = m_parts.workspaces.elsewhere();
    for (const Workspaces::Elsewhere& one : elsewhere)
        addEnvironment(*masks, one.workspace->environment());
    for (const QString& tenant : std::as_const(m_tenants))
        masks->addTenant(tenant);
    Masks::install(masks);
}

void PresentMode::coming(const Workspace* workspace)
{
    if (!isOn() || !workspace)
        return;
    follow(workspace);
    maskAgain();
}

void PresentMode::follow(const Workspace* workspace)
{
    if (!workspace)
        return;
    const Environment& environment = workspace->environment();
    m_shown.insert(environment.id, environment);
    const HealthFeed& health = workspace->health();
    const auto hear = [this, &health] {
        const auto& session = health.session();
        if (!session || m_tenants.contains(session->tenantName))
            return;
        m_tenants += {session->tenantName, session->tenantId};
        if (isOn())
            maskAgain();
    };
    disconnect(&health, nullptr, this, nullptr);
    connect(&health, &HealthFeed::changed, this, hear);
    hear();
}

void PresentMode::toggleFullScreen()
{
    MainWindow& window = m_parts.window;
    window.setWindowState(window.windowState() ^ Qt::WindowFullScreen);
}

} // namespace steward
