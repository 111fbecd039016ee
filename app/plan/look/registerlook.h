// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/live/clock.h"
#include "app/plan/look/look.h"
#include "app/plan/look/wholelist.h"

#include <optional>

namespace steward {

/// Whether an artifact was registered: health, list, and a GET of every id that was not there
/// before (SAFETY.md 2, 7 and 8). A lost answer is settled by nothing else: what is new and looks
/// like it is it. A deferred registration (202) is followed until it is listed; one that is never
/// listed stays Pending and is watched for an hour.
class RegisterLook final : public Look {
    Q_OBJECT
public:
    RegisterLook(const PlanParts& parts, const ArtifactDraft& draft, QObject* parent);

    /// The whole list just before the write.
    void setBefore(const QList<Artifact>& before) { m_before = before; }

protected:
    void sight() override;

private:
    bool isDeferred() const { return saidYes() && said().httpStatus == 202; }
    void takeList(const WholeList& list);
    void readNext();
    void takeRecord(const Artifact& row, const Result<ArtifactRecord>& answer);
    void judge();
    void unseen(const QString& why);
    void othersWent();
    void someAreIt(const QList<ArtifactRecord>& fitting);
    void noneIsIt();
    void nothingNew();
    void follow();
    QString differences(const ArtifactRecord& record) const;

    ArtifactDraft m_draft;
    QList<Artifact> m_before;
    std::optional<Instant> m_followingSince;
    bool m_gaveUp = false; ///< of a deferred one: was judged Pending, still watched
    QString m_trouble; ///< while following: why it cannot be read just now

    // Of the sight under way.
    QList<Artifact> m_toRead;
    QList<ArtifactRecord> m_new;
    QList<Artifact> m_gone;
    qsizetype m_listed = 0;
};

} // namespace steward
