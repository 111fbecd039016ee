// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/httpmessage.h"
#include "net/sandbox/registrystore.h"

#include <QHash>
#include <QString>

namespace steward::sandbox {

// The unauthenticated door to the registry's bucket, outside the spec: POST /s3/put-text and GET
// /s3/get-text (registry 2.2, 5.25). The key registry/registry.json is the registry itself: putting
// text there that is not JSON is how its store becomes unreadable (registry 5.6).
class RegistryObjects final {
public:
    explicit RegistryObjects(RegistryStore& store);

    HttpReply put(const HttpRequest& request);
    HttpReply get(const HttpRequest& request) const;

private:
    RegistryStore& m_store;
    QHash<QString, QString> m_texts;
};

} // namespace steward::sandbox
