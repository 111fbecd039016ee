// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/httpmessage.h"
#include "net/sandbox/registrylineage.h"
#include "net/sandbox/registryobjects.h"
#include "net/sandbox/registrystore.h"

#include <QHash>
#include <QStringList>

#include <chrono>

namespace steward::sandbox {

// The registry's endpoints: contract registry 2.2, column "S4 HEAD", below /api.
class RegistryRoutes final {
    Q_DISABLE_COPY_MOVE(RegistryRoutes)

public:
    explicit RegistryRoutes(RegistryStore& store, LineageShape shape = LineageShape::OneUp);

    HttpReply answer(const HttpRequest& request);

private:
    HttpReply artifactsRoute(const HttpRequest& request, const QStringList& parts);
    HttpReply artifactRoute(const HttpRequest& request, const QStringList& parts);

    HttpReply health();
    HttpReply list(const HttpRequest& request);
    HttpReply get(const QString& type, const QString& id);
    HttpReply put(const HttpRequest& request, const QString& type, const QString& id);
    HttpReply remove(const QString& id);
    HttpReply create(const HttpRequest& request, const QString& type);
    HttpReply byName(const QString& name) const;
    HttpReply byRegEx(const HttpRequest& request) const;
    HttpReply rate(const QString& id);
    HttpReply cost(const HttpRequest& request, const QString& type, const QString& id);
    HttpReply lineage(const QString& id);
    HttpReply licenseCheck(const HttpRequest& request, const QString& id);

    RegistryStore& m_store;
    LineageShape m_shape;
    RegistryObjects m_objects;
    std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
    QHash<qsizetype, HttpReply> m_pages; // of the list of everything, while nothing changes
    quint64 m_pagesRevision = 0;
};

} // namespace steward::sandbox
