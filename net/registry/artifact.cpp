// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/registry/artifact.h"

namespace steward {

using namespace Qt::StringLiterals;

ArtifactType artifactType(const QString& word)
{
    if (word == "model"_L1)
        return {ArtifactKind::Model, word};
    if (word == "dataset"_L1)
        return {ArtifactKind::Dataset, word};
    if (word == "code"_L1)
        return {ArtifactKind::Code, word};
    return {ArtifactKind::Unknown, word};
}

} // namespace steward
