// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace steward {

/// Requests and records, read-only, in the fixed-width font; Tab leaves it.
class TextView final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit TextView(const QString& accessibleName, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(TextView)

    /// Cleaned: control and bidirectional characters become visible.
    void show(const QString& text);
    using QPlainTextEdit::show;
};

} // namespace steward
