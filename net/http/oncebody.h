// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>

namespace steward {

/// The body of a write: sequential and not to be rewound, empty or not. Qt sends a request again by
/// itself when the server closes the connection early; it cannot when the body cannot be read twice
/// (registry 4.5). The reply then ends with ContentReSendError, which means: sent, answer unknown.
class OnceBody final : public QIODevice {
    Q_OBJECT
public:
    explicit OnceBody(const QByteArray& body, QObject* parent = nullptr);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }
    bool atEnd() const override { return m_read >= m_body.size(); }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_read = 0;
};

} // namespace steward
