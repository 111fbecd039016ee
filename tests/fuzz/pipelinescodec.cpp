// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/pipelinescodec.h"

#include "tests/fuzz/fuzzed.h"

using namespace steward;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray body = bytesOf(data, size);
    const Response response = answerOf(200, body);
    const Result<PipelineList> list = PipelinesCodec::pipelines(response);
    mustBeReadable(list);
    if (list) {
        for (const Pipeline& row : **list)
            must(!row.identity.uuid.isEmpty() && !row.identity.name.isEmpty());
    }
    const Result<Pipeline> one = PipelinesCodec::pipeline(response);
    mustBeReadable(one);
    must(!one || !one->identity.uuid.isEmpty());
    mustBeReadable(PipelinesCodec::config(response));
    mustBeReadable(PipelinesCodec::session(response));
    mustBeReadable(PipelinesCodec::clusterHealth(response));
    mustBeReadable(PipelinesCodec::events(response));
    mustBeReadable(PipelinesCodec::stats(response));
    mustBeReadable(PipelinesCodec::rawRecord(response));
    mustBeReadable(PipelinesCodec::log(response, 64));
    mustBeReadable(PipelinesCodec::healthz(response));
    mustBeReadable(PipelinesCodec::healthz(answerOf(500, body)), 500);
    mustBeReadable(PipelinesCodec::clusterHealth(answerOf(503, body)), 503);
    return 0;
}
