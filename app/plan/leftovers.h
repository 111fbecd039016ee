// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/planrun.h"

#include <QList>
#include <QString>

namespace steward {

/// A stored file that a registry left behind when it removed an entry (registry 4.1), and the
/// command that removes it, to be run by a person.
struct Leftover {
    QString subject; ///< the entry's name, raw
    QString path; ///< "artifacts/model/2.zip"
    QString command; ///< "aws s3 rm s3://BUCKET/artifacts/model/2.zip"

    bool operator==(const Leftover&) const = default;
};

/// Of what was verified gone, and only of models: nothing else ever had a file. In the plan's
/// order.
QList<Leftover> leftoversOf(const Plan& plan, const QList<StepReport>& reports);

/// What a run verified to be gone and did not bring back: drafts to register it again, in the
/// plan's order, with the whole URLs that were read. Empty for a replacement whose correction is
/// there.
QList<ArtifactDraft> goneDrafts(const Plan& plan, const QList<StepReport>& reports);

/// What to know before any of them is run: which bucket, and that ids start over, translated.
QString leftoverWarning();

/// All of them as one shell script that asks for the bucket and holds the warning.
QString leftoverScript(const QList<Leftover>& leftovers, const QString& title);

} // namespace steward
