// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/reviewdialog.h"

#include "app/lineage/lineageindex.h"
#include "app/live/clock.h"
#include "app/live/errorwords.h"
#include "app/plan/leftovers.h"
#include "app/plan/make/retry.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/plan/runrecord.h"
#include "app/workspace/workspace.h"
#include "ui/plan/fittingscroll.h"
#include "ui/plan/fittingstack.h"
#include "ui/plan/outcomelook.h"
#include "ui/plan/phrasefield.h"
#include "ui/plan/readingpage.h"
#include "ui/plan/reviewfooter.h"
#include "ui/plan/reviewheader.h"
#include "ui/plan/reviewpane.h"
#include "ui/plan/reviewupkeep.h"
#include "ui/plan/runreports.h"
#include "ui/plan/runview.h"
#include "ui/plan/runwords.h"
#include "ui/plan/targetwords.h"
#include "ui/plan/verblook.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/scrim.h"

#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Tone toneOf(const Plan& plan)
{
    return destroys(plan) ? Tone::Destroys : Tone::Accent;
}

} // namespace

ReviewDialog::ReviewDialog(Workspace& workspace, const QString& title, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_title(title)
    , m_header(new ReviewHeader(workspace.environment(), this))
    , m_pages(new FittingStack(this))
    , m_footer(new ReviewFooter(this))
{
    setObjectName(u"reviewDialog"_s);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    buildPages();
    connectFooter();
    m_ticks.setInterval(1s);
    connect(&m_ticks, &QTimer::timeout, this, &ReviewDialog::tick);
    m_ticks.start();
    Scrim::behind(*this, *parent->window());
}

ReviewDialog::ReviewDialog(
    Workspace& workspace, PendingCall<Plan>* plan, const QString& title, QWidget* parent)
    : ReviewDialog(workspace, title, parent)
{
    connect(&workspace.plans(), &Plans::progressed, this, [this](const QString& what) {
        if (m_face == Face::Reading)
            m_readingPage->setWords(what);
    });
    connect(&workspace.lineage(), &LineageIndex::progressed, this, [this](int read, int listed) {
        if (m_face == Face::Reading)
            m_readingPage->setCounted(read, listed);
    });
    read(plan, title);
}

ReviewDialog::ReviewDialog(Workspace& workspace, PlanRun* run, QWidget* parent)
    : ReviewDialog(workspace, run->plan().title, parent)
{
    m_plan = run->plan();
    follow(run);
}

ReviewDialog::~ReviewDialog()
{
    if (m_reading)
        m_reading->cancel();
}

void ReviewDialog::buildPages()
{
    const Metrics metrics = Metrics::current();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_pages, 1);
    auto* line = new QWidget(this);
    line->setFixedHeight(1);
    line->setBackgroundRole(roleOf(Tone::Line));
    line->setAutoFillBackground(true);
    layout->addWidget(line);
    layout->addWidget(m_footer);

    m_readingPage = new ReadingPage(this);
    m_pane = new ReviewPane(this);
    m_runView = new RunView(m_workspace.clock());
    m_runPage = new FittingScroll(m_runView, this);
    auto* trouble = new QWidget(this);
    auto* row = new QHBoxLayout(trouble);
    row->setContentsMargins(metrics.px(20), metrics.px(24), metrics.px(20), metrics.px(24));
    m_troubleText = new PlainLabel(QString(), Tone::Text, FontRole::Body, trouble);
    m_troubleText->setObjectName(u"readingTrouble"_s);
    row->addWidget(m_troubleText, 1);
    for (QWidget* page : std::initializer_list<QWidget*>{m_readingPage, m_pane, m_runPage, trouble})
        m_pages->addWidget(page);
    m_upkeep = new ReviewUpkeep(m_workspace, *m_pane, this);
    connect(m_pane, &ReviewPane::seeAgainWanted, m_upkeep, &ReviewUpkeep::seeAgain);
    connect(m_upkeep, &ReviewUpkeep::refreshed, this, &ReviewDialog::setPlan);
    connect(m_upkeep, &ReviewUpkeep::whyNotChanged, this, &ReviewDialog::refreshLock);
    connect(m_upkeep, &ReviewUpkeep::seenAgain, this,
        [this] { m_footer->cancel().setFocus(Qt::OtherFocusReason); });
    connect(m_pane, &ReviewPane::phraseChanged, this, &ReviewDialog::refreshLock);
    connect(m_pane, &ReviewPane::moveOn, this,
        [this] { m_footer->confirm().setFocus(Qt::TabFocusReason); });
}

void ReviewDialog::connectFooter()
{
    connect(m_footer, &ReviewFooter::cancelled, this, [this] { done(Rejected); });
    connect(m_footer, &ReviewFooter::confirmed, this, &ReviewDialog::confirm);
    connect(m_footer, &ReviewFooter::heldBack, this, &ReviewDialog::holdBack);
    connect(m_footer, &ReviewFooter::copyWanted, this, &ReviewDialog::copyResult);
    auto* reports = new RunReports(m_workspace.clock(), this);
    connect(reports, &RunReports::told, m_footer, &ReviewFooter::setSent);
    connect(m_footer, &ReviewFooter::saveWanted, this, [this, reports](bool forPeople) {
        if (m_run)
            reports->save(historyOf(*m_run, m_approval), forPeople);
    });
    connect(m_footer, &ReviewFooter::retryWanted, this, &ReviewDialog::retry);
    connect(m_footer, &ReviewFooter::registerAgainWanted, this, [this] {
        PlanRun* run = m_run;
        done(Accepted);
        if (run)
            Q_EMIT registerAgainWanted(run);
    });
    connect(m_footer, &ReviewFooter::stopWanted, this, [this] {
        if (m_run)
            m_run->stopAfterThisOne();
    });
}

void ReviewDialog::read(PendingCall<Plan>* plan, const QString& title)
{
    m_title = title;
    m_reading = plan;
    m_plan.reset();
    m_upkeep->stop();
    setWindowTitle(visibleText(title));
    m_footer->confirm().setText(buttonText(title));
    m_header->setTitle(title, Glyph::Info, Tone::SecondText);
    m_header->setWhere(tr("Nothing is sent before you confirm"));
    plan->then(this, [this](const Result<Plan>& result) { take(result); });
    setFace(Face::Reading);
}

void ReviewDialog::take(const Result<Plan>& plan)
{
    m_reading.clear();
    if (plan) {
        setPlan(*plan);
        setFace(Face::Reviewing);
        m_upkeep->begin(*plan);
        return;
    }
    m_troubleText->setText(tr("This cannot be reviewed now: %1\n\nNothing has been sent.")
                               .arg(inFullFor(plan.error())));
    setFace(Face::Unreadable);
}

void ReviewDialog::setPlan(const Plan& plan)
{
    m_plan = plan;
    m_pane->setPlan(plan, m_workspace.clock().now());
    m_footer->confirm().setText(buttonText(plan.act));
    m_footer->confirm().setGlyph(glyphFor(plan.verb));
    m_footer->confirm().setHarmless(!destroys(plan));
    m_header->setTitle(plan.title, glyphFor(plan.verb), toneOf(plan));
    m_header->setWhere(whereWords(plan));
    refreshLock();
}

void ReviewDialog::setFace(Face face)
{
    m_face = face;
    using F = ReviewFooter::Face;
    switch (face) {
    case Face::Reading:
        m_pages->setCurrentWidget(m_readingPage);
        m_footer->setFace(F::Reading);
        break;
    case Face::Reviewing:
        m_pages->setCurrentWidget(m_pane);
        m_footer->setFace(F::Reviewing);
        break;
    case Face::Running:
        m_pages->setCurrentWidget(m_runPage);
        m_footer->setFace(m_run && isUnsent(*m_run) ? F::Grace : F::Running);
        break;
    case Face::Result:
        m_pages->setCurrentWidget(m_runPage);
        m_footer->setFace(F::Result);
        break;
    case Face::Unreadable:
        m_pages->setCurrentIndex(m_pages->count() - 1);
        m_footer->setFace(F::Unreadable);
        break;
    }
    refreshLock();
    fit();
    m_footer->cancel().setFocus(Qt::OtherFocusReason);
    Q_EMIT faceChanged();
}

// As tall as what is shown now, within the screen.
void ReviewDialog::fit()
{
    const QWidget& around = *parentWidget()->window();
    const QSize most
        = around.size().expandedTo(screen() ? screen()->availableSize() : QSize()) * 0.94;
    const bool wide = m_face == Face::Result || m_face == Face::Running;
    const bool chain = wide && m_plan && m_plan->steps.size() > 1;
    const bool many = chain || (m_plan && m_plan->targets.size() + m_plan->ineligible.size() > 1);
    setMinimumWidth(std::min(Metrics::current().px(many ? 880 : wide ? 800 : 720), most.width()));
    m_pages->askAnew();
    layout()->activate();
    const int wanted = std::max(width(), minimumWidth());
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wanted)
                                                     : sizeHint().height();
    resize(QSize(wanted, height).boundedTo(most));
    move(around.frameGeometry().center() - rect().center());
}

QString ReviewDialog::whyLocked() const
{
    if (!m_plan)
        return tr("It is still being read.");
    if (const QString why = m_upkeep->whyNot(); !why.isEmpty())
        return why;
    if (!m_plan->obstacles.isEmpty())
        return m_plan->obstacles.first();
    if (m_plan->guard.demand == Guard::Demand::Off)
        return m_plan->guard.reason;
    if (!m_pane->phrase().isSatisfied())
        return tr("Type %1 first.").arg(m_plan->guard.phrase);
    return {};
}

void ReviewDialog::refreshLock()
{
    const QString reason = whyLocked();
    m_footer->confirm().setBlocked(reason);
    m_footer->confirm().setArmed(reason.isEmpty());
}

void ReviewDialog::confirm()
{
    if (m_face != Face::Reviewing || !m_plan || !m_upkeep->holds())
        return;
    m_upkeep->stop();
    const PhraseField& phrase = m_pane->phrase();
    m_approval = {phrase.typedPhrase(), phrase.typedNumber()};
    follow(m_workspace.plans().run(*m_plan, m_approval));
}

void ReviewDialog::follow(PlanRun* run)
{
    m_run = run;
    RunTableModel::Usually usually;
    if (m_record)
        usually = [record = m_record, server = run->plan().server](
                      const Step& step) { return record->usually(server, step); };
    m_runView->setRun(run, usually);
    connect(run, &PlanRun::changed, this, &ReviewDialog::runChanged);
    connect(run, &PlanRun::ended, this, &ReviewDialog::runChanged);
    setFace(Face::Running);
    runChanged();
}

void ReviewDialog::runChanged()
{
    if (!m_run)
        return;
    const bool ended = m_run->isEnded();
    const Outcome outcome = m_run->outcome();
    m_header->setTitle(runTitle(*m_run), ended ? glyphFor(outcome) : glyphFor(m_plan->verb),
        ended ? toneFor(outcome) : toneOf(*m_plan));
    m_header->setWhere(runWhere(*m_run));
    m_footer->setCanStop(!ended && canStop(*m_run));
    if (m_face == Face::Running && !ended)
        m_footer->setFace(
            isUnsent(*m_run) ? ReviewFooter::Face::Grace : ReviewFooter::Face::Running);
    if (ended && m_face != Face::Result) {
        const bool left = questionToRetry(*m_run).has_value();
        m_footer->setRetry(left ? tr("Review what remains...") : QString());
        const QList<ArtifactDraft> gone = goneDrafts(m_run->plan(), m_run->reports());
        m_footer->setRegisterAgain(static_cast<int>(gone.size()));
        setFace(Face::Result);
        setWindowTitle(
            visibleText(m_header->title())); // outcomes are announced with the window's name
    }
}

void ReviewDialog::holdBack()
{
    if (m_run && !m_run->cancelGrace())
        m_run->stopAfterThisOne(); // it waits for the lock, or left this moment: the rest stays
}

// Escape is safe: before the first request it sends nothing, afterwards it hides.
void ReviewDialog::reject()
{
    if (m_face == Face::Running && m_run && isUnsent(*m_run))
        holdBack();
    else
        QDialog::reject();
}

void ReviewDialog::copyResult()
{
    if (m_run)
        QGuiApplication::clipboard()->setText(runText(*m_run));
}

// The same dialog reads afresh; what ended stays told in Activity.
void ReviewDialog::retry()
{
    if (!m_run)
        return;
    PlanRun* run = m_run;
    run->disconnect(this);
    run->disconnect(m_runView);
    m_run.clear();
    m_approval = {};
    read(m_workspace.plans().retry(*run), run->plan().title);
}

void ReviewDialog::tick()
{
    if (m_face == Face::Reviewing)
        m_pane->setNow(m_workspace.clock().now());
    else if (m_face == Face::Running)
        m_runView->tick();
}

// Enter never destroys: only the button itself takes it, and only once it has the focus.
void ReviewDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (focusWidget() == &m_footer->cancel())
            done(Rejected);
        return;
    }
    QDialog::keyPressEvent(event);
}

void ReviewDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    m_footer->cancel().setFocus(Qt::OtherFocusReason);
    keepOffPointer();
}

// The confirming button never opens under the pointer that opened the review (SAFETY.md 4).
void ReviewDialog::keepOffPointer()
{
    const DestroyButton& confirm = m_footer->confirm();
    const QRect button(confirm.mapToGlobal(QPoint(0, 0)), confirm.size());
    if (button.adjusted(-8, -8, 8, 8).contains(QCursor::pos()))
        move(x(), y() - 2 * confirm.height());
}

} // namespace steward
