// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace steward {

/// A certificate with its private key, as PEM.
struct TlsIdentity {
    QByteArray certificate;
    QByteArray key;

    /// SHA-256 of the certificate.
    QByteArray fingerprint() const;
};

/// Certificates made by the openssl program while the test runs, so that none in the repository
/// ever runs out: an authority of the test's own and what it signs.
class TestCertificates final {
public:
    TestCertificates();

    /// The authority, as a CA file would hold it.
    QByteArray authority() const { return m_authority; }
    QString authorityFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    /// Signed by the authority, for one host, valid for so many days (-1: until yesterday).
    TlsIdentity signedFor(const QString& host, int days = 30);
    TlsIdentity selfSigned(const QString& host, int days = 30);

private:
    void openssl(const QStringList& arguments) const;
    QByteArray read(const QString& name) const;

    QTemporaryDir m_folder;
    QByteArray m_authority;
    int m_made = 0;
};

} // namespace steward
