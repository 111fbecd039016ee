// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/oncebody.h"

#include <algorithm>
#include <cstring>

namespace steward {

OnceBody::OnceBody(const QByteArray& body, QObject* parent)
    : QIODevice(parent)
    , m_body(body)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::bytesAvailable() const
{
    return m_body.size() - m_read + QIODevice::bytesAvailable();
}

qint64 OnceBody::readData(char* data, qint64 most)
{
    const qint64 count = std::min<qint64>(most, m_body.size() - m_read);
    if (count <= 0)
        return -1;
    std::memcpy(data, m_body.constData() + m_read, static_cast<size_t>(count));
    m_read += count;
    return count;
}

} // namespace steward
