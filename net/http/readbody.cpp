// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/readbody.h"

#include <QIODevice>

#include <algorithm>
#include <array>
#include <cstring>

namespace steward {

namespace {

// Stays in the processor's cache, and is large enough for QIODevice to pass it on as it is.
constexpr qint64 kPiece = 32LL * 1024;

} // namespace

QByteArray readBody(QIODevice& device, const QByteArray& before)
{
    const qint64 size = device.bytesAvailable();
    QByteArray body;
    qint64 same = 0;
    if (size == before.size()) {
        std::array<char, kPiece> piece; // NOLINT(cppcoreguidelines-pro-type-member-init): read into
        while (same < size) {
            const qint64 read = device.read(piece.data(), std::min(kPiece, size - same));
            if (read <= 0) // less than was promised is another body
                return before.first(same);
            if (std::memcmp(piece.data(), before.constData() + same, static_cast<size_t>(read))
                != 0) {
                body.reserve(size);
                body.append(before.constData(), same);
                body.append(piece.data(), read);
                break;
            }
            same += read;
        }
        if (same == size)
            return before;
    }
    body.reserve(size); // else it grows to the next power of two, as QIODevice::readAll's does
    qint64 has = body.size();
    body.resize(size);
    while (has < size) {
        const qint64 read = device.read(body.data() + has, size - has);
        if (read <= 0)
            break;
        has += read;
    }
    body.truncate(has);
    return body;
}

bool isSameBody(const QByteArray& one, const QByteArray& other)
{
    return one.isSharedWith(other) || one == other;
}

} // namespace steward
