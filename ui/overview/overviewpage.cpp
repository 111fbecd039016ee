// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/overview/overviewpage.h"

#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/changes.h"
#include "app/live/healthfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/plans.h"
#include "app/workspace/permissions.h"
#include "app/workspace/workspace.h"
#include "ui/activity/tasklist.h"
#include "ui/overview/latelylist.h"
#include "ui/overview/resetverdict.h"
#include "ui/overview/servercard.h"
#include "ui/shell/navigator.h"
#include "ui/theme/card.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QPushButton* pageButton(const QString& text, Glyph glyph, const QString& name)
{
    auto* button = new QPushButton(icons::icon(glyph), text);
    button->setObjectName(name);
    button->setAccessibleName(text);
    return button;
}

} // namespace

OverviewPage::OverviewPage(Workspace& workspace, Navigator& navigator, QWidget* parent)
    : Page(workspace, navigator, parent)
    , m_area(new QScrollArea(this))
{
    setObjectName(u"overviewPage"_s);
    makeRegistryCard();
    makePipelinesCard();
    const Metrics m = Metrics::current();
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(m.px(16), m.px(16), m.px(16), m.px(16));
    column->setSpacing(m.px(16));
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight);
    m_cards->setSpacing(m.px(16));
    m_cards->addWidget(m_registry, 1);
    m_cards->addWidget(m_pipelines, 1);
    column->addLayout(m_cards);
    column->addWidget(makeLately());
    column->addWidget(makeTasks());
    column->addStretch(1);

    m_area->setObjectName(u"overviewScroll"_s);
    m_area->setAccessibleName(tr("Overview"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);

    m_soon.setSingleShot(true);
    m_soon.setInterval(100ms);
    connect(&m_soon, &QTimer::timeout, this, &OverviewPage::refresh);
    connectFeeds();
    refresh();
}

void OverviewPage::makeRegistryCard()
{
    m_registry = new ServerCard(tr("Registry"));
    m_registry->setObjectName(u"registryCard"_s);
    QPushButton* artifacts = pageButton(tr("Artifacts"), Glyph::Artifact, u"toArtifacts"_s);
    connect(artifacts, &QPushButton::clicked, this, [this] { m_navigator.showArtifacts(); });
    QPushButton* lineage = pageButton(tr("Lineage"), Glyph::Lineage, u"toLineage"_s);
    connect(lineage, &QPushButton::clicked, this, [this] { m_navigator.showLineage({}); });
    m_registry->leftFoot()->addWidget(artifacts);
    m_registry->leftFoot()->addWidget(lineage);
    m_reset = new DestroyButton(tr("Reset registry..."), Glyph::None);
    m_reset->setObjectName(u"resetRegistryButton"_s);
    m_reset->setAccessibleName(tr("Reset registry..."));
    connect(m_reset, &DestroyButton::acted, this, &OverviewPage::resetWanted);
    m_registry->rightFoot()->addWidget(m_reset);
}

void OverviewPage::makePipelinesCard()
{
    m_pipelines = new ServerCard(tr("Pipelines"));
    m_pipelines->setObjectName(u"pipelinesCard"_s);
    QPushButton* pipelines = pageButton(tr("Pipelines"), Glyph::Pipeline, u"toPipelines"_s);
    connect(pipelines, &QPushButton::clicked, this, [this] { m_navigator.showPipelines(); });
    m_pipelines->leftFoot()->addWidget(pipelines);
}

QWidget* OverviewPage::makeLately()
{
    auto* card = new Card(tr("Lately"));
    card->setObjectName(u"latelyCard"_s);
    card->setAside(tr("since this window was opened"));
    card->setHeadLine(false);
    card->setBodyMargin(0);
    card->body()->addWidget(new LatelyList(m_workspace.changes(), m_workspace.clock()));
    return card;
}

QWidget* OverviewPage::makeTasks()
{
    m_taskCard = new Card;
    m_taskCard->setObjectName(u"taskCard"_s);
    m_taskCard->setBodyMargin(0);
    m_tasks = new TaskList(m_workspace);
    m_taskCard->body()->addWidget(m_tasks);
    m_taskCard->setVisible(m_tasks->count() > 0);
    connect(m_tasks, &TaskList::countChanged, this, [this](int count) {
        m_taskCard->setVisible(count > 0);
        Q_EMIT statusChanged();
    });
    return m_taskCard;
}

// Several things change with one reading: they are shown together.
void OverviewPage::connectFeeds()
{
    connect(&m_workspace.artifacts(), &ArtifactFeed::changed, this, &OverviewPage::soon);
    connect(&m_workspace.artifacts(), &ArtifactFeed::stateChanged, this, &OverviewPage::soon);
    connect(&m_workspace.permissions(), &Permissions::changed, this, &OverviewPage::soon);
    connect(&m_workspace.pipelines(), &PipelineFeed::changed, this, &OverviewPage::soon);
    connect(&m_workspace.pipelines(), &PipelineFeed::stateChanged, this, &OverviewPage::soon);
    connect(&m_workspace.health(), &HealthFeed::changed, this, &OverviewPage::soon);
    connect(&m_workspace.lineage(), &LineageIndex::changed, this, &OverviewPage::soon);
    connect(&m_workspace, &Workspace::readOnlyChanged, this, &OverviewPage::soon);
    connect(&m_workspace, &Workspace::suggestionChanged, this, &OverviewPage::soon);
}

void OverviewPage::soon()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void OverviewPage::refresh()
{
    m_registry->show(registryFactsOf(m_workspace));
    m_pipelines->show(pipelinesFactsOf(m_workspace));
    m_reset->setBlocked(whyNotReset());
}

void OverviewPage::resetWanted()
{
    m_navigator.review(m_workspace.plans().resetRegistry(),
        tr("Reset the registry %1").arg(m_workspace.registryKey().display()));
}

QList<Command> OverviewPage::commands()
{
    if (m_workspace.environment().registryUrl.isEmpty())
        return {};
    return {{tr("Reset registry..."), m_workspace.registryKey().display(), Glyph::Trash, true,
        whyNotReset(), [this] { resetWanted(); }}};
}

QString OverviewPage::whyNotReset() const
{
    const ArtifactFeed& feed = m_workspace.artifacts();
    return steward::whyNotReset({feed.state(), feed.snapshot()->items->size(),
        m_workspace.environment(), m_workspace.isReadOnly(), m_workspace.clock().now(),
        m_workspace.permissions().whyNot(Verb::ResetRegistry)});
}

QString OverviewPage::status() const
{
    return m_tasks->count() > 0 ? tr("%n running task(s)", nullptr, m_tasks->count()) : QString();
}

bool OverviewPage::focusNextPane()
{
    auto* first = findChild<QWidget*>(u"toArtifacts"_s);
    first->setFocus(Qt::TabFocusReason);
    return true;
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool narrow = width() < Metrics::current().px(760);
    m_cards->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void OverviewPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    refresh();
}

} // namespace steward
