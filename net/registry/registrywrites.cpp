// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/registry/registrywrites.h"

#include "net/http/answer.h"
#include "net/http/decode.h"
#include "net/registry/registryerror.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

PendingCall<WriteAnswer>* sendOnce(Transport& transport, const QByteArray& verb,
    const ApiPath& path, const Patience& patience, const QByteArray& body = {})
{
    Request request;
    request.verb = verb;
    request.path = path;
    request.body = body;
    request.contentType = "application/json";
    request.effect = Effect::Write;
    request.patience = patience;
    return sendAndDecode<WriteAnswer>(transport, request,
        [](const Response& response) { return readWriteAnswer(response, &registryErrorOf); });
}

} // namespace

RegistryWrites::RegistryWrites(Transport& transport, QObject* parent)
    : QObject(parent)
    , m_transport(transport)
{
}

PendingCall<WriteAnswer>* RegistryWrites::create(const ArtifactDraft& draft)
{
    QJsonObject body{{u"url"_s, draft.url}};
    if (!draft.name.isEmpty())
        body.insert(u"name"_s, draft.name);
    // Ingesting rates the model first, which can take minutes (registry 1.4).
    return sendOnce(m_transport, "POST", {"artifact", draft.type.word}, kSlowPatience,
        QJsonDocument(body).toJson(QJsonDocument::Compact));
}

PendingCall<WriteAnswer>* RegistryWrites::remove(const ArtifactType& type, const ArtifactId& id)
{
    return sendOnce(m_transport, "DELETE", {"artifacts", type.word, id.value}, kWritePatience);
}

PendingCall<WriteAnswer>* RegistryWrites::reset()
{
    return sendOnce(m_transport, "DELETE", {"reset"}, kWritePatience);
}

} // namespace steward
