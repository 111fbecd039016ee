// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProxyStyle>

#include <functional>

namespace steward {

//! Steward's look over Fusion: every colour from the palette's tones, every size from Metrics, one
//! focus ring. Style sheets would bypass it: they are for labels only.
class StewardStyle final : public QProxyStyle {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StewardStyle)

public:
    //! `reducedMotion` is asked each time a widget wants to move.
    explicit StewardStyle(std::function<bool()> reducedMotion = {});

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
        QPainter* painter, const QWidget* widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
        const QWidget* widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
        const QWidget* widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
        const QWidget* widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
        const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr,
        const QWidget* widget = nullptr, QStyleHintReturn* result = nullptr) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option = nullptr,
        const QWidget* widget = nullptr) const override;
    QPalette standardPalette() const override;

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;

private:
    bool drawFramePrimitive(PrimitiveElement element, const QStyleOption& option, QPainter& painter,
        const QWidget* widget) const;

    std::function<bool()> m_reducedMotion;
};

} // namespace steward
