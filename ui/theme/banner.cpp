// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/banner.h"

#include "ui/theme/buttonlook.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/leadtext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"
#include "ui/theme/plainlabel.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

Glyph glyphOf(Tone tone)
{
    switch (tone) {
    case Tone::Destroys:
    case Tone::Care:
        return Glyph::Warning;
    case Tone::Verified:
        return Glyph::Verified;
    default:
        return Glyph::Info;
    }
}

} // namespace

Banner::Banner(QWidget* parent, bool floating)
    : QWidget(parent)
    , m_floating(floating)
    , m_icon(new IconLabel(Glyph::Info, Tone::Accent, this))
    , m_text(new LeadText(this))
    , m_aside(new PlainLabel(this))
    , m_action(new QPushButton(this))
    , m_other(new QPushButton(this))
{
    const auto m = Metrics::current();
    auto* layout = new QHBoxLayout(this);
    const int room = m.px(floating ? 10 : 7);
    layout->setContentsMargins(m.px(12), room, m.px(12), room);
    layout->setSpacing(m.px(10));
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_aside);
    layout->addWidget(m_other);
    layout->addWidget(m_action);
    layout->setAlignment(m_aside, Qt::AlignVCenter);
    m_aside->setWordWrap(false);
    m_aside->hide();
    m_action->setObjectName(u"bannerAction"_s);
    m_other->setObjectName(u"bannerOther"_s);
    for (QPushButton* button : {m_other, m_action}) {
        button->setAutoDefault(false);
        button->hide();
        if (!floating) // one line high, as the line of words that it is
            setButtonLook(*button, ButtonLook::Link);
    }
    setTabOrder(m_other, m_action);
    connect(m_other, &QPushButton::clicked, this, &Banner::otherActed);
    connect(m_action, &QPushButton::clicked, this, &Banner::acted);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
    if (m_floating && parent != nullptr)
        parent->installEventFilter(this);
}

void Banner::say(const Message& message)
{
    if (message == m_message && !isHidden())
        return;
    m_message = message;
    m_icon->setGlyph(glyphOf(message.tone), message.tone);
    m_text->setText(message.strong, message.text, message.tone);
    m_aside->setTone(message.tone);
    const auto offer = [](QPushButton* button, const QString& text) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setVisible(!text.isEmpty());
    };
    offer(m_action, message.action);
    offer(m_other, message.other);
    show();
    raise();
    place();
    update();
    announce();
}

void Banner::setAside(const QString& aside)
{
    m_aside->setText(aside);
    m_aside->setVisible(!aside.isEmpty());
}

void Banner::dismiss()
{
    if (isHidden())
        return;
    hide();
    m_message = {};
    cover(0);
}

void Banner::announce()
{
    setAccessibleName(m_text->accessibleName());
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(accessibleName());
}

void Banner::place()
{
    if (!m_floating || parentWidget() == nullptr)
        return;
    const int margin = Metrics::current().px(12);
    const int width = std::max(0, parentWidget()->width() - 2 * margin);
    const int height = std::max(
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height(),
        sizeHint().height());
    setGeometry(margin, parentWidget()->height() - margin - height, width, height);
    cover(height + 2 * margin);
}

void Banner::cover(int pixels)
{
    if (pixels == m_covers)
        return;
    m_covers = pixels;
    Q_EMIT covered(pixels);
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor tone = toneColour(m_message.tone, palette());
    const QColor line = mixed(toneColour(Tone::Line, palette()), tone, 0.12);
    paintkit::box(painter, rect(),
        {.fill = toneColour(backOf(m_message.tone), palette()),
            .border = line,
            .radius = double(Metrics::current().radius)});
}

bool Banner::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace steward
