// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/pipelineexport.h"

#include "ui/pipelines/pipelinewords.h"

namespace steward {

using namespace Qt::StringLiterals;

namespace {

ExportValue instant(const QDateTime& when)
{
    if (!when.isValid())
        return {};
    return when.toUTC().toString(Qt::ISODateWithMs);
}

ExportValue orNothing(const std::optional<qint64>& number)
{
    return number ? ExportValue(*number) : ExportValue();
}

ExportValue error(const Pipeline& pipeline)
{
    return pipeline.error ? ExportValue(pipeline.error->message) : ExportValue();
}

} // namespace

ExportTable exportOf(const QList<Pipeline>& pipelines)
{
    ExportTable table;
    table.what = u"pipelines"_s;
    table.columns = {u"id"_s, u"name"_s, u"status"_s, u"desired_status"_s, u"since"_s,
        u"storage_status"_s, u"checkpoints"_s, u"checkpoint_bytes"_s, u"program_status"_s,
        u"error"_s, u"tags"_s, u"description"_s, u"platform_version"_s, u"created_at"_s};
    for (const Pipeline& pipeline : pipelines) {
        const ExportValue checkpoints = pipeline.checkpoints
            ? ExportValue(qint64(pipeline.checkpoints->size()))
            : ExportValue();
        table.rows.append({pipeline.identity.uuid, pipeline.identity.name, pipeline.status.word,
            pipeline.desired, instant(pipeline.statusSince), pipeline.storage.word, checkpoints,
            orNothing(checkpointBytes(pipeline)), pipeline.program.word, error(pipeline),
            pipeline.tags, pipeline.description, pipeline.platformVersion,
            instant(pipeline.createdAt)});
    }
    return table;
}

} // namespace steward
