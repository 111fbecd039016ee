// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/sandbox.h"

#include "net/sandbox/servers.h"

#include <QEventLoop>

#include <future>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace steward {

struct Sandbox::Private {
    SandboxOptions options;
    // Not a QThread, whose wait() returns a little before the thread has ended: what OpenSSL, which
    // every Qt HTTP server loads, keeps per thread was then sometimes never freed.
    std::thread thread;
    QEventLoop* loop = nullptr; // the thread's own
    quint16 registryPort = 0;
    quint16 pipelinesPort = 0;

    void serve(std::promise<bool> opened, QString* error);
};

void Sandbox::Private::serve(std::promise<bool> opened, QString* error)
{
    sandbox::Servers servers(options);
    QEventLoop own;
    if (!servers.open(error)) {
        opened.set_value(false);
        return;
    }
    loop = &own;
    registryPort = servers.registryPort();
    pipelinesPort = servers.pipelinesPort();
    opened.set_value(true); // from here on start() has returned and only reads what was set above
    own.exec();
}

Sandbox::Sandbox(const SandboxOptions& options, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->options = options;
}

Sandbox::~Sandbox()
{
    if (!d->thread.joinable())
        return;
    QMetaObject::invokeMethod(d->loop, &QEventLoop::quit, Qt::QueuedConnection);
    d->thread.join();
}

bool Sandbox::start(QString* error)
{
    if (d->thread.joinable())
        return true;
    std::promise<bool> opened;
    std::future<bool> answer = opened.get_future();
    d->thread = std::thread([this, opened = std::move(opened), error]() mutable {
        d->serve(std::move(opened), error);
    });
    if (answer.get())
        return true;
    d->thread.join();
    return false;
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
