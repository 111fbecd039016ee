// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/report.h"

#include "app/plan/plancodes.h"
#include "app/record/cleantext.h"
#include "app/record/planjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSchema = 1;

QJsonArray json(const QList<ListedThing>& things)
{
    QJsonArray all;
    for (const ListedThing& thing : things)
        all.append(
            QJsonObject{{u"id"_s, thing.id}, {u"name"_s, thing.name}, {u"what"_s, thing.what}});
    return all;
}

QJsonValue json(const ThingList& list)
{
    if (!list.at.isValid())
        return QJsonValue::Null; // not known is not empty
    return QJsonObject{{u"at"_s, utcText(list.at)}, {u"things"_s, json(list.things)}};
}

QJsonValue timeOf(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(utcText(time)) : QJsonValue::Null;
}

QJsonObject json(const HistoryStep& step)
{
    QJsonArray amendments;
    for (const Amendment& amendment : step.amendments)
        amendments.append(QJsonObject{{u"at"_s, utcText(amendment.at)},
            {u"outcome"_s, codeFor(amendment.outcome)},
            {u"detail"_s, withoutSecrets(amendment.detail)}});
    const StepReport& report = step.report;
    return {
        {u"step"_s, report.stepId},
        {u"outcome"_s, codeFor(report.outcome)},
        {u"ended"_s, report.phase == StepReport::Phase::Ended},
        {u"detail"_s, withoutSecrets(report.detail)},
        {u"status"_s, report.httpStatus},
        {u"answer"_s, withoutSecrets(report.answer)},
        {u"checked_at"_s, timeOf(report.since)},
        {u"intended_at"_s, timeOf(step.intendedAt)},
        {u"answered_at"_s, timeOf(step.answeredAt)},
        {u"ended_at"_s, timeOf(step.endedAt)},
        {u"took_ms"_s, qint64(report.took.count())},
        {u"settled_later"_s, step.settledLater},
        {u"amendments"_s, amendments},
    };
}

} // namespace

ListDifference differenceOf(const ThingList& before, const ThingList& after)
{
    const auto key
        = [](const ListedThing& thing) -> QString { return thing.id % u'\n' % thing.name; };
    QHash<QString, int> there;
    for (const ListedThing& thing : after.things)
        ++there[key(thing)];
    ListDifference difference;
    for (const ListedThing& thing : before.things) {
        int& count = there[key(thing)];
        if (count-- <= 0)
            difference.gone.append(thing);
    }
    for (const ListedThing& thing : after.things) {
        int& count = there[key(thing)];
        if (count-- > 0)
            difference.added.append(thing);
    }
    return difference;
}

QByteArray reportJson(const HistoryEntry& entry, const QDateTime& writtenAt)
{
    QJsonArray steps;
    for (const HistoryStep& step : entry.steps)
        steps.append(json(step));
    QJsonObject object{
        {u"schema"_s, kSchema},
        {u"kind"_s, u"steward-report"_s},
        {u"written_at"_s, utcText(writtenAt)},
        {u"user"_s, entry.user},
        {u"program"_s, entry.program},
        {u"plan"_s, planJson(entry.plan)},
        {u"typed_phrase"_s, entry.typedPhrase},
        {u"typed_number"_s, entry.typedNumber},
        {u"armed"_s, entry.wasArmed},
        {u"started_at"_s, timeOf(entry.startedAt)},
        {u"ended_at"_s, timeOf(entry.endedAt)},
        {u"running"_s, entry.running},
        {u"cut_off"_s, entry.wasCutOff()},
        {u"stop_reason"_s, withoutSecrets(entry.stopReason)},
        {u"steps"_s, steps},
        {u"captured"_s, entry.captured},
        {u"listed_before"_s, json(entry.before)},
        {u"listed_after"_s, json(entry.after)},
    };
    object.insert(u"outcome"_s,
        entry.startedAt.isValid() ? QJsonValue(codeFor(entry.outcome()))
                                  : QJsonValue(QJsonValue::Null));
    if (entry.before.at.isValid() && entry.after.at.isValid()) {
        const ListDifference difference = differenceOf(entry.before, entry.after);
        object.insert(u"gone"_s, json(difference.gone));
        object.insert(u"added"_s, json(difference.added));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QString reportName(const HistoryEntry& entry)
{
    const QDateTime when = entry.startedAt.isValid() ? entry.startedAt : entry.plan.madeAt;
    return u"steward-%1-%2"_s.arg(
        codeFor(entry.plan.verb), when.toUTC().toString(u"yyyyMMdd-HHmmss"_s));
}

} // namespace steward
