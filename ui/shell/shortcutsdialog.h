// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace steward {

/// What the keyboard can do; F1.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(QWidget* parent);
    Q_DISABLE_COPY_MOVE(ShortcutsDialog)
};

} // namespace steward
