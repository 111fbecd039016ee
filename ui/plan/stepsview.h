// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/plan.h"

#include <QScrollArea>

namespace steward {

/// The steps in their order, each with what looking must show before it counts as done.
class StepsView final : public QScrollArea {
    Q_OBJECT
public:
    explicit StepsView(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(StepsView)

    void setPlan(const Plan& plan);
};

} // namespace steward
