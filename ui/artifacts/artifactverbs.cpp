// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifactverbs.h"

#include "app/live/errorwords.h"
#include "app/live/lookup.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"
#include "ui/artifacts/artifactaddress.h"
#include "ui/artifacts/artifactdialogs.h"
#include "ui/artifacts/artifactwords.h"
#include "ui/shell/navigator.h"
#include "ui/shell/stagelock.h"
#include "ui/shell/textdialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/masks.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/scrim.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace steward {

using namespace Qt::StringLiterals;

ArtifactVerbs::ArtifactVerbs(Workspace& workspace, Navigator& navigator, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_navigator(navigator)
    , m_window(window)
    , m_dialogs(new ArtifactDialogs(workspace, navigator, window))
{
}

void ArtifactVerbs::reviewDelete(const QList<Artifact>& targets)
{
    if (targets.isEmpty())
        return;
    QList<ArtifactIdentity> identities;
    for (const Artifact& artifact : targets)
        identities.append(identityOf(artifact));
    const QString title = targets.size() == 1
        ? tr("Delete %1").arg(shownName(targets.first().name))
        : tr("Delete %n artifacts", nullptr, static_cast<int>(targets.size()));
    m_navigator.review(m_workspace.plans().deleteArtifacts(identities), title);
}

void ArtifactVerbs::showLineage(const Artifact& artifact)
{
    m_navigator.showLineage(identityOf(artifact));
}

void ArtifactVerbs::showRaw(const Artifact& artifact)
{
    auto* dialog
        = new TextDialog(tr("Raw record of %1").arg(shownName(artifact.name)), m_window->window());
    Scrim::behind(*dialog, *m_window->window());
    dialog->open();
    if (isPresenting())
        return dialog->setTrouble(whyClosedOnStage());
    m_workspace.lookup().record(artifact)->then(
        dialog, [dialog](const Result<ArtifactRecord>& record) {
            if (record)
                dialog->setText(indentedJson(record->raw));
            else
                dialog->setTrouble(inFullFor(record.error()));
        });
}

QMenu* ArtifactVerbs::menuFor(const QList<Artifact>& targets, const QString& whyNotDelete)
{
    auto* menu = new QMenu(m_window);
    menu->setObjectName(u"artifactMenu"_s);
    menu->setAccessibleName(tr("What can be done"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const bool one = targets.size() == 1;
    if (one) {
        QAction* lineage = menu->addAction(icons::icon(Glyph::Lineage), tr("Show lineage"));
        lineage->setObjectName(u"menuLineage"_s);
        connect(lineage, &QAction::triggered, this,
            [this, artifact = targets.first()] { showLineage(artifact); });
        QAction* raw = menu->addAction(tr("Raw record"));
        raw->setObjectName(u"menuRaw"_s);
        connect(raw, &QAction::triggered, this,
            [this, artifact = targets.first()] { showRaw(artifact); });
        menu->addSeparator();
    }
    addCopies(*menu, targets);
    menu->addSeparator();
    if (one)
        addPinning(*menu, targets.first());
    addDestroyers(*menu, targets, whyNotDelete);
    m_dialogs->closeWithThisLife(*menu);
    return menu;
}

void ArtifactVerbs::addPinning(QMenu& menu, const Artifact& artifact)
{
    const bool pinned = m_dialogs->isPinned(artifact);
    QAction* pin = menu.addAction(icons::icon(Glyph::Pin), pinned ? tr("Unpin") : tr("Pin..."));
    pin->setObjectName(u"menuPin"_s);
    pin->setToolTip(pinned ? plainToolTip(m_dialogs->whyPinned(artifact))
                           : tr("No plan of this machine destroys what is pinned"));
    connect(pin, &QAction::triggered, this, [this, artifact, pinned] {
        if (pinned)
            m_dialogs->unpin(artifact);
        else
            m_dialogs->pin(artifact);
    });
    menu.addSeparator();
}

// They stay, and say why when they are chosen.
void ArtifactVerbs::addDestroyers(
    QMenu& menu, const QList<Artifact>& targets, const QString& whyNotDelete)
{
    const bool one = targets.size() == 1;
    const bool blocked = !whyNotDelete.isEmpty();
    const QString why = blocked ? plainToolTip(whyNotDelete) : QString();
    if (one) {
        QAction* replace = menu.addAction(
            blocked ? icons::icon(Glyph::Lock, Tone::SecondText) : icons::icon(Glyph::Refresh),
            tr("Replace source..."));
        replace->setObjectName(u"menuReplace"_s);
        replace->setToolTip(why);
        connect(
            replace, &QAction::triggered, this, [this, artifact = targets.first(), whyNotDelete] {
                if (whyNotDelete.isEmpty())
                    m_dialogs->replace(artifact);
                else
                    Q_EMIT blockedChosen(whyNotDelete);
            });
    }
    QAction* remove = menu.addAction(blocked ? icons::icon(Glyph::Lock, Tone::SecondText)
                                             : icons::icon(Glyph::Trash, Tone::Destroys),
        one ? deleteLabel(targets.first().name)
            : tr("Delete %n...", nullptr, static_cast<int>(targets.size())));
    remove->setObjectName(u"menuDelete"_s);
    remove->setToolTip(why);
    connect(remove, &QAction::triggered, this, [this, targets, whyNotDelete] {
        if (whyNotDelete.isEmpty())
            reviewDelete(targets);
        else
            Q_EMIT blockedChosen(whyNotDelete);
    });
}

void ArtifactVerbs::addCopies(QMenu& menu, const QList<Artifact>& targets)
{
    QStringList names;
    QStringList ids;
    for (const Artifact& artifact : targets) {
        names.append(artifact.name);
        ids.append(artifact.id.value);
    }
    const bool one = targets.size() == 1;
    addCopy(menu, u"menuCopyName"_s, one ? tr("Copy name") : tr("Copy names"), names.join(u'\n'));
    addCopy(menu, u"menuCopyId"_s, one ? tr("Copy id") : tr("Copy ids"), ids.join(u'\n'));
    if (!one)
        return;
    const QString address = addressOf(m_workspace.environment().registryUrl, targets.first());
    lockOnStage(*addCopy(menu, u"menuCopyAddress"_s, tr("Copy address"), address));
    lockOnStage(*addCopy(menu, u"menuCopyCurl"_s, tr("Copy as curl (a GET)"), curlFor(address)));
}

QAction* ArtifactVerbs::addCopy(
    QMenu& menu, const QString& name, const QString& text, const QString& copied)
{
    QAction* action = menu.addAction(icons::icon(Glyph::Copy), text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this,
        [copied] { QGuiApplication::clipboard()->setText(copied); });
    return action;
}

} // namespace steward
