// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/environments/environmentdrafts.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace steward {

class Banner;
class ConnectionPane;
class EnvironmentFiles;
class EnvironmentForm;
class EnvironmentList;
class EnvironmentStore;
class FileOpener;
class SecretStore;
class UnconfirmedPane;

/// The editor: environments at the left, the fields of one at the right. Nothing is saved before
/// Save; what is changed and not saved is marked, and is asked about before the window goes.
class EnvironmentsDialog final : public QDialog {
    Q_OBJECT
public:
    /// A secret that is typed goes into `secrets` with Save, and nowhere else.
    EnvironmentsDialog(EnvironmentStore& store, SecretStore& secrets, QWidget* parent = nullptr);
    ~EnvironmentsDialog() override;
    Q_DISABLE_COPY_MOVE(EnvironmentsDialog)

    void select(const QUuid& id);
    /// A new one, or what was opened without being saved.
    void addDraft(const Environment& environment);
    void addNew() { addDraft(m_drafts.fresh()); }
    /// Puts an address into the one that is shown, as if it were typed.
    void propose(const QUrl& url, QUrl Environment::*which);
    void reject() override;
    /// Adds what the file brings, and says what a person has to know about it.
    void importFile(const QString& path);

Q_SIGNALS:
    /// Saved, and to be opened.
    void openRequested(const QUuid& id);

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    QWidget* makeFooter();
    QPushButton* button(const QString& text, const QString& name, QWidget* parent);
    void refill();
    void showRow(qsizetype row);
    void fill();
    void showState();
    void edited();
    bool save();
    bool saveAll();
    bool isSecretTyped() const;
    void keepSecrets();
    void askRemove();
    void remove();
    void chooseCaFile();
    void testConnection();
    void say(const QString& words, const QString& action = {}, const QString& other = {});

    enum class Question { None, Remove, Leave, Taken };

    EnvironmentStore& m_store;
    SecretStore& m_secrets;
    EnvironmentDrafts m_drafts;
    qsizetype m_row = -1;
    QUuid m_shown; ///< the row's; rows move
    Question m_question = Question::None;
    EnvironmentList* m_list = nullptr;
    QStackedWidget* m_faces = nullptr;
    UnconfirmedPane* m_unconfirmed = nullptr;
    EnvironmentForm* m_form = nullptr;
    ConnectionPane* m_connection = nullptr;
    Banner* m_banner = nullptr;
    EnvironmentFiles* m_files;
    FileOpener* m_opener;
    QPushButton* m_test = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace steward
