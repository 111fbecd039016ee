// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"

#include <QWidget>

class QVBoxLayout;

namespace steward {

/// What an import brought and is without effect: each thing with what it is, and its own button.
/// Hidden while there is nothing.
class UnconfirmedPane final : public QWidget {
    Q_OBJECT
public:
    explicit UnconfirmedPane(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(UnconfirmedPane)

    void show(const Environment& environment);
    using QWidget::show;

Q_SIGNALS:
    /// What is still unconfirmed now.
    void confirmed(const steward::Unconfirmed& left);

private:
    void addRow(const QString& name, const QString& words, bool Unconfirmed::*which);

    Environment m_environment;
    QWidget* m_rows = nullptr;
    QVBoxLayout* m_layout;
};

} // namespace steward
