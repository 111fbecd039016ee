// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/prefixprobe.h"

#include "net/http/transport.h"
#include "net/pipelines/pipelinesreads.h"
#include "net/registry/registryreads.h"

namespace steward {

using namespace Qt::StringLiterals;

struct PrefixProbe::Attempt {
    explicit Attempt(const QUrl& candidate)
        : url(candidate)
        , transport(candidate)
        , registry(transport)
        , pipelines(transport)
    {
    }

    QUrl url;
    Transport transport;
    RegistryReads registry;
    PipelinesReads pipelines;
    bool good = false;
};

PrefixProbe::PrefixProbe(QObject* parent)
    : QObject(parent)
{
}

PrefixProbe::~PrefixProbe() = default;

QList<QUrl> PrefixProbe::candidates(const QUrl& base)
{
    QUrl start = base.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    QString path = start.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith("/v0"_L1)) // a manager's own first segment
        path.chop(3);
    QList<QUrl> urls;
    for (const QString& prefix : {path, QString()}) {
        for (const auto more : {""_L1, "/api"_L1, "/prod"_L1}) {
            start.setPath(prefix + more, QUrl::StrictMode);
            if (!urls.contains(start))
                urls.append(start);
        }
    }
    return urls;
}

void PrefixProbe::start(const QUrl& base, For server)
{
    const int run = ++m_run;
    // The calls of a probe that is overtaken die with their transports.
    m_attempts.clear();
    m_open = 0;
    if (base.host().isEmpty())
        return;
    for (const QUrl& url : candidates(base))
        m_attempts.push_back(std::make_unique<Attempt>(url));
    m_open = static_cast<int>(m_attempts.size());
    for (size_t i = 0; i < m_attempts.size(); ++i) {
        const auto note = [this, run, i](const auto& answer) {
            if (run == m_run)
                answered(i, answer.has_value());
        };
        if (server == For::Registry)
            m_attempts[i]->registry.health()->then(this, note);
        else
            m_attempts[i]->pipelines.config()->then(this, note);
    }
}

void PrefixProbe::answered(size_t index, bool good)
{
    m_attempts[index]->good = good;
    if (--m_open > 0)
        return;
    std::optional<QUrl> found;
    for (const auto& attempt : m_attempts) {
        if (attempt->good && !found)
            found = attempt->url;
    }
    // Not now: one of their calls is just telling us.
    QMetaObject::invokeMethod(
        this,
        [this, run = m_run] {
            if (run == m_run)
                m_attempts.clear();
        },
        Qt::QueuedConnection);
    Q_EMIT finished(found);
}

} // namespace steward
