// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QWidget>

#include <memory>

class QCompleter;

namespace steward {

class ArtifactChoiceModel;
class SearchField;

/// "Go to artifact...": completes names and ids, and goes there on Enter.
class GoToField final : public QWidget {
    Q_OBJECT
public:
    explicit GoToField(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(GoToField)

    /// Taken over when the field is next used: a list that is open does not change under the eyes.
    void setArtifacts(const std::shared_ptr<const QList<Artifact>>& artifacts);
    void focusField();

Q_SIGNALS:
    void chosen(const steward::ArtifactIdentity& artifact);
    /// Enter, and nobody is called like this.
    void missed(const QString& words);

private:
    void takeList();
    void entered();
    void choose(const Artifact& artifact);
    void tellNobody(const QString& text);

    SearchField* m_field;
    ArtifactChoiceModel* m_model;
    QCompleter* m_completer;
    std::shared_ptr<const QList<Artifact>> m_next;
};

} // namespace steward
