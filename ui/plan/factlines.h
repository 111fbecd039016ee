// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

class QGridLayout;

namespace steward {

struct Plan;

/// What goes, what stays, what can be undone: a label, then sentences below each other. Of many
/// only the first are told, and how many more there are.
class FactLines final : public QWidget {
    Q_OBJECT
public:
    explicit FactLines(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(FactLines)

    void setPlan(const Plan& plan);

private:
    void add(QGridLayout& grid, const QString& label, const QStringList& texts);
};

} // namespace steward
