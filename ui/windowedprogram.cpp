// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/windowedprogram.h"

#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/workspace/workspace.h"
#include "ui/commandline.h"
#include "ui/heap.h"
#include "ui/paintwitness.h"
#include "ui/tour.h"
#include "ui/trace.h"

#include <QApplication>

namespace steward {

using namespace Qt::StringLiterals;

WindowedProgram::WindowedProgram(Parts parts)
    : m_parts(std::move(parts))
    , m_journal(Journal::usualPath())
    , m_workspaces([this](const Environment& environment) {
        auto workspace = std::make_unique<Workspace>(environment, m_clock, m_secrets, m_journal);
        QObject::connect(&workspace->lineage(), &LineageIndex::settled, workspace.get(),
            &returnFreeMemory); // a crawl of thousands leaves much behind
        return workspace;
    })
    , m_scenarios(ScenarioStore::usualFolder())
    , m_window(m_workspaces, m_parts.theme, kept())
    , m_switchboard(
          {m_workspaces, m_parts.store, m_secrets, m_window, m_parts.startSandbox, kept()})
    , m_present({m_window, m_parts.theme, m_workspaces, m_parts.store, m_clock})
    , m_presenter(m_window, m_present, m_scenarios)
{
    m_window.setJournal(&m_journal);
    if (!isTouring()) {
        m_window.setScenarios(&m_scenarios);
        connectNotifications();
    }
    QObject::connect(&m_present, &PresentMode::left, &m_switchboard, [this] {
        if (!m_workspaces.current())
            m_switchboard.showWelcome(); // what it tells was masked
    });
}

WindowedProgram::~WindowedProgram() = default;

void WindowedProgram::begin(const std::optional<Environment>& chosen)
{
    if (m_parts.line.present)
        m_present.enter();
    if (chosen) {
        m_switchboard.begin(*chosen);
        traceMilestones();
    } else {
        m_switchboard.openLast();
    }
    if (isTouring())
        connectTour();
    m_window.show();
    m_parts.trace.mark(u"window shown"_s);
    if (m_tour)
        m_tour->start();
}

void WindowedProgram::connectNotifications()
{
    Notifications& notifications
        = m_notifications.emplace(m_workspaces, [this] { return m_window.isActiveWindow(); });
    QObject::connect(&notifications, &Notifications::unseen, &m_window, &MainWindow::tellUnseen);
    QObject::connect(&m_journal, &Journal::amended, &notifications, &Notifications::tellAmended);
    QObject::connect(&m_present, &PresentMode::entered, &notifications,
        [&notifications] { notifications.setHeldBack(true); });
    QObject::connect(&m_present, &PresentMode::left, &notifications,
        [&notifications] { notifications.setHeldBack(false); });
}

void WindowedProgram::connectTour()
{
    m_tour = std::make_unique<Tour>(m_window, *m_workspaces.current(), m_parts.line.tourFolder);
    QObject::connect(m_tour.get(), &Tour::ended, &m_parts.application,
        [](bool good) { QCoreApplication::exit(good ? 0 : 1); });
}

void WindowedProgram::traceMilestones()
{
    Trace& trace = m_parts.trace;
    if (!trace.isOn())
        return;
    Workspace& workspace = *m_workspaces.current();
    QObject::connect(&workspace.artifacts(), &ArtifactFeed::read, &trace,
        [&trace] { trace.mark(u"artifacts read"_s); });
    QObject::connect(&workspace.pipelines(), &PipelineFeed::read, &trace,
        [&trace] { trace.mark(u"pipelines read"_s); });
    if (auto* table = m_window.findChild<QAbstractItemView*>(u"artifactTable"_s)) {
        new PaintWitness(
            *table, trace,
            [&workspace] {
                return static_cast<int>(workspace.artifacts().snapshot()->items->size());
            },
            &m_window);
    }
}

// A tour neither uses nor changes what this person set.
QSettings* WindowedProgram::kept() const
{
    return isTouring() ? nullptr : &m_parts.settings;
}

bool WindowedProgram::isTouring() const
{
    return !m_parts.line.tourFolder.isEmpty();
}

} // namespace steward
