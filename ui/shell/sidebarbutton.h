// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/glyph.h"

#include <QAbstractButton>

namespace steward {

/// One line of the sidebar: icon, name, count.
class SidebarButton final : public QAbstractButton {
    Q_OBJECT
public:
    SidebarButton(Glyph glyph, const QString& title, QWidget* parent = nullptr);

    void setCount(const QString& count, bool busy);
    void setNarrow(bool narrow);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void describe();

    Glyph m_glyph;
    QString m_count;
    bool m_busy = false;
    bool m_narrow = false;
};

} // namespace steward
