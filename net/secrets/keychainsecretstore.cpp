// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/secrets/keychainsecretstore.h"

#include <QTimer>
#include <qt6keychain/keychain.h>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QString service()
{
    return u"org.steward.Steward"_s;
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QObject* parent)
    : SecretStore(parent)
{
}

KeychainSecretStore::~KeychainSecretStore() = default;

void KeychainSecretStore::setPatience(
    std::chrono::milliseconds hint, std::chrono::milliseconds total)
{
    m_hint = hint;
    m_total = total;
}

// `finished(job)` runs once, with null when the keychain was given up. The job has no parent: a
// backend may still answer it after we are gone; it deletes itself.
template <class F>
void KeychainSecretStore::run(QKeychain::Job* job, PendingCallBase* call, F finished)
{
    auto* hint = new QTimer(call);
    hint->setSingleShot(true);
    connect(hint, &QTimer::timeout, this, &SecretStore::waiting);
    hint->start(m_hint);
    auto* limit = new QTimer(call);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, call, [this, finished] {
        setWhyNotKept(u"the keychain does not answer"_s);
        finished(nullptr);
    });
    limit->start(m_total);
    connect(job, &QKeychain::Job::finished, call, [this, hint, limit, finished](auto* done) {
        hint->stop();
        limit->stop();
        note(done);
        finished(done);
    });
    job->start();
}

PendingCall<QString>* KeychainSecretStore::read(const SecretKey& key)
{
    if (m_thisRun.find(key))
        return m_thisRun.read(key);
    auto* call = new PendingCall<QString>(this);
    auto* job = new QKeychain::ReadPasswordJob(service());
    job->setKey(key.text());
    run(job, call, [call, job](const QKeychain::Job* done) {
        const bool isRead = done && done->error() == QKeychain::NoError;
        call->finish(isRead ? job->textData() : QString());
    });
    return call;
}

PendingCall<Keep>* KeychainSecretStore::write(
    const SecretKey& key, const QString& secret, Keep keep)
{
    if (keep == Keep::ThisRun)
        return m_thisRun.write(key, secret, keep);
    auto* call = new PendingCall<Keep>(this);
    auto* job = new QKeychain::WritePasswordJob(service());
    job->setKey(key.text());
    job->setTextData(secret);
    run(job, call, [this, call, key, secret](const QKeychain::Job* done) {
        if (done && done->error() == QKeychain::NoError) {
            m_thisRun.drop(key);
            call->finish(Keep::Keychain);
        } else {
            m_thisRun.put(key, secret);
            call->finish(Keep::ThisRun);
        }
    });
    return call;
}

PendingCall<Nothing>* KeychainSecretStore::remove(const SecretKey& key)
{
    m_thisRun.drop(key);
    auto* call = new PendingCall<Nothing>(this);
    auto* job = new QKeychain::DeletePasswordJob(service());
    job->setKey(key.text());
    run(job, call, [call](const QKeychain::Job* done) {
        if (done
            && (done->error() == QKeychain::NoError || done->error() == QKeychain::EntryNotFound))
            return call->finish(Nothing());
        ApiError error;
        error.message = u"the keychain did not remove it"_s;
        call->finish(Failure(error));
    });
    return call;
}

void KeychainSecretStore::note(QKeychain::Job* job)
{
    switch (job->error()) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
        return setWhyNotKept({});
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return setWhyNotKept(u"the keychain was not opened"_s);
    default:
        return setWhyNotKept(
            job->errorString().isEmpty() ? u"no keychain answers"_s : job->errorString());
    }
}

void KeychainSecretStore::setWhyNotKept(const QString& why)
{
    if (why == m_whyNotKept)
        return;
    m_whyNotKept = why;
    Q_EMIT whyNotKeptChanged();
}

} // namespace steward
