// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifacttools.h"

#include "app/live/artifactfeed.h"
#include "app/plan/leftovers.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"
#include "ui/artifacts/artifactdialogs.h"
#include "ui/artifacts/idsdialog.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/icons.h"
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
    connect(ids, &QPushButton::clicked, this, &ArtifactTools::openIds);
    // In reading order, which is also the keyboard's.
    m_again = new DestroyButton(tr("Register again..."), Glyph::None, this);
    m_register = new DestroyButton(tr("Register..."), Glyph::None, this);
    m_register->setObjectName(u"registerArtifactsButton"_s);
    m_register->setAccessibleName(tr("Register artifacts"));
    m_register->setHarmless(true);
    connect(m_register, &DestroyButton::acted, this, [this] {
        refresh();
        if (m_dialogs.whyNotRegister().isEmpty())
            m_dialogs.registerNew();
    });
    m_again->setObjectName(u"registerAgainButton"_s);
    m_again->setAccessibleName(tr("Register again what was deleted"));
    m_again->setHarmless(true);
    m_again->hide();
    connect(m_again, &DestroyButton::acted, this, &ArtifactTools::registerAgain);
    connect(&workspace.plans(), &Plans::runEnded, this, &ArtifactTools::refresh);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::current().px(8));
    row->addWidget(ids);
    row->addWidget(m_again);
    row->addWidget(m_register);
}

void ArtifactTools::refresh()
{
    const QString whyNot = m_dialogs.whyNotRegister();
    m_register->setBlocked(whyNot);
    m_again->setBlocked(whyNot);
    m_again->setVisible(!goneDrafts(m_workspace.plans().runs()).isEmpty());
}

void ArtifactTools::registerAgain()
{
    const QList<ArtifactDraft> drafts = goneDrafts(m_workspace.plans().runs());
    if (!drafts.isEmpty() && m_dialogs.whyNotRegister().isEmpty())
        m_dialogs.registerAgain(drafts,
            tr("Deleted from this window, and not registered since. They get new ids and new "
               "ratings; links that were handed out, and what the registry kept beside name, type "
               "and source, do not come back."));
}

void ArtifactTools::openIds()
{
    auto* dialog = new IdsDialog(*m_workspace.artifacts().snapshot()->items, window());
    connect(dialog, &IdsDialog::selectWanted, this, &ArtifactTools::idsChosen);
    Scrim::behind(*dialog, *window());
    dialog->open();
}

} // namespace steward
