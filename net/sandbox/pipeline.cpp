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
