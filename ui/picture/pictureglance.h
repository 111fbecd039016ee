// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lineage/lineagecut.h"

#include <QFrame>

namespace steward {

class PictureCanvas;

/// A small picture of what hangs on something, for dialogs: as high as it needs up to a few rows,
/// laid out at once, nothing in it opens. It can be walked and dragged like any other.
class PictureGlance final : public QFrame {
    Q_OBJECT
public:
    explicit PictureGlance(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(PictureGlance)

    /// Hides itself where nothing hangs on anything.
    void setCut(const LineageCut& cut, const QList<ArtifactIdentity>& doomed);

private:
    PictureCanvas* m_canvas;
};

} // namespace steward
