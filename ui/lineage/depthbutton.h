// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace steward {

/// "Depth 2": how many steps a picture draws each way.
class DepthButton final : public QPushButton {
    Q_OBJECT
public:
    explicit DepthButton(QWidget* parent = nullptr);

Q_SIGNALS:
    /// 0: all.
    void chosen(int depth);

private:
    void say(const QString& depth);
};

} // namespace steward
