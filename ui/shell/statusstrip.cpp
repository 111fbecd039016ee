// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/statusstrip.h"

#include "ui/theme/badge.h"
#include "ui/theme/metrics.h"
#include "ui/theme/steadylabel.h"
#include "ui/theme/textlink.h"

#include <QHBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent)
    , m_live(new SteadyLabel(Tone::SecondText, FontRole::Caption, this))
    , m_age(new SteadyLabel(Tone::SecondText, FontRole::Caption, this))
    , m_badge(new Badge(this))
    , m_task(new TextLink(QString(), this))
    , m_page(new SteadyLabel(Tone::SecondText, FontRole::Caption, this))
{
    setObjectName(u"statusStrip"_s);
    m_live->setObjectName(u"liveStatus"_s);
    m_age->setObjectName(u"liveAge"_s);
    m_page->setObjectName(u"pageStatus"_s);
    const Metrics metrics = Metrics::current();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics.px(12), metrics.px(3), metrics.px(12), metrics.px(4));
    layout->setSpacing(0);
    layout->addWidget(m_live);
    layout->addWidget(m_age);
    layout->addSpacing(metrics.px(16));
    layout->addStretch();
    layout->addWidget(m_badge);
    layout->addSpacing(metrics.px(6));
    layout->addWidget(m_task);
    layout->addSpacing(metrics.px(16));
    layout->addWidget(m_page);
    m_badge->setObjectName(u"taskBadge"_s);
    m_task->setObjectName(u"taskStatus"_s);
    connect(m_task, &TextLink::clicked, this, &StatusStrip::taskChosen);
    setTask({}, Tone::Text, {});
}

void StatusStrip::setLive(const QStringList& parts)
{
    const QString between = u"  \u00b7  "_s;
    const QString before = parts.mid(0, parts.size() - 1).join(between);
    m_live->setText(before);
    m_age->setText(before.isEmpty() ? parts.last() : QString(between + parts.last()));
}

void StatusStrip::setPage(const QString& text)
{
    m_page->setText(text);
}

void StatusStrip::setTask(const QString& badge, Tone tone, const QString& words)
{
    m_badge->setVisible(!words.isEmpty());
    m_task->setVisible(!words.isEmpty());
    if (words.isEmpty())
        return;
    m_badge->setBadge(badge, tone);
    m_task->setText(words);
    m_task->setAccessibleName(tr("%1: %2. Show it in Activity.").arg(badge, words));
}

} // namespace steward
