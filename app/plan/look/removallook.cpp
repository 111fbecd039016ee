// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/look/removallook.h"

#include "app/plan/planwords.h"
#include "net/pipelines/pipelinesreads.h"

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;
using Word = ServerSaid::Word;

void RemovalLook::judge(const Pipeline&)
{
    asBefore(tr("It can still be read, with the same id."));
}

// Done when the answer comes: there is nothing to follow.
QString RemovalLook::followedWords(const QString& elapsed) const
{
    return tr("Deleting for %1.").arg(elapsed);
}

void RemovalLook::notThere(const ApiError& error)
{
    if (error.code != "UnknownPipelineName"_L1) // of a tenant, or of somebody else
        return cannotRead(error);
    readList(tr("Its address answers 404 (no such pipeline)"));
}

void RemovalLook::otherPipeline(const Pipeline& pipeline)
{
    readList(tr("At its address another pipeline answers by now (%1)").arg(pipeline.identity.uuid));
}

void RemovalLook::readList(const QString& address)
{
    parts().pipelinesReads.list()->then(this, [this, address](const Result<PipelineList>& answer) {
        if (!answer)
            return cannotRead(answer.error());
        const QList<Pipeline>& all = **answer;
        const auto found = std::find_if(all.cbegin(), all.cend(), [this](const Pipeline& pipeline) {
            return pipeline.identity.uuid == before().identity.uuid;
        });
        if (found != all.cend())
            return renamed(found->identity.name);
        gone(tr("%1, and the list does not hold its id; %2 left.")
                 .arg(address, numberWords(all.size())));
    });
}

void RemovalLook::gone(const QString& seen)
{
    if (said().word == Word::NotFound)
        return conclude({Outcome::AlreadySo,
            tr("The server did not know it any more when the request came: it went a moment "
               "before. %1")
                .arg(seen)});
    if (saidNo())
        return conclude({Outcome::Changed, tr("It said no, yet it is gone. %1").arg(seen)});
    showsIt(seen);
}

/// A rename frees its name for another one (pipelines 8.4).
void RemovalLook::renamed(const QString& name)
{
    if (name == before().identity.name)
        return asBefore(tr("It is still listed, with the same id."));
    const QString seen = tr("It is still there, under the name %1.").arg(name);
    if (saidNo())
        return conclude({Outcome::Refused, seen});
    conclude({saidYes() ? Outcome::Contradicted : Outcome::Unknown,
        tr("%1 If the request reached another one that had its name, that one is gone.")
            .arg(seen)});
}

} // namespace steward
