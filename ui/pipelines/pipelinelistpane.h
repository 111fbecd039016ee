// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QStackedWidget>
#include <QUrl>

namespace steward {

class DataTable;
class FeedBanner;
class PipelineProxyModel;
class PipelineTableModel;
class Placeholder;
class Workspace;

/// The body of the pipelines' page: the table, the banner over its bottom, or the honest face of
/// why there are no rows.
class PipelineListPane final : public QStackedWidget {
    Q_OBJECT
public:
    PipelineListPane(Workspace& workspace, PipelineTableModel& model, PipelineProxyModel& proxy,
        QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(PipelineListPane)

    DataTable& table() const { return *m_table; }
    /// After rows, filter or the feed's state changed.
    void refresh();
    /// Paints again what says something else than a second ago: ages, clears, marks of change.
    void repaintAges();

Q_SIGNALS:
    /// An address that would answer was chosen.
    void pipelinesProposed(const QUrl& url);
    /// "Show all" of the face of no match.
    void showAllWanted();

private:
    void makeTable();
    void refreshFace();

    Workspace& m_workspace;
    PipelineTableModel& m_model;
    PipelineProxyModel& m_proxy;
    DataTable* m_table = nullptr;
    Placeholder* m_placeholder = nullptr;
    FeedBanner* m_banner = nullptr;
    QHash<std::pair<int, int>, QString> m_painted;
};

} // namespace steward
