// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/registrystore.h"

namespace steward::sandbox {

struct NewArtifact {
    QString type;
    QString url;
    std::optional<QString> name;
    std::optional<QString> downloadUrl;
};

// Stores a new artifact as registry 2.2 and 5.1 to 5.4 describe. Null: a model that is turned down.
// The real registry asks Hugging Face; here a model is accepted if its url is one of
// huggingface.co, and its rating is made up from the url, always the same for the same one.
const RegistryEntry* ingest(RegistryStore& store, const NewArtifact& artifact);

} // namespace steward::sandbox
