// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/headless/scenarioreport.h"

#include "app/headless/applyreport.h"
#include "app/plan/planwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScenarioReport)
};

constexpr int kSchema = 1;

QString codeOf(Difference::Kind kind)
{
    using Kind = Difference::Kind;
    switch (kind) {
    case Kind::ArtifactMissing:
        return u"artifact_missing"_s;
    case Kind::ArtifactExtra:
        return u"artifact_extra"_s;
    case Kind::OtherName:
        return u"other_name"_s;
    case Kind::OtherType:
        return u"other_type"_s;
    case Kind::OtherSource:
        return u"other_source"_s;
    case Kind::OtherId:
        return u"other_id"_s;
    case Kind::PipelineMissing:
        return u"pipeline_missing"_s;
    case Kind::PipelineExtra:
        return u"pipeline_extra"_s;
    case Kind::OtherState:
        return u"other_state"_s;
    case Kind::OtherStorage:
        return u"other_storage"_s;
    case Kind::OtherProgram:
        return u"other_program"_s;
    }
    return {};
}

QJsonObject encode(const Difference& difference)
{
    return {{u"kind"_s, codeOf(difference.kind)}, {u"words"_s, difference.words}};
}

QJsonArray encode(const QList<Difference>& differences)
{
    QJsonArray out;
    for (const Difference& difference : differences)
        out.append(encode(difference));
    return out;
}

QByteArray written(const Scenario& scenario, QJsonObject object)
{
    object.insert("schema"_L1, kSchema);
    object.insert("scenario"_L1, scenario.name);
    return QJsonDocument(object).toJson();
}

} // namespace

QStringList checkText(const ScenarioCheck& check)
{
    QStringList lines{check.headline()};
    for (const Difference& difference : check.differences)
        lines += u"  - "_s % difference.words;
    for (const Difference& difference : check.tolerated)
        lines += u"  - "_s % Words::tr("%1 (tolerated)").arg(difference.words);
    for (const QString& untold : check.untold)
        lines += u"  - "_s % untold;
    return lines;
}

QStringList endText(const Stage::Ended& ended)
{
    QStringList lines;
    for (const LeftOver& left : ended.left)
        lines += u"  - "_s % left.difference.words % u": "_s % left.why;
    for (const QString& untold : ended.untold)
        lines += u"  - "_s % untold;
    lines += ended.ids;
    if (ended.ready)
        lines += Words::tr("Ready after %1.").arg(durationWords(ended.took));
    else if (ended.left.isEmpty())
        lines += Words::tr("Whether it is ready could not be told.");
    else
        lines += Words::tr("%n difference(s) left.", nullptr, static_cast<int>(ended.left.size()));
    return lines;
}

QByteArray checkReport(const Scenario& scenario, const ScenarioCheck& check)
{
    return written(scenario,
        {{u"ready"_s, check.isReady()}, {u"differences"_s, encode(check.differences)},
            {u"tolerated"_s, encode(check.tolerated)},
            {u"untold"_s, QJsonArray::fromStringList(check.untold)}});
}

QByteArray returnReport(const Scenario& scenario, const Stage::Ended& ended, const PlanRun* run)
{
    QJsonArray left;
    for (const LeftOver& one : ended.left) {
        QJsonObject object = encode(one.difference);
        object.insert("why"_L1, one.why);
        left.append(object);
    }
    QJsonObject object{{u"ready"_s, ended.ready}, {u"left"_s, left},
        {u"untold"_s, QJsonArray::fromStringList(ended.untold)},
        {u"ids"_s, QJsonArray::fromStringList(ended.ids)},
        {u"took_ms"_s, static_cast<qint64>(ended.took.count())}};
    if (run)
        object.insert("run"_L1, QJsonDocument::fromJson(applyReport(*run)).object());
    return written(scenario, object);
}

QByteArray captureReport(const Scenario& scenario, const QStringList& leftOut)
{
    return written(scenario,
        {{u"artifacts"_s, static_cast<qint64>(scenario.registry.artifacts.size())},
            {u"pipelines"_s, static_cast<qint64>(scenario.pipelines.named.size())},
            {u"left_out"_s, QJsonArray::fromStringList(leftOut)}});
}

} // namespace steward
