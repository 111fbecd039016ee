// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QList>
#include <QObject>

namespace steward {

class Navigator;
class RegisterDialog;
struct Restore;
class Workspace;

/// The dialogs that come before a review, or need none: what to register, a corrected source, the
/// reason of a pin.
class ArtifactDialogs final : public QObject {
    Q_OBJECT
public:
    ArtifactDialogs(Workspace& workspace, Navigator& navigator, QWidget* window);
    Q_DISABLE_COPY_MOVE(ArtifactDialogs)

    /// Why nothing can be registered now, in words; "" if it can.
    QString whyNotRegister() const;
    void registerNew();
    /// What was there before: new ids, new ratings. `note` says what cannot come back.
    void registerAgain(const QList<ArtifactDraft>& drafts, const QString& note);
    /// The same, naming what cannot come back and what is listed again already; many are listed,
    /// not edited. With nothing to bring back an empty row is offered, and why.
    void registerAgain(const Restore& restore);
    void replace(const Artifact& artifact);

    bool isPinned(const Artifact& artifact) const;
    /// "" if it is not pinned, else with its reason.
    QString whyPinned(const Artifact& artifact) const;
    void pin(const Artifact& artifact);
    void unpin(const Artifact& artifact);

    /// Closes it as soon as another life of the registry begins: what it speaks of is another
    /// artifact by then, whatever its id and name (SAFETY.md 2).
    void closeWithThisLife(QWidget& open);

Q_SIGNALS:
    /// In words: that something could not be kept, or was closed.
    void troubled(const QString& words);

private:
    RegisterDialog* open(const QString& title);
    void review(const QList<ArtifactDraft>& drafts);
    int countListed(const QList<ArtifactDraft>& drafts) const;

    Workspace& m_workspace;
    Navigator& m_navigator;
    QWidget* m_window;
};

} // namespace steward
