// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/pipelinecells.h"

#include "ui/pipelines/pipelinetablemodel.h"
#include "ui/shell/words.h"
#include "ui/theme/cellroles.h"

namespace steward {

using namespace Qt::StringLiterals;

namespace {

using Moment = std::function<PipelineMoment()>;
using Column = PipelineTableModel::Column;

QVariant faceCell(const StateFace& face, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return face.word;
    case ToneRole:
        return cellValue(face.tone);
    case GlyphRole:
        return face.glyph == Glyph::None ? QVariant() : cellValue(face.glyph);
    case GlyphToneRole:
        return cellValue(face.glyphTone);
    case SortRole:
        return face.word;
    default:
        return {};
    }
}

QVariant nameCell(const Pipeline& pipeline, int role)
{
    if (role == Qt::DisplayRole || role == SortRole)
        return pipeline.identity.name;
    return {};
}

QVariant statusCell(const Pipeline& pipeline, int role)
{
    if (role == SecondTextRole) {
        const QString desired = desiredWord(pipeline);
        return desired.isEmpty() ? QVariant() : QVariant(QString(u"\u2192 "_s + desired));
    }
    return faceCell(statusFace(pipeline), role);
}

QVariant storageCell(const Pipeline& pipeline, int role, const Moment& moment)
{
    if (role == ProgressRole)
        return isClearing(pipeline) && moment().clearingSince.isValid() ? QVariant(-1.0)
                                                                        : QVariant();
    if (role == SortRole) // what is being cleared first, then what could be
        return 3 - static_cast<int>(pipeline.storage.value);
    if (role == DigitsRole)
        return isClearing(pipeline);
    return faceCell(
        storageFace(pipeline, isClearing(pipeline) ? moment() : PipelineMoment()), role);
}

QVariant checkpointCell(const Pipeline& pipeline, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return checkpointWords(pipeline);
    case ToneRole:
        return cellValue(Tone::SecondText);
    case DigitsRole:
        return true;
    case SortRole:
        return pipeline.checkpoints ? checkpointBytes(pipeline).value_or(0) : qint64(-1);
    default:
        return {};
    }
}

QVariant sinceCell(const Pipeline& pipeline, int role, const Moment& moment)
{
    switch (role) {
    case Qt::DisplayRole: {
        if (!pipeline.statusSince.isValid())
            return {};
        return sinceWords(
            std::chrono::milliseconds(pipeline.statusSince.msecsTo(moment().serverNow)));
    }
    case Qt::ToolTipRole:
        return fullMoment(pipeline.statusSince);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case ToneRole:
        return cellValue(Tone::SecondText);
    case DigitsRole:
        return true;
    case SortRole:
        return pipeline.statusSince;
    default:
        return {};
    }
}

QVariant tagsCell(const Pipeline& pipeline, int role)
{
    if (role == Qt::DisplayRole || role == SortRole)
        return pipeline.tags.join(", "_L1);
    if (role == ToneRole)
        return cellValue(Tone::SecondText);
    return {};
}

} // namespace

QVariant pipelineCell(const Pipeline& pipeline, int column, int role, const Moment& moment)
{
    switch (column) {
    case Column::Name:
        return nameCell(pipeline, role);
    case Column::Status:
        return statusCell(pipeline, role);
    case Column::Storage:
        return storageCell(pipeline, role, moment);
    case Column::Checkpoints:
        return checkpointCell(pipeline, role);
    case Column::Program:
        return faceCell(programFace(pipeline), role);
    case Column::Since:
        return sinceCell(pipeline, role, moment);
    case Column::Message:
        return faceCell(
            messageFace(pipeline, isClearing(pipeline) ? moment() : PipelineMoment()), role);
    case Column::Tags:
        return tagsCell(pipeline, role);
    default:
        return {};
    }
}

} // namespace steward
