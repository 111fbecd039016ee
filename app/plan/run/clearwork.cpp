// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/run/clearwork.h"

#include "app/plan/planwords.h"
#include "net/pipelines/pipelinesreads.h"

namespace steward {

ClearWork::ClearWork(const Plan& plan, const Step& step, const PlanParts& parts, LastList& lists)
    : PipelineWork(plan, step, parts, lists,
        std::make_unique<ClearLook>(serverOf(plan, step), step, parts, nullptr))
    , m_clear(static_cast<ClearLook*>(theLook()))
{
}

void ClearWork::check()
{
    parts()
        .pipelinesReads.events(identity().name)
        ->then(this, [this](const Result<QList<PipelineEvent>>& answer) { takeEvents(answer); });
}

void ClearWork::takeEvents(const Result<QList<PipelineEvent>>& answer)
{
    const bool lacking = !answer
        && (answer.error().kind == ErrorKind::NotOffered
            || answer.error().kind == ErrorKind::NotFound);
    if (!answer && !lacking)
        return notSent(tr("Its events could not be read just before sending: %1")
                           .arg(askedAndCameBack(answer.error())));
    EventsBefore events;
    events.kept = answer.has_value();
    if (answer && !answer->isEmpty())
        events.newest = answer->first().id;
    m_clear->setEvents(events);
    readLast();
}

} // namespace steward
