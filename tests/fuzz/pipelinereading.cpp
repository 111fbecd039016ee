// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/pipelines/pipelinereading.h"

#include "net/pipelines/pipelinescodec.h"
#include "tests/fuzz/fuzzed.h"

using namespace steward;

// Two bodies with a line of one byte between them: reading the second with the first's rows at hand
// gives what reading it alone gives.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray all = bytesOf(data, size);
    const qsizetype middle = all.indexOf("\n|\n");
    const Response first = answerOf(200, middle < 0 ? all : all.first(middle));
    const Response second = answerOf(200, middle < 0 ? all : all.sliced(middle + 3));

    const auto before = readPipelines(first, nullptr);
    mustBeReadable(before);
    const auto now = readPipelines(second, before.value_or(nullptr));
    const Result<PipelineList> alone = PipelinesCodec::pipelines(second);
    must(now.has_value() == alone.has_value());
    if (now)
        must(*(*now)->list == **alone);
    else
        must(now.error() == alone.error());
    return 0;
}
