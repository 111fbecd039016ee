// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>
#include <QTimer>

namespace steward {

class LineageIndex;

/// Reads every lineage again, stops reading them, or goes on where it was stopped: whichever can be
/// done now. A reading that is over in a moment does not change it.
class CrawlButton final : public QPushButton {
    Q_OBJECT
public:
    explicit CrawlButton(LineageIndex& index, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(CrawlButton)

private:
    void follow();
    void refresh();
    void act();

    LineageIndex& m_index;
    QTimer m_soon; ///< a crawl that lasts so long is told
    bool m_crawling = false;
};

} // namespace steward
