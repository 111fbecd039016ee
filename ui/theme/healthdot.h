// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/tone.h"

#include <QWidget>

namespace steward {

//! The dot before a server's name: filled when it answers, a ring when it does not, so that shape
//! tells it too.
class HealthDot final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthDot)

public:
    enum class Health {
        Unknown, //!< not asked yet
        Good,
        Slow, //!< answers, but needs care
        Lost,
    };

    explicit HealthDot(QWidget* parent = nullptr);

    //! `said` is what a screen reader is told and the tool tip shows: "registry answers, 12 ms".
    void setHealth(Health health, const QString& said);
    Health health() const { return m_health; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Health m_health = Health::Unknown;
    QString m_said;
};

} // namespace steward
