// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace steward {

class PlainLabel;

/// One artifact to register: type, source URL, name. The type follows the URL until a person chose
/// one; what is wrong stands below once the URL has been left.
class DraftRow final : public QWidget {
    Q_OBJECT
public:
    explicit DraftRow(int number, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(DraftRow)

    void setDraft(const ArtifactDraft& draft);
    ArtifactDraft draft() const;
    bool isBlank() const;
    /// Why it cannot be registered; "" if it can.
    QString problem() const;
    void showProblem();
    /// Names of widgets, for assistive technology.
    void setNumber(int number);
    void setRemovable(bool removable);
    void setFocusOnUrl();

Q_SIGNALS:
    void edited();
    void removeWanted();
    /// Several URLs were pasted; the first stays here.
    void morePasted(const QStringList& urls);

private:
    void urlEdited();

    QComboBox* m_type;
    QLineEdit* m_url;
    QLineEdit* m_name;
    QToolButton* m_remove;
    PlainLabel* m_problem;
    bool m_typeChosen = false;
    bool m_showsProblem = false;
};

/// What a source URL most likely holds.
ArtifactKind likelyKind(const QString& url);

} // namespace steward
