// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/fontrole.h"
#include "ui/theme/tone.h"

#include <QLabel>

namespace steward {

//! One line of plain text that gives way when room is short: elided at its end or in its middle,
//! whole in the tool tip then and only then. Never renders markup; control and bidirectional
//! characters are written out, length is capped.
class ElidedLabel : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ElidedLabel)

public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    explicit ElidedLabel(const QString& text, Tone tone = Tone::Text,
        FontRole role = FontRole::Body, QWidget* parent = nullptr);

    //! Hides QLabel::setText. text() gives the cleaned text back.
    void setText(const QString& text);
    void setTone(Tone tone);
    void setRole(FontRole role);
    void setElideMode(Qt::TextElideMode mode);
    //! Added below the whole text in the tool tip, always shown: absolute times, explanations.
    void setDetail(const QString& detail);

    bool isElided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refreshToolTip();

    QString m_detail;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace steward
