// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/overview/serverfacts.h"

#include <QWidget>

class QHBoxLayout;

namespace steward {

/// Large figures in a row, each with its word below.
class FigureRow final : public QWidget {
    Q_OBJECT
public:
    explicit FigureRow(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(FigureRow)

    /// `old` ones are grey.
    void setFigures(const QList<Figure>& figures, bool old = false);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int figureWidth() const;
    void fit();

    QList<Figure> m_figures;
    bool m_old = false;
};

} // namespace steward
