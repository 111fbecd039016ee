// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/ratingview.h"

#include "app/live/errorwords.h"
#include "app/live/lookup.h"
#include "ui/artifacts/artifactwords.h"
#include "ui/artifacts/askline.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/progressline.h"

#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// What people look for first; the rest follows as the server tells it.
const QStringList& leading()
{
    static const QStringList names{
        u"net_score"_s, u"license"_s, u"ramp_up_time"_s, u"bus_factor"_s, u"reproducibility"_s};
    return names;
}

QList<Metric> ordered(QList<Metric> metrics)
{
    const auto place = [](const Metric& metric) {
        const qsizetype at = leading().indexOf(metric.name);
        return at < 0 ? leading().size() : at;
    };
    std::stable_sort(metrics.begin(), metrics.end(),
        [place](const Metric& a, const Metric& b) { return place(a) < place(b); });
    return metrics;
}

// Without a unit: seconds by the specification, milliseconds at others (registry 5.14).
QString latencyText(const Metric& metric)
{
    return metric.latency ? QLocale().toString(*metric.latency, 'g', 4) : QString();
}

} // namespace

RatingView::RatingView(Lookup& lookup, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_lookup(lookup)
    , m_line(new AskLine(u"rating"_s, clock))
    , m_bars(new QWidget)
    , m_grid(new QGridLayout(m_bars))
    , m_legend(new PlainLabel({}, Tone::SecondText, FontRole::Caption))
{
    setObjectName(u"ratingView"_s);
    const Metrics m = Metrics::current();
    m_line->setCancel(tr("Stop reading the rating"));
    connect(m_line, &AskLine::asked, this, &RatingView::read);
    connect(m_line, &AskLine::waitingChanged, this, &RatingView::refresh);
    m_legend->setObjectName(u"ratingLegend"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(m.px(8));
    m_grid->setVerticalSpacing(m.px(5));
    m_grid->setColumnStretch(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m.px(6));
    layout->addWidget(m_bars);
    layout->addWidget(m_legend);
    layout->addWidget(m_line);
    refresh();
}

void RatingView::setArtifact(const Artifact& artifact)
{
    if (m_artifact == artifact)
        return;
    m_line->cancel();
    m_artifact = artifact;
    refresh();
}

void RatingView::read()
{
    if (!m_artifact)
        return;
    PendingCall<Rating>* call = m_lookup.rating(m_artifact->id);
    call->then(
        this, [this, call, identity = identityOf(*m_artifact)](const Result<Rating>& result) {
            if (!m_line->take(call))
                return;
            if (result)
                m_known.insert(identity, *result);
            refresh();
            if (!result && result.error().kind != ErrorKind::Cancelled)
                m_line->say(tr("Not read: %1").arg(brieflyFor(result.error())), Tone::Care);
        });
    m_line->wait(call);
}

void RatingView::refresh()
{
    const bool model = m_artifact && m_artifact->type == ArtifactKind::Model;
    const bool known = m_artifact && m_known.contains(identityOf(*m_artifact));
    m_line->setOffered(model);
    m_line->setVerb(known ? tr("Read again") : tr("Read rating"),
        known ? tr("Read the rating again") : tr("Read the rating"));
    m_bars->setVisible(known && !m_line->isWaiting());
    m_legend->setVisible(known && !m_line->isWaiting());
    if (known) {
        showBars(m_known.value(identityOf(*m_artifact)));
        m_line->say({});
    } else {
        m_line->say(model ? tr("It can take minutes, and some registries answer nothing else "
                               "meanwhile.")
                          : tr("Registries rate models only."));
    }
}

void RatingView::showBars(const Rating& rating)
{
    while (const QLayoutItem* const item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<Metric> metrics = ordered(rating.metrics);
    bool anyLatency = false;
    for (qsizetype row = 0; row < metrics.size(); ++row) {
        addBar(metrics.at(row), static_cast<int>(row));
        anyLatency = anyLatency || metrics.at(row).latency;
    }
    if (metrics.isEmpty())
        m_legend->setText(tr("It was read and holds no metric."));
    else if (anyLatency)
        m_legend->setText(tr("Score, then how long the registry took for it: in seconds by the "
                             "specification, in milliseconds at some."));
    else
        m_legend->setText(tr("The registry does not tell how long it took for them."));
}

void RatingView::addBar(const Metric& metric, int row)
{
    const QString score = metric.score ? QLocale().toString(*metric.score, 'f', 2) : tr("none");
    const QString latency = latencyText(metric);
    auto* name = new ElidedLabel(metricWord(metric.name), Tone::SecondText);
    name->setMaximumWidth(Metrics::current().px(110));
    name->setDetail(metric.name);
    auto* bar = new ProgressLine;
    bar->setPart(std::clamp(metric.score.value_or(0), 0.0, 1.0));
    bar->setAccessibleName(latency.isEmpty()
            ? tr("%1: %2").arg(metricWord(metric.name), score)
            : tr("%1: %2, took %3").arg(metricWord(metric.name), score, latency));
    auto* value = new ElidedLabel(score, metric.score ? Tone::Text : Tone::SecondText);
    auto* took = new ElidedLabel(latency, Tone::SecondText);
    took->setObjectName("latency_"_L1 + metric.name);
    for (ElidedLabel* const number : {value, took})
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(bar, row, 1, Qt::AlignVCenter);
    m_grid->addWidget(value, row, 2);
    m_grid->addWidget(took, row, 3);
}

} // namespace steward
