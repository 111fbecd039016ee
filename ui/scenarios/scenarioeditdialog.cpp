// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenarioeditdialog.h"

#include "app/scenario/scenariostore.h"
#include "ui/scenarios/scenarioaskmodel.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/datatable.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/scrim.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

using Holds = ScenarioRegistry::Holds;

// A label and its field, or several, in a line.
QHBoxLayout* rowOf(const QList<QWidget*>& widgets)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::current().px(8));
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    row->addStretch(1);
    return row;
}

QLabel* labelFor(const QString& text, QWidget* field)
{
    auto* label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

QComboBox* choiceOf(const QString& name, const QString& accessibleName, const QStringList& words)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    box->addItems(words);
    return box;
}

QCheckBox* switchOf(const QString& name, const QString& text, bool on)
{
    auto* box = new QCheckBox(text);
    box->setObjectName(name);
    box->setAccessibleName(text);
    box->setChecked(on);
    return box;
}

} // namespace

ScenarioEditDialog::ScenarioEditDialog(
    ScenarioStore& store, const Scenario& before, QWidget* parent)
    : QDialog(parent)
    , m_store(store)
    , m_before(before)
    , m_pipelines(before.pipelines)
    , m_name(new QLineEdit(before.name))
    , m_about(new QPlainTextEdit(before.about))
    , m_model(new ScenarioAskModel(this))
    , m_trouble(new PlainLabel(QString(), Tone::Destroys))
{
    setObjectName(u"scenarioEditDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Edit %1").arg(visibleText(before.name)));
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    const bool isBuiltIn = store.isBuiltIn(before.name);
    if (isBuiltIn)
        m_name->setText(tr("My %1").arg(before.name).left(64));
    layOut(isBuiltIn);
    showWishes();
    refresh();
    m_name->setFocus();
    const Metrics metrics = Metrics::current();
    const QSize most
        = parent->window()->size().expandedTo(screen() ? screen()->availableSize() : QSize());
    resize(QSize(metrics.px(680), metrics.px(m_pipelines.named.isEmpty() ? 460 : 740))
               .boundedTo(most * 0.94));
    Scrim::behind(*this, *parent->window());
}

void ScenarioEditDialog::layOut(bool isBuiltIn)
{
    const Metrics metrics = Metrics::current();
    const int edge = metrics.px(20);
    auto* content = new QWidget;
    content->setBackgroundRole(roleOf(Tone::Surface));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(edge, edge, edge, metrics.px(8));
    column->setSpacing(metrics.px(8));
    column->addWidget(new ElidedLabel(windowTitle(), Tone::Text, FontRole::Title));
    column->addWidget(new PlainLabel(isBuiltIn
            ? tr("It is built in: what you change is saved as another one. SQL, configuration and "
                 "which artifacts it names stay as they are.")
            : tr("SQL, configuration and which artifacts it names stay as they are."),
        Tone::SecondText));
    m_name->setObjectName(u"editName"_s);
    m_name->setAccessibleName(tr("Name of the scenario"));
    m_name->setMaxLength(64);
    column->addWidget(labelFor(tr("Name"), m_name));
    column->addWidget(m_name);
    m_about->setObjectName(u"editAbout"_s);
    m_about->setAccessibleName(tr("About the scenario"));
    m_about->setTabChangesFocus(true);
    m_about->setFixedHeight(2 * metrics.row + metrics.px(10));
    column->addWidget(labelFor(tr("About"), m_about));
    column->addWidget(m_about);
    column->addWidget(makeRegistry());
    column->addWidget(makePipelines(), 1);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setBackgroundRole(roleOf(Tone::Surface));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    auto* line = new QWidget;
    line->setFixedHeight(1);
    line->setBackgroundRole(roleOf(Tone::Line));
    line->setAutoFillBackground(true);
    layout->addWidget(line);
    layout->addWidget(makeButtons());
}

QWidget* ScenarioEditDialog::makeRegistry()
{
    const Metrics metrics = Metrics::current();
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, metrics.px(6), 0, 0);
    column->setSpacing(metrics.px(6));
    column->addWidget(new SectionLabel(tr("Registry")));
    m_holds = choiceOf(u"editHolds"_s, tr("What the registry is to hold"),
        {tr("at least what it names: others are left"),
            tr("exactly what it names: others must not exist"), tr("nothing: empty")});
    m_holds->setCurrentIndex(static_cast<int>(m_before.registry.holds));
    connect(m_holds, &QComboBox::currentIndexChanged, this, &ScenarioEditDialog::refresh);
    column->addLayout(rowOf({labelFor(tr("It holds"), m_holds), m_holds}));
    m_registryNote = new PlainLabel(QString(), Tone::Care);
    column->addWidget(m_registryNote);
    const Tolerated& tolerated = m_before.registry.tolerated;
    m_sameIds = switchOf(u"editSameIds"_s,
        tr("The same ids as then, where a reset starts them over"), m_before.registry.sameIds);
    column->addWidget(m_sameIds);
    m_toleratesName = switchOf(u"editToleratesName"_s, tr("name"), tolerated.name);
    m_toleratesType = switchOf(u"editToleratesType"_s, tr("type"), tolerated.type);
    m_toleratesSource = switchOf(u"editToleratesSource"_s, tr("source"), tolerated.source);
    m_toleratesName->setAccessibleName(tr("Tolerate another name"));
    m_toleratesType->setAccessibleName(tr("Tolerate another type"));
    m_toleratesSource->setAccessibleName(tr("Tolerate another source"));
    auto* words = new QLabel(tr("Tolerated, where the server does not keep it:"));
    column->addLayout(rowOf({words, m_toleratesName, m_toleratesType, m_toleratesSource}));
    return part;
}

QWidget* ScenarioEditDialog::makePipelines()
{
    const Metrics metrics = Metrics::current();
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, metrics.px(6), 0, 0);
    column->setSpacing(metrics.px(6));
    column->addWidget(new SectionLabel(tr("Pipelines")));
    m_others = choiceOf(u"editOthers"_s, tr("What becomes of pipelines that it does not name"),
        {tr("are left as they are"), tr("must not exist")});
    m_others->setCurrentIndex(m_pipelines.othersMustNotExist ? 1 : 0);
    column->addLayout(rowOf({labelFor(tr("Others"), m_others), m_others}));
    m_table = new DataTable;
    m_table->setObjectName(u"editPipelines"_s);
    m_table->setAccessibleName(tr("Pipelines that it names"));
    m_table->setColumns({{.characters = 4, .hidden = true},
        {.characters = 26, .least = 14, .stretch = 2, .hideable = false},
        {.characters = 9, .hidden = true}, {.characters = 30, .least = 14, .stretch = 3},
        {.characters = 7, .hidden = true}});
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setMinimumHeight(metrics.header + 4 * metrics.row);
    Scenario only;
    only.pipelines = m_pipelines;
    m_model->setScenario(only);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &ScenarioEditDialog::showWishes);
    column->addWidget(m_table, 1);
    m_wishes = makeWishes();
    column->addWidget(m_wishes);
    const bool any = !m_pipelines.named.isEmpty();
    m_table->setVisible(any);
    m_wishes->setVisible(any);
    if (any)
        m_table->setCurrentIndex(m_model->index(0, ScenarioAskModel::Name));
    else
        column->addStretch(1);
    return part;
}

QWidget* ScenarioEditDialog::makeWishes()
{
    auto* part = new QWidget;
    m_state = choiceOf(u"editState"_s, tr("State of the selected pipeline"),
        {tr("any"), tr("stopped"), tr("running"), tr("paused")});
    m_storage = choiceOf(u"editStorage"_s, tr("Storage of the selected pipeline"),
        {tr("left"), tr("cleared (then it is stopped)")});
    part->setLayout(rowOf(
        {labelFor(tr("State"), m_state), m_state, labelFor(tr("Storage"), m_storage), m_storage}));
    // Storage can be cleared of a stopped one only: one follows the other.
    connect(m_state, &QComboBox::activated, this, [this](int index) {
        const auto state = static_cast<StateWish>(index);
        setWish(state,
            state == StateWish::Stopped ? static_cast<StorageWish>(m_storage->currentIndex())
                                        : StorageWish::Left);
    });
    connect(m_storage, &QComboBox::activated, this, [this](int index) {
        const auto storage = static_cast<StorageWish>(index);
        setWish(storage == StorageWish::Cleared ? StateWish::Stopped
                                                : static_cast<StateWish>(m_state->currentIndex()),
            storage);
    });
    return part;
}

QWidget* ScenarioEditDialog::makeButtons()
{
    const Metrics metrics = Metrics::current();
    auto* foot = new QWidget;
    auto* buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(metrics.px(20), metrics.px(12), metrics.px(20), metrics.px(12));
    buttons->setSpacing(metrics.px(8));
    m_trouble->setObjectName(u"editTrouble"_s);
    buttons->addWidget(m_trouble, 1);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    auto* keep = new QPushButton(tr("Save"));
    keep->setObjectName(u"saveScenarioButton"_s);
    keep->setAccessibleName(tr("Save the scenario"));
    setButtonLook(*keep, ButtonLook::Primary);
    keep->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &ScenarioEditDialog::save);
    return foot;
}

void ScenarioEditDialog::refresh()
{
    const auto holds = static_cast<Holds>(m_holds->currentIndex());
    const auto named = static_cast<int>(m_before.registry.artifacts.size());
    const bool drops = holds == Holds::Empty && named > 0;
    m_registryNote->setText(drops
            ? tr("The %n artifact(s) that it names (is|are) taken out of it.", nullptr, named)
            : QString());
    m_registryNote->setVisible(drops);
    for (QWidget* box : std::initializer_list<QWidget*>{
             m_sameIds, m_toleratesName, m_toleratesType, m_toleratesSource})
        box->setEnabled(holds != Holds::Empty && named > 0);
}

void ScenarioEditDialog::showWishes()
{
    const ScenarioPipeline* const pipeline = m_model->pipelineAt(m_table->currentRow());
    m_wishes->setEnabled(pipeline != nullptr);
    if (!pipeline)
        return;
    m_state->setCurrentIndex(static_cast<int>(pipeline->state));
    m_storage->setCurrentIndex(static_cast<int>(pipeline->storage));
}

void ScenarioEditDialog::setWish(StateWish state, StorageWish storage)
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_pipelines.named.size())
        return;
    m_pipelines.named[row].state = state;
    m_pipelines.named[row].storage = storage;
    Scenario only;
    only.pipelines = m_pipelines;
    m_model->setScenario(only);
    m_table->setCurrentIndex(m_model->index(row, ScenarioAskModel::Name));
    showWishes();
}

Scenario ScenarioEditDialog::edited() const
{
    Scenario scenario = m_before;
    scenario.name = m_name->text().trimmed();
    scenario.about = m_about->toPlainText();
    ScenarioRegistry& registry = scenario.registry;
    registry.holds = static_cast<Holds>(m_holds->currentIndex());
    if (registry.holds == Holds::Empty)
        registry.artifacts.clear();
    registry.sameIds = m_sameIds->isChecked();
    registry.tolerated = {
        m_toleratesName->isChecked(), m_toleratesType->isChecked(), m_toleratesSource->isChecked()};
    scenario.pipelines = m_pipelines;
    scenario.pipelines.othersMustNotExist = m_others->currentIndex() == 1;
    return scenario;
}

void ScenarioEditDialog::save()
{
    const Scenario scenario = edited();
    const QString trouble = m_store.save(scenario, m_before);
    if (!trouble.isEmpty())
        return m_trouble->setText(trouble);
    Q_EMIT saved(scenario.name);
    accept();
}

} // namespace steward
