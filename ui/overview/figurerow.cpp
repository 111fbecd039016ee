// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/overview/figurerow.h"

#include "ui/theme/fontrole.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace steward {

using namespace Qt::StringLiterals;

FigureRow::FigureRow(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    fit();
}

void FigureRow::setFigures(const QList<Figure>& figures, bool old)
{
    if (figures == m_figures && old == m_old)
        return;
    m_old = old;
    m_figures = figures;
    QStringList said;
    for (const Figure& figure : figures)
        said.append(QLocale().toString(figure.number) + u' ' + figure.label);
    setAccessibleName(said.join(", "_L1));
    fit();
    update();
}

int FigureRow::figureWidth() const
{
    const QFontMetrics numbers(fontFor(FontRole::Number, font()));
    int widest = 0;
    for (const Figure& figure : m_figures) {
        widest = std::max({widest, fontMetrics().horizontalAdvance(figure.label),
            numbers.horizontalAdvance(QLocale().toString(figure.number))});
    }
    return std::min(widest + Metrics::current().px(20),
        width() / static_cast<int>(std::max<qsizetype>(1, m_figures.size())));
}

void FigureRow::fit()
{
    const QFontMetrics numbers(fontFor(FontRole::Number, font()));
    setFixedHeight(numbers.height() + fontMetrics().height());
}

void FigureRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QFont large = fontFor(FontRole::Number, font());
    const int top = QFontMetrics(large).height();
    const int step = figureWidth();
    int x = 0;
    for (const Figure& figure : std::as_const(m_figures)) {
        painter.setFont(large);
        painter.setPen(toneColour(m_old ? Tone::SecondText : Tone::Text, palette()));
        painter.drawText(QRect(x, 0, step, top), Qt::AlignLeft | Qt::AlignVCenter,
            QLocale().toString(figure.number));
        painter.setFont(font());
        painter.setPen(toneColour(Tone::SecondText, palette()));
        painter.drawText(QRect(x, top, step, height() - top), Qt::AlignLeft | Qt::AlignVCenter,
            fontMetrics().elidedText(figure.label, Qt::ElideRight, step - 4));
        x += step;
    }
}

void FigureRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace steward
