// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/lineage/lineageexport.h"

#include "ui/artifacts/artifactexport.h"
#include "ui/artifacts/artifactwords.h"
#include "ui/lineage/lineageanswers.h"
#include "ui/lineage/lineagewords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Lineage", text);
}

// Words for programs: never translated.
QString kindWord(CutNode::Kind kind)
{
    switch (kind) {
    case CutNode::Kind::Listed:
        return u"listed"_s;
    case CutNode::Kind::External:
        return u"external"_s;
    case CutNode::Kind::Missing:
        break;
    }
    return u"missing"_s;
}

QString timeOf(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

// A table has nowhere else to say it: in each of its rows.
void addSource(ExportTable& table, const ExportSource& source)
{
    table.server = source.server;
    table.readAt = source.readAt;
    table.columns += QStringList{u"environment"_s, u"server"_s, u"read_at"_s, u"lineages_read"_s,
        u"lineages_listed"_s, u"lineages_recording"_s};
    for (QList<ExportValue>& row : table.rows) {
        row += QList<ExportValue>{source.environment, source.server, timeOf(source.readAt),
            qint64(source.coverage.read), qint64(source.coverage.listed),
            qint64(source.coverage.recording)};
    }
}

QJsonValue rowsOf(const ExportTable& table)
{
    return QJsonDocument::fromJson(toJson(table)).object().value("rows"_L1);
}

QJsonObject coverageObject(const Coverage& coverage)
{
    QJsonArray unread;
    for (const UnreadLineage& lineage : coverage.unread)
        unread.append(QJsonObject{{u"id"_s, lineage.artifact.id.value},
            {u"name"_s, lineage.artifact.name}, {u"reason"_s, lineage.reason}});
    return {{u"read"_s, coverage.read}, {u"listed"_s, coverage.listed},
        {u"recording"_s, coverage.recording}, {u"failed"_s, unread}};
}

ExportTable plainNodes(const LineageCut& cut)
{
    ExportTable table;
    table.what = u"nodes"_s;
    table.columns = {u"id"_s, u"name"_s, u"type"_s, u"kind"_s, u"distance"_s, u"focus"_s,
        u"certain"_s, u"in_cycle"_s, u"read"_s, u"more_up"_s, u"more_down"_s};
    for (const CutNode& node : cut.nodes) {
        table.rows.append({node.id, node.name, node.type.word, kindWord(node.kind),
            qint64(node.distance), node.focus, node.certain, node.inCycle, node.read,
            qint64(node.moreUp), qint64(node.moreDown)});
    }
    return table;
}

ExportTable plainEdges(const LineageCut& cut)
{
    ExportTable table;
    table.what = u"edges"_s;
    table.columns = {u"from_id"_s, u"from_name"_s, u"to_id"_s, u"to_name"_s, u"certain"_s,
        u"in_cycle"_s, u"relationship"_s};
    for (const CutEdge& edge : cut.edges) {
        const CutNode& from = cut.nodes.at(edge.from);
        const CutNode& to = cut.nodes.at(edge.to);
        table.rows.append(
            {from.id, from.name, to.id, to.name, edge.certain, edge.inCycle, edge.relationship});
    }
    return table;
}

} // namespace

ExportTable nodesTable(const LineageCut& cut, const ExportSource& source)
{
    ExportTable table = plainNodes(cut);
    addSource(table, source);
    return table;
}

ExportTable edgesTable(const LineageCut& cut, const ExportSource& source)
{
    ExportTable table = plainEdges(cut);
    addSource(table, source);
    return table;
}

ExportTable impactTable(
    const Artifact& subject, const LineageAnswers& lineage, const ExportSource& source)
{
    ExportTable table = exportOf(subject, lineage);
    table.rows.prepend({u"asked_about"_s, subject.name, subject.type.word, subject.id.value,
        qint64(0), true, true, ExportValue()});
    addSource(table, source);
    return table;
}

QByteArray lineageJson(const LineageCut& cut, const Artifact& subject,
    const LineageAnswers& lineage, const ExportSource& source)
{
    const QJsonObject asked{
        {u"id"_s, subject.id.value}, {u"name"_s, subject.name}, {u"type"_s, subject.type.word}};
    const QJsonObject document{
        {u"schema"_s, 1},
        {u"what"_s, u"lineage"_s},
        {u"environment"_s, source.environment},
        {u"server"_s, source.server},
        {u"read_at"_s, timeOf(source.readAt)},
        {u"coverage"_s, coverageObject(source.coverage)},
        {u"asked_about"_s, asked},
        {u"nodes"_s, rowsOf(plainNodes(cut))},
        {u"edges"_s, rowsOf(plainEdges(cut))},
        {u"impact"_s, rowsOf(exportOf(subject, lineage))},
    };
    return QJsonDocument(document).toJson();
}

PictureCaption captionOf(const Artifact& subject, const ExportSource& source)
{
    PictureCaption caption;
    caption.title = tr("Lineage of %1 (%2, id %3)")
                        .arg(shownName(subject.name), typeWord(subject.type), subject.id.value);
    caption.lines.append(
        tr("%1, %2, list read %3").arg(source.environment, source.server, timeOf(source.readAt)));
    caption.lines.append(coverageText(source.coverage));
    return caption;
}

} // namespace steward
