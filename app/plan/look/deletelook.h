// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/look/emptylook.h"
#include "app/plan/look/look.h"
#include "net/http/result.h"

#include <memory>

namespace steward {

class LastList;

/// Looking after a delete: a JSON 404 at its address, and a complete list that lost exactly what
/// has its id (SAFETY.md 7, registry 4.1 and 4.4).
class DeleteLook final : public Look {
    Q_OBJECT
public:
    DeleteLook(
        const PlanParts& parts, const DeleteArtifactStep& step, LastList& lists, QObject* parent);

    /// The whole list just before the write.
    void setBefore(const QList<Artifact>& before);
    /// It will not look again: of a thousand looks, each holds the whole list.
    void letGo();

protected:
    void sight() override;

private:
    enum class Address { Gone, There, Another };

    void takeRecord(const Result<ArtifactRecord>& answer);
    void takeList(const WholeList& list);
    void judge();
    void someoneElseAtItsAddress(bool changed);
    void othersWent();
    void gone();
    void stillThere();
    void lookWhetherEmpty();
    void tellFeed();

    DeleteArtifactStep m_step;
    LastList& m_lists;
    QList<Artifact> m_own; ///< before: what has its id
    QList<Artifact> m_others; ///< before: the rest
    std::unique_ptr<EmptyLook> m_empty;
    bool m_told = false; ///< that the feed may believe an empty list

    // Of the sight under way.
    Address m_address = Address::There;
    QString m_another;
    QList<Artifact> m_listed;
    QList<Artifact> m_ownLeft;
    QList<Artifact> m_othersGone;
};

} // namespace steward
