// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifactcolumns.h"

#include "ui/artifacts/artifactwords.h"
#include "ui/theme/cellroles.h"

#include <QCoreApplication>

namespace steward {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ArtifactColumns", text);
}

QVariant rightAligned()
{
    return int(Qt::AlignRight | Qt::AlignVCenter);
}

QVariant headerText(int column)
{
    switch (column) {
    case NameColumn:
        return tr("Name");
    case TypeColumn:
        return tr("Type");
    case IdColumn:
        return tr("Id");
    case BuiltOnColumn:
        return tr("Built on");
    case DependentsColumn:
        return tr("Dependents");
    default:
        return {};
    }
}

} // namespace

QVariant artifactHeader(int column, int role)
{
    if (role == Qt::TextAlignmentRole && column == IdColumn)
        return rightAligned();
    if (role == Qt::AccessibleTextRole)
        return column == CheckColumn ? tr("Selected") : headerText(column);
    return role == Qt::DisplayRole ? headerText(column) : QVariant();
}

QVariant artifactLook(const Artifact& artifact, int column, int role)
{
    if (column == NameColumn && role == ToneRole && artifact.name.isEmpty())
        return cellValue(Tone::SecondText);
    if (column == TypeColumn) {
        if (role == GlyphRole)
            return cellValue(typeGlyph(artifact.type));
        if (role == ToneRole && !artifact.type.isKnown())
            return cellValue(Tone::Care);
    }
    if (column == IdColumn) {
        if (role == Qt::TextAlignmentRole)
            return rightAligned();
        if (role == DigitsRole)
            return true;
    }
    return {};
}

QVariant lineageLook(const LineageCell& cell, int role)
{
    switch (role) {
    case ToneRole:
        if (cell.weight == LineageCell::Weight::Care)
            return cellValue(Tone::Care);
        return cellValue(cell.weight == LineageCell::Weight::Plain ? Tone::Text : Tone::SecondText);
    case GlyphRole:
        return cell.weight == LineageCell::Weight::Care ? cellValue(Glyph::Unknown) : QVariant();
    case Qt::ToolTipRole:
        return cell.detail;
    default:
        return {};
    }
}

} // namespace steward
