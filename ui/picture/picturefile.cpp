// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/picture/picturefile.h"

#include "ui/picture/picturelegend.h"
#include "ui/picture/picturepainter.h"
#include "ui/theme/fontrole.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace steward {

namespace {

constexpr double kMargin = 24;
constexpr double kLeastWidth = 480;
/// Pixels of a PNG: more is refused by programs that are to show it, Qt's own among them.
constexpr double kMostPixels = 24e6;
constexpr double kLargestEdge = 12'000;
/// No PDF page is larger (200 inches).
constexpr double kLargestPage = 14'400;

// As large in every file as on the screen.
QFont inPixels(QFont font)
{
    font.setPixelSize(QFontInfo(font).pixelSize());
    return font;
}

/// A picture with its words around, in scene pixels.
class Sheet {
public:
    Sheet(const PictureScene& scene, const PictureCaption& caption)
        : m_scene(scene)
        , m_caption(caption)
        , m_palette(Theme::palette(Scheme::Light))
        , m_titleFont(inPixels(fontFor(FontRole::Title, scene.font())))
        , m_lineFont(inPixels(fontFor(FontRole::Caption, scene.font())))
        , m_titleHeight(QFontMetricsF(m_titleFont).height() * 1.4)
        , m_lineHeight(QFontMetricsF(m_lineFont).height() * 1.3)
    {
        const auto lines = static_cast<double>(caption.lines.size());
        m_above = kMargin + m_titleHeight + lines * m_lineHeight + kMargin;
        const double below = kMargin + 3 * m_lineHeight;
        m_size = {std::max(scene.bounds().width(), kLeastWidth) + 2 * kMargin,
            m_above + scene.bounds().height() + below};
    }

    QSizeF size() const { return m_size; }

    void paint(QPainter& painter) const
    {
        painter.fillRect(QRectF(QPointF(), m_size), toneColour(Tone::Surface, m_palette));
        double y = kMargin;
        const auto write = [&](const QString& text, const QFont& font, Tone tone, double height) {
            painter.setFont(font);
            painter.setPen(toneColour(tone, m_palette));
            const QFontMetricsF metrics(font);
            painter.drawText(QPointF(kMargin, y + metrics.ascent()),
                metrics.elidedText(
                    visibleText(text), Qt::ElideMiddle, m_size.width() - 2 * kMargin));
            y += height;
        };
        write(m_caption.title, m_titleFont, Tone::Text, m_titleHeight);
        for (const QString& line : m_caption.lines)
            write(line, m_lineFont, Tone::SecondText, m_lineHeight);
        PictureLook look;
        look.palette = m_palette;
        look.vectors = true;
        look.origin = m_scene.bounds().topLeft() - QPointF(kMargin, m_above);
        PicturePainter(painter, m_scene, look).paint();
        paintLegend(painter,
            QRectF(kMargin, 0, m_size.width() - 2 * kMargin, m_size.height() - kMargin / 2),
            legendOf(m_scene), m_lineFont, m_palette);
    }

private:
    const PictureScene& m_scene;
    const PictureCaption& m_caption;
    QPalette m_palette;
    QFont m_titleFont;
    QFont m_lineFont;
    double m_titleHeight;
    double m_lineHeight;
    double m_above = 0;
    QSizeF m_size;
};

void paintSvg(QBuffer& buffer, const Sheet& sheet, const QString& title)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(sheet.size().toSize());
    generator.setViewBox(QRectF(QPointF(), sheet.size()));
    generator.setTitle(visibleText(title));
    QPainter painter(&generator);
    sheet.paint(painter);
}

void paintPdf(QBuffer& buffer, const Sheet& sheet, const QString& title)
{
    constexpr int dotsPerInch = 96; // of the scene's pixels
    constexpr double points = 72.0 / dotsPerInch;
    const QSizeF page = sheet.size() * points;
    const double shrink
        = std::min(1.0, kLargestPage / std::max({page.width(), page.height(), 1.0}));
    QPdfWriter writer(&buffer);
    writer.setTitle(visibleText(title));
    writer.setResolution(dotsPerInch * 4);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(page * shrink, QPageSize::Point, {}, QPageSize::ExactMatch));
    QPainter painter(&writer);
    painter.scale(4 * shrink, 4 * shrink);
    sheet.paint(painter);
}

void paintPng(QBuffer& buffer, const Sheet& sheet)
{
    const double longest = std::max(sheet.size().width(), sheet.size().height());
    const double area = std::max(1.0, sheet.size().width() * sheet.size().height());
    const double scale
        = std::min({2.0, kLargestEdge / std::max(longest, 1.0), std::sqrt(kMostPixels / area)});
    QImage image((sheet.size() * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return;
    QPainter painter(&image);
    painter.scale(scale, scale);
    sheet.paint(painter);
    painter.end();
    image.save(&buffer, "PNG");
}

} // namespace

QByteArray pictureFile(
    const PictureScene& scene, PictureFormat format, const PictureCaption& caption)
{
    QByteArray content;
    QBuffer buffer(&content);
    if (scene.isEmpty() || !buffer.open(QIODevice::WriteOnly))
        return {};
    const Sheet sheet(scene, caption);
    switch (format) {
    case PictureFormat::Svg:
        paintSvg(buffer, sheet, caption.title);
        break;
    case PictureFormat::Png:
        paintPng(buffer, sheet);
        break;
    case PictureFormat::Pdf:
        paintPdf(buffer, sheet, caption.title);
        break;
    }
    return content;
}

} // namespace steward
