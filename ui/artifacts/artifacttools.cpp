// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifacttools.h"

#include "app/live/artifactfeed.h"
#include "app/workspace/workspace.h"
#include "ui/artifacts/artifactdialogs.h"
#include "ui/artifacts/idsdialog.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/icons.h"
#include "ui/theme/masks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/scrim.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace steward {

using namespace Qt::StringLiterals;

ArtifactTools::ArtifactTools(Workspace& workspace, ArtifactDialogs& dialogs, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_dialogs(dialogs)
{
    auto* ids = new QPushButton(tr("Select ids..."), this);
    ids->setObjectName(u"selectIdsButton"_s);
    ids->setAccessibleName(tr("Select artifacts by a list of ids"));
    setButtonLook(*ids, ButtonLook::Quiet);
    ids->setVisible(!isPresenting()); // an audience has no use for it, and it takes room
    connect(ids, &QPushButton::clicked, this, &ArtifactTools::openIds);
    // In reading order, which is also the keyboard's.
    m_register = new DestroyButton(tr("Register..."), Glyph::None, this);
    m_register->setObjectName(u"registerArtifactsButton"_s);
    m_register->setAccessibleName(tr("Register artifacts"));
    m_register->setHarmless(true);
    connect(m_register, &DestroyButton::acted, this, [this] {
        refresh();
        if (m_dialogs.whyNotRegister().isEmpty())
            m_dialogs.registerNew();
    });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::current().px(8));
    row->addWidget(ids);
    row->addWidget(m_register);
}

void ArtifactTools::refresh()
{
    m_register->setBlocked(m_dialogs.whyNotRegister());
}

void ArtifactTools::openIds()
{
    auto* dialog = new IdsDialog(*m_workspace.artifacts().snapshot()->items, window());
    m_dialogs.closeWithThisLife(*dialog);
    connect(dialog, &IdsDialog::selectWanted, this, &ArtifactTools::idsChosen);
    Scrim::behind(*dialog, *window());
    dialog->open();
}

} // namespace steward
