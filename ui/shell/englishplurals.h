// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTranslator>

namespace steward {

/// What English sources need to speak of one and of many, since no translation file does it for
/// them: in a text with %n, "artifact(s)" and "(is|are)" become what fits the number. Install it
/// before the first window.
class EnglishPlurals final : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    QString translate(
        const char* context, const char* source, const char* disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
};

} // namespace steward
