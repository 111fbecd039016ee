// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/serverkey.h"
#include "net/pipelines/pipeline.h"
#include "ui/pipelines/pipelineverdict.h"

#include <QObject>

#include <optional>

class QMenu;

namespace steward {

class Navigator;
class Workspace;

/// What a person can ask of pipelines from menus and panels: the review of any verb, copies, log,
/// raw record. Everything that writes goes to a review.
class PipelineVerbs final : public QObject {
    Q_OBJECT
public:
    PipelineVerbs(Workspace& workspace, Navigator& navigator, QWidget* window);
    Q_DISABLE_COPY_MOVE(PipelineVerbs)

    void review(Verb verb, const QList<Pipeline>& targets);
    void showLog(const PipelineIdentity& pipeline);
    void showRaw(const PipelineIdentity& pipeline);
    void showMessage(const Pipeline& pipeline);

    /// Why this machine's plans spare it; nullopt if it is not pinned.
    std::optional<QString> pinReason(const PipelineIdentity& pipeline) const;
    /// "" or the first of them that is pinned, with its reason.
    QString whyPinned(const QList<Pipeline>& targets) const;
    void pin(const PipelineIdentity& pipeline);
    void unpin(const PipelineIdentity& pipeline);

    QMenu* menuFor(const QList<Pipeline>& targets, const QList<VerbLine>& verbs);

    /// Base, then /v0/pipelines/NAME; without user information or query.
    static QString addressOf(const QUrl& base, const PipelineIdentity& pipeline);
    /// A GET that reads what this program reads. No secrets.
    static QString curlFor(const QUrl& base, const PipelineIdentity& pipeline);

Q_SIGNALS:
    /// A verb was chosen though it cannot be done.
    void blockedChosen(const QString& reason);
    /// In words: that something could not be kept.
    void troubled(const QString& words);

private:
    /// As plans know the server: under the tenant that it tells.
    ServerKey server() const;
    void addPinning(QMenu* menu, const PipelineIdentity& pipeline);
    void addVerbs(QMenu* menu, const QList<Pipeline>& targets, const QList<VerbLine>& verbs);
    void copy(const QString& text);

    Workspace& m_workspace;
    Navigator& m_navigator;
    QWidget* m_window;
};

} // namespace steward
