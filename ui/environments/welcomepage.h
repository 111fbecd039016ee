// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"

#include <QList>
#include <QWidget>

namespace steward {

/// What the window shows while no environment is open: the sandbox to try, the way to servers of
/// one's own, and those that are saved.
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(const QList<Environment>& known, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(WelcomePage)

Q_SIGNALS:
    void sandboxRequested();
    void addRequested();
    void chosen(const steward::Environment& environment);

private:
    QWidget* makeList(const QList<Environment>& known);
};

} // namespace steward
