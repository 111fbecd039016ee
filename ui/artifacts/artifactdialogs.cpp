// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifactdialogs.h"

#include "app/live/artifactfeed.h"
#include "app/live/errorwords.h"
#include "app/live/lookup.h"
#include "app/plan/barewords.h"
#include "app/plan/make/draftrules.h"
#include "app/plan/pins.h"
#include "app/plan/plans.h"
#include "app/record/restore.h"
#include "app/workspace/workspace.h"
#include "ui/artifacts/artifactwords.h"
#include "ui/artifacts/registerdialog.h"
#include "ui/shell/linedialog.h"
#include "ui/shell/navigator.h"
#include "ui/shell/registerverdict.h"
#include "ui/theme/scrim.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

ArtifactDialogs::ArtifactDialogs(Workspace& workspace, Navigator& navigator, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_navigator(navigator)
    , m_window(window)
{
}

QString ArtifactDialogs::whyNotRegister() const
{
    return steward::whyNotRegister(m_workspace);
}

RegisterDialog* ArtifactDialogs::open(const QString& title)
{
    auto* dialog
        = new RegisterDialog(title, m_workspace.registryKey().display(), m_window->window());
    Scrim::behind(*dialog, *m_window->window());
    dialog->open();
    return dialog;
}

void ArtifactDialogs::review(const QList<ArtifactDraft>& drafts)
{
    const QString title = drafts.size() == 1
        ? tr("Register %1").arg(nameOf(drafts.first()))
        : tr("Register %n artifacts", nullptr, static_cast<int>(drafts.size()));
    m_navigator.review(m_workspace.plans().registerArtifacts(drafts), title);
}

void ArtifactDialogs::registerNew()
{
    connect(open(tr("Register artifacts")), &RegisterDialog::reviewWanted, this,
        &ArtifactDialogs::review);
}

void ArtifactDialogs::registerAgain(const QList<ArtifactDraft>& drafts, const QString& note)
{
    RegisterDialog* dialog = open(drafts.isEmpty() ? tr("Register again by hand")
            : drafts.size() == 1
            ? tr("Register %1 again").arg(nameOf(drafts.first()))
            : tr("Register %n artifacts again", nullptr, static_cast<int>(drafts.size())));
    dialog->setNote(note);
    dialog->setDrafts(drafts);
    connect(dialog, &RegisterDialog::reviewWanted, this, &ArtifactDialogs::review);
}

void ArtifactDialogs::registerAgain(const Restore& restore)
{
    constexpr qsizetype kMostNamed = 4;
    QStringList note;
    if (const QString why = whyNotRegister(); !why.isEmpty())
        note += tr("Not now. %1").arg(why);
    note += restore.note;
    if (const int there = countListed(restore.drafts); there > 0)
        note += tr("%Ln of them (is|are) listed under that name now: registering adds another.",
            nullptr, there);
    const auto left = static_cast<int>(restore.left.size());
    if (left > 0)
        note += restore.drafts.isEmpty()
            ? tr("None can come back as it was:")
            : tr("%Ln cannot come back as (it was|they were):", nullptr, left);
    for (const Ineligible& one : restore.left.first(std::min(restore.left.size(), kMostNamed)))
        note += tr("%1: %2").arg(shownName(one.subject), one.reason);
    if (restore.left.size() > kMostNamed)
        note += tr("and %Ln more", nullptr, static_cast<int>(restore.left.size() - kMostNamed));
    registerAgain(restore.drafts, note.join(u'\n'));
}

/// By name, as registries find parents: whatever the letter case.
int ArtifactDialogs::countListed(const QList<ArtifactDraft>& drafts) const
{
    QSet<QString> listed;
    const auto snapshot = m_workspace.artifacts().snapshot();
    for (const Artifact& artifact : *snapshot->items)
        listed.insert(artifact.name.toLower());
    return static_cast<int>(std::count_if(drafts.cbegin(), drafts.cend(),
        [&listed](const ArtifactDraft& draft) { return listed.contains(draft.name.toLower()); }));
}

void ArtifactDialogs::replace(const Artifact& artifact)
{
    const QString title = tr("Replace %1").arg(shownName(artifact.name));
    RegisterDialog* dialog = open(title);
    closeWithThisLife(*dialog);
    dialog->setSingle();
    dialog->setNote(tr("Reading what it comes from..."));
    connect(dialog, &RegisterDialog::reviewWanted, this,
        [this, artifact, title](const QList<ArtifactDraft>& drafts) {
            m_navigator.review(
                m_workspace.plans().replaceArtifact(identityOf(artifact), drafts.value(0)), title);
        });
    m_workspace.lookup().record(artifact)->then(
        dialog, [dialog, artifact](const Result<ArtifactRecord>& record) {
            if (!record) {
                dialog->setNote(
                    tr("What it comes from could not be read: %1").arg(brieflyFor(record.error())));
                return;
            }
            dialog->setNote(record->url.isEmpty()
                    ? tr("It tells no source. The old entry is deleted, then the corrected one is "
                         "registered: with a new id and a new rating.")
                    : tr("It comes from %1. The old entry is deleted, then the corrected one is "
                         "registered: with a new id and a new rating.")
                          .arg(bareAddress(record->url)));
            if (dialog->drafts().isEmpty()) // nobody typed meanwhile
                dialog->setDrafts({draftOf(*record)});
        });
}

void ArtifactDialogs::closeWithThisLife(QWidget& open)
{
    const ArtifactFeed& feed = m_workspace.artifacts();
    connect(&feed, &ArtifactFeed::changed, &open,
        [&open, teller = QPointer<ArtifactDialogs>(this), life = feed.snapshot()->generation](
            const std::shared_ptr<const ArtifactSnapshot>& snapshot) {
            if (snapshot->generation == life || !open.isVisible())
                return;
            open.close();
            if (teller)
                Q_EMIT teller->troubled(
                    tr("The registry began anew, so what was open about its former artifacts was "
                       "closed."));
        });
}

bool ArtifactDialogs::isPinned(const Artifact& artifact) const
{
    return m_workspace.pins()
        .reasonFor(m_workspace.registryKey(), identityOf(artifact))
        .has_value();
}

QString ArtifactDialogs::whyPinned(const Artifact& artifact) const
{
    const auto reason
        = m_workspace.pins().reasonFor(m_workspace.registryKey(), identityOf(artifact));
    if (!reason)
        return {};
    return reason->isEmpty()
        ? tr("%1 is pinned here: unpin it first.").arg(shownName(artifact.name))
        : tr("%1 is pinned here (%2): unpin it first.").arg(shownName(artifact.name), *reason);
}

void ArtifactDialogs::pin(const Artifact& artifact)
{
    auto* dialog = new LineDialog(
        LineDialog::pinning(shownName(artifact.name)),
        [this, artifact](const QString& reason) {
            return m_workspace.pins().pin(m_workspace.registryKey(), identityOf(artifact), reason);
        },
        m_window->window());
    closeWithThisLife(*dialog);
    dialog->open();
}

void ArtifactDialogs::unpin(const Artifact& artifact)
{
    const QString trouble
        = m_workspace.pins().unpin(m_workspace.registryKey(), identityOf(artifact));
    if (!trouble.isEmpty())
        Q_EMIT troubled(trouble);
}

} // namespace steward
