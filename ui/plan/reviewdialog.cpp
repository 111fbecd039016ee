// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/reviewdialog.h"

#include "app/lineage/lineageindex.h"
#include "app/live/clock.h"
#include "app/live/errorwords.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/plan/planwatch.h"
#include "app/workspace/workspace.h"
#include "ui/plan/factsview.h"
#include "ui/plan/fittingstack.h"
#include "ui/plan/outcomelook.h"
#include "ui/plan/phrasefield.h"
#include "ui/plan/reviewheader.h"
#include "ui/plan/runview.h"
#include "ui/plan/runwords.h"
#include "ui/plan/stepsview.h"
#include "ui/plan/targetwords.h"
#include "ui/plan/textview.h"
#include "ui/theme/banner.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/scrim.h"
#include "ui/theme/spinner.h"

#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Glyph glyphOf(const std::optional<Plan>& plan)
{
    return plan && plan->verb == Verb::ClearStorage ? Glyph::Clear : Glyph::Trash;
}

QWidget* hairline(QWidget* parent)
{
    auto* line = new QWidget(parent);
    line->setFixedHeight(1);
    line->setBackgroundRole(roleOf(Tone::Line));
    line->setAutoFillBackground(true);
    return line;
}

QString requestsOf(const Plan& plan)
{
    QStringList lines;
    for (const Step& step : plan.steps)
        lines << step.request;
    return u"%1\n\n%2"_s.arg(plan.server.display(), lines.join(u'\n'));
}

} // namespace

ReviewDialog::ReviewDialog(
    Workspace& workspace, PendingCall<Plan>* plan, const QString& title, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_title(title)
    , m_reading(plan)
    , m_watch(new PlanWatch(workspace.plans(), workspace.artifacts(), workspace.pipelines(),
          workspace.lineage(), workspace.clock(), this))
    , m_header(new ReviewHeader(workspace.environment(), this))
    , m_pages(new FittingStack(this))
{
    setObjectName(u"reviewDialog"_s);
    setWindowTitle(visibleText(title));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_pages, 1);
    buildPages();
    buildFooter();

    connect(&workspace.plans(), &Plans::progressed, this, [this](const QString& what) {
        if (m_face == Face::Reading)
            m_readingText->setText(what);
    });
    connect(m_watch, &PlanWatch::refreshed, this, &ReviewDialog::setPlan);
    connect(m_watch, &PlanWatch::touched, this, &ReviewDialog::planTouched);
    connect(m_watch, &PlanWatch::expired, this, &ReviewDialog::planExpired);
    plan->then(this, [this](const Result<Plan>& result) { take(result); });
    m_ticks.setInterval(1s);
    connect(&m_ticks, &QTimer::timeout, this, &ReviewDialog::tick);
    m_ticks.start();
    Scrim::behind(*this, *parent->window());
    setFace(Face::Reading);
}

ReviewDialog::~ReviewDialog()
{
    if (m_reading)
        m_reading->cancel();
}

void ReviewDialog::buildPages()
{
    const Metrics metrics = Metrics::current();
    const auto centred = [&](QWidget* glyph, PlainLabel* text) {
        auto* page = new QWidget(this);
        auto* row = new QHBoxLayout(page);
        row->setContentsMargins(metrics.px(20), metrics.px(24), metrics.px(20), metrics.px(24));
        row->setSpacing(metrics.px(12));
        if (glyph)
            row->addWidget(glyph, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        m_pages->addWidget(page);
    };
    m_readingText
        = new PlainLabel(tr("Reading what it touches"), Tone::SecondText, FontRole::Body, this);
    m_readingText->setObjectName(u"readingText"_s);
    centred(new Spinner(this), m_readingText);

    auto* review = new QWidget(this);
    auto* column = new QVBoxLayout(review);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs = new QTabBar(review);
    m_tabs->setObjectName(u"reviewTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the review"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Facts"));
    m_tabs->addTab(tr("Steps"));
    m_tabs->addTab(tr("Requests"));
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(metrics.px(8), 0, metrics.px(20), 0);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch();
    column->addLayout(tabRow);
    column->addWidget(hairline(review));
    auto* parts = new FittingStack(review);
    m_facts = new FactsView(parts);
    m_steps = new StepsView(parts);
    m_requests = new TextView(tr("Requests that will be sent"), parts);
    m_requests->setObjectName(u"requestsView"_s);
    m_requests->document()->setDocumentMargin(metrics.px(20));
    for (QWidget* part : std::initializer_list<QWidget*>{m_facts, m_steps, m_requests})
        parts->addWidget(part);
    connect(m_tabs, &QTabBar::currentChanged, parts, &QStackedWidget::setCurrentIndex);
    column->addWidget(parts, 1);
    m_changed = new Banner(review, false);
    m_changed->setObjectName(u"changedBanner"_s);
    connect(m_changed, &Banner::acted, this, &ReviewDialog::seeAgain);
    column->addWidget(m_changed);
    m_phrase = new PhraseField(review);
    m_phrase->setContentsMargins(metrics.px(20), metrics.px(8), metrics.px(20), metrics.px(14));
    m_phrase->hide();
    connect(m_phrase, &PhraseField::changed, this, &ReviewDialog::refreshLock);
    connect(
        m_phrase, &PhraseField::moveOn, this, [this] { m_confirm->setFocus(Qt::TabFocusReason); });
    column->addWidget(m_phrase);
    m_pages->addWidget(review);

    m_runView = new RunView(this);
    m_pages->addWidget(m_runView);
    m_troubleText = new PlainLabel(QString(), Tone::Text, FontRole::Body, this);
    m_troubleText->setObjectName(u"readingTrouble"_s);
    centred(nullptr, m_troubleText);
}

void ReviewDialog::buildFooter()
{
    const Metrics metrics = Metrics::current();
    auto* footer = new QWidget(this);
    footer->setObjectName(u"reviewFooter"_s);
    footer->setBackgroundRole(roleOf(Tone::Inset));
    footer->setAutoFillBackground(true);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(metrics.px(20), metrics.px(12), metrics.px(20), metrics.px(12));
    row->setSpacing(metrics.px(10));
    m_sent = new PlainLabel(tr("Nothing has been sent"), Tone::SecondText, FontRole::Body, footer);
    m_sent->setObjectName(u"sentState"_s);
    const auto button = [&](const QString& name) {
        auto* made = new QPushButton(footer);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_copy = button(u"copyResultButton"_s);
    m_copy->setText(tr("Copy"));
    m_stop = button(u"stopAfterThisButton"_s);
    m_stop->setText(tr("Stop after this one"));
    m_cancel = button(u"cancelButton"_s);
    m_confirm = new DestroyButton(buttonText(m_title), Glyph::Trash, footer);
    m_confirm->setObjectName(u"confirmButton"_s);
    m_confirm->setAutoDefault(false);
    row->addWidget(m_copy);
    row->addWidget(m_sent, 1, Qt::AlignVCenter);
    row->addWidget(m_stop);
    row->addWidget(m_cancel);
    row->addWidget(m_confirm);
    layout()->addWidget(hairline(this));
    layout()->addWidget(footer);

    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &ReviewDialog::copyResult);
    connect(m_confirm, &DestroyButton::acted, this, &ReviewDialog::confirm);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run->stopAfterThisOne();
        m_stop->setEnabled(false);
    });
}

void ReviewDialog::take(const Result<Plan>& plan)
{
    m_reading.clear();
    if (plan) {
        setPlan(*plan);
        setFace(Face::Reviewing);
        m_watch->watch(*plan);
        return;
    }
    m_troubleText->setText(tr("This cannot be reviewed now: %1\n\nNothing has been sent.")
                               .arg(inFullFor(plan.error())));
    setFace(Face::Unreadable);
}

void ReviewDialog::setPlan(const Plan& plan)
{
    m_plan = plan;
    const Instant now = m_workspace.clock().now();
    m_facts->setPlan(plan, now);
    m_steps->setPlan(plan);
    m_requests->show(requestsOf(plan));
    m_tabs->setTabText(1, tr("Steps %1").arg(locale().toString(plan.steps.size())));
    m_phrase->setGuard(plan.canBeApproved() ? plan.guard : Guard{});
    m_confirm->setText(buttonText(plan.act));
    m_header->setTitle(plan.title, glyphOf(plan), Tone::Destroys);
    m_header->setWhere(plan.tenantName.isEmpty()
            ? plan.server.display()
            : tr("%1, tenant %2").arg(plan.server.display(), plan.tenantName));
    refreshLock();
}

void ReviewDialog::setFace(Face face)
{
    m_face = face;
    const bool running = face == Face::Running;
    const bool over = face == Face::Result || running;
    switch (face) {
    case Face::Reading:
        m_pages->setCurrentIndex(0);
        m_header->setTitle(m_title, Glyph::Trash, Tone::Destroys);
        m_header->setWhere(tr("Nothing is sent before you confirm"));
        break;
    case Face::Reviewing:
        m_pages->setCurrentIndex(1);
        break;
    case Face::Running:
    case Face::Result:
        m_pages->setCurrentWidget(m_runView);
        break;
    case Face::Unreadable:
        m_pages->setCurrentIndex(3);
        break;
    }
    m_copy->setVisible(face == Face::Result);
    m_stop->setVisible(running && m_plan && m_plan->steps.size() > 1);
    m_confirm->setVisible(!over && face != Face::Unreadable);
    m_cancel->setText(running ? tr("Hide") : face == Face::Result ? tr("Close") : tr("Cancel"));
    m_sent->setText(over ? QString() : tr("Nothing has been sent"));
    refreshLock();
    // As tall as what is shown now, within the screen.
    const QWidget& around = *parentWidget()->window();
    const QSize most
        = around.size().expandedTo(screen() ? screen()->availableSize() : QSize()) * 0.94;
    const Metrics metrics = Metrics::current();
    setMinimumWidth(
        std::min(metrics.px(face == Face::Result || running ? 800 : 720), most.width()));
    m_pages->updateGeometry();
    layout()->activate();
    resize(QSize(std::max(width(), minimumWidth()), sizeHint().height()).boundedTo(most));
    move(around.frameGeometry().center() - rect().center());
    m_cancel->setFocus(Qt::OtherFocusReason);
    Q_EMIT faceChanged();
}

void ReviewDialog::planTouched(const Plan& fresh)
{
    m_fresh = fresh;
    m_changed->say({Tone::Care, tr("It changed while you were reading."),
        fresh.obstacles.isEmpty()
            ? tr("Read it again before you confirm; what you typed is cleared.")
            : fresh.obstacles.join(u' '),
        tr("Show what it is now")});
    m_phrase->clear();
    refreshLock();
}

void ReviewDialog::planExpired(const QString& why)
{
    m_expired = true;
    m_fresh.reset();
    m_changed->say({Tone::Care, tr("This review is too old to confirm."),
        tr("%1 What you typed is cleared.").arg(why), tr("Read it again")});
    m_phrase->clear();
    refreshLock();
}

void ReviewDialog::readAgain()
{
    if (m_reading)
        return; // under way already
    PendingCall<Plan>* call = m_workspace.plans().remake(*m_plan);
    m_reading = call;
    call->then(this, [this](const Result<Plan>& fresh) {
        m_reading.clear();
        if (!fresh) {
            m_changed->say({Tone::Care, tr("It cannot be read again now."),
                inFullFor(fresh.error()), tr("Try again")});
            return;
        }
        m_expired = false;
        m_fresh = *fresh;
        seeAgain();
    });
}

void ReviewDialog::seeAgain()
{
    if (m_expired)
        return readAgain();
    if (!m_fresh)
        return;
    const Plan fresh = *std::exchange(m_fresh, std::nullopt);
    m_changed->dismiss();
    setPlan(fresh);
    m_watch->watch(fresh);
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void ReviewDialog::refreshLock()
{
    QString reason;
    if (!m_plan)
        reason = tr("It is still being read.");
    else if (m_expired)
        reason = tr("It is too old: read it again first.");
    else if (m_fresh)
        reason = tr("It changed: look at it again first.");
    else if (!m_plan->obstacles.isEmpty())
        reason = m_plan->obstacles.first();
    else if (m_plan->guard.demand == Guard::Demand::Off)
        reason = m_plan->guard.reason;
    else if (!m_phrase->isSatisfied())
        reason = tr("Type %1 first.").arg(m_plan->guard.phrase);
    m_confirm->setBlocked(reason);
    m_confirm->setArmed(reason.isEmpty());
}

void ReviewDialog::confirm()
{
    if (m_face != Face::Reviewing || !m_plan || m_fresh || !m_watch->isFresh())
        return;
    m_watch->stop();
    m_run = m_workspace.plans().run(*m_plan, {m_phrase->typedPhrase(), m_phrase->typedNumber()});
    m_runView->setRun(m_run);
    connect(m_run, &PlanRun::changed, this, &ReviewDialog::runChanged);
    connect(m_run, &PlanRun::ended, this, &ReviewDialog::runChanged);
    setFace(Face::Running);
    runChanged();
}

void ReviewDialog::runChanged()
{
    if (!m_run)
        return;
    const bool ended = m_run->isEnded();
    const Outcome outcome = m_run->outcome();
    m_header->setTitle(runTitle(*m_run), ended ? glyphFor(outcome) : glyphOf(m_plan),
        ended ? toneFor(outcome) : Tone::Destroys);
    m_header->setWhere(runWhere(*m_run));
    if (ended && m_face != Face::Result) {
        setFace(Face::Result);
        setWindowTitle(
            visibleText(m_header->title())); // outcomes are announced with the window's name
    }
}

void ReviewDialog::copyResult()
{
    if (m_run)
        QGuiApplication::clipboard()->setText(runText(*m_run));
}

void ReviewDialog::tick()
{
    if (m_face == Face::Reviewing)
        m_facts->setNow(m_workspace.clock().now());
    else if (m_face == Face::Running)
        m_runView->setNow(m_workspace.clock().utcNow());
}

// Enter never destroys: only the button itself takes it, and only once it has the focus.
void ReviewDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_cancel->hasFocus())
            reject();
        return;
    }
    QDialog::keyPressEvent(event);
}

void ReviewDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    m_cancel->setFocus(Qt::OtherFocusReason);
    keepOffPointer();
}

// The confirming button never opens under the pointer that opened the review (SAFETY.md 4).
void ReviewDialog::keepOffPointer()
{
    const QRect button(m_confirm->mapToGlobal(QPoint(0, 0)), m_confirm->size());
    if (button.adjusted(-8, -8, 8, 8).contains(QCursor::pos()))
        move(x(), y() - 2 * m_confirm->height());
}

} // namespace steward
