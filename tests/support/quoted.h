// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace steward {

/// JSON written with single quotes, for tests: moc loses its way in raw literals with braces.
inline QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace steward
