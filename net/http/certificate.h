// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace steward {

/// Whom to believe over https, beside the system's own roots. With a pin exactly that certificate
/// is accepted and no other, however well another verifies.
struct Trust {
    QByteArray caPem; ///< what a CA file holds; "" for none
    QByteArray pin; ///< SHA-256 of the accepted certificate, 32 bytes, or empty

    bool operator==(const Trust&) const = default;
};

/// What a certificate says of itself. Texts are raw: whoever made it chose them.
struct Certificate {
    QString subject; ///< "CN=registry.demo, O=Acme"
    QString issuer;
    QStringList hosts; ///< the names it is for
    QDateTime from; ///< UTC
    QDateTime until;
    QByteArray sha256; ///< of the whole certificate, 32 bytes

    bool operator==(const Certificate&) const = default;
};

/// Why a server's certificate was not accepted.
struct CertificateTrouble {
    enum class Reason {
        Untrusted, ///< no root that is known signed it
        SelfSigned,
        Expired,
        NotYetValid,
        OtherHost,
        Changed, ///< not the one that was pinned
        Other,
    };

    Certificate shown;
    QList<Reason> reasons; ///< worst first, each once
    QByteArray pinned; ///< the fingerprint that was expected, for Changed

    bool operator==(const CertificateTrouble&) const = default;
};

/// "AB:CD:..." in upper case, as other programs show it.
QString shownFingerprint(const QByteArray& sha256);

/// The number of certificates in a PEM text; 0 if it holds none.
qsizetype certificatesIn(const QByteArray& pem);

} // namespace steward
