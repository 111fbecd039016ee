// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/sidebar.h"

#include "ui/shell/sidebarbutton.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone.h"

#include <QButtonGroup>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

Sidebar::Sidebar(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    setObjectName(u"sidebar"_s);
    setAccessibleName(tr("Pages"));
    setBackgroundRole(roleOf(Tone::Window));
    setAutoFillBackground(true);
    const Metrics metrics = Metrics::current();
    m_layout->setContentsMargins(metrics.px(8), metrics.px(8), metrics.px(8), metrics.px(8));
    m_layout->setSpacing(2);
    m_layout->addStretch();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    connect(m_group, &QButtonGroup::idClicked, this, &Sidebar::chosen);
}

void Sidebar::addPage(
    const QString& key, const QString& title, Glyph glyph, const QString& shortcut)
{
    const int index = static_cast<int>(m_buttons.size());
    auto* button = new SidebarButton(glyph, title, this);
    button->setObjectName(key + "PageButton"_L1);
    button->setWhatsThis(shortcut);
    m_layout->insertWidget(index, button);
    m_group->addButton(button, index);
    m_buttons.append(button);
}

void Sidebar::setCurrent(int index)
{
    m_buttons.at(index)->setChecked(true);
}

void Sidebar::setCount(int index, const QString& count, bool busy)
{
    m_buttons.at(index)->setCount(count, busy);
}

void Sidebar::setNarrow(bool narrow)
{
    for (SidebarButton* button : std::as_const(m_buttons))
        button->setNarrow(narrow);
}

} // namespace steward
