// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/record/trash.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <optional>

class QSortFilterProxyModel;
class QStackedWidget;

namespace steward {

class DataTable;
class DeletedTableModel;
class DestroyButton;
class Journal;
class Navigator;
class Placeholder;
class PlainLabel;
class TextLink;
class Workspace;

/// What was captured of this registry before it went, by whichever window or program, compared with
/// what it lists now; what is checked can be registered again.
class DeletedPane final : public QWidget {
    Q_OBJECT
public:
    DeletedPane(
        Workspace& workspace, Navigator& navigator, Journal* journal, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(DeletedPane)

    /// Whatever is filtered; nullopt until somebody looked, for it is read when it is shown.
    std::optional<int> count() const;
    /// What was captured of the chosen one, to stand beside; for one parent to take.
    QWidget* facts() const { return m_factsPane; }
    /// What a filter hides is not registered again: it loses its check.
    void setText(const QString& text);
    /// In the order in which it is shown.
    QList<TrashedArtifact> shown() const;

Q_SIGNALS:
    void countChanged();
    /// Nothing matches, and a person wants to see everything again.
    void showAllWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeFoot();
    void makeFacts();
    void read();
    void take(const QList<TrashedArtifact>& trash);
    void indexList();
    bool isListed(const Artifact& artifact) const;
    QString nowWords(const Artifact& artifact) const;
    void refresh();
    void refreshFace(bool rows);
    void showCurrent();
    void checkTogether();
    /// What is checked, else the current one.
    QList<TrashedArtifact> wanted() const;
    QString whyNot(const QList<TrashedArtifact>& wanted) const;
    QString hintFor(const QList<TrashedArtifact>& wanted) const;
    void registerAgain();

    Workspace& m_workspace;
    Navigator& m_navigator;
    Journal* m_journal;
    DeletedTableModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QStackedWidget* m_faces;
    DataTable* m_table;
    Placeholder* m_placeholder;
    PlainLabel* m_hint = nullptr;
    QWidget* m_factsPane = nullptr;
    Placeholder* m_nothing = nullptr;
    PlainLabel* m_name = nullptr;
    PlainLabel* m_facts = nullptr;
    TextLink* m_together = nullptr;
    DestroyButton* m_again = nullptr;
    QTimer m_soon; ///< one reading for many rows of the journal
    QHash<QString, ArtifactId> m_listed; ///< by name in lower case
    QString m_trouble;
    bool m_isRead = false;
    bool m_isCut = false; ///< more was captured than is shown
};

} // namespace steward
