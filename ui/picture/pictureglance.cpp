// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/picture/pictureglance.h"

#include "app/lineage/treefold.h"
#include "ui/picture/picturecanvas.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

PictureGlance::PictureGlance(QWidget* parent)
    : QFrame(parent)
    , m_canvas(new PictureCanvas(this))
{
    setObjectName(u"pictureGlance"_s);
    setFrameShape(QFrame::StyledPanel);
    m_canvas->setObjectName(u"glancePicture"_s);
    m_canvas->setAccessibleName(tr("Picture of what is built on it"));
    m_canvas->setStill(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_canvas);
    hide();
}

void PictureGlance::setCut(const LineageCut& cut, const QList<ArtifactIdentity>& doomed)
{
    PictureScene scene(cut, font(), doomed);
    setVisible(!cut.edges.isEmpty());
    if (cut.edges.isEmpty())
        return;
    scene.place(simplePicture(scene.shape()));
    const Metrics m = Metrics::current();
    const double wanted = scene.bounds().height() + m.px(70); // with margins and legend
    setFixedHeight(std::clamp(static_cast<int>(wanted), m.px(110), m.px(200)));
    m_canvas->setScene(std::move(scene));
}

} // namespace steward
