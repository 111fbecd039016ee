// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/tone.h"

#include <QString>
#include <QWidget>

namespace steward {

//! Words of which the first part is semi-bold, wrapped together, as plain text: what a label could
//! only do with markup.
class LeadText final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeadText)

public:
    explicit LeadText(QWidget* parent = nullptr);

    void setText(const QString& strong, const QString& text, Tone tone);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString words() const;

    QString m_strong;
    QString m_text;
    Tone m_tone = Tone::Text;
};

} // namespace steward
