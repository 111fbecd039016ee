// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace steward {

/// Two groups in a row: one at the left, one at the right, which goes below where both do not fit
/// side by side (large type, narrow windows).
class WrapRow final : public QWidget {
    Q_OBJECT
public:
    /// Takes both.
    WrapRow(QWidget* left, QWidget* right, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(WrapRow)

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    bool fits(int width) const;
    void place();

    QWidget* m_left;
    QWidget* m_right;
};

} // namespace steward
