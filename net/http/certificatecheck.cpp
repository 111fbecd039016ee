// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/certificatecheck.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

using Reason = CertificateTrouble::Reason;

// "CN=registry.demo, O=Acme": the name first, then whatever else there is in its own order.
QString nameIn(const QSslCertificate& certificate, bool issuer)
{
    const QList<QByteArray> attributes
        = issuer ? certificate.issuerInfoAttributes() : certificate.subjectInfoAttributes();
    QStringList parts;
    for (const QByteArray& attribute : attributes) {
        const QStringList values
            = issuer ? certificate.issuerInfo(attribute) : certificate.subjectInfo(attribute);
        for (const QString& value : values) {
            const QString part = QString::fromLatin1(attribute) % u'=' % value;
            if (attribute == "CN")
                parts.prepend(part);
            else
                parts.append(part);
        }
    }
    return parts.join(u", "_s);
}

Certificate certificateOf(const QSslCertificate& certificate)
{
    Certificate out;
    out.subject = nameIn(certificate, false);
    out.issuer = nameIn(certificate, true);
    out.hosts = certificate.subjectAlternativeNames().values();
    std::sort(out.hosts.begin(), out.hosts.end());
    out.from = certificate.effectiveDate().toUTC();
    out.until = certificate.expiryDate().toUTC();
    out.sha256 = certificate.digest(QCryptographicHash::Sha256);
    return out;
}

Reason reasonOf(const QSslError& error)
{
    switch (error.error()) {
    case QSslError::HostNameMismatch:
        return Reason::OtherHost;
    case QSslError::CertificateExpired:
        return Reason::Expired;
    case QSslError::CertificateNotYetValid:
        return Reason::NotYetValid;
    case QSslError::SelfSignedCertificate:
        return Reason::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Reason::Untrusted;
    default:
        return Reason::Other;
    }
}

QString wordsFor(Reason reason)
{
    switch (reason) {
    case Reason::Untrusted:
        return u"signed by nobody this machine trusts"_s;
    case Reason::SelfSigned:
        return u"signed by itself"_s;
    case Reason::Expired:
        return u"expired"_s;
    case Reason::NotYetValid:
        return u"not valid yet"_s;
    case Reason::OtherHost:
        return u"for another host"_s;
    case Reason::Changed:
        return u"not the one that was accepted for this environment"_s;
    case Reason::Other:
        return u"not to be verified"_s;
    }
    return {};
}

} // namespace

QString shownFingerprint(const QByteArray& sha256)
{
    return QString::fromLatin1(sha256.toHex(':')).toUpper();
}

qsizetype certificatesIn(const QByteArray& pem)
{
    return QSslCertificate::fromData(pem, QSsl::Pem).size();
}

QString wordsFor(const CertificateTrouble& trouble)
{
    QStringList reasons;
    for (const Reason reason : trouble.reasons)
        reasons.append(wordsFor(reason));
    return u"the certificate is %1"_s.arg(reasons.join(u", "_s));
}

CertificateCheck::CertificateCheck(const QByteArray& pin, QNetworkReply* reply, QObject* parent)
    : QObject(parent)
    , m_pin(pin)
    , m_reply(reply)
{
    connect(reply, &QNetworkReply::sslErrors, this, &CertificateCheck::weigh);
    connect(reply, &QNetworkReply::encrypted, this, &CertificateCheck::compare);
}

bool CertificateCheck::isAnsweredByAnother() const
{
    return !m_pin.isEmpty() && m_reply->url().scheme() == "https"_L1 && fingerprint() != m_pin;
}

// Emitted while the handshake waits; without a word from here Qt gives the connection up.
void CertificateCheck::weigh(const QList<QSslError>& errors)
{
    if (!m_pin.isEmpty()) {
        if (fingerprint() == m_pin)
            m_reply->ignoreSslErrors(errors);
        else
            m_trouble = changed();
        return;
    }
    CertificateTrouble trouble;
    trouble.shown = certificateOf(m_reply->sslConfiguration().peerCertificate());
    for (const QSslError& error : errors) {
        const Reason reason = reasonOf(error);
        if (!trouble.reasons.contains(reason))
            trouble.reasons.append(reason);
    }
    std::sort(trouble.reasons.begin(), trouble.reasons.end());
    // Self-signed says why already.
    if (trouble.reasons.contains(Reason::SelfSigned))
        trouble.reasons.removeAll(Reason::Untrusted);
    m_trouble = trouble;
}

// The handshake is through and nothing was sent yet: a certificate that verifies is still another
// one than the pinned.
void CertificateCheck::compare()
{
    if (m_pin.isEmpty() || fingerprint() == m_pin)
        return;
    m_trouble = changed();
    m_reply->abort();
}

QByteArray CertificateCheck::fingerprint() const
{
    return m_reply->sslConfiguration().peerCertificate().digest(QCryptographicHash::Sha256);
}

CertificateTrouble CertificateCheck::changed() const
{
    return {certificateOf(m_reply->sslConfiguration().peerCertificate()), {Reason::Changed}, m_pin};
}

} // namespace steward
