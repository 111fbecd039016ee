// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenarioarmdialog.h"

#include "app/live/clock.h"
#include "app/live/errorwords.h"
#include "app/scenario/stage.h"
#include "app/workspace/workspace.h"
#include "ui/plan/fittingstack.h"
#include "ui/plan/phrasefield.h"
#include "ui/plan/reviewheader.h"
#include "ui/plan/reviewpane.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/scrim.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLengths[] = {30, 60, 120, 240, 480, 1440}; // minutes
constexpr int kUsual = 2; // two hours

QWidget* hairline()
{
    auto* line = new QWidget;
    line->setFixedHeight(1);
    line->setBackgroundRole(roleOf(Tone::Line));
    line->setAutoFillBackground(true);
    return line;
}

QString lengthWords(int minutes)
{
    return minutes < 60 ? ScenarioArmDialog::tr("%n minute(s)", nullptr, minutes)
                        : ScenarioArmDialog::tr("%n hour(s)", nullptr, minutes / 60);
}

} // namespace

ScenarioArmDialog::ScenarioArmDialog(Workspace& workspace, Stage& stage, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_stage(stage)
{
    setObjectName(u"armDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    const QString title = tr("Arm %1").arg(stage.scenario() ? stage.scenario()->name : QString());
    setWindowTitle(visibleText(title));
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    auto* header = new ReviewHeader(workspace.environment(), this);
    header->setTitle(title, Glyph::Unlock, Tone::Care);
    header->setWhere(tr("Nothing is sent now. While it is armed, Return takes one press"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(hairline());
    layout->addWidget(makeBody(), 1);
    layout->addWidget(hairline());
    layout->addWidget(makeFoot());
    Scrim::behind(*this, *parent->window());
    read();
    refresh();
    fit();
    m_cancel->setFocus(Qt::OtherFocusReason);
}

ScenarioArmDialog::~ScenarioArmDialog()
{
    if (m_reading)
        m_reading->cancel();
}

QWidget* ScenarioArmDialog::makeBody()
{
    const Metrics metrics = Metrics::current();
    const int edge = metrics.px(20);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, metrics.px(12), 0, metrics.px(12));
    column->setSpacing(metrics.px(6));
    const auto inset = [edge, column](QWidget* widget) {
        widget->setContentsMargins(edge, 0, edge, 0);
        column->addWidget(widget);
    };
    inset(new SectionLabel(tr("What one press may do")));
    auto* terms = new PlainLabel(m_stage.armingTerms().join(u'\n'));
    terms->setObjectName(u"armTerms"_s);
    inset(terms);
    column->addSpacing(metrics.px(6));
    inset(new SectionLabel(tr("What it would do now")));
    m_words = new PlainLabel(tr("Reading both servers."));
    m_words->setObjectName(u"armPlanWords"_s);
    m_words->setContentsMargins(edge, 0, edge, 0);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_pane = new ReviewPane;
    m_faces = new FittingStack;
    m_faces->addWidget(m_words);
    m_faces->addWidget(m_pane);
    column->addWidget(m_faces, 1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(edge, metrics.px(8), edge, 0);
    row->setSpacing(metrics.px(8));
    auto* label = new QLabel(tr("For"));
    m_length = new QComboBox;
    m_length->setObjectName(u"armLength"_s);
    m_length->setAccessibleName(tr("How long it stays armed"));
    for (const int minutes : kLengths)
        m_length->addItem(lengthWords(minutes), minutes);
    m_length->setCurrentIndex(kUsual);
    label->setBuddy(m_length);
    m_until = new PlainLabel(QString(), Tone::SecondText);
    m_until->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    connect(m_length, &QComboBox::currentIndexChanged, this, &ScenarioArmDialog::refresh);
    row->addWidget(label);
    row->addWidget(m_length);
    row->addWidget(m_until, 1);
    column->addLayout(row);
    m_phrase = new PhraseField;
    m_phrase->setContentsMargins(edge, metrics.px(8), edge, 0);
    m_phrase->setGuard(
        {Guard::Demand::TypePhrase, m_workspace.environment().name, std::nullopt, {}});
    connect(m_phrase, &PhraseField::changed, this, &ScenarioArmDialog::refresh);
    connect(m_phrase, &PhraseField::moveOn, this, [this] { m_arm->setFocus(Qt::TabFocusReason); });
    column->addWidget(m_phrase);
    m_trouble = new PlainLabel(QString(), Tone::Destroys);
    m_trouble->setObjectName(u"armTrouble"_s);
    inset(m_trouble);
    m_trouble->hide();
    return body;
}

QWidget* ScenarioArmDialog::makeFoot()
{
    const Metrics metrics = Metrics::current();
    auto* foot = new QWidget;
    auto* buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(metrics.px(20), metrics.px(12), metrics.px(20), metrics.px(12));
    buttons->setSpacing(metrics.px(8));
    auto* calm = new PlainLabel(tr("Nothing is sent"), Tone::SecondText);
    calm->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    buttons->addWidget(calm, 1);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    m_arm = new DestroyButton(tr("Arm"), Glyph::Unlock);
    m_arm->setObjectName(u"confirmArmButton"_s);
    m_arm->setHarmless(true);
    m_arm->setAutoDefault(false);
    buttons->addWidget(cancel);
    buttons->addWidget(m_arm);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_arm, &DestroyButton::acted, this, &ScenarioArmDialog::arm);
    m_cancel = cancel;
    return foot;
}

void ScenarioArmDialog::read()
{
    PendingCall<Plan>* call = m_stage.makePlan();
    m_reading = call;
    call->then(this, [this](const Result<Plan>& plan) { take(plan); });
}

void ScenarioArmDialog::take(const Result<Plan>& plan)
{
    m_reading.clear();
    if (plan) {
        m_plan = *plan;
        const bool does = !plan->steps.isEmpty();
        Plan shown = *plan;
        shown.guard = {Guard::Demand::Review, {}, std::nullopt, {}}; // the name is asked for below
        m_pane->setPlan(shown, m_workspace.clock().now());
        m_words->setText(tr("Nothing: both servers hold what the scenario describes."));
        m_faces->setCurrentWidget(does ? static_cast<QWidget*>(m_pane) : m_words);
    } else {
        m_unreadable = inFullFor(plan.error());
        m_words->setText(tr("It cannot be told now: %1").arg(m_unreadable));
    }
    refresh();
    fit();
}

std::chrono::milliseconds ScenarioArmDialog::length() const
{
    return std::chrono::minutes(m_length->currentData().toInt());
}

void ScenarioArmDialog::refresh()
{
    const QDateTime until = m_workspace.clock().utcNow().addMSecs(length().count()).toLocalTime();
    m_until->setText(tr("until %1; a restart, a suspend or another server ends it before")
                         .arg(locale().toString(until.time(), u"HH:mm"_s)));
    m_arm->setText(tr("Arm for %1").arg(m_length->currentText()));
    m_arm->setAccessibleName(m_arm->text());
    QString reason;
    if (!m_unreadable.isEmpty())
        reason = tr("What it would do now cannot be told.");
    else if (!m_plan)
        reason = tr("It is still being read.");
    else if (!m_phrase->isSatisfied())
        reason = tr("Type %1 first.").arg(m_workspace.environment().name);
    m_arm->setBlocked(reason);
    m_arm->setArmed(reason.isEmpty());
}

void ScenarioArmDialog::arm()
{
    if (!m_plan)
        return;
    const QString trouble = m_stage.arm(*m_plan, m_phrase->typedPhrase(), length());
    if (trouble.isEmpty())
        return accept();
    m_trouble->setText(trouble);
    m_trouble->show();
    fit();
}

void ScenarioArmDialog::fit()
{
    const QWidget& around = *parentWidget()->window();
    const QSize most
        = around.size().expandedTo(screen() ? screen()->availableSize() : QSize()) * 0.94;
    setMinimumWidth(std::min(Metrics::current().px(760), most.width()));
    m_faces->askAnew();
    m_faces->parentWidget()->updateGeometry(); // it hears of that only with the next events
    layout()->activate();
    const int wanted = std::max(width(), minimumWidth());
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wanted)
                                                     : sizeHint().height();
    resize(QSize(wanted, height).boundedTo(most));
    move(around.frameGeometry().center() - rect().center());
}

// Enter never arms: only the button itself takes it, once it has the focus.
void ScenarioArmDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return;
    QDialog::keyPressEvent(event);
}

} // namespace steward
