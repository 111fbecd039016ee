// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"
#include "app/workspace/connection.h"
#include "ui/environments/environmentdrafts.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLineEdit;

namespace steward {

class PlainLabel;
class SignInForm;

/// The fields of one environment. What is wrong is said below its field once it was touched.
class EnvironmentForm final : public QWidget {
    Q_OBJECT
public:
    explicit EnvironmentForm(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(EnvironmentForm)

    /// `saved` are all that are saved: names must differ, and one server keeps its strictest class.
    void setEnvironment(const Environment& environment, const QList<Environment>& saved,
        const BegunAddresses& typed = {});
    /// As the fields say; an address that cannot be one is empty, and in `begunAddresses`.
    Environment environment() const;
    BegunAddresses begunAddresses() const;
    /// What forbids saving, "" if nothing does.
    QString trouble() const;
    /// Puts an address in as if it were typed.
    void setRegistryUrl(const QUrl& url);
    void setPipelinesUrl(const QUrl& url);
    void focusName();
    /// A secret that was typed, "" for none; and how it is to be kept.
    QString secret(ServerKind server) const;
    Keep keep(ServerKind server) const;

Q_SIGNALS:
    /// By a person.
    void changed();
    void chooseCaFileRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addIdentity();
    void addServers();
    void addCare();
    void addTrust();
    void addSection(const QString& title);
    void addRow(const QString& label, QWidget* field, const QString& name);
    void addSignIn(SignInForm* form);
    QLineEdit* addLine(const QString& label, const QString& name, QWidget* beside = nullptr);
    void alignLabels();
    void fillColours(const QString& present);
    void edited();
    void sayAll();
    void say(const QString& field, const QString& text, bool trouble = true);

    QGridLayout* m_grid;
    Environment m_environment; ///< as set: what has no field is kept
    QList<Environment> m_saved;
    bool m_filling = false;
    QLineEdit* m_name = nullptr;
    QComboBox* m_class = nullptr;
    QComboBox* m_colour = nullptr;
    QLineEdit* m_registry = nullptr;
    SignInForm* m_registrySignIn = nullptr;
    QLineEdit* m_pipelines = nullptr;
    QLineEdit* m_tenant = nullptr;
    SignInForm* m_pipelinesSignIn = nullptr;
    QDoubleSpinBox* m_interval = nullptr;
    QCheckBox* m_readOnly = nullptr;
    QCheckBox* m_resetAllowed = nullptr;
    QLineEdit* m_caFile = nullptr;
    QHash<QString, PlainLabel*> m_notes; ///< by the field's object name
};

} // namespace steward
