// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/look/createpipelinelook.h"

#include "app/plan/planwords.h"
#include "net/pipelines/pipelinesreads.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

/// Members that were asked for and read otherwise; what the server adds is its own business.
QStringList lostMembers(const QByteArray& asked, const QByteArray& found)
{
    const QJsonObject wanted = QJsonDocument::fromJson(asked).object();
    const QJsonObject is = QJsonDocument::fromJson(found).object();
    QStringList lost;
    for (auto member = wanted.constBegin(); member != wanted.constEnd(); ++member) {
        if (is.value(member.key()) != member.value())
            lost.append(member.key());
    }
    return lost;
}

} // namespace

CreatePipelineLook::CreatePipelineLook(
    const PlanParts& parts, const CreatePipelineStep& step, LastList& lists, QObject* parent)
    : Look(parts, parent)
    , m_step(step)
    , m_lists(lists)
{
}

void CreatePipelineLook::sight()
{
    parts()
        .pipelinesReads.get(m_step.draft.name)
        ->then(this, [this](const Result<Pipeline>& answer) {
            if (!answer && answer.error().code == "UnknownPipelineName"_L1)
                return notThere();
            if (!answer)
                return cannotSee(askedAndCameBack(answer.error()));
            parts()
                .pipelinesReads.program(m_step.draft.name)
                ->then(this, [this, pipeline = *answer](const Result<PipelineProgram>& program) {
                    takeProgram(pipeline, program);
                });
        });
}

void CreatePipelineLook::notThere()
{
    if (saidNo())
        return conclude({Outcome::Refused, tr("There is no pipeline of this name, as before.")});
    if (saidYes())
        return lookOnceMore(
            {Outcome::Contradicted, tr("It said yes, but there is no pipeline of this name.")});
    lookOnceMore({Outcome::Unknown,
        tr("There is no pipeline of this name yet. It is looked for again, and never sent "
           "again.")});
}

void CreatePipelineLook::takeProgram(
    const Pipeline& pipeline, const Result<PipelineProgram>& answer)
{
    if (!answer)
        return cannotSee(askedAndCameBack(answer.error()));
    if (textDigestOf(*answer) != m_step.textDigest)
        return ofAnother(pipeline);
    const QString seen = tr("It reads back by its name (%1), with the program asked for.%2")
                             .arg(pipeline.identity.uuid.left(8), notKept(pipeline, *answer));
    if (saidNo())
        return conclude({said().httpStatus == 409 ? Outcome::Refused : Outcome::Changed,
            tr("It said no, yet a pipeline with this program is there: somebody else may have "
               "created it a moment before. %1")
                .arg(seen)});
    m_lists.created(pipeline.identity.name, pipeline.identity.uuid);
    conclude({Outcome::Verified,
        saidYes() ? seen : tr("No answer came, but looking shows it. %1").arg(seen)});
}

void CreatePipelineLook::ofAnother(const Pipeline& pipeline)
{
    const QString seen = tr("The pipeline of this name (%1) has another program text.")
                             .arg(pipeline.identity.uuid.left(8));
    if (saidNo())
        return conclude({Outcome::Refused, seen});
    lookOnceMore({saidYes() ? Outcome::Contradicted : Outcome::Unknown, seen});
}

QString CreatePipelineLook::notKept(const Pipeline& pipeline, const PipelineProgram& program) const
{
    const PipelineDraft& draft = m_step.draft;
    QStringList lost;
    if (pipeline.description != draft.description)
        lost += tr("its description");
    lost += lostMembers(draft.program.programConfig, program.programConfig);
    lost += lostMembers(draft.program.runtimeConfig, program.runtimeConfig);
    return lost.isEmpty() ? QString() : tr(" Not kept by this server: %1.").arg(lost.join(u", "_s));
}

} // namespace steward
