// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/registry/registrycodec.h"

#include "tests/fuzz/fuzzed.h"

using namespace steward;

namespace {

void mustHaveIds(const Result<QList<Artifact>>& rows)
{
    mustBeReadable(rows);
    for (const Artifact& row : rows.value_or(QList<Artifact>()))
        must(!row.id.value.isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray body = bytesOf(data, size);
    Response response = answerOf(200, body);
    mustHaveIds(RegistryCodec::artifacts(response));
    mustHaveIds(RegistryCodec::matches(response));
    mustBeReadable(RegistryCodec::health(response));
    mustBeReadable(RegistryCodec::rating(response));
    mustBeReadable(RegistryCodec::cost(response, {QStringLiteral("1")}));
    mustBeReadable(RegistryCodec::licenceCheck(response));
    const Result<ArtifactRecord> record = RegistryCodec::record(response);
    mustBeReadable(record);
    must(!record || !record->artifact.id.value.isEmpty());

    response.headers.append({"offset", body});
    const std::optional<QString> next = RegistryCodec::nextOffset(response);
    must(next && next->size() <= body.size());
    return 0;
}
