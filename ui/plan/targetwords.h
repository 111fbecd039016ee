// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/impact.h"
#include "net/pipelines/pipeline.h"

#include <QSet>
#include <QString>

namespace steward {

/// "acme/sentiment-de and acme/sentiment-nl", "acme/a, acme/b and 7 more"; "none named" never
/// "none". Those that go in the same plan are counted apart: "acme/a and 2 in this plan".
QString dependentsWords(const Impact& impact, const QSet<ArtifactIdentity>& inPlan = {});
/// "4 checkpoints, 812 MB", "no checkpoints reported".
QString lossWords(const Pipeline& pipeline);
/// "Running, storage in use".
QString statusAndStorage(const Pipeline& pipeline);
/// What a pipeline says went wrong, cut to a line; "" where there is nothing.
QString errorWords(const Pipeline& pipeline);

/// For a button: no hidden characters, not endless, and no access key of somebody else's choice.
QString buttonText(const QString& act);

} // namespace steward
