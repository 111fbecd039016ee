// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/stylemetrics.h"

#include "ui/theme/metrics.h"

namespace steward {

std::optional<int> styleMetric(QStyle::PixelMetric metric)
{
    const auto m = Metrics::current();
    switch (metric) {
    case QStyle::PM_ScrollBarExtent:
        return m.px(12);
    case QStyle::PM_ScrollBarSliderMin:
        return m.px(32);
    case QStyle::PM_ScrollView_ScrollBarSpacing:
    case QStyle::PM_ButtonShiftHorizontal:
    case QStyle::PM_ButtonShiftVertical:
    case QStyle::PM_HeaderMargin:
    case QStyle::PM_TabBarTabShiftVertical:
    case QStyle::PM_TabBarTabShiftHorizontal:
    case QStyle::PM_TabBarBaseOverlap:
    case QStyle::PM_TabBarTabOverlap:
        return 0;
    case QStyle::PM_HeaderMarkSize:
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_ListViewIconSize:
    case QStyle::PM_TabBarIconSize:
    case QStyle::PM_ToolBarIconSize:
    case QStyle::PM_LineEditIconSize:
        return m.icon;
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
        return m.check;
    case QStyle::PM_CheckBoxLabelSpacing:
    case QStyle::PM_RadioButtonLabelSpacing:
        return m.px(8);
    case QStyle::PM_SplitterWidth:
        return m.px(5);
    case QStyle::PM_MenuVMargin:
        return m.px(4);
    case QStyle::PM_MenuHMargin:
        return 0;
    case QStyle::PM_MenuPanelWidth:
    case QStyle::PM_DefaultFrameWidth:
        return 1;
    case QStyle::PM_LayoutLeftMargin:
    case QStyle::PM_LayoutRightMargin:
    case QStyle::PM_LayoutTopMargin:
    case QStyle::PM_LayoutBottomMargin:
        return m.px(12);
    case QStyle::PM_LayoutHorizontalSpacing:
    case QStyle::PM_LayoutVerticalSpacing:
        return m.px(8);
    case QStyle::PM_ToolTipLabelFrameWidth:
        return m.px(6);
    case QStyle::PM_FocusFrameHMargin: // beside the text of plain items
        return m.px(6);
    case QStyle::PM_TreeViewIndentation:
        return m.px(20);
    default:
        return {};
    }
}

} // namespace steward
