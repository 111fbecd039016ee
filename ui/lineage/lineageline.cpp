// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/lineage/lineageline.h"

#include "ui/artifacts/artifactwords.h"
#include "ui/lineage/lineagetreemodel.h"
#include "ui/theme/cellroles.h"

#include <QCoreApplication>

namespace steward {

using Kind = LineageTreeNode::Kind;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Lineage", text);
}

QVariant nameLook(const LineageTreeNode& line, int role)
{
    if (role == Qt::DisplayRole)
        return line.name;
    if (role == GlyphRole) {
        if (line.artifact)
            return cellValue(typeGlyph(line.artifact->type));
        return cellValue(line.kind == Kind::External ? Glyph::External : Glyph::Unknown);
    }
    if (role == ToneRole && !line.artifact)
        return cellValue(Tone::SecondText);
    if (role == Qt::ToolTipRole && !line.artifact && line.nodeId != line.name)
        return line.nodeId;
    return {};
}

QVariant linkLook(const LineageTreeNode& line, int role)
{
    const bool care = !line.certain && line.artifact;
    switch (role) {
    case Qt::DisplayRole:
        return linkWord(line);
    case SecondTextRole:
        return line.relationship;
    case ToneRole:
        return cellValue(care || line.kind == Kind::Missing ? Tone::Care : Tone::SecondText);
    case GlyphRole:
        if (line.cycle)
            return cellValue(Glyph::Refresh);
        return care || line.kind == Kind::Missing ? cellValue(Glyph::Unknown) : QVariant();
    default:
        return {};
    }
}

} // namespace

QString linkWord(const LineageTreeNode& line)
{
    switch (line.kind) {
    case Kind::External:
        return tr("external, not listed here");
    case Kind::Missing:
        return tr("named, but not listed");
    default:
        break;
    }
    if (line.cycle)
        return line.certain ? tr("in a cycle, shown above")
                            : tr("possible, in a cycle, shown above");
    return line.certain ? tr("certain") : tr("possible, by name only");
}

QVariant lineageLine(const LineageTreeNode& line, int column, int role)
{
    switch (column) {
    case LineageTreeModel::NameColumn:
        return nameLook(line, role);
    case LineageTreeModel::TypeColumn:
        return role == Qt::DisplayRole && line.artifact ? typeWord(line.artifact->type)
                                                        : QVariant();
    case LineageTreeModel::IdColumn:
        if (role == DigitsRole)
            return true;
        return role == Qt::DisplayRole && line.artifact ? line.artifact->id.value : QVariant();
    case LineageTreeModel::LinkColumn:
        return linkLook(line, role);
    default:
        return {};
    }
}

} // namespace steward
