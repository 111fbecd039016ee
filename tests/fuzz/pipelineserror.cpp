// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/pipelineserror.h"

#include "tests/fuzz/fuzzed.h"

using namespace steward;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray body = bytesOf(data, size);
    for (const int status : kRefusals) {
        Response response = answerOf(status, body);
        mustBeShowable(pipelinesErrorOf(response), status);
        response.headers.append({"www-authenticate", body});
        const ApiError error = pipelinesErrorOf(response);
        mustBeShowable(error, status);
        must(error.kind != ErrorKind::NotLoggedIn || status == 401);
    }
    mustBeReadable(readWriteAnswer(answerOf(202, body), &pipelinesErrorOf), 202);
    return 0;
}
