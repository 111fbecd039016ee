// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/transport.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace steward {

/// Runs `work`, a pure function of values, on the thread pool and finishes `call` with what it
/// gives. A call that died meanwhile is forgotten.
template <class T, class F> void finishOffThread(PendingCall<T>* call, F work)
{
    auto* watcher = new QFutureWatcher<Result<T>>(call);
    QObject::connect(watcher, &QFutureWatcherBase::finished, call,
        [call, watcher] { call->finish(watcher->result()); });
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
}

/// What is no larger is read sooner than another thread is woken for it.
inline constexpr qsizetype kSmallBody = 4LL * 1024;

/// The call that sends `request` and decodes its answer, off the main thread if it is large.
/// `decode` is `Result<T>(const Response &)` and must depend on nothing but its argument.
template <class T, class F>
PendingCall<T>* sendAndDecode(Transport& transport, const Request& request, F decode)
{
    PendingCall<Response>* raw = transport.send(request);
    auto* call = new PendingCall<T>(&transport);
    QObject::connect(call, &PendingCallBase::cancelRequested, raw, &PendingCallBase::cancel);
    raw->then(call, [call, decode](const Result<Response>& answer) {
        if (!answer) {
            call->finish(Failure(answer.error()));
            return;
        }
        if (answer->body.size() <= kSmallBody)
            call->finish(decode(*answer));
        else
            finishOffThread(call, [response = *answer, decode] { return decode(response); });
    });
    return call;
}

} // namespace steward
