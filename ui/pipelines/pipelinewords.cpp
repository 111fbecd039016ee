// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/pipelinewords.h"

#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PipelineWords)
};

QString statusWord(DeploymentState state)
{
    switch (state) {
    case DeploymentState::Stopped:
        return Words::tr("Stopped");
    case DeploymentState::Provisioning:
        return Words::tr("Provisioning");
    case DeploymentState::Stopping:
        return Words::tr("Stopping");
    case DeploymentState::Unavailable:
        return Words::tr("Unavailable");
    case DeploymentState::Coordination:
        return Words::tr("Coordination");
    case DeploymentState::Standby:
        return Words::tr("Standby");
    case DeploymentState::Initializing:
        return Words::tr("Initializing");
    case DeploymentState::AwaitingApproval:
        return Words::tr("Awaiting approval");
    case DeploymentState::Bootstrapping:
        return Words::tr("Bootstrapping");
    case DeploymentState::Replaying:
        return Words::tr("Replaying");
    case DeploymentState::Paused:
        return Words::tr("Paused");
    case DeploymentState::Running:
        return Words::tr("Running");
    case DeploymentState::Suspended:
        return Words::tr("Suspended");
    case DeploymentState::ConcurrentBootstrapping:
        return Words::tr("Concurrent bootstrapping");
    case DeploymentState::Synchronizing:
        return Words::tr("Synchronizing");
    case DeploymentState::Unknown:
        break;
    }
    return {};
}

StateFace unknownFace(const QString& word)
{
    return {word.isEmpty() ? Words::tr("not told") : word, Glyph::Unknown, Tone::Care, Tone::Care};
}

bool isCompiling(const Pipeline& pipeline)
{
    return pipeline.program == ProgramState::Pending
        || pipeline.program == ProgramState::CompilingSql
        || pipeline.program == ProgramState::SqlCompiled
        || pipeline.program == ProgramState::CompilingRust;
}

QString firstLine(const QString& text)
{
    const QString trimmed = text.trimmed();
    const qsizetype end = trimmed.indexOf(u'\n');
    return end < 0 ? trimmed : trimmed.left(end).trimmed();
}

} // namespace

StateFace statusFace(const Pipeline& pipeline)
{
    const DeploymentState state = pipeline.status.value;
    if (!pipeline.status.isKnown())
        return unknownFace(pipeline.status.word);
    StateFace face{statusWord(state), Glyph::Working, Tone::Accent, Tone::Text};
    switch (state) {
    case DeploymentState::Running:
        face.glyph = Glyph::Verified;
        face.glyphTone = Tone::Verified;
        break;
    case DeploymentState::Stopped:
        face.glyph = Glyph::Stopped;
        face.glyphTone = Tone::SecondText;
        break;
    case DeploymentState::Paused:
    case DeploymentState::Suspended:
    case DeploymentState::Standby:
        face.glyph = Glyph::Paused;
        face.glyphTone = Tone::SecondText;
        break;
    case DeploymentState::Unavailable:
    case DeploymentState::AwaitingApproval:
        face.glyph = Glyph::Warning;
        face.glyphTone = Tone::Care;
        break;
    default:
        break;
    }
    return face;
}

QString desiredWord(const Pipeline& pipeline)
{
    if (pipeline.desired.isEmpty() || pipeline.desired == pipeline.status.word)
        return {};
    return pipeline.desired;
}

StateFace storageFace(const Pipeline& pipeline, const PipelineMoment& moment)
{
    switch (pipeline.storage.value) {
    case StorageState::Cleared:
        return {Words::tr("Cleared"), Glyph::None, Tone::SecondText, Tone::SecondText};
    case StorageState::InUse:
        return {Words::tr("In use"), Glyph::None, Tone::Text, Tone::Text};
    case StorageState::Clearing:
        return {moment.clearingSince.isValid()
                ? Words::tr("Clearing %1").arg(runningTime(clearingFor(moment)))
                : Words::tr("Clearing"),
            Glyph::None, Tone::Accent, Tone::Text};
    case StorageState::Unknown:
        break;
    }
    return unknownFace(pipeline.storage.word);
}

StateFace programFace(const Pipeline& pipeline)
{
    const auto plain = [](const QString& word) {
        return StateFace{word, Glyph::None, Tone::SecondText, Tone::SecondText};
    };
    const auto busy = [](const QString& word) {
        return StateFace{word, Glyph::Working, Tone::Accent, Tone::Text};
    };
    const auto failed = [](const QString& word) {
        return StateFace{word, Glyph::Failed, Tone::Destroys, Tone::Destroys};
    };
    switch (pipeline.program.value) {
    case ProgramState::Pending:
        return plain(Words::tr("Waiting to compile"));
    case ProgramState::CompilingSql:
        return busy(Words::tr("Compiling SQL"));
    case ProgramState::SqlCompiled:
        return busy(Words::tr("SQL compiled"));
    case ProgramState::CompilingRust:
        return busy(Words::tr("Compiling Rust"));
    case ProgramState::Success:
        return plain(Words::tr("Compiled"));
    case ProgramState::SqlError:
        return failed(Words::tr("SQL error"));
    case ProgramState::RustError:
        return failed(Words::tr("Rust error"));
    case ProgramState::SystemError:
        return failed(Words::tr("Compiler failed"));
    case ProgramState::Unknown:
        break;
    }
    return unknownFace(pipeline.program.word);
}

StateFace messageFace(const Pipeline& pipeline, const PipelineMoment& moment)
{
    if (pipeline.error) {
        const QString line = firstLine(pipeline.error->message);
        return {line.isEmpty() ? pipeline.error->code : line, Glyph::Failed, Tone::Destroys,
            Tone::Destroys};
    }
    if (hasCompileError(pipeline))
        return programFace(pipeline);
    if (clearsTooLong(pipeline, moment))
        return {Words::tr("clears longer than usual"), Glyph::Warning, Tone::Care, Tone::Care};
    if (!isUnderstood(pipeline) || !pipeline.program.isKnown())
        return {Words::tr("unknown word"), Glyph::None, Tone::Care, Tone::Care};
    if (isCompiling(pipeline)) {
        const bool queued = pipeline.status == DeploymentState::Stopped
            && pipeline.resourcesDesired == ResourcesDesired::Provisioned;
        return {queued ? Words::tr("starts when compiled") : Words::tr("compiling"), Glyph::None,
            Tone::SecondText, Tone::SecondText};
    }
    return {{}, Glyph::None, Tone::SecondText, Tone::SecondText};
}

QString checkpointWords(const Pipeline& pipeline)
{
    if (!pipeline.checkpoints)
        return {};
    if (pipeline.checkpoints->isEmpty())
        return Words::tr("none");
    const QString count = QLocale().toString(pipeline.checkpoints->size());
    const std::optional<qint64> bytes = checkpointBytes(pipeline);
    return bytes ? Words::tr("%1, %2").arg(count, byteSize(*bytes)) : count;
}

std::optional<qint64> checkpointBytes(const Pipeline& pipeline)
{
    std::optional<qint64> sum;
    if (!pipeline.checkpoints)
        return sum;
    for (const Checkpoint& checkpoint : *pipeline.checkpoints) {
        if (checkpoint.size)
            sum = sum.value_or(0) + *checkpoint.size;
    }
    return sum;
}

QString sinceWords(std::chrono::milliseconds age)
{
    if (age < 10s)
        return Words::tr("%1 s").arg(std::max<qint64>(0, age.count() / 1000));
    return shortAge(age);
}

bool isClearing(const Pipeline& pipeline)
{
    return pipeline.storage == StorageState::Clearing;
}

std::chrono::milliseconds clearingFor(const PipelineMoment& moment)
{
    if (!moment.clearingSince.isValid() || !moment.serverNow.isValid())
        return 0ms;
    return std::max(0ms, std::chrono::milliseconds(moment.clearingSince.msecsTo(moment.serverNow)));
}

bool clearsTooLong(const Pipeline& pipeline, const PipelineMoment& moment)
{
    // A clear of a few files takes milliseconds: three times that is nothing to look at.
    const std::chrono::milliseconds usual
        = moment.usual ? std::max<std::chrono::milliseconds>(moment.usual->median, 10s) : 20s;
    return isClearing(pipeline) && clearingFor(moment) > 3 * usual;
}

bool canBeCleared(const Pipeline& pipeline)
{
    return isUnderstood(pipeline) && isFullyStopped(pipeline)
        && pipeline.storage == StorageState::InUse;
}

bool hasCompileError(const Pipeline& pipeline)
{
    return pipeline.program == ProgramState::SqlError || pipeline.program == ProgramState::RustError
        || pipeline.program == ProgramState::SystemError;
}

bool needsLook(const Pipeline& pipeline, const PipelineMoment& moment)
{
    return pipeline.error || hasCompileError(pipeline) || !isUnderstood(pipeline)
        || !pipeline.program.isKnown() || clearsTooLong(pipeline, moment);
}

} // namespace steward
