// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "net/sandbox/pipeline.h"

#include "net/sandbox/jsontext.h"
#include "net/sandbox/pipelinejson.h"

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

constexpr qsizetype eventsKept = 720; // pipelines 4.1
constexpr qsizetype logLinesKept = 500;

} // namespace

QString word(Storage status)
{
    switch (status) {
    case Storage::Cleared:
        return u"Cleared"_s;
    case Storage::InUse:
        return u"InUse"_s;
    case Storage::Clearing:
        break;
    }
    return u"Clearing"_s;
}

QString word(Resources status)
{
    switch (status) {
    case Resources::Stopped:
        return u"Stopped"_s;
    case Resources::Provisioning:
        return u"Provisioning"_s;
    case Resources::Provisioned:
        return u"Provisioned"_s;
    case Resources::Stopping:
        break;
    }
    return u"Stopping"_s;
}

QString word(Desired status)
{
    return status == Desired::Stopped ? u"Stopped"_s : u"Provisioned"_s;
}

QString snakeWord(Storage status)
{
    return status == Storage::InUse ? u"in_use"_s : word(status).toLower();
}

QString snakeWord(Resources status)
{
    return word(status).toLower();
}

QString snakeWord(Desired status)
{
    return word(status).toLower();
}

bool Pipeline::isCompiling() const
{
    return program == "Pending"_L1 || program == "CompilingSql"_L1 || program == "SqlCompiled"_L1
        || program == "CompilingRust"_L1;
}

bool Pipeline::failedToCompile() const
{
    return program == "SqlError"_L1 || program == "RustError"_L1 || program == "SystemError"_L1;
}

QString Pipeline::status() const
{
    return isDeployed() ? runtime.value_or(u"Unavailable"_s) : word(resources);
}

QString Pipeline::desiredStatus() const
{
    if (desired == Desired::Stopped)
        return u"Stopped"_s;
    return runtimeDesired ? *runtimeDesired : initial.value_or(u"Unavailable"_s);
}

void Pipeline::record(Instant now)
{
    ++revision;
    events.append({uuidV7(now), now, resources, desired, runtime, runtimeDesired, program, storage,
        errorJson(*this), runtimeDetailsJson(*this), storageDetailsJson(*this)});
    if (events.size() > eventsKept)
        events.removeFirst();
}

void Pipeline::logLine(Instant now, const QString& text)
{
    log.append("[manager] " + timeText(now) + "  INFO pipeline_manager::runner::pipeline_automata: "
        + text.toUtf8() + " pipeline-id=\"" + id + "\" pipeline-name=\"" + name.toUtf8() + '"');
    if (log.size() > logLinesKept)
        log.removeFirst();
}

} // namespace steward::sandbox
