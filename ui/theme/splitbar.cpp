// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/splitbar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"
#include "ui/theme/plaintext.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

QString wordsOf(const SplitBar::Piece& piece)
{
    return u"%1 %2"_s.arg(piece.label, QLocale().toString(piece.value));
}

} // namespace

SplitBar::SplitBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SplitBar::setPieces(const QList<Piece>& pieces)
{
    if (pieces == m_pieces)
        return;
    m_pieces = pieces;
    QStringList words;
    for (const auto& piece : pieces)
        words.append(wordsOf(piece));
    setAccessibleName(visibleText(words.join(u", "_s)));
    update();
}

QSize SplitBar::sizeHint() const
{
    const auto m = Metrics::current();
    return {m.px(200), m.px(8)};
}

QList<QRectF> SplitBar::places() const
{
    qint64 sum = 0;
    qsizetype shown = 0;
    for (const auto& piece : m_pieces) {
        sum += piece.value;
        shown += piece.value > 0 ? 1 : 0;
    }
    QList<QRectF> places;
    const double gap = 2;
    const double least = 4; // one of ten thousand is still seen
    const double room
        = width() - gap * double(std::max<qsizetype>(shown - 1, 0)) - least * double(shown);
    double x = 0;
    for (const auto& piece : m_pieces) {
        const double width
            = piece.value > 0 && sum > 0 ? least + room * double(piece.value) / double(sum) : 0;
        places.append(QRectF(x, 0, width, height()));
        x += width > 0 ? width + gap : 0;
    }
    return places;
}

void SplitBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const double radius = Metrics::current().px(2);
    const QColor surface = toneColour(Tone::Surface, palette());
    const auto where = places();
    bool any = false;
    for (qsizetype i = 0; i < where.size(); ++i) {
        if (where.at(i).width() <= 0)
            continue;
        any = true;
        const auto& piece = m_pieces.at(i);
        paintkit::box(painter, where.at(i),
            {.fill = mixed(surface, fillColour(piece.tone, palette()), piece.strength),
                .border = {},
                .radius = radius});
    }
    if (!any)
        paintkit::box(painter, rect(),
            {.fill = toneColour(Tone::SoftLine, palette()), .border = {}, .radius = radius});
}

bool SplitBar::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto where = places();
    for (qsizetype i = 0; i < where.size(); ++i) {
        if (where.at(i).contains(help->pos()))
            QToolTip::showText(help->globalPos(), plainToolTip(wordsOf(m_pieces.at(i))), this);
    }
    return true;
}

} // namespace steward
