// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/registry/registryerror.h"

#include "net/registry/registrycodec.h"
#include "tests/fuzz/fuzzed.h"

using namespace steward;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray body = bytesOf(data, size);
    for (const int status : kRefusals) {
        const ApiError error = registryErrorOf(answerOf(status, body));
        mustBeShowable(error, status);
        must(error.kind != ErrorKind::Cancelled && error.kind != ErrorKind::Unsendable);
        // 401 and 403 mean the reverse here, and nothing else is about the login.
        must(error.kind != ErrorKind::NotLoggedIn || status == 403);
        must(error.kind != ErrorKind::NotAllowed || status == 401);
    }
    // A yes is a 2xx that is empty or JSON.
    const Result<WriteAnswer> answer = readWriteAnswer(answerOf(200, body), &registryErrorOf);
    mustBeReadable(answer);
    must(!answer || !isWebPage(answerOf(200, body)));
    return 0;
}
