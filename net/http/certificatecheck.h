// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/http/certificate.h"

#include <QNetworkReply>
#include <QSslError>

#include <optional>

namespace steward {

/// Judges the certificate that comes with one reply, before a byte of the request leaves. The only
/// place where a TLS error may be overlooked: for the pinned certificate, and for no other.
class CertificateCheck final : public QObject {
    Q_OBJECT
public:
    CertificateCheck(const QByteArray& pin, QNetworkReply* reply, QObject* parent);

    /// Why the connection was given up; none if it was not.
    const std::optional<CertificateTrouble>& trouble() const { return m_trouble; }
    /// Once more, behind an answer.
    bool isAnsweredByAnother() const;
    CertificateTrouble changed() const;
    /// SHA-256 of what the server showed.
    QByteArray fingerprint() const;

private:
    void weigh(const QList<QSslError>& errors);
    void compare();

    QByteArray m_pin;
    QNetworkReply* m_reply;
    std::optional<CertificateTrouble> m_trouble;
};

/// In plain words, for logs and errors: "the certificate is expired".
QString wordsFor(const CertificateTrouble& trouble);

} // namespace steward
