// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/lineage/crawlbutton.h"

#include "app/lineage/lineageindex.h"
#include "ui/theme/glyph.h"
#include "ui/theme/icons.h"

#include <QLocale>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CrawlButton::CrawlButton(LineageIndex& index, QWidget* parent)
    : QPushButton(parent)
    , m_index(index)
{
    setObjectName(u"crawlButton"_s);
    setAutoDefault(false);
    m_soon.setSingleShot(true);
    m_soon.setInterval(400ms);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        m_crawling = m_index.isCrawling();
        refresh();
    });
    connect(this, &QPushButton::clicked, this, &CrawlButton::act);
    connect(&index, &LineageIndex::progressed, this, &CrawlButton::follow);
    connect(&index, &LineageIndex::settled, this, &CrawlButton::follow);
    connect(&index, &LineageIndex::changed, this, &CrawlButton::follow);
    follow();
    refresh();
}

void CrawlButton::follow()
{
    if (!m_index.isCrawling()) {
        m_soon.stop();
        m_crawling = false;
    } else if (!m_crawling && !m_soon.isActive()) {
        m_soon.start();
    }
    refresh();
}

void CrawlButton::refresh()
{
    const QLocale locale;
    const int listed = m_index.coverage().listed;
    const QString far = tr("%1 of %2")
                            .arg(locale.toString(std::max(0, listed - m_index.toRead())),
                                locale.toString(listed));
    if (m_index.isStopped()) {
        setText(tr("Go on reading"));
        setAccessibleName(tr("Go on reading lineages"));
        setToolTip(tr("Stopped at %1 lineages").arg(far));
    } else if (m_crawling) {
        setText(tr("Stop at %1").arg(far));
        setAccessibleName(tr("Stop reading lineages"));
        setToolTip(tr("Lineages are being read: %1").arg(far));
    } else {
        setText(tr("Read all again"));
        setAccessibleName(tr("Read every lineage again"));
        setToolTip(tr("Read every lineage again; ratings are never asked for"));
    }
}

void CrawlButton::act()
{
    if (m_index.isStopped())
        m_index.goOn();
    else if (m_crawling)
        m_index.stop();
    else
        m_index.crawl();
    follow();
}

} // namespace steward
