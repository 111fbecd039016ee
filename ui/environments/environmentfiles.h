// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QUuid>

class QWidget;

namespace steward {

class EnvironmentStore;
class FileOpener;
class FileSaver;

/// Environments from a file and into one. What a file brings is saved at once, careful and inert
/// (SAFETY.md 1); no file holds a secret.
class EnvironmentFiles final : public QObject {
    Q_OBJECT
public:
    /// Dialogs open over `window`, which owns this.
    EnvironmentFiles(EnvironmentStore& store, QWidget* window);
    Q_DISABLE_COPY_MOVE(EnvironmentFiles)

    void chooseImport();
    void importFile(const QString& path);
    void exportAll();

Q_SIGNALS:
    /// What came of it, in words.
    void told(const QString& words);
    /// The first that was added.
    void imported(const QUuid& id);

private:
    EnvironmentStore& m_store;
    FileOpener* m_opener;
    FileSaver* m_saver;
};

} // namespace steward
