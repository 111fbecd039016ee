// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/pipelinelately.h"

#include "app/live/clock.h"
#include "app/live/errorwords.h"
#include "app/live/lookup.h"
#include "ui/shell/words.h"
#include "ui/theme/factlist.h"
#include "ui/theme/plainlabel.h"

#include <QLocale>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostShown = 8;

// To the second: a stop and a start lie close together.
QString moment(const QDateTime& utc, const QDateTime& nowUtc)
{
    const QDateTime local = utc.toLocalTime();
    if (local.date() == nowUtc.toLocalTime().date())
        return QLocale().toString(local.time(), u"HH:mm:ss"_s);
    return QLocale().toString(local, u"d MMM HH:mm"_s);
}

} // namespace

PipelineLately::PipelineLately(Lookup& lookup, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_lookup(lookup)
    , m_clock(clock)
    , m_list(new FactList(this))
    , m_note(new PlainLabel({}, Tone::SecondText, FontRole::Body, this))
{
    setObjectName(u"pipelineLately"_s);
    m_list->setAccessibleName(tr("What happened lately"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_list);
    layout->addWidget(m_note);
    // Arrow keys run over rows faster than anyone reads.
    m_soon.setSingleShot(true);
    m_soon.setInterval(120ms);
    connect(&m_soon, &QTimer::timeout, this, &PipelineLately::read);
}

PipelineLately::~PipelineLately()
{
    if (m_call)
        m_call->cancel();
}

void PipelineLately::setPipeline(const std::optional<Pipeline>& pipeline)
{
    const bool same = m_pipeline && pipeline && m_pipeline->identity == pipeline->identity;
    const bool moved = !same || m_pipeline->refreshVersion != pipeline->refreshVersion
        || m_pipeline->storage != pipeline->storage || m_pipeline->status != pipeline->status
        || m_pipeline->desired != pipeline->desired;
    m_pipeline = pipeline;
    if (!moved)
        return;
    if (!same) {
        m_list->setFacts({});
        say({});
    }
    if (pipeline)
        m_soon.start();
}

void PipelineLately::read()
{
    if (!m_pipeline)
        return;
    if (m_call)
        m_call->cancel();
    PendingCall<QList<PipelineEvent>>* call = m_lookup.events(m_pipeline->identity);
    m_call = call;
    const PipelineIdentity asked = m_pipeline->identity;
    call->then(this, [this, asked](const Result<QList<PipelineEvent>>& events) {
        if (!m_pipeline || m_pipeline->identity != asked)
            return;
        if (events)
            show(movesOf(*events));
        else if (events.error().kind == ErrorKind::NotFound
            || events.error().kind == ErrorKind::NotOffered)
            say(tr("This server keeps no events."));
        else if (events.error().kind != ErrorKind::Cancelled)
            say(tr("Could not be read: %1.").arg(brieflyFor(events.error())));
    });
}

void PipelineLately::show(const QList<PipelineTurn>& moves)
{
    QList<FactList::Fact> facts;
    for (const PipelineTurn& move : moves.mid(0, mostShown)) {
        FactList::Fact fact;
        fact.label = moment(move.when, m_clock.utcNow());
        fact.value = move.text;
        fact.tone = move.bad ? Tone::Destroys : Tone::Text;
        fact.detail = fullMoment(move.when);
        facts.append(fact);
    }
    m_list->setFacts(facts);
    say(facts.isEmpty() ? tr("No change is recorded.") : QString());
}

void PipelineLately::say(const QString& text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

} // namespace steward
