// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/sandbox.h"

#include "net/sandbox/servers.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace steward {

struct Sandbox::Private {
    explicit Private(const SandboxOptions& options)
        : servers(options)
    {
    }

    sandbox::Servers servers; // lives in the thread until that has ended
    QThread thread;
    quint16 registryPort = 0;
    quint16 pipelinesPort = 0;
};

Sandbox::Sandbox(const SandboxOptions& options, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(options))
{
    d->thread.setObjectName(u"sandbox"_s);
}

Sandbox::~Sandbox()
{
    if (!d->thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        &d->servers, [this] { d->servers.close(); }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

bool Sandbox::start(QString* error)
{
    if (d->thread.isRunning())
        return true;
    d->servers.moveToThread(&d->thread);
    d->thread.start();
    bool opened = false;
    QMetaObject::invokeMethod(
        &d->servers, [this, error, &opened] { opened = d->servers.open(error); },
        Qt::BlockingQueuedConnection);
    if (!opened)
        return false;
    d->registryPort = d->servers.registryPort();
    d->pipelinesPort = d->servers.pipelinesPort();
    return true;
}

QUrl Sandbox::registryUrl() const
{
    if (d->registryPort == 0)
        return {};
    return QUrl(QString("http://127.0.0.1:"_L1 + QString::number(d->registryPort) + "/api"_L1));
}

QUrl Sandbox::pipelinesUrl() const
{
    if (d->pipelinesPort == 0)
        return {};
    return QUrl(QString("http://127.0.0.1:"_L1 + QString::number(d->pipelinesPort)));
}

} // namespace steward
