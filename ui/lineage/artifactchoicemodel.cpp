// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/lineage/artifactchoicemodel.h"

#include "ui/artifacts/artifactwords.h"
#include "ui/theme/cellroles.h"

namespace steward {

using namespace Qt::StringLiterals;

void ArtifactChoiceModel::setArtifacts(const std::shared_ptr<const QList<Artifact>>& artifacts)
{
    if (m_artifacts == artifacts)
        return;
    beginResetModel();
    m_artifacts = artifacts;
    endResetModel();
}

int ArtifactChoiceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_artifacts->size());
}

QVariant ArtifactChoiceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Artifact& artifact = m_artifacts->at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return artifact.name;
    case searchRole:
        return QString(artifact.name + u' ' + artifact.id.value);
    case SecondTextRole:
        return tr("%1, id %2").arg(typeWord(artifact.type), artifact.id.value);
    case GlyphRole:
        return cellValue(typeGlyph(artifact.type));
    default:
        return {};
    }
}

} // namespace steward
