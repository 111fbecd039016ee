// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/testcertificates.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

const QStringList kKey{
    u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s};

QString alternativeName(const QString& host)
{
    const bool isAddress = !host.isEmpty() && host.front().isDigit();
    return "subjectAltName="_L1 + (isAddress ? u"IP:"_s : u"DNS:"_s) + host;
}

} // namespace

QByteArray TlsIdentity::fingerprint() const
{
    return QSslCertificate(certificate).digest(QCryptographicHash::Sha256);
}

TestCertificates::TestCertificates()
{
    openssl(QStringList{u"req"_s, u"-x509"_s} + kKey
        + QStringList{u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.pem"_s, u"-days"_s, u"30"_s,
            u"-subj"_s, u"/CN=Test Authority/O=Acme"_s, u"-addext"_s,
            u"basicConstraints=critical,CA:TRUE"_s});
    m_authority = read(u"ca.pem"_s);
}

TlsIdentity TestCertificates::signedFor(const QString& host, int days)
{
    const QString name = QString::number(++m_made);
    openssl(QStringList{u"req"_s} + kKey
        + QStringList{u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".csr"_s, u"-subj"_s,
            u"/CN="_s + host + u"/O=Acme"_s, u"-addext"_s, alternativeName(host)});
    openssl({u"x509"_s, u"-req"_s, u"-in"_s, name + u".csr"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s,
        u"ca.key"_s, u"-CAcreateserial"_s, u"-days"_s, QString::number(days), u"-copy_extensions"_s,
        u"copy"_s, u"-out"_s, name + u".pem"_s});
    return {read(name + u".pem"_s), read(name + u".key"_s)};
}

TlsIdentity TestCertificates::selfSigned(const QString& host, int days)
{
    const QString name = QString::number(++m_made);
    openssl(QStringList{u"req"_s, u"-x509"_s} + kKey
        + QStringList{u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".pem"_s, u"-days"_s,
            QString::number(days), u"-subj"_s, u"/CN="_s + host, u"-addext"_s,
            alternativeName(host)});
    return {read(name + u".pem"_s), read(name + u".key"_s)};
}

void TestCertificates::openssl(const QStringList& arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("openssl: %s", process.readAllStandardError().constData());
}

QByteArray TestCertificates::read(const QString& name) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("openssl made no %s", qPrintable(name));
    return file.readAll();
}

} // namespace steward
