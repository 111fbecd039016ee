// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/sandbox/httpmessage.h"
#include "net/sandbox/pipelinestore.h"
#include "net/sandbox/pipelinetexts.h"
#include "net/sandbox/platformroutes.h"

#include <functional>

namespace steward::sandbox {

// The pipeline manager's endpoints: contract pipelines 1 to 5 and 9, seen live in 12.
class PipelineRoutes final {
    Q_DISABLE_COPY_MOVE(PipelineRoutes)

public:
    // `wrote` is called after a request that may have given the runner something to do.
    PipelineRoutes(PipelineStore& store, std::function<void()> wrote);

    HttpReply answer(const HttpRequest& request);
    void warmUp(); // writes the list that is asked for most, before anybody waits for it

private:
    using Refusal = PipelineStore::Refusal;

    HttpReply apiAnswer(const HttpRequest& request);
    HttpReply pipelineAnswer(const HttpRequest& request, const QString& name);
    HttpReply read(const HttpRequest& request, const Pipeline& pipeline, const QByteArray& what);
    HttpReply act(const HttpRequest& request, const QString& name, const QByteArray& verb);
    HttpReply list(const HttpRequest& request);
    HttpReply stop(const HttpRequest& request, const QString& name);
    HttpReply start(const HttpRequest& request, const QString& name);
    HttpReply pauseOrResume(const QString& name, const QString& target);
    HttpReply remove(const QString& name);
    HttpReply create(const HttpRequest& request);
    HttpReply metrics() const;
    HttpReply accepted(const Refusal& refusal, int status, const QString& words);

    PipelineStore& m_store;
    std::function<void()> m_wrote;
    PipelineTexts m_texts;
    PlatformRoutes m_platform;
};

} // namespace steward::sandbox
