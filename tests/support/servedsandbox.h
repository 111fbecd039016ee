// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/sandbox.h"
#include "tests/support/rawhttp.h"

#include <QTemporaryFile>

#include <memory>

namespace steward {

/// The data set of contract registry 10: ids 1 to 8.
QByteArray eightArtifacts();

/// One pipeline in every state that the tables of contract pipelines 3 tell apart, standing still.
QByteArray pipelinesInEveryState();

/// Both sandbox servers with data of a test's own, in the form of net/sandbox/sampledata.h. A test
/// that cannot have them ends there.
class ServedSandbox final {
public:
    explicit ServedSandbox(
        const QByteArray& data = eightArtifacts(), double pace = 1.0, const QString& lineage = {});
    explicit ServedSandbox(const SandboxOptions& options);

    QUrl registryUrl() const { return m_sandbox->registryUrl(); }
    QUrl pipelinesUrl() const { return m_sandbox->pipelinesUrl(); }
    RawHttp registry() const { return RawHttp(m_sandbox->registryUrl().port()); }
    RawHttp pipelines() const { return RawHttp(m_sandbox->pipelinesUrl().port()); }

    QByteArray listedArtifacts() const; ///< without a reload
    int countedArtifacts() const; ///< by health: with a reload
    QJsonObject pipeline(const QByteArray& name) const;

private:
    void start(const SandboxOptions& options);

    QTemporaryFile m_file;
    std::unique_ptr<Sandbox> m_sandbox;
};

} // namespace steward
