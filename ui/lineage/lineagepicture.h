// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/graphlayout.h"
#include "app/lineage/lineagecut.h"
#include "ui/picture/picturescene.h"

#include <QElapsedTimer>
#include <QWidget>

#include <optional>

namespace steward {

class LineageIndex;
class PictureCanvas;

/// The picture of what an artifact is built on and what depends on it: cuts it from the index, has
/// it laid out, and shows it. What was opened stays open until another artifact is gone to.
class LineagePicture final : public QWidget {
    Q_OBJECT
public:
    explicit LineagePicture(const LineageIndex& index, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(LineagePicture)

    void setSubject(const std::optional<Artifact>& subject);
    void setWay(CutRequest::Way way);
    /// Hops each way; 0: all.
    void setDepth(int depth);
    /// After lineages changed.
    void refresh();
    /// Quietly, if it is drawn.
    void select(const LineageKey& key);
    void fit();

    PictureCanvas& canvas() const { return *m_canvas; }
    /// The picture of now, for files, whether or not it is on the screen yet.
    PictureScene scene() const;
    /// "9 nodes, 8 edges, laid out in 4 ms"; "" while there is no picture.
    QString status() const;

Q_SIGNALS:
    void chosen(const steward::CutNode& node);
    void artifactWanted(const steward::ArtifactIdentity& artifact);
    void menuWanted(const QPoint& global);
    void statusChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    LineageCut cutNow() const;
    void cut();
    void show(const GraphPicture& picture);
    void open(int node, bool down);
    void close(int node);

    const LineageIndex& m_index;
    PictureCanvas* m_canvas;
    GraphLayout m_layout;
    CutRequest m_request;
    std::optional<LineageKey> m_anchor; ///< what is to stay where it is seen
    PictureScene m_next; ///< waits for its places
    GraphShape m_shape; ///< of the last layout that was asked for
    std::optional<GraphPicture> m_placed; ///< what came of it
    QTimer m_meanwhile; ///< a simple picture is better than the one before
    QElapsedTimer m_clock;
    qint64 m_took = 0; ///< milliseconds of the last layout
    bool m_stale = false; ///< what is shown is another artifact's
};

} // namespace steward
