// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/leftovers.h"

#include "app/plan/make/draftrules.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Leftovers)
};

bool isVerified(const StepReport& report)
{
    return report.phase == StepReport::Phase::Ended && report.outcome == Outcome::Verified;
}

bool isPlain(const QString& id)
{
    return std::all_of(id.cbegin(), id.cend(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
            || c == u'-' || c == u'_';
    });
}

// Ids and names are a server's text: in a script a line break or a quote of theirs is a command.
QString oneLine(const QString& text)
{
    QString line = text.left(120);
    for (QChar& c : line) {
        if (!c.isPrint())
            c = u'?';
    }
    return line;
}

void add(QList<Leftover>& leftovers, QSet<QString>& ids, const Artifact& artifact)
{
    // What no registry gives as an id stays out of a command altogether (registry 2.1).
    const QString& id = artifact.id.value;
    if (!(artifact.type == ArtifactKind::Model) || id.isEmpty() || !isPlain(id) || ids.contains(id))
        return;
    ids.insert(id);
    const QString path = u"artifacts/model/%1.zip"_s.arg(id);
    leftovers.append({artifact.name, path, QString(u"aws s3 rm s3://BUCKET/"_s % path)});
}

using Records = QHash<ArtifactId, QList<const ArtifactRecord*>>;

/// Single targets by their id, which several rows may share (registry 5.20). Points into the plan.
Records singlesOf(const Plan& plan)
{
    Records records;
    for (const Target& target : plan.targets) {
        if (const auto* const one = std::get_if<ArtifactTarget>(&target))
            records[one->record.artifact.id].append(&one->record);
    }
    return records;
}

void addAgain(QList<ArtifactDraft>& gone, const RegistryTarget& registry)
{
    for (const Artifact& artifact : registry.artifacts) {
        const auto record = registry.records.constFind(identityOf(artifact));
        if (record != registry.records.cend())
            gone.append(draftOf(*record));
    }
}

} // namespace

QList<Leftover> leftoversOf(const Plan& plan, const QList<StepReport>& reports)
{
    QList<Leftover> leftovers;
    QSet<QString> ids;
    const Records singles = singlesOf(plan);
    for (qsizetype i = 0; i < std::min(plan.steps.size(), reports.size()); ++i) {
        if (!isVerified(reports.at(i)))
            continue;
        const auto& what = plan.steps.at(i).what;
        if (const auto* const deleted = std::get_if<DeleteArtifactStep>(&what)) {
            const QList<const ArtifactRecord*> rows = singles.value(deleted->identity.id);
            for (const ArtifactRecord* const row : rows)
                add(leftovers, ids, row->artifact);
        } else if (std::holds_alternative<ResetRegistryStep>(what)) {
            for (const Target& target : plan.targets) {
                const auto* const registry = std::get_if<RegistryTarget>(&target);
                for (qsizetype row = 0; registry && row < registry->artifacts.size(); ++row)
                    add(leftovers, ids, registry->artifacts.at(row));
            }
        }
    }
    return leftovers;
}

QList<ArtifactDraft> goneDrafts(const Plan& plan, const QList<StepReport>& reports)
{
    QList<ArtifactDraft> gone;
    const Records singles = singlesOf(plan);
    for (qsizetype i = 0; i < std::min(plan.steps.size(), reports.size()); ++i) {
        if (!isVerified(reports.at(i)))
            continue;
        const auto& what = plan.steps.at(i).what;
        if (plan.verb == Verb::ReplaceArtifact
            && std::holds_alternative<RegisterArtifactStep>(what))
            return {};
        if (const auto* const deleted = std::get_if<DeleteArtifactStep>(&what)) {
            const QList<const ArtifactRecord*> rows = singles.value(deleted->identity.id);
            for (const ArtifactRecord* const row : rows) {
                if (identityOf(row->artifact) == deleted->identity)
                    gone.append(draftOf(*row));
            }
        } else if (std::holds_alternative<ResetRegistryStep>(what)) {
            for (const Target& target : plan.targets) {
                if (const auto* const registry = std::get_if<RegistryTarget>(&target))
                    addAgain(gone, *registry);
            }
        }
    }
    return gone;
}

QString leftoverWarning()
{
    return Words::tr("Put the name of the registry's bucket for BUCKET. After a reset ids start "
                     "over: look first whether the file is not another artifact's by now. Some "
                     "registries remove the file themselves.");
}

QString leftoverScript(const QList<Leftover>& leftovers, const QString& title)
{
    QStringList lines{u"#!/bin/sh"_s, u"# "_s % oneLine(title)};
    const QStringList sentences = leftoverWarning().split(u". "_s);
    for (const QString& sentence : sentences)
        lines += u"# "_s % oneLine(sentence) % (sentence.endsWith(u'.') ? u""_s : u"."_s);
    lines += u"set -eu"_s;
    lines += u": \"${BUCKET:?}\""_s;
    for (const Leftover& leftover : leftovers) {
        lines += u"# "_s % oneLine(leftover.subject);
        lines += u"aws s3 rm \"s3://$BUCKET/%1\""_s.arg(leftover.path);
    }
    return lines.join(u'\n') % u'\n';
}

} // namespace steward
