// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/recordreader.h"

namespace steward {

using namespace std::chrono_literals;

RecordReader::RecordReader(Ask ask, QObject* parent)
    : QObject(parent)
    , m_ask(std::move(ask))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(120ms);
    connect(&m_rest, &QTimer::timeout, this, &RecordReader::read);
}

RecordReader::~RecordReader()
{
    if (m_call)
        m_call->cancel();
}

void RecordReader::setArtifact(const std::optional<Artifact>& artifact)
{
    if (m_artifact == artifact)
        return;
    m_artifact = artifact;
    m_record.reset();
    m_error.reset();
    if (m_call)
        m_call->cancel();
    m_call.clear();
    if (m_artifact)
        m_rest.start();
    else
        m_rest.stop();
    Q_EMIT changed();
}

void RecordReader::readAgain()
{
    const std::optional<Artifact> artifact = std::exchange(m_artifact, std::nullopt);
    setArtifact(artifact);
}

void RecordReader::read()
{
    if (!m_artifact)
        return;
    PendingCall<ArtifactRecord>* call = m_ask(*m_artifact);
    m_call = call;
    call->then(this, [this, call](const Result<ArtifactRecord>& result) {
        if (m_call != call)
            return;
        m_call.clear();
        if (result)
            m_record = *result;
        else
            m_error = result.error();
        Q_EMIT changed();
    });
}

} // namespace steward
