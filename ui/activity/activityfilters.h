// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/plan/outcome.h"
#include "app/plan/plan.h"

#include <QWidget>

#include <optional>

class QComboBox;

namespace steward {

/// Which part of the history is shown: environment, verb, outcome; each may be any.
class ActivityFilters final : public QWidget {
    Q_OBJECT
public:
    explicit ActivityFilters(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(ActivityFilters)

    /// Those that occur; what is chosen stays chosen.
    void setEnvironments(const QStringList& names);
    void setVerbs(const QList<Verb>& verbs);

    QString environment() const;
    /// This one and no other: nothing to choose.
    void setOnlyEnvironment(const QString& name);
    std::optional<Verb> verb() const;
    std::optional<Outcome> outcome() const;
    bool isAny() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    QComboBox* addBox(const QString& objectName, const QString& name, const QString& any);
    static void fill(QComboBox& box, const QList<std::pair<QString, QVariant>>& choices);

    QString m_only;
    QComboBox* m_environment;
    QComboBox* m_verb;
    QComboBox* m_outcome;
};

} // namespace steward
