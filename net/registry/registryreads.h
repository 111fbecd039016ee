// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/pendingcall.h"
#include "net/registry/artifact.h"
#include "net/registry/lineagegraph.h"
#include "net/registry/rating.h"
#include "net/registry/registryhealth.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace steward {

class Transport;

/// Everything that can be read from a registry; no call here changes it (registry 2.2).
/// Main thread; answers are decoded on the thread pool. Calls belong to the transport.
class RegistryReads final : public QObject {
    Q_OBJECT
public:
    explicit RegistryReads(Transport& transport, QObject* parent = nullptr);
    ~RegistryReads() override;
    Q_DISABLE_COPY_MOVE(RegistryReads)

    /// Also makes SOTeam4 reload its store, so that the next list is fresh (registry 5.8).
    PendingCall<RegistryHealth>* health();
    /// All pages, by the reading rules at the end of registry 8. A reading that equals the last one
    /// of the same query byte for byte gives the same shared list, unparsed.
    PendingCall<ArtifactListing>* list(const ArtifactQuery& query = {});
    PendingCall<ArtifactRecord>* get(const ArtifactType& type, const ArtifactId& id);
    PendingCall<LineageGraph>* lineage(const ArtifactId& id);
    PendingCall<Rating>* rate(const ArtifactId& id);
    /// `withDependencies` asks for the cost of all it is built on, too; SOTeam4 fails at it always
    /// (registry 5.12).
    PendingCall<ArtifactCost>* cost(
        const ArtifactType& type, const ArtifactId& id, bool withDependencies = false);
    /// Whether the licence of a GitHub project goes together with the model's. The registry asks
    /// GitHub, this program does not.
    PendingCall<bool>* licenceCheck(const ArtifactId& id, const QUrl& project);
    /// 404 is an empty list: the server's way to say that nothing matches (registry 5.10).
    PendingCall<QList<Artifact>>* searchRegex(const QString& pattern);
    PendingCall<QList<Artifact>>* byName(const QString& name);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace steward
