// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace steward {

class ArtifactDialogs;
class Navigator;
class Workspace;

/// What a person can ask of artifacts from menus and panels: the review of a delete, lineage, raw
/// record, copies. Everything that writes goes to a review.
class ArtifactVerbs final : public QObject {
    Q_OBJECT
public:
    ArtifactVerbs(Workspace& workspace, Navigator& navigator, QWidget* window);
    Q_DISABLE_COPY_MOVE(ArtifactVerbs)

    void reviewDelete(const QList<Artifact>& targets);
    void showLineage(const Artifact& artifact);
    void showRaw(const Artifact& artifact);

    ArtifactDialogs& dialogs() const { return *m_dialogs; }

    /// `whyNotDelete` is "" if the delete can be asked for. The menu deletes itself.
    QMenu* menuFor(const QList<Artifact>& targets, const QString& whyNotDelete);

Q_SIGNALS:
    /// Delete was chosen though it cannot be done.
    void blockedChosen(const QString& reason);

private:
    void addPinning(QMenu& menu, const Artifact& artifact);
    void addDestroyers(QMenu& menu, const QList<Artifact>& targets, const QString& whyNotDelete);
    void addCopies(QMenu& menu, const QList<Artifact>& targets);
    QAction* addCopy(QMenu& menu, const QString& name, const QString& text, const QString& copied);

    Workspace& m_workspace;
    Navigator& m_navigator;
    QWidget* m_window;
    ArtifactDialogs* m_dialogs;
};

} // namespace steward
