// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>
#include <QColor>

namespace steward {

/// The name of the environment that is shown, with the mark of its own colour where it has one;
/// pressing it opens the list of the others. A long name is cut in the middle.
class EnvironmentButton final : public QAbstractButton {
    Q_OBJECT
public:
    EnvironmentButton(const QString& name, const QColor& mark, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(EnvironmentButton)

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int widthOf(int text) const;

    QColor m_mark;
};

} // namespace steward
