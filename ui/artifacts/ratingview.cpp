// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/ratingview.h"

#include "app/live/clock.h"
#include "app/live/errorwords.h"
#include "app/live/lookup.h"
#include "ui/artifacts/artifactwords.h"
#include "ui/shell/words.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/progressline.h"
#include "ui/theme/spinner.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

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

} // namespace

RatingView::RatingView(Lookup& lookup, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_lookup(lookup)
    , m_clock(clock)
    , m_button(new QPushButton)
    , m_spinner(new Spinner)
    , m_words(new PlainLabel({}, Tone::SecondText, FontRole::Caption))
    , m_bars(new QWidget)
    , m_grid(new QGridLayout(m_bars))
{
    setObjectName(u"ratingView"_s);
    const Metrics m = Metrics::current();
    m_button->setObjectName(u"ratingButton"_s);
    m_button->setAutoDefault(false);
    m_words->setObjectName(u"ratingWords"_s);
    connect(m_button, &QPushButton::clicked, this, [this] { m_call ? cancel() : read(); });
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(m.px(8));
    m_grid->setVerticalSpacing(m.px(5));
    m_grid->setColumnStretch(1, 1);
    auto* ask = new QHBoxLayout;
    ask->setSpacing(m.px(8));
    ask->addWidget(m_button);
    ask->addWidget(m_spinner);
    ask->addWidget(m_words, 1);
    ask->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m.px(6));
    layout->addWidget(m_bars);
    layout->addLayout(ask);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &RatingView::count);
    refresh();
}

RatingView::~RatingView()
{
    if (m_call)
        m_call->cancel();
}

void RatingView::setArtifact(const Artifact& artifact)
{
    if (m_artifact == artifact)
        return;
    cancel();
    m_artifact = artifact;
    refresh();
}

void RatingView::read()
{
    if (!m_artifact)
        return;
    PendingCall<Rating>* call = m_lookup.rating(m_artifact->id);
    m_call = call;
    m_since = m_clock.utcNow();
    call->then(
        this, [this, call, identity = identityOf(*m_artifact)](const Result<Rating>& result) {
            if (m_call != call)
                return;
            m_call.clear();
            if (result)
                m_known.insert(identity, *result);
            refresh();
            if (!result && result.error().kind != ErrorKind::Cancelled)
                showNothing(tr("Not read: %1").arg(brieflyFor(result.error())));
        });
    refresh();
}

void RatingView::cancel()
{
    if (m_call)
        m_call->cancel();
    m_call.clear();
    refresh();
}

void RatingView::refresh()
{
    const bool reading = !m_call.isNull();
    m_spinner->setVisible(reading);
    m_button->setText(reading ? tr("Cancel") : tr("Read rating"));
    m_button->setAccessibleName(reading ? tr("Stop reading the rating") : tr("Read the rating"));
    if (reading) {
        m_tick.start();
        m_button->show();
        m_bars->hide();
        count();
        return;
    }
    m_tick.stop();
    const bool model = m_artifact && m_artifact->type == ArtifactKind::Model;
    if (m_artifact && m_known.contains(identityOf(*m_artifact)))
        showBars(m_known.value(identityOf(*m_artifact)));
    else
        showNothing(model ? tr("It can take minutes, and some registries answer nothing else "
                               "meanwhile.")
                          : tr("Registries rate models only."));
    m_button->setVisible(model);
}

void RatingView::count()
{
    m_words->setText(
        tr("reading for %1; it can take minutes")
            .arg(runningTime(std::chrono::milliseconds(m_since.msecsTo(m_clock.utcNow())))));
    m_words->show();
}

void RatingView::showNothing(const QString& words)
{
    m_bars->hide();
    m_words->setText(words);
    m_words->show();
}

void RatingView::showBars(const Rating& rating)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QLocale locale;
    int row = 0;
    const QList<Metric> metrics = ordered(rating.metrics);
    for (const Metric& metric : metrics) {
        auto* bar = new ProgressLine;
        bar->setPart(std::clamp(metric.score.value_or(0), 0.0, 1.0));
        const QString score = metric.score ? locale.toString(*metric.score, 'f', 2) : tr("none");
        auto* value = new ElidedLabel(score, metric.score ? Tone::Text : Tone::SecondText);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* name = new ElidedLabel(metricWord(metric.name), Tone::SecondText);
        name->setMaximumWidth(Metrics::current().px(110));
        name->setDetail(metric.name);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(bar, row, 1, Qt::AlignVCenter);
        m_grid->addWidget(value, row++, 2);
    }
    m_words->setText(metrics.isEmpty() ? tr("It was read and holds no metric.") : QString());
    m_words->setVisible(metrics.isEmpty());
    m_button->setText(tr("Read again"));
    m_bars->show();
}

} // namespace steward
