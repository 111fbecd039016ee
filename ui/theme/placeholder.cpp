// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/placeholder.h"

#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/spinner.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

constexpr int widest = 60; // characters of a readable line

} // namespace

Placeholder::Placeholder(QWidget* over)
    : QWidget(over)
    , m_icon(new IconLabel(Glyph::Info, Tone::SecondText, this))
    , m_spinner(new Spinner(this))
    , m_title(new PlainLabel({}, Tone::Text, FontRole::Strong, this))
    , m_text(new PlainLabel({}, Tone::SecondText, FontRole::Body, this))
    , m_action(new QPushButton(this))
{
    const auto m = Metrics::current();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(6));
    m_icon->setEdge(24);
    for (auto* label : {m_title, m_text})
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_action->setObjectName(u"placeholderAction"_s);
    m_action->setAutoDefault(false);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_spinner, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(m.px(4));
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    connect(m_action, &QPushButton::clicked, this, &Placeholder::acted);
    over->installEventFilter(this);
    hide();
}

void Placeholder::say(const Message& message)
{
    if (message == m_message && !isHidden())
        return;
    m_message = message;
    const bool works = message.glyph == Glyph::Working;
    m_icon->setVisible(!works && message.glyph != Glyph::None);
    m_icon->setGlyph(message.glyph, message.tone);
    m_spinner->setVisible(works);
    m_title->setText(message.title);
    m_title->setVisible(!message.title.isEmpty());
    m_text->setText(message.text);
    m_text->setVisible(!message.text.isEmpty());
    m_action->setText(message.action);
    m_action->setAccessibleName(message.action);
    m_action->setVisible(!message.action.isEmpty());
    setAccessibleName(message.title);
    setAccessibleDescription(message.text);
    show();
    raise();
    place();
}

void Placeholder::dismiss()
{
    hide();
    m_message = {};
}

void Placeholder::place()
{
    const auto m = Metrics::current();
    const QWidget* over = parentWidget();
    const int top = m.header;
    const int width = std::min(over->width() - 2 * m.px(24), widest * m.character);
    const int height = layout()->totalHeightForWidth(width);
    // A little above the middle: that is where the eye looks for it.
    const int y = top + std::max(m.px(16), (over->height() - top - height) * 2 / 5);
    setGeometry((over->width() - width) / 2, y, width, height);
}

bool Placeholder::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace steward
