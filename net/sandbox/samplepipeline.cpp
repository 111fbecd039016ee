// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/samplepipeline.h"

#include "net/sandbox/pipelinepast.h"
#include "net/sandbox/platformroutes.h"
#include "net/sandbox/sandbox.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

// "92d", "3h", "41m", "6s"; absent if it is nothing of the kind.
std::optional<std::chrono::seconds> readAge(const QJsonValue& value, std::chrono::seconds otherwise)
{
    if (value.isUndefined())
        return otherwise;
    const QString text = value.toString();
    bool ok = false;
    const qint64 number = text.chopped(text.isEmpty() ? 0 : 1).toLongLong(&ok);
    if (!ok || number < 0)
        return std::nullopt;
    switch (text.back().toLatin1()) {
    case 'd':
        return std::chrono::hours(24 * number);
    case 'h':
        return std::chrono::hours(number);
    case 'm':
        return std::chrono::minutes(number);
    case 's':
        return std::chrono::seconds(number);
    default:
        return std::nullopt;
    }
}

std::optional<qint64> readInteger(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

QList<Checkpoint> readCheckpoints(const QJsonArray& array, Instant since, Instant now)
{
    QList<Checkpoint> checkpoints;
    for (const QJsonValue& value : array) {
        const QJsonObject json = value.toObject();
        Checkpoint checkpoint;
        checkpoint.at = now
            - readAge(json.value("age"_L1), std::chrono::floor<std::chrono::seconds>(now - since))
                  .value_or(std::chrono::seconds(0));
        checkpoint.uuid = uuidV7(checkpoint.at);
        if (json.value("identifier"_L1).isString())
            checkpoint.identifier = json.value("identifier"_L1).toString();
        checkpoint.fingerprint = json.value("fingerprint"_L1).toString().toULongLong();
        checkpoint.size = readInteger(json.value("size"_L1));
        checkpoint.steps = readInteger(json.value("steps"_L1));
        checkpoint.processedRecords = readInteger(json.value("processed_records"_L1));
        checkpoints.append(checkpoint);
    }
    return checkpoints;
}

void readHabits(const QJsonObject& json, PipelineHabits* habits)
{
    using std::chrono::milliseconds;
    habits->clear = milliseconds(json.value("clear_ms"_L1).toInteger(habits->clear.count()));
    habits->provision
        = milliseconds(json.value("provision_ms"_L1).toInteger(habits->provision.count()));
    if (const auto compile = readInteger(json.value("compile_ms"_L1)))
        habits->compile = milliseconds(*compile);
    habits->storageBytes = json.value("storage_bytes"_L1).toInteger();
    habits->recordsPerSecond = json.value("records_per_second"_L1).toInteger();
}

void setStatus(Pipeline& p, const QString& status, const QString& desired, Instant since)
{
    p.resourcesSince = since;
    p.desiredSince = since;
    p.desired = desired == "Stopped"_L1 ? Desired::Stopped : Desired::Provisioned;
    if (p.desired == Desired::Provisioned) {
        p.initial = desired;
        p.bootstrapPolicy = u"await_approval"_s;
    }
    if (status == "Stopped"_L1)
        return;
    p.deploymentId = uuidV7(since);
    if (status == "Provisioning"_L1) {
        p.resources = Resources::Provisioning;
    } else if (status == "Stopping"_L1) {
        p.resources = Resources::Stopping;
    } else {
        p.resources = Resources::Provisioned;
        p.runtime = status;
        p.runtimeDesired = p.desired == Desired::Provisioned ? desired : status;
        // Deployed a while before it took its present status.
        p.runtimeSince = since;
        p.runtimeDesiredSince = since;
        if (status == "Paused"_L1) {
            p.resourcesSince = p.createdAt + (since - p.createdAt) / 2;
            p.desiredSince = p.resourcesSince;
        }
    }
}

bool readStorage(const QJsonObject& json, Instant since, Instant now, Pipeline* p)
{
    const QString storage
        = json.value("storage"_L1)
              .toString(p->resources == Resources::Stopped ? u"Cleared"_s : u"InUse"_s);
    if (storage == "InUse"_L1)
        p->storage = Storage::InUse;
    else if (storage == "Clearing"_L1)
        p->storage = Storage::Clearing;
    else if (storage != "Cleared"_L1)
        return false;
    p->clearingSince = now;
    if (p->storage == Storage::InUse && json.contains("checkpoints"_L1))
        p->checkpoints = readCheckpoints(json.value("checkpoints"_L1).toArray(), since, now);
    return true;
}

} // namespace

std::optional<Pipeline> readSamplePipeline(const QJsonObject& json, Instant now, QString* error)
{
    Pipeline p;
    p.name = json.value("name"_L1).toString();
    if (p.name.isEmpty()) {
        *error = Sandbox::tr("A pipeline has no name");
        return std::nullopt;
    }
    const auto age = readAge(json.value("age"_L1), std::chrono::hours(24));
    const auto sinceAge = readAge(json.value("since"_L1), age.value_or(std::chrono::seconds(0)));
    if (!age || !sinceAge) {
        *error = Sandbox::tr("Pipeline %1: an age looks like 92d, 3h, 41m or 6s").arg(p.name);
        return std::nullopt;
    }
    // Ages are whole seconds: a fraction of its own keeps the times from looking made up.
    const std::chrono::microseconds fraction(qHash(p.name, 5) % 1'000'000);
    const Instant since = now - *sinceAge - fraction;
    p.createdAt = std::min(now - *age, since);
    p.id = uuidV7(p.createdAt, qHash(p.name, 41) | 1U);
    p.description = json.value("description"_L1).toString();
    for (const QJsonValue& tag : json.value("tags"_L1).toArray())
        p.tags.append(tag.toString());
    p.version = json.value("version"_L1).toInt(1);
    p.refreshVersion = p.version * 7;
    p.platformVersion = QString::fromLatin1(platformVersion);
    p.program = json.value("program"_L1).toString(u"Success"_s);
    p.programSince = p.isCompiling() ? since : p.createdAt + std::chrono::seconds(31);
    p.programCode = json.value("program_code"_L1).toString();
    if (json.value("program_error"_L1).isString())
        p.programError = json.value("program_error"_L1).toString();
    if (json.value("error"_L1).isObject())
        p.error = json.value("error"_L1).toObject();
    p.connectorErrors = json.value("connector_errors"_L1).toInt();
    readHabits(json, &p.habits);

    const QString status = json.value("status"_L1).toString(u"Stopped"_s);
    const QString fitting = status == "Stopped"_L1 || status == "Stopping"_L1 ? u"Stopped"_s
        : status == "Provisioning"_L1                                         ? u"Running"_s
                                                                              : status;
    setStatus(p, status, json.value("desired"_L1).toString(fitting), since);
    if (!readStorage(json, since, now, &p)) {
        *error = Sandbox::tr("Pipeline %1: its storage is none of Cleared, InUse, Clearing")
                     .arg(p.name);
        return std::nullopt;
    }
    recordPast(p);
    return p;
}

} // namespace steward::sandbox
