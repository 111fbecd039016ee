// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/reviewpane.h"

#include "ui/plan/factsview.h"
#include "ui/plan/fittingstack.h"
#include "ui/plan/phrasefield.h"
#include "ui/plan/stepsview.h"
#include "ui/plan/textview.h"
#include "ui/theme/banner.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString requestsOf(const Plan& plan)
{
    QStringList lines;
    for (const Step& step : plan.steps)
        lines << step.request;
    return u"%1\n\n%2"_s.arg(plan.server.display(), lines.join(u'\n'));
}

QWidget* hairline(QWidget* parent)
{
    auto* line = new QWidget(parent);
    line->setFixedHeight(1);
    line->setBackgroundRole(roleOf(Tone::Line));
    line->setAutoFillBackground(true);
    return line;
}

} // namespace

ReviewPane::ReviewPane(QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_changed(new Banner(this, false))
    , m_phrase(new PhraseField(this))
{
    const Metrics metrics = Metrics::current();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
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
    column->addWidget(hairline(this));
    auto* parts = new FittingStack(this);
    m_facts = new FactsView(parts);
    m_steps = new StepsView(parts);
    m_requests = new TextView(tr("Requests that will be sent"), parts);
    m_requests->setObjectName(u"requestsView"_s);
    m_requests->document()->setDocumentMargin(metrics.px(20));
    for (QWidget* part : std::initializer_list<QWidget*>{m_facts, m_steps, m_requests})
        parts->addWidget(part);
    connect(m_tabs, &QTabBar::currentChanged, parts, &QStackedWidget::setCurrentIndex);
    column->addWidget(parts, 1);
    m_changed->setObjectName(u"changedBanner"_s);
    connect(m_changed, &Banner::acted, this, &ReviewPane::seeAgainWanted);
    column->addWidget(m_changed);
    m_phraseLine = hairline(this); // what is above it may scroll under it
    m_phraseLine->hide();
    column->addWidget(m_phraseLine);
    m_phrase->setContentsMargins(metrics.px(20), metrics.px(10), metrics.px(20), metrics.px(14));
    m_phrase->hide();
    connect(m_phrase, &PhraseField::changed, this, &ReviewPane::phraseChanged);
    connect(m_phrase, &PhraseField::moveOn, this, &ReviewPane::moveOn);
    column->addWidget(m_phrase);
}

void ReviewPane::setPlan(const Plan& plan, Instant now)
{
    m_facts->setPlan(plan, now);
    m_facts->setDifferences({});
    m_steps->setPlan(plan);
    m_requests->show(requestsOf(plan));
    m_tabs->setTabText(1, tr("Steps %1").arg(locale().toString(plan.steps.size())));
    m_phrase->setGuard(plan.canBeApproved() ? plan.guard : Guard{});
    m_phraseLine->setVisible(!m_phrase->isHidden());
}

void ReviewPane::setNow(Instant now)
{
    m_facts->setNow(now);
}

void ReviewPane::setDifferences(const QStringList& differences)
{
    m_facts->setDifferences(differences);
    m_tabs->setCurrentIndex(0);
}

void ReviewPane::warn(const QString& strong, const QString& text, const QString& action)
{
    m_changed->say({Tone::Care, strong, text, action});
}

void ReviewPane::calm()
{
    m_changed->dismiss();
}

} // namespace steward
