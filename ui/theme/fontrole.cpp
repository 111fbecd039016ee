// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/fontrole.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QWidget>

namespace steward {

namespace {

class FontKeeper final : public QObject {
public:
    FontKeeper(QWidget& widget, FontRole role)
        : QObject(&widget)
        , m_widget(widget)
        , m_role(role)
    {
        setObjectName(QLatin1StringView("fontKeeper"));
        widget.installEventFilter(this);
        refresh();
    }

    void setRole(FontRole role)
    {
        m_role = role;
        refresh();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ApplicationFontChange)
            refresh();
        return QObject::eventFilter(watched, event);
    }

private:
    void refresh() { m_widget.setFont(fontFor(m_role, QApplication::font())); }

    QWidget& m_widget;
    FontRole m_role;
};

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

QFont weighted(QFont font, QFont::Weight weight)
{
    font.setWeight(weight);
    return font;
}

} // namespace

QFont fontFor(FontRole role, const QFont& base)
{
    switch (role) {
    case FontRole::Body:
        return base;
    case FontRole::Strong:
        return weighted(base, QFont::DemiBold);
    case FontRole::Title:
        return weighted(scaled(base, 1.15), QFont::Bold);
    case FontRole::Section:
        return weighted(scaled(base, 0.84), QFont::DemiBold);
    case FontRole::Caption:
        return scaled(base, 0.92);
    case FontRole::Header:
        return weighted(scaled(base, 0.92), QFont::Medium);
    case FontRole::Number:
        return weighted(scaled(base, 1.7), QFont::DemiBold);
    case FontRole::Mono: {
        QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        if (base.pointSizeF() > 0)
            font.setPointSizeF(base.pointSizeF() * 0.88);
        else
            font.setPixelSize(qRound(base.pixelSize() * 0.88));
        return font;
    }
    }
    return base;
}

void setFontRole(QWidget& widget, FontRole role)
{
    auto* keeper = static_cast<FontKeeper*>(
        widget.findChild<QObject*>(QLatin1StringView("fontKeeper"), Qt::FindDirectChildrenOnly));
    if (keeper == nullptr)
        new FontKeeper(widget, role); // the widget owns it
    else
        keeper->setRole(role);
}

} // namespace steward
