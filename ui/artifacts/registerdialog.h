// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QDialog>
#include <QList>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace steward {

class DraftRow;
class PlainLabel;
class TextLink;

/// What to register: one artifact or several, typed, pasted or brought back. Sends nothing: a
/// review follows. Deletes itself when closed; show it with open().
class RegisterDialog final : public QDialog {
    Q_OBJECT
public:
    /// `server` is what is registered on, as a person reads it.
    RegisterDialog(const QString& title, const QString& server, QWidget* parent);
    Q_DISABLE_COPY_MOVE(RegisterDialog)

    /// What must be known beforehand; "" for nothing.
    void setNote(const QString& note);
    /// In place of an empty row; more than forty are listed as they are.
    void setDrafts(const QList<ArtifactDraft>& drafts);
    /// Exactly one, as for a replacement.
    void setSingle();
    /// What stands in the rows, blank ones left out.
    QList<ArtifactDraft> drafts() const;

Q_SIGNALS:
    void reviewWanted(const QList<steward::ArtifactDraft>& drafts);

private:
    void layOut(const QString& server);
    QWidget* headings();
    void listMany(const QList<ArtifactDraft>& drafts);
    DraftRow* addRow(const ArtifactDraft& draft);
    void removeRow(DraftRow* row);
    void refresh();
    void submit();

    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_rowLayout = nullptr;
    QList<DraftRow*> m_rows;
    QList<ArtifactDraft> m_many; ///< more than are edited in rows: shown as a list
    QWidget* m_headings = nullptr;
    PlainLabel* m_note;
    PlainLabel* m_problem;
    TextLink* m_add;
    QPushButton* m_review;
    bool m_single = false;
};

} // namespace steward
