// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/stewardstyle.h"

#include "ui/theme/barpainter.h"
#include "ui/theme/buttonpainter.h"
#include "ui/theme/fieldpainter.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"
#include "ui/theme/stylemetrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/viewpainter.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QComboBox>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

template <typename Option> const Option& as(const QStyleOption* option)
{
    return *static_cast<const Option*>(option);
}

bool isInsideOther(const QWidget* field)
{
    return field != nullptr && field->parentWidget() != nullptr
        && (field->parentWidget()->inherits("QAbstractSpinBox")
            || field->parentWidget()->inherits("QComboBox"));
}

} // namespace

StewardStyle::StewardStyle(std::function<bool()> reducedMotion)
    : QProxyStyle(u"Fusion"_s)
    , m_reducedMotion(std::move(reducedMotion))
{
}

bool StewardStyle::drawFramePrimitive(PrimitiveElement element, const QStyleOption& option,
    QPainter& painter, const QWidget* widget) const
{
    switch (element) {
    case PE_FrameDefaultButton:
    case PE_FrameButtonBevel:
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
    case PE_PanelStatusBar:
    case PE_FrameGroupBox: // a group is told by its title and space
        return true;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView*>(widget) == nullptr) {
            // Around the words of a check box, not touching them.
            const int room = qobject_cast<const QAbstractButton*>(widget) != nullptr
                ? Metrics::current().px(3)
                : 0;
            paintkit::focusRing(painter, option.rect.adjusted(-room, 0, room, 0),
                Metrics::current().px(4), option.palette);
        }
        return true;
    case PE_FrameMenu:
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        barpainter::menuPanel(option, painter);
        return true;
    case PE_Frame:
    case PE_FrameDockWidget:
    case PE_FrameWindow:
        paintkit::box(
            painter, option.rect, {.fill = {}, .border = toneColour(Tone::Line, option.palette)});
        return true;
    case PE_FrameTabBarBase:
        barpainter::tabBase(option, painter);
        return true;
    case PE_FrameLineEdit:
        return true;
    case PE_PanelLineEdit:
        if (!isInsideOther(widget))
            fieldpainter::lineEdit(option, painter, widget);
        return true;
    default:
        return false;
    }
}

void StewardStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    if (drawFramePrimitive(element, *option, *painter, widget))
        return;
    const QColor second = toneColour(Tone::SecondText, option->palette);
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return fieldpainter::checkMark(*option, *painter);
    case PE_IndicatorRadioButton:
        return fieldpainter::radioMark(*option, *painter);
    case PE_PanelButtonCommand:
        return buttonpainter::pushPanel(as<QStyleOptionButton>(option), *painter, widget);
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        return viewpainter::row(as<QStyleOptionViewItem>(option), *painter);
    case PE_IndicatorBranch:
        return viewpainter::branch(*option, *painter, widget);
    case PE_IndicatorArrowDown:
        return icons::paint(*painter, option->rect, Glyph::ChevronDown, second);
    case PE_IndicatorArrowUp:
        return icons::paint(*painter, option->rect, Glyph::ChevronUp, second);
    case PE_IndicatorArrowLeft:
        return icons::paint(*painter, option->rect, Glyph::ChevronLeft, second);
    case PE_IndicatorArrowRight:
        return icons::paint(*painter, option->rect, Glyph::ChevronRight, second);
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void StewardStyle::drawControl(ControlElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_PushButton:
        buttonpainter::pushPanel(as<QStyleOptionButton>(option), *painter, widget);
        return buttonpainter::pushLabel(as<QStyleOptionButton>(option), *painter, widget);
    case CE_PushButtonBevel:
        return buttonpainter::pushPanel(as<QStyleOptionButton>(option), *painter, widget);
    case CE_PushButtonLabel:
        return buttonpainter::pushLabel(as<QStyleOptionButton>(option), *painter, widget);
    case CE_Header:
        return viewpainter::header(as<QStyleOptionHeader>(option), *painter, widget);
    case CE_HeaderEmptyArea:
        return viewpainter::headerEmptyArea(*option, *painter);
    case CE_FocusFrame:
        return paintkit::focusRing(
            *painter, option->rect, Metrics::current().px(4), option->palette);
    case CE_ProgressBar:
        return barpainter::progress(as<QStyleOptionProgressBar>(option), *painter);
    case CE_TabBarTab:
        return barpainter::tab(as<QStyleOptionTab>(option), *painter);
    case CE_MenuItem:
        return barpainter::menuItem(as<QStyleOptionMenuItem>(option), *painter);
    case CE_MenuEmptyArea:
        return;
    case CE_Splitter:
        // The handle is wide enough to grab; what is seen of it is one line.
        return painter->fillRect(option->state.testFlag(State_Horizontal)
                ? QRect(option->rect.center().x(), option->rect.top(), 1, option->rect.height())
                : QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1),
            toneColour(Tone::Line, option->palette));
    case CE_ShapedFrame: {
        const auto& frame = as<QStyleOptionFrame>(option);
        const QColor line = toneColour(Tone::Line, option->palette);
        if (frame.frameShape == QFrame::HLine)
            return painter->fillRect(
                option->rect.left(), option->rect.center().y(), option->rect.width(), 1, line);
        if (frame.frameShape == QFrame::VLine)
            return painter->fillRect(
                option->rect.center().x(), option->rect.top(), 1, option->rect.height(), line);
        return QProxyStyle::drawControl(element, option, painter, widget);
    }
    default:
        return QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void StewardStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
    QPainter* painter, const QWidget* widget) const
{
    switch (control) {
    case CC_ToolButton:
        return buttonpainter::tool(as<QStyleOptionToolButton>(option), *painter, widget);
    case CC_ComboBox:
        return fieldpainter::comboBox(as<QStyleOptionComboBox>(option), *painter, widget);
    case CC_SpinBox:
        return fieldpainter::spinBox(as<QStyleOptionSpinBox>(option), *painter,
            subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget),
            subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget));
    case CC_ScrollBar:
        return barpainter::scrollBar(as<QStyleOptionSlider>(option),
            subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget), *painter, widget);
    default:
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QSize StewardStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    const auto m = Metrics::current();
    switch (type) {
    case CT_PushButton:
        return buttonpainter::pushSize(as<QStyleOptionButton>(option), widget);
    case CT_ToolButton:
        return buttonpainter::toolSize(as<QStyleOptionToolButton>(option), widget);
    case CT_CheckBox:
    case CT_RadioButton: // with room for the focus ring around the words
        return QProxyStyle::sizeFromContents(type, option, size, widget) + QSize(m.px(5), m.px(4));
    case CT_LineEdit:
        return isInsideOther(widget) ? size : QSize(size.width() + 2 * m.px(8), m.control);
    case CT_SpinBox:
        return {size.width() + m.px(32), m.control};
    case CT_ComboBox:
        return {size.width() + m.px(12) + m.icon + m.px(12), m.control};
    case CT_HeaderSection:
        return viewpainter::headerSize(as<QStyleOptionHeader>(option));
    case CT_TabBarTab:
        return barpainter::tabSize(as<QStyleOptionTab>(option));
    case CT_MenuItem:
        return barpainter::menuItemSize(as<QStyleOptionMenuItem>(option), size);
    case CT_ItemViewItem: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {plain.width(), std::max(plain.height(), m.px(26))};
    }
    case CT_ProgressBar:
        return {size.width(), m.px(6)};
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect StewardStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
    SubControl part, const QWidget* widget) const
{
    const auto m = Metrics::current();
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect,
            option->rect.adjusted(m.px(10), 1, -m.px(12) - m.icon, -1));
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return visualRect(
            option->direction, option->rect, option->rect.adjusted(m.px(8), 1, -m.px(24), -1));
    if (control != CC_ScrollBar)
        return QProxyStyle::subControlRect(control, option, part, widget);

    // A scroll bar without arrows: the groove is all there is.
    const auto& bar = as<QStyleOptionSlider>(option);
    const bool upright = bar.orientation == Qt::Vertical;
    const int length = upright ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const int wanted = range > 0
        ? static_cast<int>(qint64(bar.pageStep) * length / (range + bar.pageStep))
        : length;
    const int slider = std::clamp(wanted, std::min(m.px(32), length), std::max(length, 1));
    const int start = sliderPositionFromValue(
        bar.minimum, bar.maximum, bar.sliderPosition, length - slider, bar.upsideDown);
    const auto piece = [&](int from, int size) {
        const QRect rect = upright
            ? QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), size)
            : QRect(bar.rect.left() + from, bar.rect.top(), size, bar.rect.height());
        return visualRect(bar.direction, bar.rect, rect);
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar.rect;
    case SC_ScrollBarSlider:
        return piece(start, slider);
    case SC_ScrollBarSubPage:
        return piece(0, start);
    case SC_ScrollBarAddPage:
        return piece(start + slider, length - start - slider);
    default:
        return {};
    }
}

QRect StewardStyle::subElementRect(
    SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const auto m = Metrics::current();
    switch (element) {
    case SE_LineEditContents:
        return isInsideOther(widget) ? QProxyStyle::subElementRect(element, option, widget)
                                     : option->rect.adjusted(m.px(8), 1, -m.px(8), -1);
    case SE_HeaderLabel:
        return option->rect.adjusted(m.cell, 0, -m.cell, 0);
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

int StewardStyle::pixelMetric(
    PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    if (qobject_cast<const QFocusFrame*>(widget) != nullptr
        && (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin))
        return Metrics::current().px(3);
    const auto own = styleMetric(metric);
    return own ? *own : QProxyStyle::pixelMetric(metric, option, widget);
}

int StewardStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
    QStyleHintReturn* result) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return m_reducedMotion && m_reducedMotion() ? 0 : 200;
    case SH_ScrollBar_Transient:
    case SH_ItemView_ShowDecorationSelected:
        return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Menu_SloppySubMenus:
    case SH_UnderlineShortcut:
    case SH_ToolTip_Mask:
        return hint == SH_Menu_SloppySubMenus ? 1 : 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_ComboBox_Popup:
        return 0;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_Table_GridLineColor:
        return static_cast<int>(
            toneColour(Tone::SoftLine, option != nullptr ? option->palette : QPalette()).rgba());
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QIcon StewardStyle::standardIcon(
    StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const
{
    switch (icon) {
    case SP_LineEditClearButton:
        return icons::icon(Glyph::Close, Tone::SecondText);
    case SP_MessageBoxWarning:
        return icons::icon(Glyph::Warning, Tone::Care);
    case SP_MessageBoxCritical:
        return icons::icon(Glyph::Failed, Tone::Destroys);
    case SP_MessageBoxInformation:
        return icons::icon(Glyph::Info, Tone::Accent);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

QPalette StewardStyle::standardPalette() const
{
    return Theme::palette(Scheme::Light);
}

void StewardStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr
        || qobject_cast<QLineEdit*>(widget) != nullptr
        || qobject_cast<QComboBox*>(widget) != nullptr || qobject_cast<QTabBar*>(widget) != nullptr
        || qobject_cast<QScrollBar*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace steward
