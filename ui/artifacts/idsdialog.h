// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/registry/artifact.h"

#include <QDialog>
#include <QSet>

class QPlainTextEdit;
class QPushButton;

namespace steward {

class PlainLabel;

/// Ids pasted as a list: which of them are listed, and by name which are not. Selects exactly
/// those that are. Deletes itself when closed; show it with open().
class IdsDialog final : public QDialog {
    Q_OBJECT
public:
    IdsDialog(const QList<Artifact>& listed, QWidget* parent);
    Q_DISABLE_COPY_MOVE(IdsDialog)

Q_SIGNALS:
    void selectWanted(const QSet<QString>& ids);

private:
    void layOut();
    void refresh();

    QHash<QString, int> m_listed; ///< how many rows have this id
    QSet<QString> m_found;
    QPlainTextEdit* m_text;
    PlainLabel* m_answer;
    QPushButton* m_select;
};

/// The ids in a text: parted by blanks, commas, semicolons; without quotes and brackets; each once,
/// in their order.
QStringList idsIn(const QString& text);

} // namespace steward
