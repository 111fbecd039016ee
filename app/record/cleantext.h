// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QString>

namespace steward {

// What may be a secret in a URL is its query (presigned links), its fragment and its user
// information: they are cut before anything is stored or reported (SAFETY.md 9). Of a text that is
// one URL, bareAddress() does it.

/// Cuts them from every URL in the text; "?…" says that a query was there.
QString withoutSecrets(const QString& text);
/// The same in all texts of a JSON value.
QJsonValue withoutSecrets(const QJsonValue& value);

/// With what does not show, reorders a line or commands a terminal written out as \u{202E}.
QString writtenOut(const QString& text);

} // namespace steward
