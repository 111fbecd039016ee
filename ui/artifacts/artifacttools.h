// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QWidget>

namespace steward {

class ArtifactDialogs;
class DestroyButton;
class Workspace;

/// What the artifacts' page offers whatever is selected: choosing by id and registering.
class ArtifactTools final : public QWidget {
    Q_OBJECT
public:
    ArtifactTools(Workspace& workspace, ArtifactDialogs& dialogs, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ArtifactTools)

    void refresh();

Q_SIGNALS:
    void idsChosen(const QSet<QString>& ids);

private:
    void openIds();

    Workspace& m_workspace;
    ArtifactDialogs& m_dialogs;
    DestroyButton* m_register = nullptr;
};

} // namespace steward
