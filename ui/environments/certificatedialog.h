// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"
#include "app/workspace/connection.h"
#include "net/http/certificate.h"

#include <QDialog>

class QPushButton;
class QScrollArea;

namespace steward {

class PhraseField;

/// A certificate that was not accepted: whose it is, who signed it, from when to when, its
/// fingerprint, and what is wrong with it. It can be accepted for this environment alone, by typing
/// the environment's name. Deletes itself when closed.
class CertificateDialog final : public QDialog {
    Q_OBJECT
public:
    CertificateDialog(const CertificateTrouble& trouble, ServerKind server, const QUrl& url,
        const Environment& environment, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(CertificateDialog)

Q_SIGNALS:
    void certificateAccepted(const QByteArray& sha256);

private:
    void layOut(const QUrl& url, const Environment& environment);
    QWidget* told(const QUrl& url, const Environment& environment);
    QWidget* facts();
    void fit();

    CertificateTrouble m_trouble;
    PhraseField* m_phrase;
    QPushButton* m_accept;
    QScrollArea* m_told = nullptr;
};

/// What is wrong, as a sentence for each: "It is signed by itself."
QStringList wordsFor(const CertificateTrouble& trouble, const QString& host);

} // namespace steward
