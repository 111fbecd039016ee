// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenariotables.h"

#include "app/scenario/scenariocodec.h"
#include "ui/plan/textview.h"
#include "ui/scenarios/scenarioaskmodel.h"
#include "ui/scenarios/scenariowords.h"
#include "ui/shell/placeholder.h"
#include "ui/shell/textdialog.h"
#include "ui/theme/datatable.h"
#include "ui/theme/factlist.h"
#include "ui/theme/masks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

ScenarioTables::ScenarioTables(QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_parts(new QStackedWidget(this))
    , m_differences(new ScenarioDifferenceModel(this))
    , m_asks(new ScenarioAskModel(this))
    , m_file(new TextView(tr("The scenario's file"), this))
{
    const Metrics metrics = Metrics::current();
    m_tabs->setObjectName(u"scenarioTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the scenario"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Differences"));
    m_tabs->addTab(tr("What it asks"));
    if (!isPresenting()) // what connects a program to the world may be a secret
        m_tabs->addTab(tr("File"));
    m_file->setObjectName(u"scenarioFile"_s);
    m_file->document()->setDocumentMargin(metrics.px(12));
    m_file->setFrameShape(QFrame::NoFrame);
    m_file->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_parts->addWidget(makeDifferences());
    m_parts->addWidget(makeAsks());
    m_parts->addWidget(m_file);
    connect(m_tabs, &QTabBar::currentChanged, m_parts, &QStackedWidget::setCurrentIndex);
    auto* line = new QWidget(this);
    line->setFixedHeight(1);
    line->setBackgroundRole(roleOf(Tone::Line));
    line->setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(line);
    layout->addWidget(m_parts, 1);
}

QWidget* ScenarioTables::makeDifferences()
{
    m_differenceTable = new DataTable;
    m_differenceTable->setObjectName(u"differenceTable"_s);
    m_differenceTable->setAccessibleName(tr("Differences"));
    m_differenceTable->setColumns(
        {{.characters = 10, .least = 9}, {.characters = 16, .least = 12, .glyph = true},
            {.characters = 36, .least = 20, .stretch = 3, .hideable = false},
            {.characters = 24, .least = 14, .stretch = 2, .hidden = true}});
    m_differenceTable->setModel(m_differences);
    m_differenceTable->setSortingEnabled(false); // by server
    m_nothing = new Placeholder;
    connect(m_nothing, &Placeholder::actionTriggered, this, &ScenarioTables::checkWanted);
    m_found = new QStackedWidget;
    m_found->addWidget(m_differenceTable);
    m_found->addWidget(m_nothing);
    return m_found;
}

QWidget* ScenarioTables::makeAsks()
{
    const Metrics metrics = Metrics::current();
    auto* content = new QWidget;
    content->setBackgroundRole(roleOf(Tone::Surface));
    content->setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, metrics.px(10), 0, 0);
    layout->setSpacing(metrics.px(10));
    m_facts = new FactList;
    m_facts->setObjectName(u"scenarioFacts"_s);
    m_facts->setLabelCharacters(16);
    m_facts->setContentsMargins(metrics.px(12), 0, metrics.px(12), 0);
    layout->addWidget(m_facts);
    m_askTable = new DataTable;
    m_askTable->setObjectName(u"askTable"_s);
    m_askTable->setAccessibleName(tr("Artifacts and pipelines that it names"));
    m_askTable->setColumns({{.characters = 4, .least = 4, .right = true},
        {.characters = 26, .least = 14, .stretch = 2, .hideable = false},
        {.characters = 9, .least = 9, .glyph = true}, {.characters = 30, .least = 14, .stretch = 3},
        {.characters = 7, .least = 6}});
    m_askTable->setModel(m_asks);
    m_askTable->setSortingEnabled(false); // the order to register in
    m_askTable->setMinimumHeight(metrics.header + 5 * metrics.row);
    connect(m_askTable, &DataTable::activated, this,
        [this](const QModelIndex& index) { showProgram(index.row()); });
    layout->addWidget(m_askTable, 1);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

void ScenarioTables::setScenario(const Scenario& scenario)
{
    if (scenario == m_scenario)
        return;
    m_scenario = scenario;
    m_asks->setScenario(scenario);
    if (!isPresenting())
        m_file->show(QString::fromUtf8(encodeScenario(scenario)));
    showFacts(scenario);
}

void ScenarioTables::showFacts(const Scenario& scenario)
{
    QList<FactList::Fact> facts;
    if (!scenario.about.isEmpty())
        facts.append({tr("About"), scenario.about});
    const ScenarioRegistry& registry = scenario.registry;
    facts.append({tr("Registry"), registryWords(registry)});
    if (!registry.artifacts.isEmpty()) {
        facts.append({tr("Ids"),
            registry.sameIds ? tr("The same as then, where a reset starts them over")
                             : tr("Whatever the server gives")});
        facts.append({tr("Tolerated"), toleratedWords(registry.tolerated)});
    }
    facts.append({tr("Pipelines"), pipelinesWords(scenario.pipelines)});
    if (!scenario.pipelines.named.isEmpty())
        facts.append({tr("Other pipelines"),
            scenario.pipelines.othersMustNotExist ? tr("Must not exist")
                                                  : tr("Are left as they are")});
    m_facts->setFacts(facts);
}

void ScenarioTables::setCheck(
    const std::optional<ScenarioCheck>& check, const QList<LeftOver>& left, bool isBeingRead)
{
    if (check)
        m_differences->setCheck(*check, left);
    else
        m_differences->clear();
    const auto count = static_cast<int>(check ? check->differences.size() : 0);
    m_tabs->setTabText(Differences,
        count == 0 ? tr("Differences") : tr("Differences %1").arg(locale().toString(count)));
    m_differenceTable->setColumnHidden(ScenarioDifferenceModel::Why, left.isEmpty());
    const bool rows = m_differences->rowCount() > 0;
    m_found->setCurrentWidget(rows ? static_cast<QWidget*>(m_differenceTable) : m_nothing);
    if (rows)
        return;
    if (isBeingRead)
        m_nothing->show(
            Placeholder::Face::Loading, tr("Reading both servers"), tr("Nothing is sent to them."));
    else if (check)
        m_nothing->show(Placeholder::Face::Empty, tr("Nothing differs"),
            tr("Both servers hold what the scenario describes."));
    else
        m_nothing->show(Placeholder::Face::Empty, tr("Not checked here"),
            tr("A check reads both servers and lists whatever differs. It changes nothing."),
            tr("Check"));
}

void ScenarioTables::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

// What is not shown in a row: read-only.
void ScenarioTables::showProgram(int row)
{
    const ScenarioPipeline* const pipeline = m_asks->pipelineAt(row);
    if (!pipeline || !pipeline->program)
        return;
    if (const QString closed = whyClosedOnStage(); !closed.isEmpty())
        return Q_EMIT refused(closed);
    const PipelineProgram& program = *pipeline->program;
    QStringList parts;
    const auto add = [&parts](const QString& title, const QString& text) {
        if (!text.trimmed().isEmpty())
            parts.append(title + "\n\n"_L1 + text.trimmed());
    };
    add(tr("-- Program (SQL)"), program.sql);
    add(tr("-- Functions (Rust)"), program.udfRust);
    add(tr("-- Functions (TOML)"), program.udfToml);
    add(tr("-- Program configuration"), indentedJson(program.programConfig));
    add(tr("-- Runtime configuration"), indentedJson(program.runtimeConfig));
    auto* dialog = new TextDialog(tr("Program of %1").arg(pipeline->name), window());
    dialog->setText(parts.isEmpty() ? tr("It is empty.") : parts.join("\n\n"_L1));
    dialog->open();
}

} // namespace steward
