// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QString>

namespace steward {

/// Makes every address in the text bare, as bareAddress() does of one; "?…" says that a query was
/// there (SAFETY.md 9).
QString withoutSecrets(const QString& text);
/// The same in all texts of a JSON value.
QJsonValue withoutSecrets(const QJsonValue& value);

/// With what does not show, reorders a line or commands a terminal written out as \u{202E}.
QString writtenOut(const QString& text);

} // namespace steward
