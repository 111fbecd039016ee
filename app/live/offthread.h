// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace steward {

/// Runs `work`, a pure function of values, on the thread pool and hands what it gives to `done` on
/// this thread, queued, unless `context` has died by then.
template <class F, class G> void offThread(QObject* context, F work, G done)
{
    using T = decltype(work());
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, done = std::move(done)]() mutable {
            watcher->deleteLater();
            // Not taken out: a future that was emptied must never be asked again.
            done(watcher->result());
        });
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
}

} // namespace steward
