// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenariocapturedialog.h"

#include "app/scenario/scenariostore.h"
#include "app/workspace/workspace.h"
#include "ui/plan/textview.h"
#include "ui/scenarios/scenariowords.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/scrim.h"
#include "ui/theme/spinner.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

ScenarioCaptureDialog::ScenarioCaptureDialog(
    Workspace& workspace, ScenarioStore& store, QWidget* parent)
    : QDialog(parent)
    , m_store(store)
    , m_name(new QLineEdit(this))
    , m_spinner(new Spinner(this))
    , m_state(new PlainLabel(
          tr("Reading both servers: names, sources, programs."), Tone::Text, FontRole::Body, this))
    , m_outHead(new PlainLabel(tr("Left out, and why"), Tone::SecondText, FontRole::Section, this))
    , m_out(new TextView(tr("What is left out, and why"), this))
    , m_trouble(new PlainLabel(QString(), Tone::Destroys, FontRole::Body, this))
    , m_tolerates(new QCheckBox(
          tr("Tolerate another type or source where the server does not keep the wanted one"),
          this))
    , m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(u"captureDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Capture from now"));
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    layOut();
    m_name->setFocus();
    const Metrics metrics = Metrics::current();
    resize(metrics.px(600), layout()->totalHeightForWidth(metrics.px(600)));
    Scrim::behind(*this, *parent->window());
    read(workspace);
}

ScenarioCaptureDialog::~ScenarioCaptureDialog()
{
    if (m_reading)
        m_reading->cancel();
}

void ScenarioCaptureDialog::layOut()
{
    const Metrics metrics = Metrics::current();
    setMinimumWidth(metrics.px(440));
    auto* layout = new QVBoxLayout(this);
    const int edge = metrics.px(20);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(metrics.px(10));
    layout->addWidget(new ElidedLabel(windowTitle(), Tone::Text, FontRole::Title, this));
    layout->addWidget(new PlainLabel(
        tr("Writes down what both servers hold now, to return to. Nothing is sent to them. SQL "
           "text is kept as it is: a password that stands in it stands in the file, which only "
           "you can read."),
        Tone::SecondText, FontRole::Body, this));
    auto* label = new QLabel(tr("Name"), this);
    label->setBuddy(m_name);
    layout->addWidget(label);
    m_name->setObjectName(u"captureName"_s);
    m_name->setAccessibleName(tr("Name of the scenario"));
    m_name->setPlaceholderText(tr("Opening of the talk"));
    m_name->setMaxLength(64);
    layout->addWidget(m_name);
    auto* state = new QHBoxLayout;
    state->setSpacing(metrics.px(8));
    state->addWidget(m_spinner, 0, Qt::AlignTop);
    m_state->setObjectName(u"captureState"_s);
    state->addWidget(m_state, 1);
    layout->addLayout(state);
    // A registry that makes a dataset a model would never be as described again.
    m_tolerates->setObjectName(u"captureTolerates"_s);
    m_tolerates->setAccessibleName(m_tolerates->text());
    m_tolerates->setChecked(true);
    layout->addWidget(m_tolerates);
    layout->addWidget(m_outHead);
    m_out->setObjectName(u"captureLeftOut"_s);
    m_out->setMinimumHeight(5 * metrics.row);
    m_out->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setFontRole(*m_out, FontRole::Body);
    layout->addWidget(m_out, 1);
    m_outHead->hide();
    m_out->hide();
    m_trouble->setObjectName(u"captureTrouble"_s);
    m_trouble->hide();
    layout->addWidget(m_trouble);
    layout->addStretch(0);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.px(8));
    buttons->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    m_save->setObjectName(u"saveCaptureButton"_s);
    m_save->setAccessibleName(tr("Save the captured scenario"));
    setButtonLook(*m_save, ButtonLook::Primary);
    m_save->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ScenarioCaptureDialog::save);
}

void ScenarioCaptureDialog::read(Workspace& workspace)
{
    PendingCall<CapturedScenario>* call
        = captureNow(workspace.scenarioServers(), tr("Now"), &workspace);
    m_reading = call;
    call->then(this, [this](const Result<CapturedScenario>& captured) {
        m_reading.clear();
        m_spinner->hide();
        if (captured)
            take(*captured);
        else
            m_state->setText(tr("It was not read: close this and try again."));
    });
}

void ScenarioCaptureDialog::take(const CapturedScenario& captured)
{
    m_captured = captured;
    m_state->setText(captured.scenario.registry.isAsked() || captured.scenario.pipelines.isAsked()
            ? tr("It asks for %1.").arg(sizeWords(captured.scenario))
            : tr("Nothing could be captured."));
    const bool whole = captured.leftOut.isEmpty();
    m_outHead->setVisible(!whole);
    m_out->setVisible(!whole);
    m_out->show(captured.leftOut.join(u'\n'));
    m_out->setVisible(!whole);
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void ScenarioCaptureDialog::save()
{
    if (!m_captured)
        return say(tr("It is still being read."));
    Scenario scenario = m_captured->scenario;
    scenario.name = m_name->text().trimmed();
    scenario.registry.tolerated
        = {.name = false, .type = m_tolerates->isChecked(), .source = m_tolerates->isChecked()};
    if (scenario.name.isEmpty()) {
        m_name->setFocus();
        return say(tr("It needs a name first."));
    }
    const QString trouble = m_store.save(scenario);
    if (!trouble.isEmpty())
        return say(trouble);
    Q_EMIT captured(scenario.name);
    accept();
}

void ScenarioCaptureDialog::say(const QString& trouble)
{
    m_trouble->setText(trouble);
    m_trouble->show();
}

} // namespace steward
