// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QString>

namespace steward {

// What may be a secret in a URL is its query (presigned links), its fragment and its user
// information: they are cut before anything is stored or reported (SAFETY.md 9).

/// Cuts them from every URL in the text; "?…" says that a query was there.
QString withoutSecrets(const QString& text);
/// The same for a text that is a URL, whether or not it names its scheme; nothing stands for what
/// was cut.
QString urlWithoutSecrets(const QString& url);
/// The same in all texts of a JSON value.
QJsonValue withoutSecrets(const QJsonValue& value);

} // namespace steward
