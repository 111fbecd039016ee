// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"
#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

#include <QWidget>

class QLabel;

namespace steward {

class ElidedLabel;

/// The top of the review: glyph, what it is about, which server, which environment.
class ReviewHeader final : public QWidget {
    Q_OBJECT
public:
    explicit ReviewHeader(const Environment& environment, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ReviewHeader)

    void setTitle(const QString& title, Glyph glyph, Tone tone);
    void setWhere(const QString& where);
    QString title() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintGlyph();

    QLabel* m_glyphLabel;
    ElidedLabel* m_title;
    ElidedLabel* m_where;
    Glyph m_glyph = Glyph::None;
    Tone m_tone = Tone::Text;
};

} // namespace steward
