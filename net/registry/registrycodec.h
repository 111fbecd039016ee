// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/result.h"
#include "net/registry/artifact.h"
#include "net/registry/lineagegraph.h"
#include "net/registry/rating.h"
#include "net/registry/registryhealth.h"

namespace steward {

struct Response;

/// Reads a registry's answers, every variant of registry 2, 3.1 and 8. Pure functions, for any
/// thread. An answer that is no success gives registryErrorOf(), a refused one names its place
/// ("artifacts[3].id: neither text nor a whole number").
class RegistryCodec final {
public:
    RegistryCodec() = delete;

    static Result<RegistryHealth> health(const Response& response);
    /// The rows of one page, or of a search.
    static Result<QList<Artifact>> artifacts(const Response& response);
    /// The same, with "nothing matches" (404 about an artifact) as an empty list.
    static Result<QList<Artifact>> matches(const Response& response);
    static Result<ArtifactRecord> record(const Response& response);
    /// Endpoints of edges that are no node become nodes without a name (registry 3.5).
    static Result<LineageGraph> lineage(const Response& response);
    static Result<Rating> rating(const Response& response);
    /// The entry of `id`, or the first one.
    static Result<ArtifactCost> cost(const Response& response, const ArtifactId& id);
    /// A bare true or false.
    static Result<bool> licenceCheck(const Response& response);

    /// `offset` or `X-Offset` of a page, "" where it says that none follows, nullopt where neither
    /// came (registry 8).
    static std::optional<QString> nextOffset(const Response& response);
};

} // namespace steward
