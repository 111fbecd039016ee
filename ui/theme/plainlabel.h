// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/fontrole.h"
#include "ui/theme/tone.h"

#include <QLabel>

namespace steward {

//! A label that never renders markup: text is cleaned (plaintext.h), wraps, and has a tone and a
//! font role that follow theme and font. For sentences; one-line values that may be long use
//! ElidedLabel.
class PlainLabel : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlainLabel)

public:
    explicit PlainLabel(QWidget* parent = nullptr);
    explicit PlainLabel(const QString& text, Tone tone = Tone::Text, FontRole role = FontRole::Body,
        QWidget* parent = nullptr);

    //! Hides QLabel::setText, which would guess a format.
    void setText(const QString& text);
    void setTone(Tone tone);
    void setRole(FontRole role);
    Tone tone() const { return m_tone; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool isSelectable() const;
    QSize around(const QSize& content) const;

    Tone m_tone = Tone::Text;
};

//! The small grey heading of a group.
class SectionLabel final : public PlainLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SectionLabel)

public:
    explicit SectionLabel(const QString& text, QWidget* parent = nullptr);
};

} // namespace steward
