// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/workspace/workspace.h"
#include "ui/overview/serverfacts.h"
#include "ui/overview/serverstanding.h"
#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ServerFacts)
};

struct Counts {
    int models = 0;
    int datasets = 0;
    int code = 0;
    int others = 0;
};

Counts countsOf(const QList<Artifact>& artifacts)
{
    Counts counts;
    for (const Artifact& artifact : artifacts) {
        switch (artifact.type.value) {
        case ArtifactKind::Model:
            ++counts.models;
            break;
        case ArtifactKind::Dataset:
            ++counts.datasets;
            break;
        case ArtifactKind::Code:
            ++counts.code;
            break;
        case ArtifactKind::Unknown:
            ++counts.others;
            break;
        }
    }
    return counts;
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

FactList::Fact lineageFact(const Workspace& workspace)
{
    const Coverage coverage = workspace.lineage().coverage();
    FactList::Fact fact{Words::tr("Lineage"), {}};
    fact.value = Words::tr("%1 of %2 read").arg(number(coverage.read), number(coverage.listed));
    if (workspace.lineage().isCrawling()) {
        fact.value += ", "_L1 + Words::tr("reading goes on");
    } else if (coverage.crawlEnded) {
        fact.value += ' '_L1
            + ago(std::chrono::floor<std::chrono::seconds>(
                workspace.clock().now() - *coverage.crawlEnded));
    }
    fact.value += ", "_L1 + Words::tr("%n (records|record) a parent", nullptr, coverage.recording);
    if (!coverage.unread.isEmpty()) {
        fact.tone = Tone::Care;
        fact.glyph = Glyph::Unknown;
        fact.value += ", "_L1
            + Words::tr("%n could not be read", nullptr, static_cast<int>(coverage.unread.size()));
    }
    return fact;
}

QString upFor(std::chrono::seconds uptime)
{
    const qint64 minutes = uptime.count() / 60;
    if (minutes < 1)
        return Words::tr("%1 s").arg(number(uptime.count()));
    if (minutes < 60)
        return Words::tr("%1 min").arg(number(minutes));
    if (minutes < 2880)
        return Words::tr("%1 h %2 min").arg(number(minutes / 60), number(minutes % 60));
    return Words::tr("%1 d %2 h").arg(number(minutes / 1440), number(minutes / 60 % 24));
}

FactList::Fact listFact(const Workspace& workspace)
{
    const std::optional<RegistryHealth>& health = workspace.artifacts().health();
    QString what = Words::tr("not whole: its pages shifted while they were read");
    if (health && health->artifactCount
        && *health->artifactCount != workspace.artifacts().snapshot()->items->size())
        what = Words::tr("not whole: the server counts %1").arg(number(*health->artifactCount));
    return {Words::tr("List"), what, Tone::Care, Glyph::Warning};
}

} // namespace

ServerFacts registryFactsOf(const Workspace& workspace)
{
    const ArtifactFeed& feed = workspace.artifacts();
    ServerFacts facts = standingOf(feed.state(),
        {AskedServer::Kind::Registry, workspace.environment().registryUrl,
            workspace.registryKey().display(), feed.state().readAt.has_value(),
            workspace.suggestedRegistryUrl()},
        workspace.clock());
    if (!facts.absence.isEmpty())
        return facts;

    const QList<Artifact>& artifacts = *feed.snapshot()->items;
    const Counts counts = countsOf(artifacts);
    facts.figures
        = {{artifacts.size(), Words::tr("artifacts")}, {counts.models, Words::tr("models")},
            {counts.datasets, Words::tr("datasets")}, {counts.code, Words::tr("code")}};
    if (counts.others > 0)
        facts.figures.append({counts.others, Words::tr("other types")});
    facts.pieces = {{Words::tr("models"), counts.models, Tone::Accent, 1},
        {Words::tr("datasets"), counts.datasets, Tone::Accent, 0.58},
        {Words::tr("code"), counts.code, Tone::Accent, 0.31},
        {Words::tr("other types"), counts.others, Tone::Care, 1}};

    const std::optional<RegistryHealth>& health = feed.health();
    if (!feed.snapshot()->complete)
        facts.facts.append(listFact(workspace));
    facts.facts.append(lineageFact(workspace));
    facts.facts.append({Words::tr("Version"),
        health && !health->version.isEmpty() ? health->version
                                             : Words::tr("not told by this server")});
    if (health && health->uptime)
        facts.facts.append({Words::tr("Up for"), upFor(*health->uptime)});
    facts.facts.append(
        {Words::tr("Kept files"), Words::tr("the registry never removes stored files")});
    return facts;
}

} // namespace steward
