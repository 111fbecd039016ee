// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStackedWidget>
#include <QUrl>

namespace steward {

class ArtifactProxyModel;
class ArtifactTableModel;
class Banner;
class DataTable;
class FeedBanner;
class Placeholder;
class RegistrySearch;
class Workspace;

/// The body of the artifacts' page: the table with what must be said over its bottom, or the honest
/// face of why there are no rows.
class ArtifactListPane final : public QStackedWidget {
    Q_OBJECT
public:
    ArtifactListPane(Workspace& workspace, ArtifactTableModel& model, ArtifactProxyModel& proxy,
        const RegistrySearch& search, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ArtifactListPane)

    DataTable& table() const { return *m_table; }
    /// After rows, filter, search or the feed's state changed.
    void refresh();

Q_SIGNALS:
    /// An address that would answer was chosen.
    void registryProposed(const QUrl& url);
    /// "Show all" of the face of no match.
    void showAllWanted();
    void searchAgainWanted();
    /// Of a list that vanished.
    void saveListWanted();

private:
    void makeTable();
    void makeBanners();
    void refreshBanners();
    void refreshFace();
    void showNoMatch();
    void showUnread();

    Workspace& m_workspace;
    ArtifactTableModel& m_model;
    ArtifactProxyModel& m_proxy;
    const RegistrySearch& m_search;
    DataTable* m_table;
    Placeholder* m_placeholder;
    FeedBanner* m_banner;
    Banner* m_trouble; ///< of a search
};

} // namespace steward
