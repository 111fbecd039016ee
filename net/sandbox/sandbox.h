// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>

namespace steward {

// What the two sandbox servers hold and how they behave. Ports of 0 are chosen by the system.
struct SandboxOptions {
    quint16 registryPort = 0;
    quint16 pipelinesPort = 0;
    QString dataFile; // empty: the built-in sample (sampledata.h says the form)
    bool registry = true;
    bool pipelines = true;
    double pace = 1.0; // multiplies every delay of a state change; 0 = at once
    int artifacts = 0; // > 0: that many made-up artifacts instead of the sample's
    int pipelineCount = 0; // > 0: that many made-up pipelines instead of the sample's
    QString lineage; // what a lineage tells: a word of contract registry 10, empty: "up1"
    int churn = 0; // so many pipelines change every two seconds
};

namespace sandbox {
class Servers;
}

// A model registry (contract registry 2 to 5, as served by its last known release) and a pipeline
// manager (contract pipelines 2 to 5, 9 and 12, open source edition) in miniature, on 127.0.0.1
// only, in a thread of their own. They are written from the contracts and know nothing of the
// clients.
//
// Lives on the thread that makes it; start() and the destructor wait for the servers' thread, which
// never waits for anybody.
class Sandbox final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sandbox)

public:
    explicit Sandbox(const SandboxOptions& options, QObject* parent = nullptr);
    ~Sandbox() override;

    // False, with a sentence in *error, if the data cannot be read or a port cannot be had.
    bool start(QString* error);

    QUrl registryUrl() const; // http://127.0.0.1:PORT/api, empty while not served
    QUrl pipelinesUrl() const; // http://127.0.0.1:PORT, empty while not served

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace steward
